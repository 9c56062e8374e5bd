import { randomInteger } from '@gilde/numeric'
import { type Cube, mirrored, type Polycube } from './polycube.ts'

/** A chain of cubes: in each arm so many steps in one direction; each arm at right angles to the one before. */
interface Chain {
  directions: number[]
  steps: number[]
}

const directions: Cube[] = [[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]]

function drawChain(cubes: number, arms: number, random: () => number): Chain {
  const steps = Array.from({ length: arms }, () => 1)
  for (let left = cubes - 1 - arms; left > 0; left--) steps[randomInteger(random, arms)]!++
  const chosen = [randomInteger(random, 6)]
  while (chosen.length < arms) chosen.push(turnFrom(chosen.at(-1)!, random))
  return { directions: chosen, steps }
}

/** One of the four directions at right angles to this one. */
function turnFrom(direction: number, random: () => number): number {
  const other = randomInteger(random, 4)
  return other < direction - (direction % 2) ? other : other + 2
}

/** A chain that differs in one thing: the direction of one end, or one cube moved from one arm to another. */
function vary(chain: Chain, random: () => number): Chain {
  const steps = [...chain.steps]
  const turned = [...chain.directions]
  if (random() < 0.5) {
    const last = random() < 0.5
    const at = last ? turned.length - 1 : 0
    turned[at] = turnFrom(turned[last ? at - 1 : 1]!, random)
  } else {
    const from = randomInteger(random, steps.length)
    const to = (from + 1 + randomInteger(random, steps.length - 1)) % steps.length
    if (steps[from]! > 1) {
      steps[from]!--
      steps[to]!++
    }
  }
  return { directions: turned, steps }
}

/** The cubes of a chain, or nothing when it runs into or along itself, since that hides where the arms are. */
function buildChain(chain: Chain): Cube[] | undefined {
  const cubes: Cube[] = [[0, 0, 0]]
  for (let arm = 0; arm < chain.steps.length; arm++) {
    const [dx, dy, dz] = directions[chain.directions[arm]!]!
    for (let step = 0; step < chain.steps[arm]!; step++) {
      const [x, y, z] = cubes.at(-1)!
      const next: Cube = [x + dx, y + dy, z + dz]
      for (let i = 0; i < cubes.length - 1; i++) {
        const cube = cubes[i]!
        if (Math.abs(cube[0] - next[0]) + Math.abs(cube[1] - next[1]) + Math.abs(cube[2] - next[2]) <= 1) return undefined
      }
      cubes.push(next)
    }
  }
  return cubes
}

/**
 * Says how a chain is bent, the same for each way of holding it: the steps of each arm, and for each arm after the second
 * how it lies to the two before it (onward, back, or to the one or the other side). Read from both ends, the smaller text
 * counts. Two chains are congruent exactly when their codes are equal, since a chain that does not touch itself has only
 * its own two ends.
 */
function chainCode({ directions: turned, steps }: Chain, reflected: boolean): { code: string; same: boolean } {
  const bends = turned.slice(2).map((direction, index) => {
    const first = turned[index]!
    if (direction === first) return 'o'
    if (direction === (first ^ 1)) return 'b'
    return isCross(first, turned[index + 1]!, direction) === reflected ? 'l' : 'r'
  })
  const onward = `${steps.join()} ${bends.join('')}`
  const backward = `${steps.toReversed().join()} ${bends.toReversed().join('')}`
  return { code: onward < backward ? onward : backward, same: onward === backward }
}

/** Whether c = a × b, for three directions at right angles. */
function isCross(a: number, b: number, c: number): boolean {
  const [p, q, r] = [directions[a]!, directions[b]!, directions[c]!]
  return r[0] === p[1] * q[2] - p[2] * q[1] && r[1] === p[2] * q[0] - p[0] * q[2] && r[2] === p[0] * q[1] - p[1] * q[0]
}

/**
 * Four polycubes of which no two are congruent. With `mirror`: two chains that differ in one thing, and the mirror image
 * of each. Without: four chains that differ in one or two things from the first, none the mirror image of another.
 * Every chain is chiral and looks different in each of the 24 orientations.
 */
export function drawShapes(cubes: number, arms: number, mirror: boolean, random: () => number): Polycube[] {
  for (;;) {
    const chain = drawChain(cubes, arms, random)
    const known = new Set<string>()
    const found: Polycube[] = []
    const accept = (candidate: Chain) => {
      const { code, same } = chainCode(candidate, false)
      const reflected = chainCode(candidate, true).code
      if (same || code === reflected || known.has(code) || known.has(reflected)) return
      const shape = buildChain(candidate)
      if (shape === undefined) return
      known.add(code)
      found.push(shape)
    }
    accept(chain)
    if (found.length === 0) continue
    const wanted = mirror ? 2 : 4
    for (let attempt = 0; attempt < 40 && found.length < wanted; attempt++) {
      const once = vary(chain, random)
      accept(attempt < 20 ? once : vary(once, random))
    }
    if (found.length === wanted) return mirror ? found.flatMap((shape) => [shape, mirrored(shape)]) : found
  }
}
