import { derivedSeed } from '@gilde/numeric'
import type { AnyInstrument } from '../sitting/battery.ts'

/**
 * Eight hexadecimal digits that change when anything changes on which a study with virtual pupils rests: items, parameters, rules of
 * delivery. Tells nothing of them.
 */
export function bankFingerprint({ bank, delivery, version }: AnyInstrument): string {
  const items = bank.map(({ id, area, testlet, exposureCap, parameters, form }) => JSON.stringify([id, area, testlet, exposureCap, parameters, ...(form === undefined ? [] : [form])]))
  return (derivedSeed(0, version, JSON.stringify(delivery), ...items) >>> 0).toString(16).padStart(8, '0')
}
