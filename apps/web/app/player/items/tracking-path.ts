/** A place in the field, both axes 0..1. */
export interface Place {
  x: number
  y: number
}

interface Swing {
  amplitude: number
  hertz: number
  phase: number
}

/** Where the target is, as the server will see it: per axis 0.5 + Σ amplitude · sin(2π · hertz · t + phase), t since the start. */
export function targetAt(path: { x: readonly Swing[]; y: readonly Swing[] }, milliseconds: number): Place {
  const along = (swings: readonly Swing[]) =>
    swings.reduce((sum, { amplitude, hertz, phase }) => sum + amplitude * Math.sin((2 * Math.PI * hertz * milliseconds) / 1000 + phase), 0.5)
  return { x: along(path.x), y: along(path.y) }
}

/** At most thirty samples a second: frames come every 16.7 ms or faster, every second of them is kept at 60 hertz. */
const leastBetweenSamples = 33

/** Whether the frame at `elapsed` is kept, given the last one kept. */
export function keepsSample(lastKept: number | undefined, elapsed: number): boolean {
  return lastKept === undefined || elapsed - lastKept >= leastBetweenSamples
}

/** A page that was not repainted for so long was not followed on; the block starts again. */
export const longestFrameMilliseconds = 1000

/** Field sides per second that the keyboard's pointer moves along an axis: a little faster than the fast target. */
const keyboardSpeed = 0.55

/** Where the keyboard's pointer is after `milliseconds` with these keys down; it stays in the field. */
export function steer({ x, y }: Place, keys: ReadonlySet<string>, milliseconds: number): Place {
  const right = Number(keys.has('ArrowRight')) - Number(keys.has('ArrowLeft'))
  const down = Number(keys.has('ArrowDown')) - Number(keys.has('ArrowUp'))
  const step = (keyboardSpeed * milliseconds) / 1000 / (right && down ? Math.SQRT2 : 1)
  const inside = (value: number) => Math.min(1, Math.max(0, value))
  return { x: inside(x + right * step), y: inside(y + down * step) }
}

/** A pointer's place in the field's own measure; a little outside is kept, far outside is cut off as the server's bounds ask. */
export function placeInField(client: Place, field: { left: number; top: number; width: number; height: number }): Place {
  const inside = (value: number) => Math.min(2, Math.max(-1, value))
  return { x: inside((client.x - field.left) / field.width), y: inside((client.y - field.top) / field.height) }
}
