/**
 * A seed for one purpose, made from a session's seed and labels, so that two purposes never share a stream and the
 * order in which they are used does not matter.
 *
 * FNV-1a (32 bits) over the seed and the UTF-16 code units of each label, then MurmurHash3's final mixing.
 *
 * @param seed any integer; only its lowest 32 bits count
 * @param labels what the stream is for: an instrument's id, a purpose, a position
 * @returns whole, 0..2³² − 1
 */
export function derivedSeed(seed: number, ...labels: (string | number)[]): number {
  let hash = 0x811c9dc5
  const take = (value: number) => {
    hash = Math.imul(hash ^ (value & 0xff), 0x01000193)
    hash = Math.imul(hash ^ ((value >>> 8) & 0xff), 0x01000193)
  }
  take(seed)
  take(seed >>> 16)
  for (const label of labels) {
    const text = String(label)
    for (let i = 0; i < text.length; i++) take(text.charCodeAt(i))
    // no UTF-16 text holds this unit next to another label's, so 'ab','c' and 'a','bc' differ
    take(0xffff)
  }
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  hash ^= hash >>> 16
  return hash >>> 0
}
