import { randomInteger } from '@gilde/numeric'
import type { Hoist, PulleysChoice, PulleysDrawing } from './drawing.ts'
import { layCascade, layTackle } from './layout.ts'
import type { PulleysRadicals } from './radicals.ts'

export interface PulleysItem {
  drawing: PulleysDrawing
  choices: PulleysChoice[]
  key: number
}

/** The ratios that a system can have: also the four answers, so that each is equally likely whatever the options. */
const ratios = { 'few-strands': [1, 2, 3, 4], 'many-strands': [3, 4, 5, 6], cascade: [2, 4, 8, 16] }
/** Kilograms or centimetres: whole after division by each ratio. */
const amounts = { 'few-strands': [24, 36, 48, 60], 'many-strands': [60, 120, 180], cascade: [48, 80, 160] }

/** Makes a pulley item. The key is drawn first, each choice equally likely; the hoist is built to fit. */
export function generatePulleys({ ask, system }: PulleysRadicals, random: () => number): PulleysItem {
  const possible = ratios[system]
  if (ask === 'compare') return generateComparison(possible, random)
  const key = randomInteger(random, possible.length)
  const amount = amounts[system][randomInteger(random, amounts[system].length)]!
  const ratio = possible.toReversed()[key]!
  const pulls = drawPull(ratio, random)
  const hoist = system === 'cascade' ? layCascade(Math.log2(ratio), pulls) : layTackle(ratio, pulls)
  const asked = ask === 'force' ? { ask, kilograms: amount } : { ask, centimetres: amount }
  return { drawing: { kind: 'pulleys', hoists: [hoist], asked }, choices: possible.toReversed().map((each) => amount / each), key }
}

function generateComparison(possible: number[], random: () => number): PulleysItem {
  const choices: PulleysChoice[] = ['A', 'B', 'same']
  const key = randomInteger(random, choices.length)
  const first = randomInteger(random, possible.length)
  const second = (first + 1 + randomInteger(random, possible.length - 1)) % possible.length
  const [low, high] = [possible[Math.min(first, second)]!, possible[Math.max(first, second)]!]
  const hoists: Hoist[] =
    choices[key] === 'same' ? sameTwice(high, random) : (choices[key] === 'A' ? [high, low] : [low, high]).map((ratio) => layTackle(ratio, drawPull(ratio, random)))
  return { drawing: { kind: 'pulleys', hoists, asked: { ask: 'compare' } }, choices, key }
}

/** As many strands that carry, but one is pulled up and the other down, so that the drawings differ. */
function sameTwice(ratio: number, random: () => number): Hoist[] {
  const [first, second] = random() < 0.5 ? (['up', 'down'] as const) : (['down', 'up'] as const)
  return [layTackle(ratio, first), layTackle(ratio, second)]
}

/** A single strand that is pulled up is no hoist; otherwise both are as likely. */
function drawPull(ratio: number, random: () => number): 'up' | 'down' {
  return ratio > 1 && random() < 0.5 ? 'up' : 'down'
}
