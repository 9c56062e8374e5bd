/** Where figures stand in a cell of 100 × 100: the middle of each, and the side of the square that the largest size fills. */
export interface FigureLayout {
  side: number
  places: [x: number, y: number][]
}

/** What all cells of one item share, so that a figure of one size looks the same in each. */
export interface ItemScale {
  /** Figures in the fullest cell. */
  mostFigures: number
  /** The largest size that occurs; it fills its place. */
  largestSize: number
}

/**
 * A layout for `count` figures that keeps the size of a figure the same in every cell of the item.
 *
 * @param count figures in this cell
 * @param most figures in the fullest cell of the item
 * @param area side of the square in the middle of the cell that figures may use
 */
export function layOutFigures(count: number, most: number, area: number): FigureLayout {
  const columns = most === 1 ? 1 : most <= 4 ? 2 : 3
  const slot = area / columns
  const rows = Math.ceil(count / columns)
  const places = Array.from({ length: count }, (_, i): [number, number] => {
    const row = Math.floor(i / columns)
    const inRow = Math.min(columns, count - row * columns)
    return [50 + ((i % columns) - (inRow - 1) / 2) * slot, 50 + (row - (rows - 1) / 2) * slot]
  })
  return { side: slot * 0.88, places }
}

/** Radius of a figure; each size is √2 times the one before, so that all four can be told apart. */
export function radiusOf(size: number, side: number, largestSize: number): number {
  return (side / 2) * Math.SQRT2 ** (size - largestSize)
}

/** An outline as the `d` of a path, around (x, y), within a circle of this radius. */
export function outlineOf(shape: string, x: number, y: number, radius: number): string {
  const polygon = (points: readonly (readonly [number, number])[]) =>
    `M${points.map(([px, py]) => `${(x + px * radius).toFixed(2)} ${(y + py * radius).toFixed(2)}`).join('L')}Z`
  const r = (radius * 0.94).toFixed(2)
  switch (shape) {
    case 'circle':
      return `M${x - Number(r)} ${y}a${r} ${r} 0 1 0 ${2 * Number(r)} 0a${r} ${r} 0 1 0 ${-2 * Number(r)} 0Z`
    case 'half':
      return `M${x - Number(r)} ${y + radius / 2}a${r} ${r} 0 0 1 ${2 * Number(r)} 0Z`
    case 'triangle':
      return polygon([[0, -0.95], [1, 0.8], [-1, 0.8]])
    case 'square':
      return polygon([[-0.85, -0.85], [0.85, -0.85], [0.85, 0.85], [-0.85, 0.85]])
    case 'cross':
      return polygon([[-0.35, -1], [0.35, -1], [0.35, -0.35], [1, -0.35], [1, 0.35], [0.35, 0.35], [0.35, 1], [-0.35, 1], [-0.35, 0.35], [-1, 0.35], [-1, -0.35], [-0.35, -0.35]])
    case 'star':
      return polygon(Array.from({ length: 10 }, (_, i) => {
        const reach = i % 2 === 0 ? 1.05 : 0.5
        return [reach * Math.sin((i * Math.PI) / 5), -reach * Math.cos((i * Math.PI) / 5)] as const
      }))
    default:
      throw new RangeError(`No outline for the shape "${shape}"`)
  }
}

/** Moves a pointer drawn around (0, 0), tip up, to its place along the edge: further out towards the corners. */
export function pointerTransform(eighth: number): string {
  const angle = (eighth * Math.PI) / 4
  const reach = eighth % 2 === 0 ? 42 : 54
  return `translate(${(50 + reach * Math.sin(angle)).toFixed(2)} ${(50 - reach * Math.cos(angle)).toFixed(2)}) rotate(${eighth * 45})`
}
