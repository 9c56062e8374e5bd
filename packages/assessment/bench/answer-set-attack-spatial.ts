/**
 * Can somebody who sees only the options of a rotation, folding or mechanical item find the key? Beside the general attack
 * (answer-set-attack.ts) these attackers know what the options are: solids, sheets with holes, outcomes. Each property of
 * an option (options-spatial.ts) gives two attackers, "largest" and "smallest"; one more is learned from 5,000 other items:
 * a conditional logit over all properties. Demand on 10,000 items: none is further than 2 percentage points from chance.
 *
 * As a check of the attack itself, the same items are spoiled: in half of them the option that is most like the others
 * becomes the key. The learned attacker must then be at least 15 points above chance.
 *
 * Run: node packages/assessment/bench/answer-set-attack-spatial.ts
 * Writes bench/results/answer-set-attack-spatial.json; ends with status 1 when a demand is not met.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { seededRandom } from '@gilde/numeric'
import { learnConditionalLogit } from './conditional-logit.ts'
import { type OptionSet, spatialOptionSets } from './options-spatial.ts'

const learningItems = 5_000
const attackedItems = 10_000
const tolerance = 0.02
const wantedWhenSpoiled = 0.15

type Attacker = (options: OptionSet['options']) => number[]

/** Share of keys found; options that are equally attractive are drawn from. */
function attack(attacker: Attacker, sets: readonly OptionSet[], seed: number): number {
  const random = seededRandom(seed)
  const found = sets.filter(({ options, key }) => {
    const scores = attacker(options)
    const best = Math.max(...scores)
    const candidates = scores.flatMap((score, option) => (score > best - 1e-9 ? [option] : []))
    return candidates[Math.floor(random() * candidates.length)] === key
  })
  return found.length / sets.length
}

function spoil(sets: readonly OptionSet[], property: string): OptionSet[] {
  return sets.map((set, index) => {
    if (index % 2 === 0) return set
    const values = set.options.map((option) => option[property] ?? 0)
    return { ...set, key: values.indexOf(Math.max(...values)) }
  })
}

function attackFamily(family: string, sets: readonly OptionSet[], spoilBy: string) {
  const learning = sets.slice(0, learningItems)
  const attacked = sets.slice(learningItems)
  const chance = attacked.reduce((sum, { options }) => sum + 1 / options.length, 0) / attacked.length
  const properties = [...new Set(sets.flatMap(({ options }) => options.flatMap((option) => Object.keys(option))))]
  const attackers: Record<string, Attacker> = Object.fromEntries(
    properties.flatMap((property) => [
      [`largest: ${property}`, (options: OptionSet['options']) => options.map((option) => option[property] ?? 0)],
      [`smallest: ${property}`, (options: OptionSet['options']) => options.map((option) => -(option[property] ?? 0))],
    ]),
  )
  attackers['learned (conditional logit)'] = learnConditionalLogit(learning)
  const found = Object.fromEntries(Object.entries(attackers).map(([name, attacker], index) => [name, attack(attacker, attacked, index + 1)]))
  const spoiled = attack(learnConditionalLogit(spoil(learning, spoilBy)), spoil(attacked, spoilBy), 77)
  const keyPlaces = [0, 1, 2, 3].map((place) => attacked.filter(({ key }) => key === place).length)
  return { family, learningItems, attackedItems, chance, tolerance, found, keyPlaces, learnedWhenSpoiled: spoiled }
}

const results = Object.entries(spatialOptionSets).map(([family, { make, spoilBy }]) => attackFamily(family, Array.from({ length: learningItems + attackedItems }, (_, index) => make(index)), spoilBy))
for (const { family, chance, found, learnedWhenSpoiled } of results) {
  const worst = Object.entries(found).reduce((far, entry) => (Math.abs(entry[1] - chance) > Math.abs(far[1] - chance) ? entry : far))
  const isFair = Math.abs(worst[1] - chance) <= tolerance
  console.log(`${family}: chance ${percent(chance)}, learned ${percent(found['learned (conditional logit)']!)}, furthest ${percent(worst[1])} (${worst[0]}), learned on spoiled items ${percent(learnedWhenSpoiled)}`)
  if (!isFair || learnedWhenSpoiled < chance + wantedWhenSpoiled) process.exitCode = 1
}
mkdirSync(new URL('results/', import.meta.url), { recursive: true })
writeFileSync(new URL('results/answer-set-attack-spatial.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`)

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
