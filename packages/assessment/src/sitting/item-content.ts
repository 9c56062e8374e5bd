import type { BankItem } from '../item.ts'
import type { AnyInstrument } from './battery.ts'

const made = new WeakMap<AnyInstrument, WeakMap<BankItem, unknown>>()

/**
 * The whole item, with its key. Made once per item of a bank, since a replay scores every answer again and an item
 * that is proven to have one solution costs far more to make than to score.
 */
export function itemContent(instrument: AnyInstrument, item: BankItem): unknown {
  let contents = made.get(instrument)
  if (!contents) made.set(instrument, (contents = new WeakMap()))
  if (!contents.has(item)) contents.set(item, instrument.itemType.make(item.radicals, item.seed))
  return contents.get(item)
}
