import cohort from '@gilde/content/cohorts/rule-pupils.json' with { type: 'json' }
import { encodeFacts, type Facts, type Rulebook } from '@gilde/pathways'
import { simulateRulePupils } from '@gilde/simulation'
import { demoSchoolRecords } from '../demo/demo-record.ts'
import { recordFacts } from '../record/record-facts.ts'

/** Pupils on whom a change of the rules is tried. All of them are invented. */
export interface RulePopulation {
  id: 'demo' | 'cohort'
  pupils: number
  /** Those who start in secondary education: of them it is asked where they may start. */
  starters: Rows
  /** Those who are in it: of them it is asked how they go on. */
  others: Rows
}

interface Rows {
  pupils: number
  /** Shape (pupils × facts of the book), as `encodeFacts` makes them. */
  rows: Uint8Array<ArrayBuffer>
}

/** Decisions that are about starting in secondary education; all others are about being in it. */
const startDecisions = new Set(['enter-1a', 'enter-1b', 'enter-remediation'])

export const rowsFor = ({ starters, others }: RulePopulation, decision: string): Rows => (startDecisions.has(decision) ? starters : others)

const cohortSize = 100_000
const cohortSeed = 2026
const cohorts = new Map<string, RulePopulation>()

/** The synthetic cohort; made once for each list of facts. */
export function cohortPopulation({ facts: index }: Rulebook): RulePopulation {
  const key = JSON.stringify(index.facts)
  const known = cohorts.get(key)
  if (known) return known
  const shares = Object.fromEntries(cohort.shares.map(({ id, value }) => [id, value]))
  const population = populationOf('cohort', index, simulateRulePupils(cohortSize, cohortSeed, shares))
  cohorts.clear()
  cohorts.set(key, population)
  return population
}

/**
 * The pupils of the demo region as their school record stands, each on the way to the next year in the same direction; those of
 * the first year once more as they were when they started.
 */
export function demoPopulation({ facts: index }: Rulebook, on: string): RulePopulation {
  const pupils = demoSchoolRecords().map((record) => recordFacts(record, on)).filter(({ lastYear }) => lastYear !== undefined)
  const starters = pupils.filter(({ lastYear }) => lastYear === '1A' || lastYear === '1B').map((facts) => ({ ...facts, lastYear: 'none', lastFinality: 'none', lastCertificate: 'none', yearsInSecondary: 0 }))
  return { ...populationOf('demo', index, [...starters, ...pupils.map((facts) => ({ ...facts, ...nextYear(facts) }))]), pupils: pupils.length }
}

function populationOf(id: RulePopulation['id'], index: Rulebook['facts'], pupils: Iterable<Facts>): RulePopulation {
  const known = new Set(index.facts.map(({ id: fact }) => fact))
  const [starters, others] = [new RowList(index), new RowList(index)]
  for (const facts of pupils) {
    let isKnown = true
    for (const fact in facts) isKnown &&= known.has(fact)
    const list = facts.lastYear === 'none' ? starters : others
    list.add(isKnown ? facts : Object.fromEntries(Object.entries(facts).filter(([fact]) => known.has(fact))))
  }
  return { id, pupils: starters.pupils + others.pupils, starters: starters.made(), others: others.made() }
}

/** Rows of bytes, as many as come. */
class RowList {
  readonly #index: Rulebook['facts']
  readonly #width: number
  #rows: Uint8Array<ArrayBuffer>
  pupils = 0

  constructor(index: Rulebook['facts']) {
    this.#index = index
    this.#width = index.facts.length
    this.#rows = new Uint8Array(1024 * this.#width)
  }

  add(facts: Facts): void {
    const at = this.pupils++ * this.#width
    if (at === this.#rows.length) {
      const larger = new Uint8Array(2 * at)
      larger.set(this.#rows)
      this.#rows = larger
    }
    encodeFacts(this.#index, facts, this.#rows, at)
  }

  made(): Rows {
    return { pupils: this.pupils, rows: this.#rows.slice(0, this.pupils * this.#width) }
  }
}

const next: Record<string, string> = { '1A': '2A', '1B': '2B', '2A': '3', '2B': '3', 3: '4', 4: '5', 5: '6', 6: '7' }

function nextYear({ lastYear, lastFinality }: Facts): Facts {
  const targetYear = next[String(lastYear)]
  if (targetYear === undefined) return {}
  const finality = lastFinality === 'none' ? (lastYear === '2B' ? 'labour-market' : 'double') : lastFinality
  return { targetYear, followsOn: true, sameDomain: true, entryMoment: 'start', targetDual: false, ...(['2A', '2B'].includes(targetYear) ? { targetFinality: 'none' } : finality === undefined ? {} : { targetFinality: finality }) }
}

/** Where the cohort's shares come from: found, or assumed. */
export const cohortSource = cohort
