interface Wheel {
  name: string
  x: number
  y: number
  teeth: number
}

/**
 * How far each wheel is turned (radians) so that teeth stand in the gaps of the wheels that they touch. Goes from wheel to
 * wheel; in a closed ring the last contact may be a little off.
 */
export function toothPhases(wheels: readonly Wheel[]): Map<string, number> {
  const phases = new Map<string, number>()
  for (const seed of wheels) {
    if (!phases.has(seed.name)) phases.set(seed.name, 0)
    for (let round = 0; round < wheels.length; round++) {
      for (const from of wheels) {
        const phase = phases.get(from.name)
        if (phase === undefined) continue
        for (const to of wheels) if (!phases.has(to.name) && touch(from, to)) phases.set(to.name, nextPhase(from, phase, to))
      }
    }
  }
  return phases
}

export function touch(a: Wheel, b: Wheel): boolean {
  return a !== b && Math.abs(Math.hypot(a.x - b.x, a.y - b.y) - (a.teeth + b.teeth) / 10) < 1e-3
}

/** At the contact, the share of a tooth that `from` is past and the share that `to` is past add up to a half. */
function nextPhase(from: Wheel, phase: number, to: Wheel): number {
  const towards = Math.atan2(to.y - from.y, to.x - from.x)
  const past = ((towards - phase) * from.teeth) / (2 * Math.PI)
  return towards + Math.PI - ((0.5 - past) * 2 * Math.PI) / to.teeth
}

/** The outline of a toothed wheel around (0, 0): four corners per tooth. */
export function gearOutline(teeth: number, phase: number): string {
  const radius = teeth / 10
  const points = Array.from({ length: teeth }, (_, tooth) =>
    [[-0.27, -0.16], [-0.12, 0.11], [0.12, 0.11], [0.27, -0.16]].map(([along, out]) => {
      const angle = phase + ((tooth + along!) * 2 * Math.PI) / teeth
      return `${((radius + out!) * Math.cos(angle)).toFixed(3)} ${((radius + out!) * Math.sin(angle)).toFixed(3)}`
    }).join('L'),
  )
  return `M${points.join('L')}Z`
}
