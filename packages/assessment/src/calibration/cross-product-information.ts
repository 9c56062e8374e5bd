import type { Expectation } from './expectation-step.ts'
import type { MarginalModel } from './marginal-fit.ts'
import { rowCategories, scoredParameters, weightedPosteriors } from './person-scores.ts'

/**
 * The information in the spread of the persons' scores: I = Σ_i w_i ŝ_i ŝ_i′, ŝ_i = E_i[s], plus that of the priors.
 *
 * Equal to the observed information in the long run when the model is right; in small samples errors come out differently.
 *
 * @returns shape (free × free), symmetric
 * @see Berndt et al. (1974); for item response models Paek & Cai (2014), doi:10.1177/0013164413500277
 */
export function crossProductInformation(model: MarginalModel, free: Float64Array, grid: Float64Array, expectation: Expectation): Float64Array {
  const { blocks, priors } = model
  const { persons, blocks: width, personRows, weights, groups, firstItem, firstRow } = blocks
  const nodes = grid.length
  const size = free.length
  const posteriors = weightedPosteriors(model, expectation)
  const parameters = scoredParameters(model, free, grid).map((parameter) => {
    let block = 0
    while (parameter.item >= firstItem[block + 1]!) block++
    return { ...parameter, block, categories: parameter.item < 0 ? undefined : rowCategories(model, block, parameter.item) }
  })
  const information = new Float64Array(size * size)
  const mean = new Float64Array(size)
  for (let person = 0; person < persons; person++) {
    const weight = weights[person]!
    if (weight === 0) continue
    mean.fill(0)
    for (const { item, group, block, categories, scores, terms } of parameters) {
      if (item < 0 && groups[person] !== group) continue
      const category = categories ? categories[personRows[person * width + block]! - firstRow[block]!]! : 0
      if (category < 0) continue
      let expected = 0
      for (let q = 0; q < nodes; q++) expected += posteriors[person * nodes + q]! * scores[category * nodes + q]!
      for (const term of terms) mean[term.free] = mean[term.free]! + (term.coefficient * expected) / weight
    }
    for (let row = 0; row < size; row++) {
      const part = weight * mean[row]!
      if (part !== 0) for (let column = 0; column < size; column++) information[row * size + column] = information[row * size + column]! + part * mean[column]!
    }
  }
  priors.forEach((density, index) => {
    if (density) information[index * size + index] = information[index * size + index]! - density(free[index]!).bend
  })
  return information
}
