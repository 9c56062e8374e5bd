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
  const width = index.facts.length
  const known = new Set(index.facts.map(({ id: fact }) => fact))
  const groups: [number[], number[]] = [[], []]
  const row = new Uint8Array(width)
  for (const facts of pupils) {
    encodeFacts(index, Object.keys(facts).every((fact) => known.has(fact)) ? facts : Object.fromEntries(Object.entries(facts).filter(([fact]) => known.has(fact))), row)
    groups[facts.lastYear === 'none' ? 0 : 1].push(...row)
  }
  const [starters, others] = groups.map((bytes) => ({ pupils: bytes.length / width, rows: Uint8Array.from(bytes) })) as [Rows, Rows]
  return { id, pupils: starters.pupils + others.pupils, starters, others }
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
