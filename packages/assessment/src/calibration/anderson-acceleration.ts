import { solvePositiveDefinite } from './cholesky.ts'

/**
 * Anderson's acceleration of a fixed-point iteration x ← G(x): the next x combines the last ones so that their residuals
 * f = G(x) − x would cancel if G were linear.
 *
 * γ = argmin ‖f − ΔF γ‖, x⁺ = G(x) − ΔG γ, the norm weighted by what a unit of each parameter is worth. The caller must
 * check that the likelihood did not fall, and start anew if it did.
 *
 * @param memory number of past cycles that are combined
 * @see Walker & Ni (2011), doi:10.1137/10078356X; for EM: Henderson & Varadhan (2019), doi:10.1080/10618600.2019.1594835
 */
export function andersonAcceleration(memory: number): { next(x: Float64Array, image: Float64Array, worth: Float64Array): Float64Array; restart(): void } {
  let past: { residual: Float64Array; image: Float64Array }[] = []
  return {
    restart: () => void (past = []),
    next(x, image, worth) {
      const residual = image.map((value, index) => value - x[index]!)
      past = [...past, { residual, image }].slice(-memory - 1)
      const m = past.length - 1
      if (m === 0) return Float64Array.from(image)
      const differences = Array.from({ length: m }, (_, j) => residual.map((_, index) => past[j + 1]!.residual[index]! - past[j]!.residual[index]!))
      const gram = new Float64Array(m * m)
      const right = new Float64Array(m)
      for (let i = 0; i < m; i++) {
        right[i] = weightedProduct(differences[i]!, residual, worth)
        for (let j = 0; j <= i; j++) gram[i * m + j] = gram[j * m + i] = weightedProduct(differences[i]!, differences[j]!, worth)
      }
      const gamma = solvePositiveDefinite(gram, right)
      const next = Float64Array.from(image)
      for (let j = 0; j < m; j++) for (let index = 0; index < next.length; index++) {
        next[index] = next[index]! - gamma[j]! * (past[j + 1]!.image[index]! - past[j]!.image[index]!)
      }
      return next
    },
  }
}

function weightedProduct(one: Float64Array, other: Float64Array, worth: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += worth[index]! * one[index]! * other[index]!
  return sum
}
