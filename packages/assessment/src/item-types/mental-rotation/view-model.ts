import type { Locale } from '../../local-text.ts'
import type { MentalRotationContent } from './generate.ts'
import { type DrawnFace, drawFaces } from './projection.ts'

/** One block figure as it is painted: faces in order, coordinates in edges of a cube, y down. */
export interface BlockFigure {
  faces: DrawnFace[]
  /** Left, top, width and height of what is painted. */
  box: [number, number, number, number]
}

export interface MentalRotationView {
  type: 'mental-rotation'
  question: string
  target: { label: string; figure: BlockFigure }
  options: { label: string; figure: BlockFigure }[]
}

/** What the browser gets: flat polygons, each figure drawn by itself; neither rotations nor which shapes belong together. */
export function viewMentalRotation(content: MentalRotationContent, locale: Locale): MentalRotationView {
  const cubes = content.radicals.cubes
  const figure = locale === 'nl' ? 'Figuur' : 'Figure'
  return {
    type: 'mental-rotation',
    question:
      locale === 'nl'
        ? `Welke figuur is dezelfde als het voorbeeld, maar gedraaid? Elke figuur heeft ${cubes} blokjes.`
        : `Which figure is the same as the example, only turned? Each figure has ${cubes} blocks.`,
    target: { label: locale === 'nl' ? 'Voorbeeld' : 'Example', figure: drawBlocks(content.target) },
    options: content.options.map((option, index) => ({ label: `${figure} ${index + 1}`, figure: drawBlocks(option) })),
  }
}

function drawBlocks(shape: MentalRotationContent['target']): BlockFigure {
  const faces = drawFaces(shape)
  const xs = faces.flatMap(({ corners }) => corners.map(([x]) => x))
  const ys = faces.flatMap(({ corners }) => corners.map(([, y]) => y))
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return { faces, box: [left, top, Math.max(...xs) - left, Math.max(...ys) - top] }
}
