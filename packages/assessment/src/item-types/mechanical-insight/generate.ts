import { seededRandom } from '@gilde/numeric'
import { type CircuitsItem, generateCircuits } from './circuits/generate.ts'
import { type GearsItem, generateGears } from './gears/generate.ts'
import { generateLevers, type LeversItem } from './levers/generate.ts'
import { generatePulleys, type PulleysItem } from './pulleys/generate.ts'
import { MechanicalInsightRadicals } from './radicals.ts'

export type MechanicalInsightContent =
  | ({ kind: 'gears' } & GearsItem)
  | ({ kind: 'levers' } & LeversItem)
  | ({ kind: 'pulleys' } & PulleysItem)
  | ({ kind: 'circuits' } & CircuitsItem)

/**
 * Makes a mechanical item. Every kind draws its key first, each choice equally likely, and builds the drawing to fit.
 *
 * @throws {RangeError} when the radicals are out of range
 */
export function generateMechanicalInsight(declared: MechanicalInsightRadicals, seed: number): MechanicalInsightContent {
  const checked = MechanicalInsightRadicals.safeParse(declared)
  if (!checked.success) throw new RangeError(`Radicals of mechanical insight: ${checked.error.message}`)
  const radicals = checked.data
  const random = seededRandom(seed)
  switch (radicals.kind) {
    case 'gears': return { kind: 'gears', ...generateGears(radicals, random) }
    case 'levers': return { kind: 'levers', ...generateLevers(radicals, random) }
    case 'pulleys': return { kind: 'pulleys', ...generatePulleys(radicals, random) }
    case 'circuits': return { kind: 'circuits', ...generateCircuits(radicals, random) }
  }
}
