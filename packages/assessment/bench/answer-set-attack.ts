/**
 * Can somebody who sees only the options find the key? Several attackers, one of them learned from 5,000 answered items,
 * answer 10,000 other items of each choice test without seeing the question. Demand: none is further than 2 percentage
 * points from chance on either side (an attacker far below chance is a clue too). As a check of the attackers themselves,
 * the same items are attacked after spoiling: distractors that each differ from the key in one property, the known fault
 * of the first RAVEN data; there the simplest and the learned attacker must find at least twice as many as chance, or the bench itself is broken.
 *
 * Run: node packages/assessment/bench/answer-set-attack.ts [instrument …]     (default: figural-matrices)
 * Writes bench/results/answer-set-attack-<instrument>.json; ends with status 1 when a demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Instrument } from '@gilde/assessment'
import { seededRandom } from '@gilde/numeric'
import { type Attacker, attackers } from './answer-set-attackers.ts'
import { type AnswerSet, makeAnswerSets } from './answer-set-features.ts'
import { findInstrument } from './find-instrument.ts'
import { learnAttacker } from './learned-attacker.ts'

const learningItems = 5_000
const attackedItems = 10_000
const spoiledItems = 2_000
const tolerance = 0.02

/** Share of keys found; an attacker that cannot choose between options draws one of them. */
function attack(attacker: Attacker, sets: readonly AnswerSet[], seed: number): number {
  const random = seededRandom(seed)
  let found = 0
  for (const { options, key } of sets) {
    const scores = attacker(options)
    const best = Math.max(...scores)
    const candidates = scores.flatMap((score, option) => (score > best - 1e-12 ? [option] : []))
    if (candidates[Math.floor(random() * candidates.length)] === key) found++
  }
  return found / sets.length
}

/** The fault on purpose: each distractor is the key with one property taken from the options of another item. */
function spoil({ options, key }: AnswerSet, other: AnswerSet): AnswerSet {
  const right = options[key]!
  const changes = other.options.flatMap((option) => [...option].filter(([path, value]) => right.has(path) && right.get(path) !== value))
  const byProperty = [...Map.groupBy(changes, ([path]) => path).values()]
  const spoiled = options.map((_, i) => (i === key || byProperty.length === 0 ? right : new Map([...right, byProperty[i % byProperty.length]![0]!])))
  return { options: spoiled, key }
}

function attackInstrument(instrument: Instrument) {
  const sets = makeAnswerSets(instrument, 0, learningItems + attackedItems)
  const learning = sets.slice(0, learningItems), attacked = sets.slice(learningItems)
  const chance = attacked.reduce((sum, { options }) => sum + 1 / options.length, 0) / attacked.length
  const all = { ...attackers, 'learned (multinomial logistic regression)': learnAttacker(learning) }
  const found = Object.fromEntries(Object.entries(all).map(([name, attacker], i) => [name, attack(attacker, attacked, i + 1)]))
  const spoiled = sets.slice(0, 2 * spoiledItems).map((set, i) => spoil(set, sets[i + 1]!))
  const foundWhenSpoiled = {
    'most common values': attack(attackers['most common values']!, spoiled.slice(spoiledItems), 98),
    learned: attack(learnAttacker(spoiled.slice(0, spoiledItems)), spoiled.slice(spoiledItems), 99),
  }
  const places = Array.from({ length: Math.max(...attacked.map(({ options }) => options.length)) }, (_, place) => attacked.filter(({ key }) => key === place).length)
  return { instrument: instrument.id, learningItems, attackedItems, chance, tolerance, found, keyPlaces: places, foundWhenSpoiled }
}

const wanted = process.argv.slice(2)
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
for (const id of wanted.length > 0 ? wanted : ['figural-matrices']) {
  const instrument = await findInstrument(id)
  const result = attackInstrument(instrument)
  writeFileSync(new URL(`results/answer-set-attack-${id}.json`, import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
  console.log(`${id}: chance ${(100 * result.chance).toFixed(1)} %`)
  for (const [name, share] of Object.entries(result.found)) {
    const isFair = Math.abs(share - result.chance) <= tolerance
    console.log(`  ${(100 * share).toFixed(1).padStart(5)} %  ${name}${isFair ? '' : '  <- further from chance than allowed'}`)
    if (!isFair) process.exitCode = 1
  }
  for (const [name, share] of Object.entries(result.foundWhenSpoiled)) {
    console.log(`  ${(100 * share).toFixed(1).padStart(5)} %  ${name}, on items spoiled on purpose`)
    if (share < 2 * result.chance) process.exitCode = 1
  }
}
