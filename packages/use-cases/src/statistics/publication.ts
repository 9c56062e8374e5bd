import type { GroupPair, InstrumentStatistics, StatisticsRules } from '@gilde/assessment'

/** Below how many pupils nothing is said; stated on the page and in decision 015. */
export const liveRules: StatisticsRules = { persons: 100, perGroup: 200, answersPerItem: 50, cell: 10 }

/** So many pupils more before figures are renewed: the difference of two publications is never about fewer. */
export const publicationStep = 10

/**
 * Compared are groups of pupils, never schools: a public page that compares schools would be a league table. The language in
 * which a test was read is not recorded, so that it cannot be compared.
 */
export const livePairs: readonly GroupPair[] = [
  { variable: 'gender', reference: 'boy', focal: 'girl' },
  { variable: 'home-language', reference: 'dutch', focal: 'other' },
  { variable: 'age', reference: 'turns-13-or-more', focal: 'turns-12-or-less' },
  { variable: 'pointer', reference: 'mouse-or-keyboard', focal: 'touch' },
]

/** A part that is not about everybody: how many pupils are in each of its groups, and in none of them. */
interface PartCells {
  cells: number[]
  persons: number
}

export interface Publication {
  statistics: InstrumentStatistics
  /** Of the parts that were published, as they were then; 0 persons in a part that is hidden. */
  parts: Record<string, PartCells>
}

/**
 * What may be published after what was: nothing until so many pupils were added that the difference of the two says nothing about
 * few; and of a part that compares groups nothing until each of its groups, and the rest, were empty and stay so or grew as much.
 * A part that may not move yet stays as it was, with the number of pupils of then.
 *
 * @returns undefined when everything stays as it is
 */
export function nextPublication(before: Publication | undefined, fresh: Omit<Publication, 'parts'> & { agedPersons: number }, rules: StatisticsRules = liveRules, step = publicationStep): Publication | undefined {
  const { statistics, agedPersons } = fresh
  const { persons } = statistics
  if (persons < (before ? before.statistics.persons + step : step)) return undefined
  const parts: Publication['parts'] = {}

  /** Which of the two stands: the fresh part, the one before, or none. */
  const choose = <Part>(name: string, cells: number[], now: Part, then: Part | undefined, hidden: Part): Part => {
    const earlier = before?.parts[name]
    const mayMove = cells.every((count, index) => {
      const known = earlier?.cells[index] ?? 0
      return earlier && known > 0 ? count >= known + step : count === 0 || count >= Math.max(rules.cell, step)
    })
    if (mayMove) {
      parts[name] = { cells, persons }
      return now
    }
    if (!earlier || then === undefined) return hidden
    parts[name] = earlier
    return then
  }

  const norm = statistics.norm && choose('norm', [agedPersons, persons - agedPersons], statistics.norm, before?.statistics.norm ?? undefined, { kind: 'too-few', persons: 0, needed: rules.persons })
  const fairness = statistics.fairness.map((group) => {
    const { variable, referencePersons, focalPersons } = group
    const hidden = { ...group, referencePersons: 0, focalPersons: 0, items: { kind: 'too-few' as const, persons: 0, needed: rules.perGroup } }
    const then = before?.statistics.fairness.find((known) => known.variable === variable)
    return choose(`fairness ${variable}`, [referencePersons, focalPersons, persons - referencePersons - focalPersons], group, then, hidden)
  })
  return { statistics: { ...statistics, norm, fairness }, parts }
}
