import { normalDraw, seededRandom } from '@gilde/numeric'
import type { BankItem } from '../src/item.ts'

/** A synthetic bank: discrimination 0.8 to 2.2, difficulty N(0, 1.2²), guessing 0.15, ceiling 0.98. */
export function madeUpBank(size: number, { areas, exposureCap, seed = 1 }: { areas: number; exposureCap: number; seed?: number }): BankItem[] {
  const random = seededRandom(seed)
  return Array.from({ length: size }, (_, index) => ({
    id: `item:${index}`,
    area: `area-${index % areas}`,
    radicals: null,
    seed: 0,
    exposureCap,
    parameters: { discrimination: 0.8 + 1.4 * random(), difficulty: 1.2 * normalDraw(random), guessing: 0.15, ceiling: 0.98 },
  }))
}
