import { portableSin } from '@gilde/numeric'
import type { Swing, TrackingPath } from './generate.ts'

/**
 * Where the target is: per axis 0.5 + Σ amplitude · sin(2π · hertz · t + phase).
 *
 * @param milliseconds since the block's start
 * @returns place in the field, both axes 0..1
 */
export function targetAt(path: TrackingPath, milliseconds: number): { x: number; y: number } {
  const along = (swings: readonly Swing[]) =>
    swings.reduce((sum, { amplitude, hertz, phase }) => sum + amplitude * portableSin((2 * Math.PI * hertz * milliseconds) / 1000 + phase), 0.5)
  return { x: along(path.x), y: along(path.y) }
}
