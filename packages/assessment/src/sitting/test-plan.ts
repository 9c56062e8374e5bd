import { derivedSeed, seededRandom, shuffled } from '@gilde/numeric'
import type { LogPosterior } from '../estimation/posterior.ts'
import { interleavedOrder } from '../interests/interleaved-order.ts'
import type { BankItem } from '../item.ts'
import { type AdaptiveBank, adaptiveBank } from '../selection/adaptive-bank.ts'
import { eligibleUnits } from '../selection/eligible-units.ts'
import { formOf, unitsOfForm } from '../selection/form-of.ts'
import { type AdaptiveRules, nextItem } from '../selection/next-item.ts'
import type { AnyInstrument, Battery } from './battery.ts'

/** How one test goes for one pupil; follows from the instrument, the battery and the seed. */
export type TestPlan =
  | { kind: 'adaptive'; bank: AdaptiveBank; rules: AdaptiveRules; eligible: readonly boolean[]; seed: number; most: number }
  /** Bank indexes in the order in which they are given. */
  | { kind: 'inventory' | 'blocks' | 'exercises'; order: readonly number[]; most: number }

/**
 * @param instrument of a battery that went through `requireDeliverable`
 * @throws {RangeError} when an inventory has a scale larger than all others together, or an item an exposure cap that is none
 */
export function planTest(instrument: AnyInstrument, battery: Battery, sittingSeed: number): TestPlan {
  const { bank, delivery, id } = instrument
  const seed = derivedSeed(sittingSeed, id)
  switch (delivery.kind) {
    case 'adaptive': {
      const mostItems = Math.min(bank.length, battery.short ? Math.ceil(delivery.mostItems / 2) : delivery.mostItems)
      const rules = { ...delivery, mostItems, leastItems: Math.min(delivery.leastItems, mostItems) }
      const prepared = preparedOnce(bank)
      const eligible = eligibleUnits(prepared, seed)
      const { forms } = delivery
      return { kind: 'adaptive', bank: prepared, rules, eligible: forms === undefined ? eligible : unitsOfForm(prepared, eligible, formOf(sittingSeed, forms)), seed, most: mostItems }
    }
    case 'inventory': {
      const order = inventoryOrder(bank, battery.short ? delivery.shortItemsPerScale : Infinity, seed)
      return { kind: 'inventory', order, most: order.length }
    }
    case 'blocks':
      return { kind: 'blocks', order: bank.map((_, index) => index), most: bank.length }
    case 'exercises':
      return { kind: 'exercises', order: [], most: 0 }
  }
}

/** The item to give after these, or undefined when the test is done. */
export function plannedItem(plan: TestPlan, given: readonly number[], posterior: LogPosterior | undefined, elapsedMilliseconds = 0): number | undefined {
  if (plan.kind !== 'adaptive') return plan.order[given.length]
  if (!posterior) throw new TypeError('an adaptive test needs a posterior')
  return nextItem(plan.bank, plan.rules, { given, posterior, eligible: plan.eligible, elapsedMilliseconds }, plan.seed)
}

const banks = new WeakMap<readonly BankItem[], AdaptiveBank>()

/** Tables are worked out once per bank, not once per sitting. */
function preparedOnce(bank: readonly BankItem[]): AdaptiveBank {
  let prepared = banks.get(bank)
  if (!prepared) banks.set(bank, (prepared = adaptiveBank(bank)))
  return prepared
}

function inventoryOrder(bank: readonly BankItem[], perScale: number, seed: number): number[] {
  const random = seededRandom(derivedSeed(seed, 'order'))
  const ofScale = new Map<string, number>()
  const chosen = shuffled([...bank.keys()], random).filter((index) => {
    const { area } = bank[index]!
    const count = (ofScale.get(area) ?? 0) + 1
    ofScale.set(area, count)
    return count <= perScale
  })
  return interleavedOrder(chosen, (index) => bank[index]!.area, random)
}
