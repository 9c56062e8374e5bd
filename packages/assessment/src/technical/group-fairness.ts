import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import { mantelHaenszel } from '../fairness/mantel-haenszel.ts'
import { matchedTables } from '../fairness/two-groups.ts'
import { recordMatrix } from './record-matrix.ts'
import { type Part, partOf, type StatisticsRules, type TestRecord } from './test-record.ts'

/** Two groups that are compared on one variable. */
export interface GroupPair {
  variable: string
  reference: string
  focal: string
}

export interface GroupFairness extends GroupPair {
  referencePersons: number
  focalPersons: number
  items: Part<ItemDifferences>
}

export interface ItemDifferences {
  /** One point per item that could be compared, from harder to easier for the focal group; a rank in place of a name. */
  points: DifferencePoint[]
  /** Items with too few answers in one of the groups. */
  notCompared: number
  /** Items that chance alone would call different once in twenty. */
  significant: number
  /** ETS categories B and C. */
  moderate: number
  large: number
}

export interface DifferencePoint {
  rank: number
  /** ETS delta: below 0 the item is harder for the focal group among pupils of the same ability. */
  delta: number
  from: number
  to: number
  category: 'A' | 'B' | 'C'
}

/** Pupils within the same quarter of a logit are compared with each other. */
const strataPerLogit = 4

/**
 * Is each item equally hard for both groups among pupils of the same ability? Mantel–Haenszel, matched on the ability that the
 * test estimated, in steps of a quarter of a logit.
 *
 * The items that one wants to judge also make up the ability on which pupils are matched; that is not purified, since each
 * pupil saw other items.
 */
export function groupFairness(records: readonly TestRecord[], bankSize: number, pair: GroupPair, rules: StatisticsRules): GroupFairness {
  const compared = records.filter(({ groups, estimate }) => estimate && [pair.reference, pair.focal].includes(groups[pair.variable] ?? ''))
  const groups = Int32Array.from(compared, (record) => (record.groups[pair.variable] === pair.focal ? 1 : 0))
  const focalPersons = groups.reduce((sum, group) => sum + group, 0)
  const referencePersons = compared.length - focalPersons
  return { ...pair, referencePersons, focalPersons, items: partOf(Math.min(focalPersons, referencePersons), rules.perGroup, () => itemDifferences(compared, groups, bankSize, rules)) }
}

function itemDifferences(records: readonly TestRecord[], groups: Int32Array, bankSize: number, { answersPerItem }: StatisticsRules): ItemDifferences {
  const data = { ...recordMatrix(records, bankSize), groups }
  const matching = records.map(({ estimate }) => Math.round(estimate!.ability * strataPerLogit))
  const found = Array.from({ length: bankSize }, (_, item) => differenceOf(item)).filter((point) => point !== undefined)
  const points = found.toSorted((one, other) => one.delta - other.delta).map(({ delta, from, to, category }, index) => ({ rank: index + 1, delta, from, to, category }))
  const count = (category: 'B' | 'C') => points.filter((point) => point.category === category).length
  return { points, notCompared: bankSize - points.length, significant: found.filter(({ probability }) => probability < 0.05).length, moderate: count('B'), large: count('C') }

  function differenceOf(item: number) {
    try {
      const tables = matchedTables(data, item, { reference: 0, focal: 1, matching })
      const seen = (side: 'reference' | 'focal') => tables.reduce((sum, table) => sum + table[`${side}Right`] + table[`${side}Wrong`], 0)
      if (Math.min(seen('reference'), seen('focal')) < answersPerItem / 2) return undefined
      const { delta, logOddsRatioError, category, probability } = mantelHaenszel(tables, false)
      const half = 1.959964 * 2.35 * logOddsRatioError
      return Number.isFinite(delta) && Number.isFinite(half) ? { delta, from: delta - half, to: delta + half, category, probability } : undefined
    } catch (error) {
      // nobody of a group saw it, or all answered alike: there is nothing to compare yet
      if (error instanceof CalibrationRefusal) return undefined
      throw error
    }
  }
}
