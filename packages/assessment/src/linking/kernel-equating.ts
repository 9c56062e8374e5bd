import { findRoot, normalDensity, normalTail } from '@gilde/numeric'
import type { EquatedScore } from './linear-equating.ts'
import { loglinearSmoothing } from './loglinear-smoothing.ts'
import { samplingErrors } from './sampling-errors.ts'
import { momentsOfCounts, type ScoreCounts } from './score-distribution.ts'

export interface KernelOptions {
  /** Moments that smoothing keeps of each form's scores, as in `loglinearSmoothing`; 'none' leaves the counts as they are. Default 4. */
  degree?: { x: number; y: number } | 'none'
  /** Widths of the kernels, in points. Default: those whose density lies closest to the smoothed shares. */
  width?: { x: number; y: number }
}

export interface KernelEquating {
  scores: EquatedScore[]
  width: { x: number; y: number }
}

/**
 * Kernel equating: each form's (smoothed) scores are made continuous by a normal kernel that keeps their mean and deviation, and a score of
 * X goes to the point of Y below which the same share lies; for random groups.
 *
 * F(x) = Σ_j r_j Φ((x − a x_j − (1 − a) μ) / (a h)), a² = σ² / (σ² + h²). A wide kernel gives linear equating, a narrow one equipercentile.
 * Errors from sampling both groups hold the widths as they are.
 *
 * @throws {RangeError} as `loglinearSmoothing`, or for a width that is not above 0
 * @see von Davier, Holland & Thayer (2004), The kernel method of test equating, ch. 3–5
 */
export function kernelEquating(x: ScoreCounts, y: ScoreCounts, { degree = { x: 4, y: 4 }, width }: KernelOptions = {}): KernelEquating {
  const smooth = (counts: ScoreCounts, form: 'x' | 'y') => sharesOf(degree === 'none' ? counts : loglinearSmoothing(counts, degree[form]).counts)
  const widths = width ?? { x: closestWidth(smooth(x, 'x')), y: closestWidth(smooth(y, 'y')) }
  if (!(widths.x > 0 && widths.y > 0)) throw new RangeError(`the width of a kernel lies above 0: got ${widths.x} and ${widths.y}`)
  const kernels = ([from, to]: readonly (readonly number[])[]) => ({ one: kernel(smooth(from!, 'x'), widths.x), other: kernel(smooth(to!, 'y'), widths.y) })
  const counts = [Array.from(x), Array.from(y)]
  const { one, other } = kernels(counts)
  const equated = counts[0]!.map((_, score) => pointBelow(other, one.below(score), y.length - 1))
  const densities = equated.map((point) => other.density(point))
  // where F(x) and G(e) move apart, the point moves by as much over the density there
  const errors = samplingErrors(counts, (groups) => {
    const moved = kernels(groups)
    return equated.map((point, score) => (moved.one.below(score) - moved.other.below(point)) / densities[score]!)
  })
  return { scores: equated.map((point, score) => ({ score, equated: point, standardError: errors[score]! })), width: widths }
}

function sharesOf(counts: ScoreCounts): number[] {
  const { persons } = momentsOfCounts(counts)
  return Array.from(counts, (count) => count / persons)
}

interface Kernel {
  /** Share of persons below a point, and the density there. */
  below(point: number): number
  density(point: number): number
  mean: number
  deviation: number
}

function kernel(shares: readonly number[], width: number): Kernel {
  const { mean, deviation } = momentsOfCounts(shares)
  const shrink = deviation / Math.hypot(deviation, width)
  const standard = (point: number, score: number) => (point - shrink * score - (1 - shrink) * mean) / (shrink * width)
  return {
    mean,
    deviation,
    below: (point) => shares.reduce((sum, share, score) => sum + share * normalTail(-standard(point, score)), 0),
    density: (point) => shares.reduce((sum, share, score) => sum + (share * normalDensity(standard(point, score))) / (shrink * width), 0),
  }
}

/** The width whose density at the scores is closest to their shares: the least Σ (r_j − f(x_j))², by golden section on its logarithm. */
function closestWidth(shares: readonly number[]): number {
  const penalty = (log: number) => {
    const { density } = kernel(shares, Math.exp(log))
    return shares.reduce((sum, share, score) => sum + (share - density(score)) ** 2, 0)
  }
  const golden = (Math.sqrt(5) - 1) / 2
  let from = Math.log(0.25)
  let to = Math.log(4)
  while (to - from > 1e-6) {
    const left = to - golden * (to - from)
    const right = from + golden * (to - from)
    if (penalty(left) < penalty(right)) to = right
    else from = left
  }
  return Math.exp((from + to) / 2)
}

function pointBelow({ below }: Kernel, share: number, most: number): number {
  let reach = 1
  while (below(-reach) > share || below(most + reach) < share) {
    reach *= 2
    if (reach > 1e6) return share < 0.5 ? -reach : most + reach
  }
  return findRoot((point) => below(point) - share, -reach, most + reach).value
}
