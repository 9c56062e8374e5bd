/**
 * How fast rulebooks decide, on one core.
 *
 * 1. Compiled: ≥ 20 million decisions a second, over rows of bytes.
 * 2. Traced, with outcome, proof tree and sources: ≥ 1 million a second, over rows of bytes. Beside it the same from objects with facts.
 *    All that is claimed is read: the outcome, that there is a proof per rule, the whole tree of the rule that decided, its sources.
 * 3. Dry run of a changed rule on 100,000 pupils: ≤ 1 s, reading the changed book and compiling it included. Each change must decide some
 *    pupils otherwise, or the run counts for nothing. What a visitor of the page waits for stands in `bench/what-if.ts`.
 * 4. json-rules-engine from npm with the same rules on the same pupils, in the same run; it must give the same outcomes.
 *
 * Two made-up populations of 100,000 pupils, everything known: *all different*, drawn uniformly from all kinds that contradict
 * nothing, of which hardly two are alike; *like a region*, 4,000 such pupils drawn again and again, since real pupils of one year are
 * alike in what rules look at. A figure is the best of several runs, in processor time of this process: the machine is shared.
 *
 * Run: node packages/pathways/bench/rulebook-speed.ts
 * Writes bench/results/rulebook-speed.json; ends with status 1 when a demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import todayFile from '@gilde/content/rulebooks/today.json' with { type: 'json' }
import { seededRandom } from '@gilde/numeric'
import { Engine, type NestedCondition } from 'json-rules-engine'
import { bindDecision, type BoundDecision } from '../src/rulebook/bind-decision.ts'
import type { BoundCondition } from '../src/rulebook/bound-condition.ts'
import { compileDecision, consistencyOf } from '../src/rulebook/compile-decision.ts'
import { decide } from '../src/rulebook/decide.ts'
import type { ProofNode } from '../src/rulebook/decision.ts'
import { dryRun } from '../src/rulebook/dry-run.ts'
import { decodeFacts } from '../src/rulebook/encode-facts.ts'
import { codeCount, valueOf } from '../src/rulebook/fact-codes.ts'
import { walk } from '../src/rulebook/flat-table.ts'
import { loadFacts, loadRulebooks } from '../src/rulebook/load-rulebooks.ts'
import { openRulebook } from '../src/rulebook/open-rulebook.ts'
import { type Trace, traceDecision } from '../src/rulebook/trace-decision.ts'

const on = '2026-11-28'
const pupils = 100_000
const { today: book } = loadRulebooks()
const { facts } = book.facts
const width = facts.length
const loadAverageAtStart = Math.round(loadavg()[0]! * 10) / 10

/** Milliseconds of processor time; a system that other work shares says less about the clock on the wall. */
const clock = () => process.cpuUsage().user / 1000
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits))

/**
 * Milliseconds that one round of work takes, the least of several runs. Processor time is counted in steps of some milliseconds, so
 * a run goes on until a quarter of a second is used.
 */
function best(runs: number, work: () => void): number {
  let least = Infinity
  for (let run = 0; run < runs; run++) {
    const start = clock()
    let rounds = 0
    let used = 0
    while (used < 250) {
      work()
      rounds++
      used = clock() - start
    }
    least = Math.min(least, used / rounds)
  }
  return least
}

/** Pupils of whom everything is known, uniformly over all that contradicts nothing. */
function drawPupils(count: number, random: () => number): Uint8Array {
  const consistency = consistencyOf(bindDecision(book, 'enter-direction', on))
  const rows = new Uint8Array(count * width)
  for (let pupil = 0; pupil < count;) {
    for (let fact = 0; fact < width; fact++) rows[pupil * width + fact] = 1 + Math.floor(random() * codeCount(facts[fact]!))
    if (walk(consistency, rows, pupil * width) !== 0) pupil++
  }
  return rows
}

function repeatPupils(kinds: Uint8Array, random: () => number): Uint8Array {
  const rows = new Uint8Array(pupils * width)
  for (let pupil = 0; pupil < pupils; pupil++) {
    const kind = Math.floor(random() * (kinds.length / width))
    rows.set(kinds.subarray(kind * width, (kind + 1) * width), pupil * width)
  }
  return rows
}

