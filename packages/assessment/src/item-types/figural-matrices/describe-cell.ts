import type { LocalText } from '../../local-text.ts'
import { type Cell, type Fill, fills, type Shape, shapes, type Side, sides } from './attributes.ts'

const shapeNames: Record<Shape, { one: LocalText; more: LocalText }> = {
  circle: { one: { nl: 'cirkel', en: 'circle' }, more: { nl: 'cirkels', en: 'circles' } },
  triangle: { one: { nl: 'driehoek', en: 'triangle' }, more: { nl: 'driehoeken', en: 'triangles' } },
  square: { one: { nl: 'vierkant', en: 'square' }, more: { nl: 'vierkanten', en: 'squares' } },
  cross: { one: { nl: 'kruis', en: 'cross' }, more: { nl: 'kruisen', en: 'crosses' } },
  star: { one: { nl: 'ster', en: 'star' }, more: { nl: 'sterren', en: 'stars' } },
  half: { one: { nl: 'halve cirkel', en: 'half circle' }, more: { nl: 'halve cirkels', en: 'half circles' } },
}
const fillNames: Record<Fill, LocalText> = {
  empty: { nl: 'leeg', en: 'empty' },
  solid: { nl: 'vol', en: 'solid' },
  striped: { nl: 'gestreept', en: 'striped' },
  dotted: { nl: 'met stippen', en: 'dotted' },
  checked: { nl: 'geruit', en: 'checked' },
}
const sizeNames: LocalText[] = [
  { nl: 'heel klein', en: 'very small' },
  { nl: 'klein', en: 'small' },
  { nl: 'groot', en: 'large' },
  { nl: 'heel groot', en: 'very large' },
]
const handNames: LocalText[] = [
  { nl: 'omhoog', en: 'up' },
  { nl: 'rechtsboven', en: 'top right' },
  { nl: 'rechts', en: 'right' },
  { nl: 'rechtsonder', en: 'bottom right' },
  { nl: 'omlaag', en: 'down' },
  { nl: 'linksonder', en: 'bottom left' },
  { nl: 'links', en: 'left' },
  { nl: 'linksboven', en: 'top left' },
]
const sideNames: Record<Side, LocalText> = {
  top: { nl: 'boven', en: 'top' },
  right: { nl: 'rechts', en: 'right' },
  bottom: { nl: 'onder', en: 'bottom' },
  left: { nl: 'links', en: 'left' },
}

/** The cell in words: what the picture shows, and nothing more. */
export function describeCell(cell: Cell, locale: keyof LocalText): string {
  const { one, more } = shapeNames[shapes[cell.shape]!]
  const parts = [`${cell.count} ${(cell.count === 1 ? one : more)[locale]}`, sizeNames[cell.size - 1]![locale], fillNames[fills[cell.fill]!][locale]]
  if (cell.hand !== undefined) parts.push(`${{ nl: 'wijzer', en: 'pointer' }[locale]} ${handNames[cell.hand]![locale]}`)
  if (cell.marks !== undefined) parts.push(describeMarks(cell.marks, locale))
  return parts.join(', ')
}

function describeMarks(marks: number, locale: keyof LocalText): string {
  const present = markedSides(marks)
  if (present.length === 0) return { nl: 'geen balkjes', en: 'no bars' }[locale]
  return `${{ nl: 'balkje', en: 'bar' }[locale]} ${present.map((side) => sideNames[side][locale]).join({ nl: ' en ', en: ' and ' }[locale])}`
}

/** The sides that carry a bar, clockwise from the top. */
export function markedSides(marks: number): Side[] {
  return sides.filter((_, bit) => (marks >> bit) & 1)
}
