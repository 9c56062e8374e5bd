import type { AnyInstrument } from './battery.ts'

type Maker = AnyInstrument['practice'][number]
const made = new WeakMap<AnyInstrument, WeakMap<Maker, unknown>>()

/**
 * The whole item of a bank or a practice, with its key. Made once per process, since a replay scores every answer again
 * and an item that is proven to have one solution costs far more to make than to score.
 */
export function itemContent(instrument: AnyInstrument, item: Maker): unknown {
  let contents = made.get(instrument)
  if (!contents) made.set(instrument, (contents = new WeakMap()))
  if (!contents.has(item)) contents.set(item, instrument.itemType.make(item.radicals, item.seed))
  return contents.get(item)
}
