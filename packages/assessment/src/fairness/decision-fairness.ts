import { differenceInterval, type Interval, proportionInterval } from '@gilde/numeric'

/** One person about whom a cut decided, and what turned out to be true. */
export interface DecidedPerson {
  group: string
  /** The estimate reached the cut. */
  passed: boolean
  /** The person really can: true ability in a simulation, or a later outcome with its own faults. */
  able: boolean
}

export interface GroupDecisions {
  group: string
  persons: number
  /** Share that passed. */
  passing: Interval
  /** Of those who can, the share that was kept out; absent when nobody of the group can. */
  wronglyKeptOut: Interval | undefined
  /** Of those who cannot, the share that passed; absent when everybody can. */
  wronglyPassed: Interval | undefined
  /** Of those who passed, the share that can; absent when nobody passed. */
  rightWhenPassed: Interval | undefined
}

export interface GroupContrast {
  group: string
  /** This group − the reference group; absent when one of the two has no such cases. */
  wronglyKeptOut: Interval | undefined
  wronglyPassed: Interval | undefined
  /** Share passing ÷ share passing of the reference group; below 0.8 it deserves an explanation (the four-fifths rule of thumb). */
  passingRatio: number
}

/**
 * Errors of a decision at a cut, per group, with Wilson intervals, and their differences from a reference group (Newcombe).
 *
 * No test of items replaces this: fair items may still decide more wrongly for a group whose abilities lie near the cut or
 * who are measured less precisely. Equal error rates and equal passing rates cannot both hold when abilities differ.
 *
 * @param referenceGroup with which the others are compared
 * @throws {RangeError} without persons, or when the reference group has none
 * @see Hardt, Price & Srebro (2016), Equality of opportunity in supervised learning; Kleinberg, Mullainathan & Raghavan (2017)
 */
export function decisionFairness(persons: readonly DecidedPerson[], referenceGroup: string, confidence = 0.95): { groups: GroupDecisions[]; contrasts: GroupContrast[] } {
  if (persons.length === 0) throw new RangeError('the fairness of a decision needs persons: there are none')
  const names = [...new Set(persons.map(({ group }) => group))].toSorted()
  if (!names.includes(referenceGroup)) throw new RangeError(`nobody belongs to the reference group ${referenceGroup}`)
  const share = (of: readonly DecidedPerson[], holds: (person: DecidedPerson) => boolean) =>
    of.length === 0 ? undefined : proportionInterval(of.filter(holds).length, of.length, confidence)
  const groups = names.map((group): GroupDecisions => {
    const own = persons.filter((person) => person.group === group)
    return {
      group,
      persons: own.length,
      passing: share(own, ({ passed }) => passed)!,
      wronglyKeptOut: share(own.filter(({ able }) => able), ({ passed }) => !passed),
      wronglyPassed: share(own.filter(({ able }) => !able), ({ passed }) => passed),
      rightWhenPassed: share(own.filter(({ passed }) => passed), ({ able }) => able),
    }
  })
  const reference = groups.find(({ group }) => group === referenceGroup)!
  const contrast = (a: Interval | undefined, b: Interval | undefined) => a && b && differenceInterval(a, b)
  const contrasts = groups.filter((own) => own !== reference).map((own): GroupContrast => ({
    group: own.group,
    wronglyKeptOut: contrast(own.wronglyKeptOut, reference.wronglyKeptOut),
    wronglyPassed: contrast(own.wronglyPassed, reference.wronglyPassed),
    passingRatio: own.passing.value / reference.passing.value,
  }))
  return { groups, contrasts }
}
