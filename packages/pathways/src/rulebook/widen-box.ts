import type { Box } from './box-words.ts'
import type { Diagram } from './diagram.ts'
import type { Space } from './space.ts'

/**
 * The widest box around a box in which all values are still wanted; so that a person reads three facts and not twelve. Facts are
 * freed one after another, the least telling first.
 *
 * @param isWanted also true for what cannot be (contradictions), which may lie inside
 */
export function widenBox(diagram: Diagram, root: number, box: Box, space: Space, isWanted: (value: number) => boolean): Box {
  const allWanted = (tried: Box) => [...diagram.reach(root, tried)].every(isWanted)
  let wide = [...box]
  for (let level = wide.length - 1; level >= 0; level--) {
    const now = wide[level]
    if (now === undefined) continue
    const freed = wide.with(level, undefined)
    if (allWanted(freed)) {
      wide = freed
      continue
    }
    for (let cell = 0; cell < space.cells[level]!.length; cell++) {
      const wider = wide.with(level, [...wide[level]!, cell])
      if (!wide[level]!.includes(cell) && allWanted(wider)) wide = wider
    }
  }
  return wide
}
