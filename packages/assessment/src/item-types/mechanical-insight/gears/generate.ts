import { randomInteger } from '@gilde/numeric'
import type { GearsChoice, GearsDrawing, Turn, Wheel } from './drawing.ts'
import { beltIsFree, layChain, layRing, type Link } from './layout.ts'
import type { GearsRadicals } from './radicals.ts'
import { turnWheels } from './solve.ts'

export interface GearsItem {
  drawing: GearsDrawing
  choices: GearsChoice[]
  key: number
}

/** Far more than any radicals of the schema need; beyond it nothing fits, and that is said instead of searching on. */
const mostAttempts = 50_000

const turns: Turn[] = ['clockwise', 'anticlockwise']

/** Makes a gear item. The key is drawn first, each choice equally likely; the drawing is made to fit. */
export function generateGears(radicals: GearsRadicals, random: () => number): GearsItem {
  if (radicals.ask === 'turn-or-stuck') return generateRing(radicals.wheels, random)
  const choices: GearsChoice[] =
    radicals.ask === 'turn-and-speed'
      ? turns.flatMap((turn) => [`${turn}-faster` as const, `${turn}-slower` as const])
      : turns.flatMap((turn) => turns.map((other) => `${turn}-${other}` as const))
  const key = randomInteger(random, choices.length)
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const drawing = drawTrain(radicals, random)
    const fitted = drawing && (radicals.ask === 'turn-and-speed' ? fitSpeed(drawing, choices[key]!) : fitDirections(drawing, choices[key]!, random))
    if (fitted) return { drawing: fitted, choices, key }
  }
  throw new RangeError(`No train of wheels has ${JSON.stringify(radicals)}`)
}

function drawTrain({ wheels: count, belts: beltCount }: GearsRadicals, random: () => number): GearsDrawing | undefined {
  const links: Link[] = Array.from({ length: count - 1 }, () => ({ kind: 'teeth' }))
  for (let left = beltCount; left > 0; ) {
    const link = links[randomInteger(random, links.length)]!
    if (link.kind !== 'teeth') continue
    link.kind = random() < 0.5 ? 'open-belt' : 'crossed-belt'
    left--
  }
  const wheels = layChain(links, random)
  if (wheels === undefined) return undefined
  for (const [index, link] of links.entries()) if (link.kind !== 'teeth' && !beltIsFree(wheels, wheels[index]!, wheels[index + 1]!)) return undefined
  const named = nameWheels(wheels)
  const belts = links.flatMap(({ kind }, index) => (kind === 'teeth' ? [] : [{ from: named[index]!.name, to: named[index + 1]!.name, crossed: kind === 'crossed-belt' }]))
  return { kind: 'gears', wheels: named, belts, driver: { name: named[0]!.name, clockwise: random() < 0.5 }, asked: [named.at(-1)!.name] }
}

function nameWheels(wheels: readonly Wheel[]): Wheel[] {
  return wheels.map((wheel, index) => ({ ...wheel, name: String.fromCharCode(65 + index) }))
}

/** Drives the train from its other end, or the other way round, until the asked wheel does what the key says. */
function fitSpeed(drawing: GearsDrawing, choice: GearsChoice): GearsDrawing | undefined {
  const speed = speedOf(drawing, drawing.asked[0]!)
  if (Math.abs(Math.log(Math.abs(speed))) < Math.log(1.24)) return undefined
  const faster = choice.endsWith('faster')
  const ends: GearsDrawing =
    Math.abs(speed) > 1 === faster ? drawing : { ...drawing, driver: { ...drawing.driver, name: drawing.asked[0]! }, asked: [drawing.driver.name] }
  return speedOf(ends, ends.asked[0]!) > 0 === choice.startsWith('clockwise') ? ends : reverse(ends)
}

/** Asks for two wheels of which one turns as the key says with respect to the other, and drives them so. */
function fitDirections(drawing: GearsDrawing, choice: GearsChoice, random: () => number): GearsDrawing | undefined {
  const [first, second] = choice.split('-')
  const last = drawing.wheels.at(-1)!.name
  const middle = drawing.wheels.slice(1, -1)
  const other = middle[randomInteger(random, middle.length)]!.name
  if (speedOf(drawing, last) * speedOf(drawing, other) > 0 !== (first === second)) return undefined
  const asked: GearsDrawing = { ...drawing, asked: [other, last] }
  return speedOf(asked, other) > 0 === (first === 'clockwise') ? asked : reverse(asked)
}

function generateRing(count: number, random: () => number): GearsItem {
  const choices: GearsChoice[] = [...turns, 'stuck']
  const key = randomInteger(random, choices.length)
  const sizes = (choices[key] === 'stuck' ? [3, 5] : [4, 6]).filter((size) => size <= count)
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const ring = sizes[randomInteger(random, sizes.length)]!
    const wheels = layRing(ring, count - ring, random)
    if (wheels === undefined) continue
    const named = nameWheels(wheels)
    const asked = named[count - ring + 1 + randomInteger(random, ring - 1)]!.name
    const drawing: GearsDrawing = { kind: 'gears', wheels: named, belts: [], driver: { name: named[0]!.name, clockwise: random() < 0.5 }, asked: [asked] }
    const fits = choices[key] === 'stuck' || speedOf(drawing, asked) > 0 === (choices[key] === 'clockwise')
    return { drawing: fits ? drawing : reverse(drawing), choices, key }
  }
  throw new RangeError(`No ring fits among ${count} wheels`)
}

function reverse(drawing: GearsDrawing): GearsDrawing {
  return { ...drawing, driver: { ...drawing.driver, clockwise: !drawing.driver.clockwise } }
}

function speedOf(drawing: GearsDrawing, name: string): number {
  const speeds = turnWheels(drawing)
  if (speeds === 'stuck') throw new RangeError('A train that should turn is stuck')
  return speeds.get(name)!
}
