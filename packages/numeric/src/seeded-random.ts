/**
 * A stream of uniform numbers on [0, 1) that is the same on every machine for the same seed.
 *
 * xoshiro128**, state filled from the seed by SplitMix32; 32 bits of each draw are used.
 *
 * @param seed any integer; only its lowest 32 bits count
 * @see Blackman & Vigna (2021), doi:10.1145/3460772
 */
export function seededRandom(seed: number): () => number {
  let s = seed >>> 0
  const splitMix = () => {
    s = (s + 0x9e3779b9) >>> 0
    let z = s
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
    return (z ^ (z >>> 16)) >>> 0
  }
  let a = splitMix(), b = splitMix(), c = splitMix(), d = splitMix()
  if ((a | b | c | d) === 0) a = 1
  return () => {
    const t = Math.imul(b, 5)
    const result = Math.imul((t << 7) | (t >>> 25), 9) >>> 0
    const u = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= u
    d = (d << 11) | (d >>> 21)
    return result / 4294967296
  }
}

/** A whole number from 0 up to and without `below`. @param below whole, at least 1 */
export function randomInteger(random: () => number, below: number): number {
  return Math.floor(random() * below)
}

/** A new array with the same members in an order drawn from `random` (Fisher–Yates). */
export function shuffled<T>(members: readonly T[], random: () => number): T[] {
  const result = [...members]
  for (let i = result.length - 1; i > 0; i--) {
    const j = randomInteger(random, i + 1)
    ;[result[i], result[j]] = [result[j]!, result[i]!]
  }
  return result
}
