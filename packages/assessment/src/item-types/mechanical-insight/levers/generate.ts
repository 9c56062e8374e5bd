import { randomInteger, shuffled } from '@gilde/numeric'
import type { LeversChoice, LeversDrawing, Stack } from './drawing.ts'
import type { LeversRadicals } from './radicals.ts'

export interface LeversItem {
  drawing: LeversDrawing
  choices: LeversChoice[]
  key: number
}

const places = [1, 2, 3, 4, 5, 6]

/** Makes a lever item. The key is drawn first, each choice equally likely; the beam is loaded to fit. */
export function generateLevers(radicals: LeversRadicals, random: () => number): LeversItem {
  return radicals.ask === 'tilt' ? generateTilt(radicals, random) : generateMissingWeight(radicals.weights, random)
}

function generateTilt(radicals: LeversRadicals, random: () => number): LeversItem {
  const choices: LeversChoice[] = ['left', 'right', 'balance']
  const key = randomInteger(random, choices.length)
  for (;;) {
    const [first, second] = drawSides(radicals, choices[key] === 'balance', random)
    const difference = torqueOf(first) - torqueOf(second)
    if (choices[key] === 'balance' ? difference !== 0 : difference === 0 || Math.abs(difference) > 6) continue
    const heavyLeft = choices[key] === 'left' || (choices[key] === 'balance' && random() < 0.5)
    const [left, right] = difference > 0 === heavyLeft ? [first, second] : [second, first]
    return { drawing: { kind: 'levers', stacks: [...onLeft(left), ...right].sort((p, q) => p.place - q.place) }, choices, key }
  }
}

/** Two sides, each as stacks at positive places. */
function drawSides({ differ, weights }: LeversRadicals, balance: boolean, random: () => number): [Stack[], Stack[]] {
  const draw = () => shuffled(places, random).slice(0, weights).map((place): Required<Stack> => ({ place, blocks: 1 + randomInteger(random, 6) }))
  const [first, second] = [draw(), draw()]
  if (weights > 1) return [first, second]
  const [one, other] = [first[0]!, second[0]!]
  if (differ === 'weight') return [first, [{ place: one.place, blocks: balance ? one.blocks : other.blocks }]]
  if (differ === 'distance') return [first, [{ place: balance ? one.place : other.place, blocks: one.blocks }]]
  const against = (one.place - other.place) * (one.blocks - other.blocks) < 0
  return against ? [first, second] : drawSides({ kind: 'levers', ask: 'tilt', differ, weights }, balance, random)
}

/**
 * Four numbers of blocks, in order, of which each could balance a beam of this kind; then which of them does. The loads are
 * found for all four before the key is drawn, so that no number is likelier than another.
 */
function generateMissingWeight(weights: number, random: () => number): LeversItem {
  for (;;) {
    const choices = shuffled([1, 2, 3, 4, 5, 6, 7, 8], random).slice(0, 4).sort((p, q) => p - q)
    const place = 1 + randomInteger(random, 6)
    const loads = choices.map((blocks) => drawLoad(place * blocks, weights, place, random))
    if (loads.includes(undefined)) continue
    const key = randomInteger(random, choices.length)
    const load = loads[key]!
    const stacks: Stack[] = random() < 0.5 ? [...onLeft(load), { place }] : [{ place: -place }, ...load]
    return { drawing: { kind: 'levers', stacks: stacks.sort((p, q) => p.place - q.place) }, choices, key }
  }
}

/** So many stacks with this torque, or nothing when 60 draws find none. With one stack, not at the place of the missing one. */
function drawLoad(torque: number, weights: number, avoid: number, random: () => number): Stack[] | undefined {
  for (let attempt = 0; attempt < 60; attempt++) {
    const chosen = shuffled(places, random).slice(0, weights)
    if (weights === 1 && chosen[0] === avoid) continue
    const stacks: Stack[] = chosen.slice(1).map((place) => ({ place, blocks: 1 + randomInteger(random, 6) }))
    const last = (torque - torqueOf(stacks)) / chosen[0]!
    if (Number.isInteger(last) && last >= 1 && last <= 8) return [{ place: chosen[0]!, blocks: last }, ...stacks]
  }
  return undefined
}

function onLeft(stacks: readonly Stack[]): Stack[] {
  return stacks.map((stack) => ({ ...stack, place: -stack.place }))
}

function torqueOf(stacks: readonly Stack[]): number {
  return stacks.reduce((sum, { place, blocks }) => sum + place * blocks!, 0)
}
