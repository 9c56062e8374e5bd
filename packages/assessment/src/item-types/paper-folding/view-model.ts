import type { Locale } from '../../local-text.ts'
import type { PaperFoldingContent } from './generate.ts'
import { drawFold, foldLayers, type Layer, openSheet } from './layers.ts'
import { lattice, type Point } from './sheet.ts'

/** One picture of the sheet as it lies; coordinates 0..12, y down. */
export interface SheetPicture {
  label: string
  layers: Layer[]
  /** The next fold: a dashed crease and an arrow from the flap to where it goes. Absent in the last picture. */
  fold?: { crease: [Point, Point]; arrow: [Point, Point] }
  punches: Point[]
}

export interface PaperFoldingView {
  type: 'paper-folding'
  question: string
  steps: SheetPicture[]
  options: { label: string; holes: Point[] }[]
}

/** What the browser gets: the pictures of folding and punching, and four open sheets. */
export function viewPaperFolding({ folds, punches, options }: PaperFoldingContent, locale: Locale): PaperFoldingView {
  const dutch = locale === 'nl'
  const steps: SheetPicture[] = []
  let layers = openSheet
  for (const [index, fold] of folds.entries()) {
    steps.push({ label: dutch ? `Stap ${index + 1}: vouw langs de streepjeslijn` : `Step ${index + 1}: fold along the dashed line`, layers, fold: drawFold(layers, fold), punches: [] })
    layers = foldLayers(layers, fold)
  }
  const last = punches.length === 1 ? (dutch ? 'prik één gaatje' : 'punch one hole') : dutch ? 'prik twee gaatjes' : 'punch two holes'
  steps.push({ label: `${dutch ? 'Stap' : 'Step'} ${folds.length + 1}: ${last}`, layers, punches: punches.map((punch) => lattice[punch]!) })
  return {
    type: 'paper-folding',
    question: dutch ? 'Je vouwt het blad weer helemaal open. Waar zitten de gaatjes?' : 'You open the sheet again completely. Where are the holes?',
    steps,
    options: options.map((holes, index) => ({ label: `${dutch ? 'Blad' : 'Sheet'} ${index + 1}`, holes: holes.map((hole) => lattice[hole]!) })),
  }
}
