/**
 * One talent from several tests that measure it, each an EAP with its own standard normal prior.
 *
 * Each test's precision 1/s² holds the prior once; together the prior must count once only:
 * 1/s² = Σ 1/sᵢ² − (k − 1),  θ = s² Σ θᵢ/sᵢ²  (normal approximation of each likelihood).
 *
 * @param estimates at least one; ability θᵢ in logits, standard error 0 < sᵢ <= 1
 * @throws RangeError when there is none, or an error is out of range
 */
export function combineAbilities(estimates: readonly { ability: number; standardError: number }[]): { ability: number; standardError: number } {
  if (estimates.length === 0) throw new RangeError('There is no estimate to combine')
  const first = estimates[0]!
  if (estimates.length === 1) return { ability: first.ability, standardError: first.standardError }
  let precision = 1 - estimates.length, weighted = 0
  for (const { ability, standardError } of estimates) {
    if (!(standardError > 0 && standardError <= 1)) throw new RangeError(`A posterior under a standard normal prior has an error in (0, 1], not ${standardError}`)
    precision += 1 / (standardError * standardError)
    weighted += ability / (standardError * standardError)
  }
  return { ability: weighted / precision, standardError: Math.sqrt(1 / precision) }
}
