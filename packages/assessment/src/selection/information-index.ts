import { fisherInformation } from '../response-model/item-information.ts'
import type { AdaptiveBank } from './adaptive-bank.ts'
import { peakOfInformation } from './criteria/closest-peak.ts'

/** Units in order of the most that they can tell anywhere in one bin of abilities. */
interface RankedUnits {
  /** Shape (bins × units), row-major: unit numbers, the most telling first. */
  order: Int32Array
  /** Upper bound of each unit's mean information in the bin, in the same order. */
  bounds: Float64Array
  units: number
}

/** What makes the choice by maximum information quick: see `mostInformativeUnits`. */
export interface InformationIndex {
  from: number
  binWidth: number
  bins: number
  all: RankedUnits
  /** The same of each area alone; a unit belongs to the area of its first item. */
  areas: ReadonlyMap<string, RankedUnits>
  unitArea: readonly string[]
  /** Units of each area, ascending. */
  unitsOfArea: ReadonlyMap<string, readonly number[]>
}

const indexes = new WeakMap<AdaptiveBank, InformationIndex>()

/**
 * The index of a bank, worked out at its first use: for every bin between two nodes of the bank's grid, the units by the
 * most information they can have there. The information of a logistic item has one peak, so its largest value in a bin
 * is at an end, or at the peak when that lies inside.
 */
export function informationIndex(bank: AdaptiveBank): InformationIndex {
  let index = indexes.get(bank)
  if (!index) indexes.set(bank, (index = buildIndex(bank)))
  return index
}

function buildIndex(bank: AdaptiveBank): InformationIndex {
  const { grid, information, parameters } = bank.prepared
  const bins = grid.length - 1
  const peaks = parameters.map(peakOfInformation)
  const bound = (item: number, bin: number) => {
    const cell = item * grid.length + bin
    const peak = peaks[item]!
    const isInside = peak > grid[bin]! && peak < grid[bin + 1]!
    // a hair more than computed, since the same value may be rounded differently on the way
    return (isInside ? fisherInformation(peak, parameters[item]!) : Math.max(information[cell]!, information[cell + 1]!)) * (1 + 1e-9)
  }
  const unitBounds = Array.from({ length: bins }, (_, bin) => bank.units.map((unit) => unit.reduce((sum, item) => sum + bound(item, bin), 0) / unit.length))
  const rank = (units: readonly number[]): RankedUnits => {
    const order = new Int32Array(bins * units.length)
    const bounds = new Float64Array(bins * units.length)
    for (let bin = 0; bin < bins; bin++) {
      const ranked = units.toSorted((one, other) => unitBounds[bin]![other]! - unitBounds[bin]![one]!)
      order.set(ranked, bin * units.length)
      bounds.set(ranked.map((unit) => unitBounds[bin]![unit]!), bin * units.length)
    }
    return { order, bounds, units: units.length }
  }
  const unitArea = bank.units.map((unit) => bank.items[unit[0]!]!.area)
  const unitsOfArea = new Map<string, number[]>()
  for (const [unit, area] of unitArea.entries()) {
    const units = unitsOfArea.get(area)
    if (units) units.push(unit)
    else unitsOfArea.set(area, [unit])
  }
  return {
    from: grid[0]!,
    binWidth: (grid.at(-1)! - grid[0]!) / bins,
    bins,
    all: rank([...bank.units.keys()]),
    areas: new Map([...unitsOfArea].map(([area, units]) => [area, rank(units)])),
    unitArea,
    unitsOfArea,
  }
}

/**
 * The `count` open units with the most information at an ability inside the grid, the best first, equals in bank order:
 * what looking at every unit would give, after looking at a few. The units of the bin are gone through by falling bound, until the bound
 * is below the worst of the best.
 *
 * @param area only this area; undefined = the whole bank
 */
export function mostInformativeUnits(bank: AdaptiveBank, area: string | undefined, isOpen: (unit: number) => boolean, ability: number, count: number): number[] {
  const index = informationIndex(bank)
  const ranked = area === undefined ? index.all : index.areas.get(area)
  if (!ranked) return []
  const bin = Math.max(0, Math.min(index.bins - 1, Math.floor((ability - index.from) / index.binWidth)))
  const { parameters } = bank.prepared
  const best: number[] = []
  const values: number[] = []
  const end = (bin + 1) * ranked.units
  for (let at = bin * ranked.units; at < end; at++) {
    if (best.length >= count && ranked.bounds[at]! < values[count - 1]!) break
    const unit = ranked.order[at]!
    if (!isOpen(unit)) continue
    const items = bank.units[unit]!
    let value = 0
    for (const item of items) value += fisherInformation(ability, parameters[item]!)
    value /= items.length
    let place = best.length
    while (place > 0 && (value > values[place - 1]! || (value === values[place - 1]! && unit < best[place - 1]!))) place--
    if (place >= count) continue
    best.splice(place, 0, unit)
    values.splice(place, 0, value)
    if (best.length > count) {
      best.pop()
      values.pop()
    }
  }
  return best
}
