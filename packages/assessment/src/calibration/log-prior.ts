import { logistic, logNormalDensity } from '@gilde/numeric'
import type { Density, ItemPriors } from './item-priors.ts'
import type { ItemDesign, ParameterDesign } from './parameter-design.ts'

/** A log density with its first and second derivative in the working parameter. */
export interface LogDensity {
  value: number
  slope: number
  bend: number
}

/** The prior of each free parameter, by its index; `undefined` where there is none. A shared parameter has its prior once. */

export function freePriors(design: ParameterDesign, priors: ItemPriors = {}): (((value: number) => LogDensity) | undefined)[] {
  const found: (((value: number) => LogDensity) | undefined)[] = Array.from(design.names, () => undefined)
  for (const item of design.items) for (const { parameter, free } of plainTerms(item)) {
    const role = item.curve.roles[parameter]!
    const density = priors[role]
    if (density) found[free] = role === 'guessing' || role === 'ceiling' ? onLogit(density) : onItself(density)
  }
  return found
}

/** Terms whose working parameter is one free parameter and nothing else. */
const plainTerms = ({ terms }: ItemDesign) => terms.filter((term) => term.coefficient === 1)

/**
 * Slope or intercept. Normal: −(x − m)²/2s². Lognormal, of a > 0: −log a − (log a − m)²/2s²; −∞ at and below 0.
 */
function onItself(density: Density): (value: number) => LogDensity {
  if (density.kind === 'beta') throw new RangeError('a beta prior is for a probability: guessing or ceiling')
  const { mean, deviation } = requireSpread(density)
  const variance = deviation ** 2
  if (density.kind === 'normal') return (x) => ({ value: logNormalDensity(x, mean, deviation), slope: (mean - x) / variance, bend: -1 / variance })
  return (a) => {
    if (a <= 0) return { value: -Infinity, slope: 0, bend: 0 }
    const z = (Math.log(a) - mean) / variance
    return { value: logNormalDensity(Math.log(a), mean, deviation) - Math.log(a), slope: -(1 + z) / a, bend: (1 + z - 1 / variance) / a ** 2 }
  }
}

/** Asymptote, as a function of its logit γ. Beta of c itself: (α − 1) log c + (β − 1) log(1 − c). Normal: of γ. */
function onLogit(density: Density): (value: number) => LogDensity {
  if (density.kind === 'lognormal') throw new RangeError('a lognormal prior is for a slope')
  if (density.kind === 'normal') return onItself(density)
  const { alpha, beta } = density
  if (!(alpha > 0 && beta > 0)) throw new RangeError(`a beta prior needs alpha and beta above 0: got ${alpha} and ${beta}`)
  const logConstant = logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta)
  return (logit) => {
    const c = logistic(logit)
    const notC = logistic(-logit)
    return {
      value: logConstant + (alpha - 1) * Math.log(c) + (beta - 1) * Math.log(notC),
      slope: (alpha - 1) * notC - (beta - 1) * c,
      bend: -(alpha + beta - 2) * c * notC,
    }
  }
}

function requireSpread(density: { mean: number; deviation: number }): { mean: number; deviation: number } {
  if (!(Number.isFinite(density.mean) && density.deviation > 0)) throw new RangeError(`a prior needs a finite mean and a deviation above 0: got ${density.mean} and ${density.deviation}`)
  return density
}

/** log Γ by Lanczos' series, g = 7. @see Press et al. (2007), Numerical Recipes, 6.1 */
function logGamma(x: number): number {
  const series = [676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7]
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const sum = series.reduce((total, term, index) => total + term / (x + index), 0.99999999999980993)
  const t = x + 6.5
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}
