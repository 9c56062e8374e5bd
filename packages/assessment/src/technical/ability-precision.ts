import { seededRandom } from '@gilde/numeric'
import { fisherInformation } from '../response-model/item-information.ts'
import { adaptiveBank } from '../selection/adaptive-bank.ts'
import { simulateTest } from '../selection/simulate-test.ts'
import { simulationStudy } from '../selection/simulation-study.ts'
import type { AdaptiveRules } from '../selection/next-item.ts'
import type { AnyInstrument } from '../sitting/battery.ts'

export interface AbilityPrecision {
  /** In logits. */
  ability: number
  /** Of the whole bank, in logits⁻². */
  bankInformation: number
  /** Of as many of the best items as the test gives at most. */
  bestInformation: number
  /** Of virtual pupils at this ability: items taken, error claimed, error made, mean of estimate − ability. */
  meanItems: number
  claimedError: number
  rootMeanSquareError: number
  bias: number
}

const virtualPupils = 100

/** How precisely an adaptive test measures at abilities from −3 to 3, with virtual pupils and a fixed seed. */
export function abilityPrecision({ bank }: AnyInstrument, rules: AdaptiveRules): AbilityPrecision[] {
  const prepared = adaptiveBank(bank)
  const random = seededRandom(1)
  return [-3, -2, -1, 0, 1, 2, 3].map((ability) => {
    const information = bank.map(({ parameters }) => fisherInformation(ability, parameters)).toSorted((one, other) => other - one)
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const pupils = Array.from({ length: virtualPupils }, () => ability)
    const { meanItems, claimedError, rootMeanSquareError, bias } = simulationStudy(pupils, bank.length, (of, pupil) => simulateTest(prepared, rules, of, pupil, random))
    return { ability, bankInformation: sum(information), bestInformation: sum(information.slice(0, rules.mostItems)), meanItems, claimedError, rootMeanSquareError, bias }
  })
}
