import { abilityTable } from '../../src/conditional/ability-table.ts'
import { andersenTest, scoreHalves } from '../../src/conditional/andersen-test.ts'
import { fitConditional } from '../../src/conditional/fit-conditional.ts'
import { answersOf, type Compare, type ReferenceFolder } from './open-reference.ts'

interface ERm {
  raschdat1: Record<string, number | string>[]
  RM_betapar_easiness: number[]
  se: number[]
  cloglik: number
  LR_andersen: { LR: number }
}
interface Dexter {
  coef: { item_id: string; item_score: number; beta: number; SE_beta: number }[]
  ability_tables: Record<'MLE' | 'WLE', { theta: number | null; se: number | null }[]>
}
interface Lltm {
  items: string[]
  rasch_cloglik: number
  rasch_beta: number[]
  rasch_se: number[]
}

export function checkConditional(source: ReferenceFolder, compare: Compare): void {
  const eRm = source.json<ERm>('irt/eRm_cml.json')
  const columns = Object.keys(eRm.raschdat1[0]!).filter((name) => name !== '_row')
  const data = answersOf(eRm.raschdat1.map((row) => columns.map((name) => String(row[name]))))
  const rasch = fitConditional(data)
  // eRm stops before its maximum (the likelihood found here is higher), hence 1e-4 on its parameters
  compare('raschdat1, difficulties (eRm)', rasch.steps.flat(), eRm.RM_betapar_easiness.map((value) => -value), 1e-4)
  compare('raschdat1, errors (eRm)', rasch.standardErrors.flat(), eRm.se, 1e-4)
  compare('raschdat1, log-likelihood (eRm)', [rasch.logLikelihood], [eRm.cloglik], 1e-6)
  compare('raschdat1, Andersen LR (eRm)', [andersenTest(data, scoreHalves(data)).statistic], [eRm.LR_andersen.LR], 1e-5)

  const dexter = source.json<Dexter>('irt/dexter_verbaggr.json')
  const poly = source.table('irt/verbagg_poly.csv')
  const names = poly.columns.slice(1)
  const graded = fitConditional(answersOf(poly.rows.map((row) => row.slice(1))), names)
  const theirs = names.flatMap((name) => dexter.coef.filter(({ item_id }) => item_id.toLowerCase() === name.toLowerCase()))
  compare('verbal aggression, steps (dexter)', graded.steps.flat(), theirs.map(({ beta }) => beta), 1e-5)
  compare('verbal aggression, errors (dexter)', graded.standardErrors.flat(), theirs.map(({ SE_beta }) => SE_beta), 1e-5)
  const table = abilityTable(graded.steps)
  for (const [method, estimate] of [['MLE', 'maximumLikelihood'], ['WLE', 'weightedLikelihood']] as const) {
    const rows = dexter.ability_tables[method].flatMap(({ theta, se }, score) => (theta === null ? [] : [{ own: table[score]![estimate]!, theta, se: se! }]))
    compare(`verbal aggression, ${method} (dexter)`, rows.map(({ own }) => own.ability), rows.map(({ theta }) => theta), 1e-5)
    compare(`verbal aggression, ${method} errors (dexter)`, rows.map(({ own }) => own.standardError), rows.map(({ se }) => se), 1e-5)
  }

  const lltm = source.json<Lltm>('irt/verbagg_lltm_cml.json')
  const dichotomous = fitConditional(answersOf(source.table('irt/verbagg_dich.csv').rows.map((row) => row.slice(2))))
  compare('verbal aggression, right or wrong: difficulties (eRm)', dichotomous.steps.flat(), lltm.rasch_beta.map((value) => -value), 1e-4)
  compare('verbal aggression, right or wrong: errors (eRm)', dichotomous.standardErrors.flat(), lltm.rasch_se, 1e-4)
  compare('verbal aggression, right or wrong: log-likelihood (eRm)', [dichotomous.logLikelihood], [lltm.rasch_cloglik], 1e-6)
}
