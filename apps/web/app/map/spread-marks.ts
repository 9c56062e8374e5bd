export interface Mark {
  x: number
  y: number
}

/**
 * Moves marks apart until none overlaps, so that each can be read; the same marks always end in the same places.
 * @param points where the marks would stand, in map units
 * @param distance smallest distance between two centres
 * @param size of the map; no centre comes nearer to its edge than half the distance
 */
export function spreadMarks(points: Mark[], distance: number, size: { width: number; height: number }): Mark[] {
  const marks = points.map(({ x, y }) => ({ x, y }))
  for (let round = 0; round < 200; round++) {
    let moved = false
    for (const [i, a] of marks.entries())
      for (const [j, b] of marks.entries()) {
        if (j <= i) continue
        // two marks on one spot part in a direction of their own
        const [dx, dy] = a.x === b.x && a.y === b.y ? [Math.cos(i + j), Math.sin(i + j)] : [b.x - a.x, b.y - a.y]
        const apart = Math.hypot(dx, dy)
        if (a.x !== b.x || a.y !== b.y ? apart >= distance - 0.01 : false) continue
        const push = (a.x === b.x && a.y === b.y ? distance : distance - apart) / 2 / apart
        a.x -= dx * push
        a.y -= dy * push
        b.x += dx * push
        b.y += dy * push
        moved = true
      }
    for (const mark of marks) {
      mark.x = Math.min(size.width - distance / 2, Math.max(distance / 2, mark.x))
      mark.y = Math.min(size.height - distance / 2, Math.max(distance / 2, mark.y))
    }
    if (!moved) break
  }
  return marks.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }))
}
