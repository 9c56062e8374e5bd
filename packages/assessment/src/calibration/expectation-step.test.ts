import { evenGrid, normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { categoryProbabilities } from '../models/category-probabilities.ts'
import { drawResponses } from '../models/draw-responses.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { checkResponses } from './check-responses.ts'
import { emptyExpectation, expectationStep, weightedPosteriors } from './expectation-step.ts'
import { patternBlocks } from './pattern-blocks.ts'

const random = seededRandom(8)
const models = Array.from({ length: 23 }, (_, item): ResponseModel =>
  item % 3 === 0 ? { kind: 'graded', discrimination: 1 + random(), thresholds: [-0.8, 0.2, 1] } : { kind: 'logistic', discrimination: 0.8 + random(), difficulty: normalDraw(random), guessing: 0, ceiling: 1 },
)
const abilities = Float64Array.from({ length: 400 }, () => normalDraw(random))
const matrix = { ...drawResponses(models, abilities, random, () => random() < 0.75), weights: Float64Array.from(abilities, (_, person) => person % 4), groups: Int32Array.from(abilities, (_, person) => person % 2) }
const responses = checkResponses(matrix, () => undefined, String)
const blocks = patternBlocks(responses)
const grid = evenGrid(-6, 6, 61)
const nodes = grid.length

function prepared() {
  const expectation = emptyExpectation(blocks, responses.firstCell.at(-1)!, 2, nodes)
  models.forEach((model, item) => grid.forEach((ability, q) => categoryProbabilities(ability, model).forEach((share, k) => (expectation.probabilities[(responses.firstCell[item]! + k) * nodes + q] = share))))
  for (let at = 0; at < 2 * nodes; at++) expectation.latent[at] = Math.exp(-0.5 * (grid[at % nodes]! - (at < nodes ? 0 : 0.5)) ** 2) / 10
  return expectation
}

/** The definition, person by person and answer by answer. */
function byDefinition() {
  const { probabilities, latent } = prepared()
  const counts = new Float64Array(probabilities.length)
  let logLikelihood = 0
  for (let person = 0; person < matrix.persons; person++) {
    const answers = matrix.answers.subarray(person * matrix.items, (person + 1) * matrix.items)
    const likelihood = grid.map((_, q) => answers.reduce((product, answer, item) => (answer < 0 ? product : product * probabilities[(responses.firstCell[item]! + answer) * nodes + q]!), latent[matrix.groups[person]! * nodes + q]!))
    const total = likelihood.reduce((sum, value) => sum + value, 0)
    const weight = matrix.weights[person]!
    logLikelihood += weight * Math.log(total)
    answers.forEach((answer, item) => answer >= 0 && likelihood.forEach((value, q) => {
      const at = (responses.firstCell[item]! + answer) * nodes + q
      counts[at] = counts[at]! + (weight * value) / total
    }))
  }
  return { logLikelihood, counts }
}

describe('expectationStep', () => {
  it('gives what the definition gives, over pattern trees of several blocks, the first time and again over narrowed nodes', () => {
    const { logLikelihood, counts } = byDefinition()
    const expectation = prepared()
    expect(blocks.blocks).toBeGreaterThan(3)
    for (let again = 0; again < 3; again++) {
      expect(expectationStep(blocks, expectation)).toBeCloseTo(logLikelihood, 6)
      expectation.counts.forEach((count, at) => expect(Math.abs(count - counts[at]!)).toBeLessThan(1e-7))
    }
    expect(expectation.to.some((end, person) => end - expectation.from[person]! < nodes / 2)).toBe(true)
    const persons = expectation.groupCounts.reduce((sum, count) => sum + count, 0)
    expect(persons).toBeCloseTo(matrix.weights.reduce((sum, weight) => sum + weight), 6)
    expect(weightedPosteriors(blocks, expectation).reduce((sum, share) => sum + share, 0)).toBeCloseTo(persons, 6)
  })
  it('finds a posterior that has moved out of its narrowed nodes', () => {
    const expectation = prepared()
    expectationStep(blocks, expectation)
    const shifted = prepared()
    for (let at = 0; at < 2 * nodes; at++) shifted.latent[at] = Math.exp(-0.5 * ((grid[at % nodes]! + 4) / 0.3) ** 2) + 1e-300
    expectation.latent.set(shifted.latent)
    expect(expectationStep(blocks, expectation)).toBeCloseTo(expectationStep(blocks, shifted), 6)
  })
})
