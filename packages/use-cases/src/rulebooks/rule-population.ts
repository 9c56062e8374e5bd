import cohort from '@gilde/content/cohorts/rule-pupils.json' with { type: 'json' }
import { encodeFacts, type Facts, type Rulebook } from '@gilde/pathways'
import { simulateRulePupils } from '@gilde/simulation'
import { demoSchoolRecords } from '../demo/demo-record.ts'
import { recordFacts } from '../record/record-facts.ts'

/** Pupils on whom a change of the rules is tried. All of them are invented. */
export interface RulePopulation {
  id: 'demo' | 'cohort'
  pupils: number
  /** Shape (pupils × facts of the book), as `encodeFacts` makes them. */
  rows: Uint8Array
}

const cohortSize = 100_000
const cohortSeed = 2026
const cohorts = new Map<string, Uint8Array<ArrayBuffer>>()

/** The synthetic cohort; made once for each list of facts. */
export function cohortPopulation({ facts: index }: Rulebook): RulePopulation {
  const key = JSON.stringify(index.facts)
  let rows = cohorts.get(key)
  if (!rows) {
    const width = index.facts.length
    rows = new Uint8Array(cohortSize * width)
    const known = new Set(index.facts.map(({ id }) => id))
    const shares = Object.fromEntries(cohort.shares.map(({ id, value }) => [id, value]))
    let pupil = 0
    for (const facts of simulateRulePupils(cohortSize, cohortSeed, shares)) encodeFacts(index, only(facts, known), rows, width * pupil++)
    cohorts.clear()
    cohorts.set(key, rows)
  }
  return { id: 'cohort', pupils: cohortSize, rows }
}

/** The pupils of the demo region as their school record stands, each on the way to the next year in the same direction. */
export function demoPopulation({ facts: index }: Rulebook, on: string): RulePopulation {
  const known = new Set(index.facts.map(({ id }) => id))
  const pupils = demoSchoolRecords().map((record) => recordFacts(record, on)).filter(({ lastYear }) => lastYear !== undefined)
  const rows = new Uint8Array(pupils.length * index.facts.length)
  for (const [pupil, facts] of pupils.entries()) encodeFacts(index, only({ ...facts, ...nextYear(facts) }, known), rows, pupil * index.facts.length)
  return { id: 'demo', pupils: pupils.length, rows }
}

const next: Record<string, string> = { '1A': '2A', '1B': '2B', '2A': '3', '2B': '3', 3: '4', 4: '5', 5: '6', 6: '7' }

function nextYear({ lastYear, lastFinality }: Facts): Facts {
  const targetYear = next[String(lastYear)]
  if (targetYear === undefined) return {}
  const finality = lastFinality === 'none' ? (lastYear === '2B' ? 'labour-market' : 'double') : lastFinality
  return { targetYear, followsOn: true, sameDomain: true, entryMoment: 'start', ...(['2A', '2B'].includes(targetYear) ? { targetFinality: 'none' } : finality === undefined ? {} : { targetFinality: finality }) }
}

function only(facts: Facts, known: ReadonlySet<string>): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => known.has(id)))
}

/** Where the cohort's shares come from: found, or assumed. */
export const cohortSource = cohort
