/**
 * The seed of a generated bank item, from its id, so that an item stays the same when others are added before it.
 *
 * 32-bit FNV-1a over the UTF-16 code units of the id.
 *
 * @returns whole number, 0 <= seed < 2³²
 */
export function bankSeed(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  return hash >>> 0
}
