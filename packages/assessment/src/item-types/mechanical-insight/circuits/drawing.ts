export type GridPoint = readonly [number, number]

/** A circuit on a grid, y down. Components lie between two points two units apart on one row; wires join equal points. */
export interface CircuitsDrawing {
  kind: 'circuits'
  wires: { from: GridPoint; to: GridPoint }[]
  lamps: { name: string; at: GridPoint }[]
  switches: { name: string; at: GridPoint; closed: boolean }[]
  battery: { at: GridPoint }
  ask: 'which-light' | 'brighter'
  width: number
  height: number
}

export type CircuitsChoice = 'both' | 'only-P' | 'only-Q' | 'neither' | 'P' | 'Q' | 'equal'

/** The other end of the component that starts at a point. */
export function endOf([x, y]: GridPoint): GridPoint {
  return [x + 2, y]
}
