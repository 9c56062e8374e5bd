import { invertPositiveDefinite } from '@gilde/numeric'

/** Times of persons on items. */
export interface TimeMatrix {
  persons: number
  items: number
  /** Seconds, above 0; NaN = not seen. Shape (persons × items), row-major. */
  seconds: Float64Array
}

export interface TimedItem {
  /** β: mean of ln seconds for a person of mean speed. */
  timeIntensity: number
  timeIntensityError: number
  /** α: one over the standard deviation of ln seconds at a given speed. */
  precision: number
  answers: number
}

export interface LognormalFit {
  items: TimedItem[]
  /** τ of each person, mean 0 in the group: ln seconds less than others on the same items; with its posterior deviation. */
  speeds: { speed: number; standardError: number }[]
  /** Standard deviation of speed. */
  speedDeviation: number
  logLikelihood: number
  converged: boolean
  iterations: number
}

/**
 * Van der Linden's lognormal model of response times: ln T_ij ~ N(β_j − τ_i, α_j⁻²), τ ~ N(0, σ²), by marginal maximum likelihood.
 *
 * EM with everything in closed form: posterior of τ with precision Σ α² + σ⁻²; β, α and σ are means over it. Errors of β from
 * the information Σ_i (D_i − D_i 1 1ᵀ D_i / p_i), D = diag α². Person by person the times are taken as independent given speed.
 *
 * @throws {RangeError} without data, for one person or item, a time that is not above 0, or an item with fewer than two times or
 *   always the same one
 * @see Van der Linden (2006), doi:10.3102/10769986031002181
 */
export function fitLognormal({ persons, items, seconds }: TimeMatrix): LognormalFit {
  requireTimes(persons, items, seconds)
  const logs = seconds.map(Math.log)
  const columns = Array.from({ length: items }, (_, item) => Array.from({ length: persons }, (__, person) => logs[person * items + item]!).filter((value) => !Number.isNaN(value)))
  let intensity = columns.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length)
  let variance = columns.map((values, item) => values.reduce((sum, value) => sum + (value - intensity[item]!) ** 2, 0) / values.length)
  columns.forEach((values, item) => {
    if (values.length < 2) throw new RangeError(`item ${item + 1} has ${values.length} times: two or more are needed`)
    if (!(variance[item]! > 0)) throw new RangeError(`item ${item + 1} took everyone the same time`)
  })
  let spread = 0.5 * Math.min(...variance)
  variance = variance.map((value) => value - spread)
  const mean = new Float64Array(persons)
  const posterior = new Float64Array(persons)
  let logLikelihood = -Infinity
  let converged = false
  let iterations = 0
  while (!converged && iterations < 5000) {
    iterations++
    let reached = 0
    for (let person = 0; person < persons; person++) {
      let precision = 1 / spread
      let sum = 0
      let squares = 0
      let seen = 0
      for (let item = 0; item < items; item++) {
        const value = logs[person * items + item]!
        if (Number.isNaN(value)) continue
        const faster = intensity[item]! - value
        precision += 1 / variance[item]!
        sum += faster / variance[item]!
        squares += faster ** 2 / variance[item]! + Math.log(variance[item]!)
        seen++
      }
      mean[person] = sum / precision
      posterior[person] = 1 / precision
      reached -= 0.5 * (squares - sum ** 2 / precision + Math.log(precision * spread) + seen * Math.log(2 * Math.PI))
    }
    const centre = mean.reduce((sum, value) => sum + value, 0) / persons
    const nextIntensity = intensity.map(() => 0)
    for (let item = 0; item < items; item++) {
      let sum = 0
      for (let person = 0; person < persons; person++) {
        const value = logs[person * items + item]!
        if (!Number.isNaN(value)) sum += value + mean[person]!
      }
      nextIntensity[item] = sum / columns[item]!.length
    }
    variance = variance.map((_, item) => {
      let sum = 0
      for (let person = 0; person < persons; person++) {
        const value = logs[person * items + item]!
        if (!Number.isNaN(value)) sum += (value + mean[person]! - nextIntensity[item]!) ** 2 + posterior[person]!
      }
      return sum / columns[item]!.length
    })
    // the group's mean speed is 0 by definition: what EM would move there slowly is moved at once
    intensity = nextIntensity.map((value) => value - centre)
    spread = mean.reduce((sum, value, person) => sum + (value - centre) ** 2 + posterior[person]!, 0) / persons
    converged = Math.abs(reached - logLikelihood) < 1e-10 * (1 + Math.abs(reached))
    logLikelihood = reached
  }
  const errors = intensityErrors(logs, persons, items, variance, spread)
  return {
    items: intensity.map((timeIntensity, item) => ({ timeIntensity, timeIntensityError: errors[item]!, precision: 1 / Math.sqrt(variance[item]!), answers: columns[item]!.length })),
    speeds: Array.from(mean, (speed, person) => ({ speed, standardError: Math.sqrt(posterior[person]!) })),
    speedDeviation: Math.sqrt(spread),
    logLikelihood,
    converged,
    iterations,
  }
}

function intensityErrors(logs: Float64Array, persons: number, items: number, variance: readonly number[], spread: number): number[] {
  const information = new Float64Array(items * items)
  for (let person = 0; person < persons; person++) {
    const seen = variance.map((_, item) => item).filter((item) => !Number.isNaN(logs[person * items + item]!))
    const precision = seen.reduce((sum, item) => sum + 1 / variance[item]!, 1 / spread)
    for (const i of seen) {
      information[i * items + i] = information[i * items + i]! + 1 / variance[i]!
      for (const j of seen) information[i * items + j] = information[i * items + j]! - 1 / (variance[i]! * variance[j]! * precision)
    }
  }
  const inverse = invertPositiveDefinite(information, items)?.inverse
  return variance.map((_, item) => (inverse ? Math.sqrt(inverse[item * items + item]!) : NaN))
}

function requireTimes(persons: number, items: number, seconds: Float64Array): void {
  if (!(persons > 0 && items > 0)) throw new RangeError(`the times are empty: ${persons} persons, ${items} items`)
  if (seconds.length !== persons * items) throw new RangeError(`${persons} × ${items} times were promised and ${seconds.length} given`)
  if (persons < 2) throw new RangeError('one person tells nothing about the times of items')
  if (items < 2) throw new RangeError('speed needs two items or more: one cannot tell a fast person from a short item')
  const bad = seconds.findIndex((value) => !Number.isNaN(value) && !(value > 0 && value < Infinity))
  if (bad >= 0) throw new RangeError(`person ${Math.floor(bad / items) + 1} has a time of ${seconds[bad]} on item ${(bad % items) + 1}`)
}
