import type { AbilityEstimate } from '../estimation/ability-estimate.ts'

/**
 * Reliability of posterior means in the group that was measured: var(θ̂) / (var(θ̂) + mean se²).
 *
 * @param estimates EAP means with posterior deviations; for ML or WLE the spread of θ̂ holds the error already: do not use it there
 * @param weights how many persons each stands for
 * @throws {RangeError} for fewer than two estimates, one that is not a number, or estimates without any spread
 * @see Chalmers (2012), doi:10.18637/jss.v048.i06 (empirical_rxx)
 */
export function empiricalReliability(estimates: readonly Pick<AbilityEstimate, 'ability' | 'standardError'>[], weights?: ArrayLike<number>): number {
  if (estimates.length < 2) throw new RangeError(`a reliability needs two persons or more: got ${estimates.length}`)
  let n = 0
  let sum = 0
  let squares = 0
  let errors = 0
  estimates.forEach(({ ability, standardError }, i) => {
    if (!(Number.isFinite(ability) && standardError >= 0 && standardError < Infinity)) throw new RangeError(`estimate ${i + 1} is ${ability} with error ${standardError}`)
    const weight = weights ? weights[i]! : 1
    n += weight
    sum += weight * ability
    squares += weight * ability * ability
    errors += weight * standardError * standardError
  })
  const variance = (squares - (sum * sum) / n) / (n - 1)
  if (!(variance > 0)) throw new RangeError('all estimates are equal: reliability says nothing then')
  return variance / (variance + errors / n)
}
