import { type Interval, normalQuantile, normalTail } from '@gilde/numeric'

/** A person as measured: posterior mean and deviation in logits. */
export interface MeasuredPerson {
  group: string
  ability: number
  standardError: number
}

export interface ExpectedErrors {
  group: string
  persons: number
  /** Share of the group that passes. */
  passing: number
  /** Expected share of the group that passes and lies below the cut. */
  wronglyPassed: Interval
  /** Expected share of the group that does not pass and lies above it. */
  wronglyKeptOut: Interval
}

/**
 * Errors that a cut is expected to make per group when nobody knows who really can: from each person's own posterior.
 *
 * P(θ >= cut) = Φ((θ̂ − cut) / se); expected errors are sums of those probabilities, with the interval of a sum of
 * independent yes-or-no events (variance Σ p (1 − p)). It trusts model and errors: with real outcomes use `decisionFairness`.
 *
 * @param cut in logits
 * @throws {RangeError} without persons, or for an ability or error that is not a number
 * @see Rudner (2005), Expected classification accuracy, doi:10.7275/56a5-6b14
 */
export function expectedDecisionErrors(persons: readonly MeasuredPerson[], cut: number, confidence = 0.95): ExpectedErrors[] {
  if (persons.length === 0) throw new RangeError('expected errors need persons: there are none')
  if (!Number.isFinite(cut)) throw new RangeError(`a cut must be finite: got ${cut}`)
  const z = normalQuantile((1 + confidence) / 2)
  const byGroup = Map.groupBy(persons, ({ group }) => group)
  return [...byGroup].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([group, own]) => {
    const wrong = { passed: { sum: 0, variance: 0 }, keptOut: { sum: 0, variance: 0 } }
    let passing = 0
    for (const { ability, standardError } of own) {
      if (!(Number.isFinite(ability) && standardError > 0)) throw new RangeError(`an ability of ${ability} with error ${standardError} cannot be judged at a cut`)
      const able = normalTail((cut - ability) / standardError)
      const passes = ability >= cut
      const side = passes ? wrong.passed : wrong.keptOut
      if (passes) passing++
      side.sum += passes ? 1 - able : able
      side.variance += able * (1 - able)
    }
    const interval = ({ sum, variance }: { sum: number; variance: number }): Interval => {
      const half = z * Math.sqrt(variance)
      return { value: sum / own.length, from: Math.max(0, sum - half) / own.length, to: Math.min(own.length, sum + half) / own.length }
    }
    return { group, persons: own.length, passing: passing / own.length, wronglyPassed: interval(wrong.passed), wronglyKeptOut: interval(wrong.keptOut) }
  })
}
