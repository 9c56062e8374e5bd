import { seededRandom } from '@gilde/numeric'
import type { ResponseMatrix } from '../src/calibration/response-matrix.ts'
import { conditionalRasch, likelihoodRatioDifference } from '../src/fairness/likelihood-ratio-difference.ts'
import { logisticDifference } from '../src/fairness/logistic-difference.ts'
import { mantelHaenszel } from '../src/fairness/mantel-haenszel.ts'
import { matchedTables } from '../src/fairness/two-groups.ts'
import { evenItems, simulatedAbilities, simulatedAnswers } from './simulated-answers.ts'

export interface FairnessCondition {
  replications: number
  persons: number
  /** Mean ability of the focal group, in logits; the reference group has 0. */
  focalMean: number
  /** Added to the difficulty of the tenth item for the focal group, in logits. */
  difference: number
  seed: number
}

const comparison = { reference: 0, focal: 1 }

/**
 * How often each test of item 10 of 20 Rasch items (difficulties −2 to 2) says "differs" at 5 %. With `difference` 0 these are
 * false alarms, otherwise power. Mantel–Haenszel without continuity correction.
 */
export function rejectionRates({ replications, persons, focalMean, difference, seed }: FairnessCondition) {
  const random = seededRandom(seed)
  const items = evenItems(20)
  const changed = items.map((item, i) => (i === 9 ? { ...item, difficulty: item.difficulty + difference } : item))
  const found = { mantelHaenszel: 0, mantelHaenszelCorrected: 0, logisticUniform: 0, likelihoodRatio: 0 }
  for (let replication = 0; replication < replications; replication++) {
    const reference = simulatedAnswers(items, simulatedAbilities(persons, random), random)
    const focal = simulatedAnswers(changed, simulatedAbilities(persons, random, focalMean), random)
    const data: ResponseMatrix = {
      persons: 2 * persons,
      items: 20,
      answers: Int8Array.from([...reference.answers, ...focal.answers]),
      groups: Int32Array.from({ length: 2 * persons }, (_, person) => (person < persons ? 0 : 1)),
    }
    const tables = matchedTables(data, 9, comparison)
    if (mantelHaenszel(tables, false).probability < 0.05) found.mantelHaenszel++
    if (mantelHaenszel(tables).probability < 0.05) found.mantelHaenszelCorrected++
    if (logisticDifference(tables).uniform.probability < 0.05) found.logisticUniform++
    if (likelihoodRatioDifference(data, 9, comparison, conditionalRasch).probability < 0.05) found.likelihoodRatio++
  }
  return Object.fromEntries(Object.entries(found).map(([method, count]) => [method, count / replications])) as Record<keyof typeof found, number>
}
