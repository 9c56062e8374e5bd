import { type NormalPrior, standardNormal } from '../estimation/normal-prior.ts'
import { modelInformation } from '../models/model-information.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { latentGrid } from './latent-grid.ts'

/**
 * Reliability that a test is expected to have in a population: ∫ I(θ) / (I(θ) + 1/σ²) g(θ) dθ.
 *
 * 1 / (I + 1/σ²) is the error variance of a Bayesian estimate, so that the integrand is the share of the variance known at
 * θ. σ is the population's own: integrating over N(0, 1) a test that was calibrated with another spread (a Rasch model with
 * free variance) gives a figure about nobody.
 *
 * @param population normal, in the logits of the items
 * @throws {RangeError} without items or with a population that is none
 * @see Green, Bock, Humphreys, Linn & Reckase (1984), doi:10.1111/j.1745-3984.1984.tb01039.x; Andersson & Xin (2018), doi:10.1177/0013164417713570
 */
export function marginalReliability(items: readonly ResponseModel[], population: NormalPrior = standardNormal): number {
  if (items.length === 0) throw new RangeError('a reliability needs items: there are none')
  const { abilities, shares } = latentGrid(population)
  const precision = population.deviation ** -2
  return abilities.reduce((sum, ability, node) => {
    const information = items.reduce((total, item) => total + modelInformation(ability, item), 0)
    return sum + (shares[node]! * information) / (information + precision)
  }, 0)
}
