import { interestTypes } from '../instrument.ts'
import type { AdaptiveRules } from '../selection/next-item.ts'
import type { AnyInstrument, Battery } from './battery.ts'

const checked = new WeakSet<Battery>()

/**
 * Looks a battery through, once: a mistake in content must show before the first pupil, not in the middle of a test.
 *
 * @throws {RangeError} when the battery is empty, holds an id twice, or an instrument that cannot be delivered as it says
 */
export function requireDeliverable(battery: Battery): void {
  if (checked.has(battery)) return
  if (battery.instruments.length === 0) throw new RangeError(`battery ${battery.id} has no instruments`)
  const seen = new Set<string>()
  for (const id of [...battery.instruments.map((instrument) => instrument.id), ...battery.instruments.flatMap(({ bank }) => bank.map((item) => item.id))]) {
    if (seen.has(id)) throw new RangeError(`battery ${battery.id} holds ${id} twice`)
    seen.add(id)
  }
  for (const instrument of battery.instruments) requireDelivery(instrument)
  checked.add(battery)
}

function requireDelivery(instrument: AnyInstrument): void {
  const { bank, delivery, id } = instrument
  if (delivery.kind === 'exercises') {
    if (bank.length > 0 || instrument.practice.length === 0) throw new RangeError(`${id} has exercises only: an empty bank and at least one practice item`)
    return
  }
  if (bank.length === 0) throw new RangeError(`${id} has an empty bank`)
  if (delivery.kind === 'adaptive') requireRules(instrument, delivery)
  if (delivery.kind === 'inventory') requireInterestScales(instrument, delivery)
}

function requireRules({ id, bank }: AnyInstrument, { standardError, leastItems, mostItems, randomesque, areas, leastGain = 1, mostMinutes = 1, forms }: AdaptiveRules): void {
  const isCount = (value: number) => Number.isInteger(value) && value >= 1
  if (!(standardError > 0)) throw new RangeError(`${id} must stop at a standard error above 0: got ${standardError}`)
  if (!isCount(mostItems) || !Number.isInteger(leastItems) || leastItems < 0 || leastItems > mostItems) throw new RangeError(`${id} must have 0 <= leastItems <= mostItems, whole: got ${leastItems} and ${mostItems}`)
  if (!isCount(randomesque)) throw new RangeError(`${id} must choose among a whole number of items, at least 1: got ${randomesque}`)
  if (!(leastGain > 0 && mostMinutes > 0)) throw new RangeError(`${id} must stop at a least gain and a number of minutes above 0, when it does: got ${leastGain} and ${mostMinutes}`)
  if (forms !== undefined && bank.some(({ form }) => form === undefined || !(Number.isInteger(form) && form >= 0 && form < forms))) throw new RangeError(`${id} has ${forms} forms: each item of its bank must be in one of them`)
  const inBank = new Set(bank.map((item) => item.area))
  const shares = Object.entries(areas)
  for (const [area, share] of shares) if (!inBank.has(area) || !(share > 0)) throw new RangeError(`${id} wants a share of ${share} from ${area}: a share is above 0 and its area has items`)
  const total = shares.reduce((sum, [, share]) => sum + share, 0)
  if (shares.length > 0 && Math.abs(total - 1) > 1e-6) throw new RangeError(`the areas of ${id} must add up to 1: got ${total}`)
}

function requireInterestScales({ id, bank }: AnyInstrument, { scales, shortItemsPerScale }: { scales: readonly string[]; shortItemsPerScale: number }): void {
  if (scales.length !== interestTypes.length || !interestTypes.every((type) => scales.includes(type))) throw new RangeError(`${id} must have the scales ${interestTypes.join(', ')}: got ${scales.join(', ')}`)
  if (!Number.isInteger(shortItemsPerScale) || shortItemsPerScale < 1) throw new RangeError(`${id} needs at least one item per scale in a short battery: got ${shortItemsPerScale}`)
  for (const type of interestTypes) if (!bank.some((item) => item.area === type)) throw new RangeError(`${id} has no items on scale ${type}`)
  for (const item of bank) if (!scales.includes(item.area)) throw new RangeError(`${item.id} is on scale ${item.area}, which ${id} does not have`)
}
