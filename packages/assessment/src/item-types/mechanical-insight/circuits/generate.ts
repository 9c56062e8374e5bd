import { randomInteger, shuffled } from '@gilde/numeric'
import type { CircuitsChoice, CircuitsDrawing } from './drawing.ts'
import { layCircuit } from './layout.ts'
import { currentsIn, hasBypass, type Network, resistanceOf, setSwitches } from './network.ts'
import type { CircuitsRadicals } from './radicals.ts'

export interface CircuitsItem {
  /** What the drawing and its description are made from. */
  network: Network
  drawing: CircuitsDrawing
  choices: CircuitsChoice[]
  key: number
}

/** Units that fit next to each other on a phone. */
const widest = 12
/** Far more than any radicals of the schema need; beyond it nothing fits, and that is said instead of searching on. */
const mostAttempts = 50_000

/** Makes a circuit item. The key is drawn first, each choice equally likely; the circuit is made to fit. */
export function generateCircuits(radicals: CircuitsRadicals, random: () => number): CircuitsItem {
  const choices: CircuitsChoice[] = radicals.ask === 'which-light' ? ['both', 'only-P', 'only-Q', 'neither'] : ['P', 'Q', 'equal']
  const key = randomInteger(random, choices.length)
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const bare = drawNetwork(radicals, random)
    if (hasBypass(bare) !== radicals.bypass) continue
    const network = radicals.ask === 'which-light' ? fitSwitches(bare, radicals.switches, choices[key]!, random) : fitBrightness(bare, choices[key]!)
    if (network === undefined) continue
    const drawing = layCircuit(network, radicals.ask)
    if (drawing.width <= widest && drawing.height <= 8) return { network, drawing, choices, key }
  }
  throw new RangeError(`No circuit has ${JSON.stringify(radicals)}`)
}

function drawNetwork({ lamps, switches }: CircuitsRadicals, random: () => number): Network {
  const leaves: Network[] = [
    ...['P', 'Q', 'R', 'S', 'T'].slice(0, lamps).map((name) => ({ kind: 'lamp' as const, name })),
    ...Array.from({ length: switches }, (_, index) => ({ kind: 'switch' as const, name: String(index + 1), closed: true })),
  ]
  return group(shuffled(leaves, random), random() < 0.5 ? 'series' : 'parallel', random)
}

/** Splits the parts into two or three groups, in series and in parallel by turns. */
function group(leaves: Network[], kind: 'series' | 'parallel', random: () => number): Network {
  if (leaves.length === 1) return leaves[0]!
  const groups: Network[][] = Array.from({ length: Math.min(leaves.length, 2 + randomInteger(random, 2)) }, (_, index) => [leaves[index]!])
  for (const leaf of leaves.slice(groups.length)) groups[randomInteger(random, groups.length)]!.push(leaf)
  return { kind, parts: groups.map((parts) => group(parts, kind === 'series' ? 'parallel' : 'series', random)) }
}

/**
 * Positions of the switches for which P and Q do what the key says; nothing unless the circuit can give each of the four
 * outcomes, so that its shape says nothing about the key.
 */
function fitSwitches(bare: Network, switches: number, choice: CircuitsChoice, random: () => number): Network | undefined {
  const found = new Map<CircuitsChoice, Network[]>()
  for (let state = 0; state < 2 ** switches; state++) {
    const network = setSwitches(bare, (name) => ((state >> (Number(name) - 1)) & 1) === 1)
    const resistance = resistanceOf(network)
    if (resistance === 0) continue
    const currents = currentsIn(network, 1 / resistance)
    const [p, q] = [currents.get('P')! > 0, currents.get('Q')! > 0]
    const outcome = p ? (q ? 'both' : 'only-P') : q ? 'only-Q' : 'neither'
    found.set(outcome, [...(found.get(outcome) ?? []), network])
  }
  const fitting = found.get(choice)
  return found.size === 4 && fitting ? fitting[randomInteger(random, fitting.length)]! : undefined
}

/** The circuit with its switches closed, when P and Q then both light and compare as the key says, the brighter by a fifth or more. */
function fitBrightness(network: Network, choice: CircuitsChoice): Network | undefined {
  const currents = currentsIn(network, 1 / resistanceOf(network))
  const ratio = currents.get('P')! / currents.get('Q')!
  const fits = choice === 'equal' ? Math.abs(ratio - 1) < 1e-9 : choice === 'P' ? ratio >= 1.2 : ratio <= 1 / 1.2
  return fits ? network : undefined
}
