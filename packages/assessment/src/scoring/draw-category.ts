import type { ScalableItem } from './answer-curve.ts'

/** What a virtual person of this ability answers. @param random uniform on [0, 1) */
export function drawCategory(item: ScalableItem, ability: number, random: () => number): number {
  const { logProbabilities } = item.curve(ability)
  let left = random()
  for (const [category, log] of logProbabilities.entries()) {
    left -= Math.exp(log)
    if (left < 0) return category
  }
  return item.categories - 1
}
