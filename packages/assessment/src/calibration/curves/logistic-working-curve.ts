import { logistic } from '@gilde/numeric'
import type { WorkingCurve } from './working-curve.ts'

/**
 * One to four parameters: ξ = (a, d, logit c, logit D), the last two left out where the asymptote is 0 or 1.
 *
 * With L = logistic(a θ + d): P = c + (D − c) L = c (1 − L) + D L, Q = (1 − c)(1 − L) + (1 − D) L, sums of positive terms.
 * ∂P/∂x = (D − c) L (1 − L), ∂P/∂logit c = c (1 − c)(1 − L), ∂P/∂logit D = D (1 − D) L. Where an asymptote is exact the
 * vanishing factor is cancelled on paper.
 *
 * @see Barton & Lord (1981), ETS RR-81-20
 */
export function logisticWorkingCurve(guessing: boolean, ceiling: boolean): WorkingCurve {
  const names = ['a', 'd', ...(guessing ? ['logit c'] : []), ...(ceiling ? ['logit D'] : [])]
  const size = names.length
  const ceilingAt = guessing ? 3 : 2
  return {
    categories: 2,
    names,
    roles: ['slope', 'intercept', ...(guessing ? ['guessing' as const] : []), ...(ceiling ? ['ceiling' as const] : [])],
    fill(ability, parameters, logs, scores) {
      const x = parameters[0]! * ability + parameters[1]!
      const e = Math.exp(-Math.abs(x))
      const near = 1 / (1 + e)
      const upper = x >= 0 ? near : e * near
      const lower = x >= 0 ? e * near : near
      const logNear = -Math.log1p(e)
      if (!guessing && !ceiling) {
        logs[0] = x >= 0 ? logNear - x : logNear
        logs[1] = x >= 0 ? logNear : logNear + x
        scores[0] = -upper * ability
        scores[1] = -upper
        scores[2] = lower * ability
        scores[3] = lower
        return
      }
      const c = guessing ? logistic(parameters[2]!) : 0
      const notC = guessing ? logistic(-parameters[2]!) : 1
      const D = ceiling ? logistic(parameters[ceilingAt]!) : 1
      const notD = ceiling ? logistic(-parameters[ceilingAt]!) : 0
      const correct = c * lower + D * upper
      const wrong = notC * lower + notD * upper
      logs[0] = ceiling ? Math.log(wrong) : Math.log(notC) + (x >= 0 ? logNear - x : logNear)
      logs[1] = guessing ? Math.log(correct) : Math.log(D) + (x >= 0 ? logNear : logNear + x)
      const span = D - c
      const wrongSlope = ceiling ? (-span * upper * lower) / wrong : (-span * upper) / notC
      const correctSlope = guessing ? (span * upper * lower) / correct : (span * lower) / D
      scores[0] = wrongSlope * ability
      scores[1] = wrongSlope
      scores[size] = correctSlope * ability
      scores[size + 1] = correctSlope
      if (guessing) {
        scores[2] = ceiling ? (-c * notC * lower) / wrong : -c
        scores[size + 2] = (c * notC * lower) / correct
      }
      if (ceiling) {
        scores[ceilingAt] = (-D * notD * upper) / wrong
        scores[size + ceilingAt] = guessing ? (D * notD * upper) / correct : notD
      }
    },
    isAllowed: (parameters) => !(guessing && ceiling) || parameters[2]! < parameters[3]!,
    rescale(parameters, mean, deviation) {
      parameters[1] = parameters[1]! + parameters[0]! * mean
      parameters[0] = parameters[0]! * deviation
    },
    toModel: (parameters) => ({
      kind: 'logistic',
      discrimination: parameters[0]!,
      difficulty: -parameters[1]! / parameters[0]!,
      guessing: guessing ? logistic(parameters[2]!) : 0,
      ceiling: ceiling ? logistic(parameters[ceilingAt]!) : 1,
    }),
  }
}
