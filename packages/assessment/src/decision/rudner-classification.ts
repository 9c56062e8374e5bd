import { normalTail } from '@gilde/numeric'

/** How right and how repeatable decisions at cuts are. */
export interface ClassificationQuality {
  /** Probability that a person is put in the category to which the true ability belongs. */
  accuracy: number
  /** Probability that two parallel tests put a person in the same category. */
  consistency: number
  /** For a single cut: probabilities of wrongly deciding above and below, over all persons. */
  falseAbove?: number
  falseBelow?: number
}

/**
 * Rudner's classification accuracy and consistency from estimates with their errors: an estimate is normal around the ability, so that
 * a person with estimate θ̂ and error s belongs to category k with probability Φ((c_k+1 − θ̂)/s) − Φ((c_k − θ̂)/s).
 *
 * Accuracy: the mean probability of the category in which the estimate lies. Consistency: the mean of Σ pₖ². For posterior
 * means the first is exact in a normal posterior; the second then takes the estimate's category as the true one.
 *
 * @param cuts in logits, rising, at least one
 * @throws {RangeError} without persons or cuts, when cuts do not rise, or an error is not above 0
 * @see Rudner (2005), Practical Assessment, Research & Evaluation 10(13), doi:10.7275/56a5-6b14
 */
export function rudnerClassification(estimates: readonly { ability: number; standardError: number }[], cuts: readonly number[]): ClassificationQuality {
  if (estimates.length === 0) throw new RangeError('classification accuracy needs at least one person')
  requireCuts(cuts)
  let accuracy = 0
  let consistency = 0
  let falseAbove = 0
  let falseBelow = 0
  for (const { ability, standardError } of estimates) {
    if (!(standardError > 0 && Number.isFinite(ability))) throw new RangeError(`an estimate needs a finite ability and an error above 0: got ${ability} and ${standardError}`)
    const below = [...cuts.map((cut) => normalTail((ability - cut) / standardError)), 1]
    const shares = below.map((share, category) => share - (below[category - 1] ?? 0))
    const own = cuts.filter((cut) => ability >= cut).length
    accuracy += shares[own]!
    consistency += shares.reduce((sum, share) => sum + share ** 2, 0)
    if (own === 1) falseAbove += shares[0]!
    else falseBelow += shares[1]!
  }
  const n = estimates.length
  return { accuracy: accuracy / n, consistency: consistency / n, ...(cuts.length === 1 && { falseAbove: falseAbove / n, falseBelow: falseBelow / n }) }
}

export function requireCuts(cuts: readonly number[]): void {
  if (cuts.length === 0) throw new RangeError('a classification needs at least one cut')
  for (const [index, cut] of cuts.entries()) {
    if (!Number.isFinite(cut) || (index > 0 && !(cut > cuts[index - 1]!))) throw new RangeError(`cuts must be finite and rise: got ${cuts.join(', ')}`)
  }
}
