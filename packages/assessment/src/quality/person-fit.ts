import type { ItemParameters } from '../item.ts'
import { itemCurve } from '../response-model/item-curve.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import type { NormalPrior } from '../estimation/normal-prior.ts'

export interface PersonFit {
  /** Drasgow's l_z: the log-likelihood of the pattern, standardised as if the ability were known. */
  logLikelihoodZ: number
  /** Snijders' l_z*: corrected for the ability being estimated from the same answers. Standard normal when the model holds. */
  correctedZ: number
  /**
   * `as-expected`; `unusual` when l_z* is below −2.33 (one in a hundred by chance): a reason to look at the answers with the
   * pupil, never a verdict (inattention, luck, a gap in what was taught and copying look alike); `too-few-items` below 15, where
   * the figure says next to nothing.
   */
  reading: 'as-expected' | 'unusual' | 'too-few-items'
}

/** How the ability was estimated; the correction differs. A Bayesian estimate (mode, and near enough the mean) has its prior. */
export type EstimationMethod = { method: 'maximum-likelihood' } | { method: 'weighted-likelihood' } | { method: 'bayes'; prior: NormalPrior }

/**
 * How well one pattern of right and wrong answers goes with the model at the person's estimated ability.
 *
 * W = Σ (x − P) w, w = ln(P / Q); l_z = W / √(Σ P Q w²). Snijders: r = P′/(PQ), c = Σ P′ w / Σ P′ r, w̃ = w − c r,
 * l_z* = (W + c r₀) / √(Σ P Q w̃²), r₀ = 0 (ML), J / 2I (Warm), −(θ − μ)/σ² (Bayes).
 *
 * @param answers 1 right, 0 wrong, −1 not seen; shape (items)
 * @param ability the estimate, finite
 * @throws {RangeError} without answers, for an ability that is not finite, or answers that tell nothing (one slope and one
 *   difficulty: every pattern with the same score is equally likely)
 * @see Drasgow, Levine & Williams (1985), doi:10.1111/j.2044-8317.1985.tb00817.x; Snijders (2001), doi:10.1007/BF02294437; Magis, Raîche & Béland (2012), doi:10.3102/1076998610396894
 */
export function personFit(items: readonly ItemParameters[], answers: ArrayLike<number>, ability: number, estimation: EstimationMethod): PersonFit {
  if (items.length !== answers.length) throw new RangeError(`${items.length} items need as many answers, not ${answers.length}`)
  if (!Number.isFinite(ability)) throw new RangeError(`person fit needs a finite ability: got ${ability}`)
  const seen = items.flatMap((item, i) => {
    if (answers[i]! < 0) return []
    const { slopeOverCorrect, slopeOverWrong, bend } = itemCurve(ability, item)
    const p = probabilityCorrect(ability, item)
    const q = 1 - p
    const slope = slopeOverCorrect * p
    return [{ residual: answers[i]! - p, variance: p * q, weight: Math.log(p / q), slope, score: slope / (p * q), information: slopeOverCorrect * slopeOverWrong, bend }]
  })
  if (seen.length === 0) throw new RangeError('person fit needs answers: there are none')
  const total = (of: (item: (typeof seen)[number]) => number) => seen.reduce((sum, item) => sum + of(item), 0)
  const excess = total(({ residual, weight }) => residual * weight)
  const spread = total(({ variance, weight }) => variance * weight * weight)
  const c = total(({ slope, weight }) => slope * weight) / total(({ slope, score }) => slope * score)
  const corrected = total(({ variance, weight, score }) => variance * (weight - c * score) ** 2)
  if (!(corrected > 1e-20)) throw new RangeError('these items cannot show person fit: every pattern with the same score is equally likely')
  const correctedZ = (excess + c * offset(estimation, ability, total(({ information, bend }) => information * bend), total(({ information }) => information))) / Math.sqrt(corrected)
  const reading = seen.length < 15 ? 'too-few-items' : correctedZ < -2.33 ? 'unusual' : 'as-expected'
  return { logLikelihoodZ: excess / Math.sqrt(spread), correctedZ, reading }
}

function offset(estimation: EstimationMethod, ability: number, bias: number, information: number): number {
  if (estimation.method === 'bayes') return -(ability - estimation.prior.mean) / estimation.prior.deviation ** 2
  return estimation.method === 'weighted-likelihood' ? bias / (2 * information) : 0
}
