import { abilityTable } from '../../src/conditional/ability-table.ts'
import { fitConditional } from '../../src/conditional/fit-conditional.ts'
import type { ResponseModel } from '../../src/models/response-model.ts'
import { alpha } from '../../src/quality/alpha.ts'
import { hierarchicalOmega } from '../../src/quality/hierarchical-omega.ts'
import { empiricalReliability } from '../../src/quality/empirical-reliability.ts'
import { limitedInformationFit } from '../../src/quality/limited-information-fit.ts'
import { marginalReliability } from '../../src/quality/marginal-reliability.ts'
import { meanSquareFit } from '../../src/quality/mean-square-fit.ts'
import { itemFitByScore } from '../../src/quality/s-x2.ts'
import { answersOf, type Compare, type ReferenceFolder } from './open-reference.ts'

interface Mirt {
  items: string[]
  patterns: Record<string, number>[]
  coef_slope_intercept: Record<string, { par: number; _row: string }[]>
  scores: { EAP: { theta: number; se: number }[] }
  S_X2: { S_X2: number }[]
  M2: { M2: number; SRMSR: number }[]
  empirical_rxx: number
  marginal_rxx: number
}

export function checkQuality(source: ReferenceFolder, compare: Compare): void {
  checkMirt(source.json<Mirt>('irt/verbagg_2pl.json'), 'verbal aggression, 2PL', compare)
  checkMirt(source.json<Mirt>('irt/verbagg_rasch.json'), 'verbal aggression, Rasch', compare)

  const icar = source.json<{ alpha_raw: number; alpha_std: number; omega_h: number; omega_tot: number }>('irt/icar16_reliability.json')
  const answers = answersOf(source.table('irt/ability_icar16.csv').rows)
  const { alpha: raw, standardised } = alpha(answers)
  compare('ICAR-16, alpha and standardised alpha (psych)', [raw, standardised], [icar.alpha_raw, icar.alpha_std], 1e-6)
  // the file does not say how many factors; its two figures are those of four, as the test has four kinds of items
  const omega = hierarchicalOmega(answers, 4)
  compare('ICAR-16, hierarchical and total omega of four factors (psych)', [omega.hierarchical, omega.total], [icar.omega_h, icar.omega_tot], 1e-4)

  const eRm = source.json<{ raschdat1: Record<string, number | string>[]; infit: number[]; outfit: number[] }>('irt/eRm_cml.json')
  const columns = Object.keys(eRm.raschdat1[0]!).filter((name) => name !== '_row')
  const data = answersOf(eRm.raschdat1.map((row) => columns.map((name) => String(row[name]))))
  const { steps } = fitConditional(data)
  const table = abilityTable(steps)
  const abilities = Array.from({ length: data.persons }, (_, person) => {
    const score = data.answers.subarray(person * data.items, (person + 1) * data.items).reduce((sum, answer) => sum + answer, 0)
    return table[score]!.maximumLikelihood?.ability ?? NaN
  })
  const fit = meanSquareFit(data, steps.map(([difficulty]) => right(1, difficulty!)), abilities, 'item')
  compare('raschdat1, infit (eRm)', fit.map((item) => item!.infit), eRm.infit, 1e-4)
  compare('raschdat1, outfit (eRm)', fit.map((item) => item!.outfit), eRm.outfit, 1e-4)
}

const right = (discrimination: number, difficulty: number): ResponseModel => ({ kind: 'logistic', discrimination, difficulty, guessing: 0, ceiling: 1 })

function checkMirt(mirt: Mirt, name: string, compare: Compare): void {
  const { items, patterns, coef_slope_intercept: coefficients } = mirt
  const data = { ...answersOf(patterns.map((row) => items.map((item) => String(row[item])))), weights: Float64Array.from(patterns, (row) => row['freq']!) }
  const value = (item: string, parameter: string) => coefficients[item]!.find(({ _row }) => _row === parameter)!.par
  const variance = value('GroupPars', 'COV_11')
  const isRasch = name.endsWith('Rasch')
  const model = items.map((item) => right(value(item, 'a1'), -value(item, 'd') / value(item, 'a1')))
  const population = { mean: 0, deviation: Math.sqrt(variance) }
  compare(`${name}, S-X² (mirt)`, itemFitByScore(data, model, items.map(() => 1), population).map(({ statistic }) => statistic), mirt.S_X2.map(({ S_X2 }) => S_X2), 1e-3)
  const parameters = items.flatMap((item) => (isRasch ? [value(item, 'd')] : [value(item, 'a1'), value(item, 'd')]))
  const fit = limitedInformationFit(data, {
    parameters: isRasch ? [...parameters, variance] : parameters,
    at: (p) => ({
      items: items.map((_, i) => (isRasch ? right(1, -p[i]!) : right(p[2 * i]!, -p[2 * i + 1]! / p[2 * i]!))),
      population: { mean: 0, deviation: isRasch ? Math.sqrt(p.at(-1)!) : 1 },
    }),
  })
  // mirt integrates over -6..6 whatever the variance, which a deviation of 1.38 feels: hence 1e-4 of its M2
  compare(`${name}, M2 (mirt)`, [fit.statistic], [mirt.M2[0]!.M2], 1e-4 * mirt.M2[0]!.M2)
  compare(`${name}, SRMSR (mirt)`, [fit.residual], [mirt.M2[0]!.SRMSR], 1e-5)
  const estimates = mirt.scores.EAP.map(({ theta, se }) => ({ ability: theta, standardError: se }))
  compare(`${name}, empirical reliability (mirt)`, [empiricalReliability(estimates, data.weights)], [mirt.empirical_rxx], 1e-6)
  if (!isRasch) compare(`${name}, marginal reliability (mirt)`, [marginalReliability(model)], [mirt.marginal_rxx], 1e-6)
  else compare(`${name}, marginal reliability near the empirical (mirt's own is 0.68)`, [marginalReliability(model, population)], [mirt.empirical_rxx], 0.01)
}
