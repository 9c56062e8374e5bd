import { type AnchorDesign, requireAnchorDesign } from './anchor-scores.ts'
import type { EquatedScore } from './linear-equating.ts'
import { samplingErrors } from './sampling-errors.ts'

/** Translates every score of X by a method, with the error that sampling both groups leaves. @throws {RangeError} as `requireAnchorDesign` */
export function equateByAnchor(design: AnchorDesign, method: (design: AnchorDesign) => readonly number[]): EquatedScore[] {
  requireAnchorDesign(design)
  const width = design.from[0]!.length
  const shaped = (cells: readonly number[]) => Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width))
  const errors = samplingErrors([design.from.flat(), design.to.flat()], ([from, to]) => method({ from: shaped(from!), to: shaped(to!) }))
  return method(design).map((equated, score) => ({ score, equated, standardError: errors[score]! }))
}
