import { type Fold, lattice, latticeIndex, reflect, sideOf } from './sheet.ts'

/**
 * Every option that the folded and punched sheet opens to. Carries each of the 36 points of the sheet forwards through the
 * folds and looks whether it comes to lie under a punch. Knows only what is drawn.
 *
 * @returns indices of the options whose holes are exactly these; one for a sound item
 */
export function solvePaperFolding(drawn: { folds: readonly Fold[]; punches: readonly number[]; options: readonly (readonly number[])[] }): number[] {
  const punched = new Set(drawn.punches)
  const holes: number[] = []
  for (const [index, start] of lattice.entries()) {
    let point = start
    for (const fold of drawn.folds) if (sideOf(fold, point) > 0) point = reflect(fold, point)
    if (punched.has(latticeIndex(point))) holes.push(index)
  }
  const found = holes.join()
  return drawn.options.flatMap((option, index) => (option.join() === found ? [index] : []))
}
