import { calibrate } from '../calibration/calibrate.ts'
import type { Calibration } from '../calibration/calibration.ts'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ItemPriors } from '../calibration/item-priors.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { familyDesign, generatedFamilies } from '../explanatory/family-design.ts'
import { fitOnline } from '../explanatory/fit-online.ts'
import type { ItemParameters } from '../item.ts'
import { stockingLord } from '../linking/characteristic-curve-linking.ts'
import { rescaleItem, type ScaleTransformation } from '../linking/scale-transformation.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { answerCounts, leastAnswersPerItem, leastPersons, withItems } from './answer-counts.ts'

/** `online`: present difficulties (of a generated test: what its radicals predict) as priors, updated by answers. */
export type RecalibrationModel = 'rasch' | '2pl' | '3pl' | 'online'

export interface RecalibratedItem {
  /** Index in the bank. */
  item: number
  parameters: ItemParameters
  /** In logits, on the scale of the instrument; `null` where nothing was estimated. */
  difficultyError: number | null
  discriminationError: number | null
  answers: number
  /** Too few or all the same answers: the parameters are the present ones. */
  kept: boolean
}

export interface Recalibration {
  model: RecalibrationModel
  persons: number
  answers: number
  logLikelihood: number
  converged: boolean
  iterations: number
  /** By name, with the number of items that each is about. */
  warnings: { code: string; items: number }[]
  /** In the bank's order. */
  items: RecalibratedItem[]
  /** What was done to the estimates so that the instrument's scale stays what it is; none for `online`, which starts on it. */
  scale: ScaleTransformation
  /** Of the persons, on the instrument's scale. */
  population: { mean: number; deviation: number }
  /** Only `online` on a generated test: logits per unit of a radical, before and after. */
  weights: { feature: string; before: number; after: number; standardError: number }[]
  /** Only `online`: how far items of the same radicals lie apart, in logits. */
  residualDeviation: number | null
}

/**
 * New parameters for a test, on its own scale.
 *
 * Rasch, 2PL and 3PL: marginal maximum likelihood of the items with enough answers, slopes and asymptotes with priors around the
 * present ones (log a ~ N(log ā, 0.5²); c ~ beta with its mode at the present c and the weight of 20 answers), then moved to the
 * instrument's scale by Stocking and Lord's method over all items that were calibrated: what a level in a report says about
 * items must not jump because another group of pupils answered. Items that could not be calibrated keep their parameters.
 *
 * @param instrument an adaptive test, with its present parameters; for `online` with those of its content, which are the predictions
 * @param data answers 1, 0 or not seen to the items of its bank, in the bank's order
 * @throws {CalibrationRefusal} `too-few-answers` below the least number of persons, and as `calibrate` and `fitOnline`
 * @throws {RangeError} when the test is not adaptive
 */
export function recalibrate(instrument: AnyInstrument, data: ResponseMatrix, model: RecalibrationModel): Recalibration {
  if (instrument.delivery.kind !== 'adaptive') throw new RangeError(`${instrument.id} is not adaptive: it has no difficulties to calibrate`)
  const counts = answerCounts(data)
  if (counts.persons < leastPersons[model]) throw new CalibrationRefusal('too-few-answers', `${model} needs at least ${leastPersons[model]} persons with answers: got ${counts.persons}`)
  const found = model === 'online' ? updateOnline(instrument, data) : calibrateFreely(instrument, data, model)
  return { ...found, model, persons: counts.persons, answers: counts.right.reduce((sum, right, item) => sum + right + counts.wrong[item]!, 0) }
}

type Found = Omit<Recalibration, 'model' | 'persons' | 'answers'>

function updateOnline(instrument: AnyInstrument, data: ResponseMatrix): Found {
  const present = instrument.bank.map(({ parameters }) => parameters)
  const family = generatedFamilies.includes(instrument.id) ? familyDesign(instrument.id) : undefined
  const fit = fitOnline(data, present, family && { design: { ...family, weights: family.provisionalWeights } })
  const unseen = fit.items.filter(({ answers }) => answers === 0).length
  return {
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    iterations: fit.iterations,
    warnings: [...(fit.converged ? [] : [{ code: 'not-converged', items: present.length }]), ...(unseen > 0 ? [{ code: 'predicted-only', items: unseen }] : [])],
    items: fit.items.map(({ difficulty, standardError, answers }, item) => ({ item, parameters: { ...present[item]!, difficulty }, difficultyError: standardError, discriminationError: null, answers, kept: false })),
    scale: { slope: 1, intercept: 0 },
    population: fit.population,
    weights: fit.weights.map(({ feature, weight, standardError }, k) => ({ feature, before: family!.provisionalWeights[k]!, after: weight, standardError })),
    residualDeviation: fit.residualDeviation,
  }
}

