import type { Expectation } from './expectation-step.ts'
import type { MarginalModel } from './marginal-fit.ts'
import { blockOf, rowCategories, type ScoredParameters } from './person-scores.ts'

/** Persons taken together, so that each sum is fetched once for several products. */
const together = 4

/**
 * The information in the spread of the persons' scores: Σ_i w_i ŝ_i ŝ_i′, ŝ_i = E[s | answers of i].
 *
 * By itself equal to the observed information in the long run when the model is right; in small samples errors come out differently.
 *
 * @param posteriors shape (persons × nodes), times weight
 * @returns shape (scored × scored), lower half
 * @see Berndt et al. (1974); for item response models Paek & Cai (2014), doi:10.1177/0013164413500277
 */
export function crossProductInformation(model: MarginalModel, parameters: ScoredParameters, posteriors: Float64Array, expectation: Expectation): Float64Array {
  const { size } = parameters
  const persons = model.blocks.persons
  const sums = new Float64Array(size * size)
  const scores = new Float64Array(together * size)
  const fill = expectedScores(model, parameters, posteriors, expectation)
  for (let person = 0; person < persons; person += together) {
    scores.fill(0)
    for (let lane = 0; lane < together && person + lane < persons; lane++) fill(person + lane, scores, lane * size)
    for (let row = 0; row < size; row++) {
      const s0 = scores[row]!
      const s1 = scores[size + row]!
      const s2 = scores[2 * size + row]!
      const s3 = scores[3 * size + row]!
      const at = row * size
      for (let column = 0; column <= row; column++) {
        sums[at + column] = sums[at + column]! + (s0 * scores[column]! + s1 * scores[size + column]!) + (s2 * scores[2 * size + column]! + s3 * scores[3 * size + column]!)
      }
    }
  }
  return sums
}

/** Returns a function that writes √w_i ŝ_i of a person at an offset. */
function expectedScores({ blocks, ...model }: MarginalModel, parameters: ScoredParameters, posteriors: Float64Array, { nodes, from, to }: Expectation): (person: number, into: Float64Array, offset: number) => void {
  const { blocks: width, personRows, weights, groups, firstItem, firstRow } = blocks
  const { ofItem, ofGroup, scores } = parameters
  const items = ofItem.length - 1
  const block = Int32Array.from({ length: items }, (_, item) => blockOf(firstItem, item))
  const categories = Array.from(block, (of, item) => rowCategories({ blocks, ...model }, of, item))
  return (person, into, offset) => {
    const weight = weights[person]!
    if (weight === 0) return
    const scale = 1 / Math.sqrt(weight)
    const first = from[person]!
    const length = to[person]! - first
    const start = person * nodes + first
    const group = groups[person]!
    for (let u = ofGroup[group]!; u < ofGroup[group + 1]!; u++) into[offset + u] = scale * product(posteriors, start, scores[u]!, first, length)
    for (let item = 0; item < items; item++) {
      const of = block[item]!
      const category = categories[item]![personRows[person * width + of]! - firstRow[of]!]!
      if (category < 0) continue
      for (let u = ofItem[item]!; u < ofItem[item + 1]!; u++) into[offset + u] = scale * product(posteriors, start, scores[u]!, category * nodes + first, length)
    }
  }
}

/** Σ_q one[q] · other[q], in two sums that do not wait for each other. */
function product(one: Float64Array, oneFrom: number, other: Float64Array, otherFrom: number, length: number): number {
  let even = 0
  let odd = 0
  let q = 0
  for (; q + 1 < length; q += 2) {
    even += one[oneFrom + q]! * other[otherFrom + q]!
    odd += one[oneFrom + q + 1]! * other[otherFrom + q + 1]!
  }
  return q < length ? even + odd + one[oneFrom + q]! * other[otherFrom + q]! : even + odd
}
