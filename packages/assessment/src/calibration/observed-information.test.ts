import { evenGrid, normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { drawResponses } from '../models/draw-responses.ts'
import type { ResponseModel } from '../models/response-model.ts'
import type { CalibrationModel } from './calibration.ts'
import { checkResponses } from './check-responses.ts'
import { emptyExpectation } from './expectation-step.ts'
import { latentDesign } from './latent-distribution.ts'
import { freePriors } from './log-prior.ts'
import { expect as expectationAt, type MarginalModel } from './marginal-fit.ts'
import { observedInformation } from './observed-information.ts'
import { parameterBounds } from './parameter-bounds.ts'
import { parameterDesign } from './parameter-design.ts'
import { patternBlocks } from './pattern-blocks.ts'

const models: CalibrationModel[] = ['1pl', '1pl', '2pl', '3pl', '4pl', 'graded', 'generalised-partial-credit', 'rating-scale', 'rating-scale', 'nominal']
const truth: ResponseModel[] = models.map((model) =>
  model === 'graded' ? { kind: 'graded', discrimination: 1.2, thresholds: [-1, 0.8] }
  : model === 'nominal' ? { kind: 'nominal', slopes: [0, 0.7, 1.2], intercepts: [0, 0.2, -0.3] }
  : model === 'rating-scale' || model === 'generalised-partial-credit' ? { kind: 'partial-credit', discrimination: 1, steps: [-0.6, 0.6] }
  : { kind: 'logistic', discrimination: 1.2, difficulty: 0.1, guessing: 0, ceiling: 1 },
)

describe('observedInformation', () => {
  it('is minus the second difference of the log posterior, for every model at once, with answers missing and two groups', () => {
    const random = seededRandom(3)
    const abilities = Float64Array.from({ length: 240 }, () => normalDraw(random))
    const matrix = { ...drawResponses(truth, abilities, random, () => random() < 0.8), groups: Int32Array.from(abilities, (_, person) => person % 2), weights: Float64Array.from(abilities, (_, person) => 1 + (person % 3)) }
    const responses = checkResponses(matrix, () => undefined, String)
    const design = parameterDesign(responses, (item) => models[item]!, [], String)
    const latent = latentDesign(2, 'standard', design.start.length)
    const priors = freePriors(design, { slope: { kind: 'lognormal', mean: 0, deviation: 0.5 }, intercept: { kind: 'normal', mean: 0, deviation: 2 }, guessing: { kind: 'beta', alpha: 5, beta: 17 }, ceiling: { kind: 'normal', mean: 3, deviation: 1 } })
    const model: MarginalModel = { blocks: patternBlocks(responses), firstCell: responses.firstCell, design, latent, priors, bounds: parameterBounds(design, latent) }
    const grid = evenGrid(-8, 8, 81)
    const expectation = emptyExpectation(model.blocks, responses.firstCell.at(-1)!, 2, grid.length)
    const size = design.start.length + latent.free
    const at = new Float64Array(size)
    at.set(design.start)
    at.set([0.3, 0.1], design.start.length)

    const logPosterior = (changes: readonly (readonly [index: number, by: number])[]) => {
      const free = Float64Array.from(at)
      for (const [index, by] of changes) free[index] = free[index]! + by
      return expectationAt(model, free, grid, expectation) + priors.reduce((sum, density, index) => sum + (density?.(free[index]!).value ?? 0), 0)
    }
    expectationAt(model, at, grid, expectation)
    const information = observedInformation(model, at, grid, expectation)
    const h = 1e-3
    const largest = information.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    for (let u = 0; u < size; u++) for (let v = 0; v <= u; v++) {
      const second = (logPosterior([[u, h], [v, h]]) - logPosterior([[u, h], [v, -h]]) - logPosterior([[u, -h], [v, h]]) + logPosterior([[u, -h], [v, -h]])) / (4 * h * h)
      expect(Math.abs(information[u * size + v]! + second)).toBeLessThan(2e-5 * largest)
      expect(information[v * size + u]).toBeCloseTo(information[u * size + v]!, 9)
    }
  })
})