function calibrateFreely(instrument: AnyInstrument, data: ResponseMatrix, model: Exclude<RecalibrationModel, 'online'>): Found {
  const present = instrument.bank.map(({ parameters }) => parameters)
  const { right, wrong } = answerCounts(data)
  const items = present.map((_, item) => item).filter((item) => right[item]! > 0 && wrong[item]! > 0 && right[item]! + wrong[item]! >= leastAnswersPerItem[model])
  if (items.length < 2) throw new CalibrationRefusal('too-few-answers', `${model} needs at least ${leastAnswersPerItem[model]} answers, right and other ones, to each of several items: ${items.length} have them`)
  const fit = calibrate(withItems(data, items), { model, itemNames: items.map((item) => instrument.bank[item]!.id), ...(model !== 'rasch' && { priors: priorsAround(items.map((item) => present[item]!), model) }) })
  const estimates = fit.items.map(({ parameters }) => parameters)
  const usable = items.map((_, index) => index).filter((index) => isUsable(estimates[index]!))
  const scale = stockingLord(usable.map((index) => estimates[index]!), usable.map((index) => ({ kind: 'logistic' as const, ...present[items[index]!]! })))
  const { mean, deviation } = fit.groups[0]!
  return {
    logLikelihood: fit.logLikelihood,
    converged: fit.converged && scale.converged,
    iterations: fit.iterations,
    warnings: [...guessingIgnored(present, model), ...warningsOf(fit), ...(scale.converged ? [] : [{ code: 'not-linked', items: usable.length }]), ...(usable.length < present.length ? [{ code: 'kept-as-they-were', items: present.length - usable.length }] : [])],
    items: present.map((parameters, item) => {
      const index = items.indexOf(item)
      const answers = right[item]! + wrong[item]!
      const moved = index >= 0 && isUsable(estimates[index]!) ? rescaleItem(estimates[index]!, scale) : undefined
      const errors = index >= 0 ? fit.items[index]!.errors : undefined
      if (moved?.kind !== 'logistic' || errors?.kind !== 'logistic') return { item, parameters, difficultyError: null, discriminationError: null, answers, kept: true }
      const { discrimination, difficulty, guessing, ceiling } = moved
      return { item, parameters: { discrimination, difficulty, guessing, ceiling }, difficultyError: finite(errors.difficulty * scale.slope), discriminationError: finite(errors.discrimination / scale.slope), answers, kept: false }
    }),
    scale: { slope: scale.slope, intercept: scale.intercept },
    population: { mean: scale.slope * mean + scale.intercept, deviation: scale.slope * deviation },
    weights: [],
    residualDeviation: null,
  }
}

/** A slope that is not above 0 says that the abler more often miss the item: nothing to give a test with. */
function isUsable(parameters: Calibration['items'][number]['parameters']): boolean {
  return parameters.kind === 'logistic' && parameters.discrimination > 0.05 && Math.abs(parameters.difficulty) < 10
}

function priorsAround(present: readonly ItemParameters[], model: '2pl' | '3pl'): ItemPriors {
  const mean = (of: (item: ItemParameters) => number) => present.reduce((sum, item) => sum + of(item), 0) / present.length
  const guessing = mean((item) => item.guessing)
  return {
    slope: { kind: 'lognormal', mean: mean((item) => Math.log(item.discrimination)), deviation: 0.5 },
    ...(model === '3pl' && { intercept: { kind: 'normal', mean: 0, deviation: 3 }, guessing: { kind: 'beta', alpha: 1 + 20 * guessing, beta: 1 + 20 * (1 - guessing) } }),
  }
}

/** Rasch and 2PL take it that who does not know never answers right: with options to choose from that is not so. */
function guessingIgnored(present: readonly ItemParameters[], model: string): Recalibration['warnings'] {
  const guessed = present.filter(({ guessing }) => guessing >= 0.1).length
  return model !== '3pl' && guessed > 0 ? [{ code: 'guessing-ignored', items: guessed }] : []
}

function warningsOf({ warnings, items }: Calibration): Recalibration['warnings'] {
  return warnings.map(({ code, items: about }) => ({ code, items: about.length || items.length }))
}

const finite = (value: number) => (Number.isFinite(value) ? value : null)
