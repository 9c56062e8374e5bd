import type { ResponseMatrix, ResponseModel } from '@gilde/assessment'
import { categoryProbabilities } from '@gilde/assessment'

/**
 * The marginal log-likelihood of answers under given items and N(mean, deviation²), straight from its definition: Σ_i w_i log
 * Σ_q φ(θ_q) Π_j P_j(x_ij | θ_q), in logarithms, person by person. Shares no code with the calibration but the models' public
 * probabilities, so that it can judge it.
 *
 * @param nodes evenly spaced on [−6, 6]
 */
export function marginalLogLikelihood({ persons, items, answers, weights }: ResponseMatrix, models: readonly ResponseModel[], latent = { mean: 0, deviation: 1 }, nodes = 401): number {
  const grid = Float64Array.from({ length: nodes }, (_, q) => -6 + (12 * q) / (nodes - 1))
  const density = grid.map((ability) => Math.exp(-0.5 * ((ability - latent.mean) / latent.deviation) ** 2))
  const total = density.reduce((sum, value) => sum + value, 0)
  const logDensity = density.map((value) => Math.log(value / total))
  // log P of item j and category k at every node
  const logs = models.map((model) => {
    const byNode = Array.from(grid, (ability) => categoryProbabilities(ability, model))
    return byNode[0]!.map((_, k) => Float64Array.from(byNode, (shares) => Math.log(shares[k]!)))
  })
  const logPosterior = new Float64Array(nodes)
  let sum = 0
  for (let person = 0; person < persons; person++) {
    logPosterior.set(logDensity)
    for (let item = 0; item < items; item++) {
      const answer = answers[person * items + item]!
      if (answer < 0) continue
      const row = logs[item]![answer]!
      for (let q = 0; q < nodes; q++) logPosterior[q] = logPosterior[q]! + row[q]!
    }
    let largest = -Infinity
    for (let q = 0; q < nodes; q++) if (logPosterior[q]! > largest) largest = logPosterior[q]!
    let likelihood = 0
    for (let q = 0; q < nodes; q++) likelihood += Math.exp(logPosterior[q]! - largest)
    sum += (weights?.[person] ?? 1) * (largest + Math.log(likelihood))
  }
  return sum
}
