import type { AdmissionOutcomeRow } from '@gilde/database'
import { normalQuantile } from '@gilde/numeric'
import type { PartOutcome } from './shapes.ts'

/** The line on which abilities are shown, in logits from end to end. */
const line = { from: -3, to: 3 }
const share = (ability: number) => Math.min(1, Math.max(0, (ability - line.from) / (line.to - line.from)))
/** Half of an interval that holds the ability four times in five. */
const margin = normalQuantile(0.9)

/** An outcome as a person may see it: a band, not a figure. */
export function describeOutcome(row: AdmissionOutcomeRow): PartOutcome {
  const { part, outcome, reason, ability, standard_error, probability, cut, items } = row
  const band = ability === null || standard_error === null ? null : { low: share(ability - margin * standard_error), position: share(ability), high: share(ability + margin * standard_error), cut: share(cut) }
  return { part, outcome, reason, band, probability, items }
}

const worth = { shown: 2, 'not-certain': 1, 'not-yet-shown': 0 } as const

/**
 * Per part what counts now: once shown stays shown while the test counts; of the rest the latest.
 *
 * @param rows newest first, of the tests that count
 */
export function bestOutcomes(rows: readonly AdmissionOutcomeRow[]): AdmissionOutcomeRow[] {
  const parts = [...new Set(rows.map(({ part }) => part))]
  return parts.map((part) => {
    const own = rows.filter((row) => row.part === part)
    return own.find(({ outcome }) => worth[outcome] === 2) ?? own.find(({ reason }) => reason !== 'not-done') ?? own[0]!
  })
}