const rowsOf = (rows: Uint8Array) => Array.from({ length: rows.length / width }, (_, pupil) => rows.subarray(pupil * width, (pupil + 1) * width))
/** As a program gets them: from JSON, with the facts that this decision looks at. */
const objectsOf = (rows: Uint8Array, bound: BoundDecision, count: number) =>
  rowsOf(rows).slice(0, count).map((row) => JSON.parse(JSON.stringify(decodeFacts(book.facts, row.map((code, fact) => (bound.space.facts.includes(fact) ? code : 0))))) as ReturnType<typeof decodeFacts>)

const allDifferent = drawPupils(pupils, seededRandom(1))
const likeRegion = repeatPupils(drawPupils(4000, seededRandom(2)), seededRandom(3))

/** Reads a trace to the bottom, so that nothing of it can be left unmade. */
function read({ outcome, proof, citations }: Trace): number {
  if (outcome === null) throw new Error('of these pupils everything is known')
  return outcome.length + proof.length + readTree(proof[0]!.condition) + citations[0]!.article.length
}

function readTree({ truth, parts }: ProofNode): number {
  let letters = truth.length
  for (const part of parts) letters += readTree(part)
  return letters
}

function measureDecision(decision: string) {
  const bound = bindDecision(book, decision, on)
  const compiled = compileDecision(book, decision, on)
  const traced = traceDecision(book, decision, on)
  const answers = new Int8Array(pupils)
  let sum = 0
  const perSecond = (milliseconds: number, count = pupils) => Math.round((count / milliseconds) * 1000)
  const objects = objectsOf(likeRegion, bound, 20_000)
  const trace = (rows: Uint8Array) => () => {
    for (let from = 0; from < rows.length; from += width) sum += read(traced.traceRow(rows, from))
  }
  return {
    decision,
    rules: bound.rules.length,
    facts: bound.space.facts.length,
    compiled: { allDifferent: perSecond(best(3, () => compiled.decideAll(allDifferent, answers))), likeRegion: perSecond(best(3, () => compiled.decideAll(likeRegion, answers))) },
    traced: { allDifferent: perSecond(best(2, trace(allDifferent))), likeRegion: perSecond(best(2, trace(likeRegion))) },
    tracedFromObjects: perSecond(
      best(2, () => {
        for (const pupil of objects) sum += read(traced.trace(pupil))
      }),
      objects.length,
    ),
    /** With sentence, reasons, what is missing and what would change it. */
    decide: perSecond(
      best(2, () => {
        for (const pupil of objects.slice(0, 300)) sum += decide(book, { decision, on, facts: pupil }).proof.length
      }),
      300,
    ),
    sum,
  }
}

function peerCondition(condition: BoundCondition): NestedCondition {
  switch (condition.kind) {
    case 'always':
      return { all: [] }
    case 'not':
      return { not: peerCondition(condition.part) }
    case 'and':
      return { all: condition.parts.map(peerCondition) }
    case 'or':
      return { any: condition.parts.map(peerCondition) }
    default: {
      const fact = facts[condition.fact]!
      const values = condition.holds.flatMap((held, code) => (held ? [valueOf(fact, code)] : []))
      if (fact.type === 'integer' && values.at(-1) === fact.most && values.length === fact.most - Number(values[0]) + 1) return { fact: fact.id, operator: 'greaterThanInclusive', value: Number(values[0]) }
      return values.length === 1 ? { fact: fact.id, operator: 'equal', value: values[0] } : { fact: fact.id, operator: 'in', value: values }
    }
  }
}

async function measurePeer(decision: string, count: number) {
  const bound = bindDecision(book, decision, on)
  const engine = new Engine(bound.rules.map(({ rule, condition }) => {
    const made = peerCondition(condition)
    return { conditions: 'all' in made || 'any' in made || 'not' in made ? made : { all: [made] }, event: { type: rule.outcome, params: { priority: rule.priority } }, name: rule.id }
  }), { allowUndefinedFacts: true })
  const objects = objectsOf(likeRegion, bound, count)
  const traced = traceDecision(book, decision, on)
  let alike = 0
  let least = Infinity
  for (let run = 0; run < 3; run++) {
    const start = clock()
    for (const pupil of objects) {
      const { events } = await engine.run(pupil)
      const highest = events.reduce((top, event) => (Number(event.params?.priority) > Number(top.params?.priority) ? event : top))
      if (run === 0 && highest.type === traced.trace(pupil).outcome) alike++
    }
    if (run > 0) least = Math.min(least, clock() - start)
  }
  return { decision, perSecond: Math.round((count / least) * 1000), sameOutcome: `${alike} of ${count}` }
}

