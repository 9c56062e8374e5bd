import { normalDraw } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import type { TrackingContent } from './generate.ts'
import { targetAt } from './target-at.ts'

/** A virtual pupil of ability 0, editorial, only to drive simulations: lag in ms, tremble as a share of the field. */
export const simulatedTracking = { lagMilliseconds: 160, lagPerAbility: 0.15, noise: 0.025, noisePerAbility: 0.3 }

/** Follows the target with a constant lag and a slowly wandering error (first-order autoregressive, 0.9 from sample to sample). */
export function simulateTracking({ radicals, path }: TrackingContent, ability: number, _parameters: ItemParameters, random: () => number): Response {
  const { lagMilliseconds, lagPerAbility, noise, noisePerAbility } = simulatedTracking
  const lag = lagMilliseconds * Math.exp(-lagPerAbility * ability)
  const size = noise * Math.exp(-noisePerAbility * ability)
  const stay = 0.9
  const fresh = size * Math.sqrt(1 - stay * stay)
  let dx = size * normalDraw(random), dy = size * normalDraw(random)
  const points: [number, number, number][] = []
  for (let index = 0; index <= radicals.seconds * 30; index++) {
    const time = Math.round((index * 1000) / 30)
    const { x, y } = targetAt(path, time - lag)
    points.push([time, x + dx, y + dy])
    dx = stay * dx + fresh * normalDraw(random)
    dy = stay * dy + fresh * normalDraw(random)
  }
  return { kind: 'path', points }
}
