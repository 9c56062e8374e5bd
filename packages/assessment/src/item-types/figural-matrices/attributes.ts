export const shapes = ['circle', 'triangle', 'square', 'cross', 'star', 'half'] as const
export const fills = ['empty', 'solid', 'striped', 'dotted', 'checked'] as const
/** Sides of the cell that may carry a bar, clockwise; bit i of `marks` is side i. */
export const sides = ['top', 'right', 'bottom', 'left'] as const

export type Shape = (typeof shapes)[number]
export type Fill = (typeof fills)[number]
export type Side = (typeof sides)[number]

export const attributeNames = ['shape', 'fill', 'count', 'size', 'hand', 'marks'] as const
export type AttributeName = (typeof attributeNames)[number]

/** Which relations make sense between the values: names only, numbers, directions around a circle, sets of bars. */
export type Scale = 'nominal' | 'ordinal' | 'cyclic' | 'set'

/** The values that an attribute can have, as whole numbers; together the attributes span the space of cells. */
export const attributes: Record<AttributeName, { scale: Scale; values: readonly number[] }> = {
  /** Index in `shapes`. */
  shape: { scale: 'nominal', values: [0, 1, 2, 3, 4, 5] },
  /** Index in `fills`. */
  fill: { scale: 'nominal', values: [0, 1, 2, 3, 4] },
  /** Number of figures. */
  count: { scale: 'ordinal', values: [1, 2, 3, 4, 5, 6] },
  /** From small to large. */
  size: { scale: 'ordinal', values: [1, 2, 3, 4] },
  /** Where the pointer points: eighths of a turn, clockwise from the top. */
  hand: { scale: 'cyclic', values: [0, 1, 2, 3, 4, 5, 6, 7] },
  /** Bars along the sides, a set of four bits. */
  marks: { scale: 'set', values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] },
}

/** One cell: a value per attribute; pointer and bars only in items that have them. */
export type Cell = Record<Exclude<AttributeName, 'hand' | 'marks'>, number> & { hand?: number; marks?: number }