function measureDryRun() {
  const changes = [
    { decision: 'enter-direction', rule: 'dir-council' },
    { decision: 'enter-1b', rule: '1b-age' },
  ]
  return changes.map(({ decision, rule }) => {
    // another rule each time, so that nothing is remembered
    const runs = Array.from({ length: 5 }, (_, run) => {
      const changed = structuredClone(todayFile) as { rules: { id: string; when: string }[] }
      const changedRule = changed.rules.find(({ id }) => id === rule)!
      changedRule.when = `(${changedRule.when}) and not (admissionTest = none and ageOnDay >= ${14 + run})`
      const start = performance.now()
      const used = clock()
      const [made] = dryRun(book, openRulebook({ ...changed, version: String(run) }, loadFacts()), likeRegion, { on, decisions: [decision] })
      return { milliseconds: performance.now() - start, processor: clock() - used, different: made!.different, groups: made!.groups.length }
    })
    return {
      decision,
      rule,
      pupils,
      worstMilliseconds: rounded(Math.max(...runs.map(({ milliseconds }) => milliseconds)), 0),
      worstProcessorMilliseconds: rounded(Math.max(...runs.map(({ processor }) => processor)), 0),
      different: runs.map(({ different }) => different),
      groups: runs.map(({ groups }) => groups),
    }
  })
}

const decisions = book.decisions.map(({ id }) => measureDecision(id))
/** Each pupil asked every question once. */
const overall = (of: (each: (typeof decisions)[number]) => number) => Math.round(decisions.length / decisions.reduce((sum, each) => sum + 1 / of(each), 0))
const dryRuns = measureDryRun()
const peers = [await measurePeer('enter-1b', 4000), await measurePeer('enter-direction', 1000)]
const summary = {
  compiled: { allDifferent: overall(({ compiled }) => compiled.allDifferent), likeRegion: overall(({ compiled }) => compiled.likeRegion), slowest: Math.min(...decisions.map(({ compiled }) => Math.min(compiled.allDifferent, compiled.likeRegion))) },
  traced: {
    allDifferent: overall(({ traced }) => traced.allDifferent),
    likeRegion: overall(({ traced }) => traced.likeRegion),
    slowest: Math.min(...decisions.map(({ traced }) => Math.min(traced.allDifferent, traced.likeRegion))),
    fromObjectsLikeRegion: overall(({ tracedFromObjects }) => tracedFromObjects),
    slowestFromObjects: Math.min(...decisions.map(({ tracedFromObjects }) => tracedFromObjects)),
  },
}
const peerRatios = peers.map((peer) => ({ ...peer, oursFromObjects: decisions.find(({ decision }) => decision === peer.decision)!.tracedFromObjects, ratio: rounded(decisions.find(({ decision }) => decision === peer.decision)!.tracedFromObjects / peer.perSecond, 1) }))
const isMet = {
  compiled: summary.compiled.slowest >= 20e6,
  traced: summary.traced.slowest >= 1e6,
  tracedFromObjects: summary.traced.slowestFromObjects >= 1e6,
  dryRun: dryRuns.every(({ worstMilliseconds, different }) => worstMilliseconds <= 1000 && Math.min(...different) > 0),
  peerAgrees: peers.every(({ sameOutcome }) => sameOutcome.split(' of ')[0] === sameOutcome.split(' of ')[1]),
}
const result = {
  date: new Date().toISOString().slice(0, 10),
  processor: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, shared with other work`,
  loadAverageAtStart,
  node: process.version,
  unit: 'decisions per second of processor time, one core',
  isMet,
  summary,
  dryRuns,
  jsonRulesEngine: { version: '7.3.1', results: peerRatios },
  decisions: decisions.map(({ sum: _sum, ...each }) => each),
}
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/rulebook-speed.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
console.log(JSON.stringify({ isMet, summary, dryRuns, peerRatios }, null, 1))
console.table(decisions.map(({ decision, rules, compiled, traced, tracedFromObjects, decide: whole }) => ({ decision, rules, compiledM: rounded(Math.min(compiled.allDifferent, compiled.likeRegion) / 1e6, 1), tracedDifferentM: rounded(traced.allDifferent / 1e6), tracedRegionM: rounded(traced.likeRegion / 1e6), objectsM: rounded(tracedFromObjects / 1e6), decide: whole })))
if (Object.values(isMet).includes(false)) process.exitCode = 1
