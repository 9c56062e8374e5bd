import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { marginalLogLikelihood } from '../../bench/marginal-log-likelihood.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import { calibrate } from './calibrate.ts'
import type { ItemPriors } from './item-priors.ts'

type Logistic = Extract<ResponseModel, { kind: 'logistic' }>
const logit = (p: number) => Math.log(p / (1 - p))
const expit = (x: number) => 1 / (1 + Math.exp(-x))

/** Another optimum cannot be had from another package here: so it is shown, by an evaluator that shares no code, that ours is one. */
describe('calibrate with three and four parameters', () => {
  const random = seededRandom(77)
  const items = Array.from({ length: 8 }, (_, i): Logistic => ({ kind: 'logistic', discrimination: 1 + 0.15 * (i % 4), difficulty: -1.4 + 0.4 * i, guessing: 0.12 + 0.02 * (i % 3), ceiling: 0.98 }))
  const persons = 1500

  const data = {
    persons,
    items: 8,
    answers: Int8Array.from(
      Array.from({ length: persons }, () => normalDraw(random)).flatMap((ability) => items.map((item) => (random() < probabilityCorrect(ability, item) ? 1 : 0))),
    ),
  }
  it.each([
    ['3pl', { slope: { kind: 'lognormal', mean: 0, deviation: 0.5 }, guessing: { kind: 'normal', mean: -1.8, deviation: 0.5 } }],
    ['4pl', { slope: { kind: 'lognormal', mean: 0, deviation: 0.5 }, guessing: { kind: 'normal', mean: -1.8, deviation: 0.5 }, ceiling: { kind: 'normal', mean: 3.5, deviation: 0.7 } }],
  ] as [('3pl' | '4pl'), ItemPriors][])('%s: no small step in any parameter is likelier, with its priors', (model, priors) => {
    const fit = calibrate(data, { model, priors, tolerance: 1e-7, standardErrors: 'none' })
    expect(fit.converged).toBe(true)
    const models = fit.items.map(({ parameters }) => parameters as Logistic)
    const logNormal = (x: number, mean: number, deviation: number) => -(((x - mean) / deviation) ** 2) / 2
    const prior = ({ discrimination: a, guessing, ceiling }: Logistic) =>
      logNormal(Math.log(a), 0, 0.5) - Math.log(a) + logNormal(logit(guessing), -1.8, 0.5) + (model === '4pl' ? logNormal(logit(ceiling), 3.5, 0.7) : 0)
    const worth = (of: Logistic[]) => marginalLogLikelihood(data, of, { mean: 0, deviation: 1 }) + of.reduce((sum, item) => sum + prior(item), 0)
    const best = worth(models)
    expect(Math.abs(marginalLogLikelihood(data, models, { mean: 0, deviation: 1 }) - fit.logLikelihood)).toBeLessThan(1e-4)
    // in slope and intercept, as the priors are
    const moves: ((item: Logistic, by: number) => Logistic)[] = [
      (item, by) => ({ ...item, discrimination: item.discrimination + by, difficulty: (item.difficulty * item.discrimination) / (item.discrimination + by) }),
      (item, by) => ({ ...item, difficulty: item.difficulty - by / item.discrimination }),
      (item, by) => ({ ...item, guessing: expit(logit(item.guessing) + by) }),
      ...(model === '4pl' ? [(item: Logistic, by: number) => ({ ...item, ceiling: expit(logit(item.ceiling) + by) })] : []),
    ]
    for (const place of [0, 3, 7]) for (const move of moves) {
      const at = (by: number) => worth(models.map((item, i) => (i === place ? move(item, by) : item)))
      expect(at(0.02)).toBeLessThan(best)
      expect(at(-0.02)).toBeLessThan(best)
      expect(Math.abs((at(0.001) - at(-0.001)) / 0.002)).toBeLessThan(1e-3)
    }
  })
})
