import { evenGrid, logNormalDensity } from '@gilde/numeric'
import { type NormalPrior, requireNormalPrior } from '../estimation/normal-prior.ts'

/** Abilities with the share of the population at each; shares add up to 1. */
export interface LatentGrid {
  abilities: Float64Array
  shares: Float64Array
}

/** A normal population on an even grid of six deviations to either side; 121 points integrate test quantities to about ten digits. */
export function latentGrid(population: NormalPrior, nodes = 121): LatentGrid {
  requireNormalPrior(population)
  const { mean, deviation } = population
  const abilities = evenGrid(mean - 6 * deviation, mean + 6 * deviation, nodes)
  const densities = abilities.map((ability) => Math.exp(logNormalDensity(ability, mean, deviation)))
  const total = densities.reduce((sum, density) => sum + density, 0)
  return { abilities, shares: densities.map((density) => density / total) }
}
