import type { AbilityEstimate } from '../estimation/ability-estimate.ts'
import { type LogPosterior, posteriorEstimate, startPosterior, updatePosterior } from '../estimation/posterior.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import type { AdaptiveBank } from './adaptive-bank.ts'
import type { Criterion } from './criteria/criterion.ts'
import { eligibleUnits } from './eligible-units.ts'
import { formOf, unitsOfForm } from './form-of.ts'
import { type AdaptiveRules, nextItem } from './next-item.ts'

export interface SimulatedTest {
  /** Item indexes, in the order given. */
  given: number[]
  estimate: AbilityEstimate
  posterior: LogPosterior
}

/**
 * A whole adaptive test of a virtual pupil who answers as the response model says.
 *
 * @param ability true θ, in logits
 * @param seed of this pupil's test
 * @param random of the pupil's answers, uniform on [0, 1)
 */
export function simulateTest(bank: AdaptiveBank, rules: AdaptiveRules, ability: number, seed: number, random: () => number, criterion?: Criterion): SimulatedTest {
  const eligible = eligibleUnits(bank, seed)
  return simulateEligibleTest(bank, rules, rules.forms === undefined ? eligible : unitsOfForm(bank, eligible, formOf(seed, rules.forms)), ability, seed, random, criterion)
}

/** The same with the units that this pupil may be given. @param eligible shape (units) */
export function simulateEligibleTest(bank: AdaptiveBank, rules: AdaptiveRules, eligible: readonly boolean[], ability: number, seed: number, random: () => number, criterion?: Criterion): SimulatedTest {
  const given: number[] = []
  let posterior = startPosterior(bank.prepared)
  for (;;) {
    const item = nextItem(bank, rules, { given, posterior, eligible }, seed, criterion)
    if (item === undefined) return { given, estimate: posteriorEstimate(bank.prepared, posterior), posterior }
    posterior = updatePosterior(bank.prepared, posterior, item, random() < probabilityCorrect(ability, bank.items[item]!.parameters))
    given.push(item)
  }
}
