import type { CalibratedItem } from './calibration.ts'
import type { CalibrationWarning } from './calibration-warning.ts'
import { groupMoments, smallestDeviation } from './latent-distribution.ts'
import type { FinishedCalibration } from './report-calibration.ts'

/** Fewer answers than this to an item, or to one of its categories, leave its errors a guess. */
const fewAnswers = 100
const fewPerCategory = 5
/** An error of an asymptote's logit from here on says that nearly all of 0 to 1 is open; of any other parameter, that it is. */
const openLogit = 3
const openParameter = 10
/** Beyond these a parameter is running away rather than being estimated. */
const extremeSlope = 8
const extremeLocation = 10

/** What must be said about a calibration that was made. */
export function calibrationWarnings({ responses, model, fit, errors, nameOf }: FinishedCalibration, items: readonly CalibratedItem[]): CalibrationWarning[] {
  const warnings: CalibrationWarning[] = []
  const add = (code: CalibrationWarning['code'], found: readonly number[], message: (names: string) => string) =>
    found.length > 0 && warnings.push({ code, items: found, message: message(found.map(nameOf).join(', ')) })
  const where = (claim: (item: CalibratedItem, index: number) => boolean) => [...items.keys()].filter((index) => items[index]!.model !== 'fixed' && claim(items[index]!, index))

  if (!fit.converged) warnings.push({ code: 'not-converged', items: [], message: `parameters still moved after ${fit.iterations} cycles: do not use them` })
  if (errors.method === 'none') warnings.push({ code: 'no-standard-errors', items: [], message: 'no errors were asked for, so nothing says how sure these parameters are' })
  const { latent } = model
  for (let group = 0; group < latent.groups; group++) {
    if (groupMoments(latent, fit.free, group).deviation <= 1.01 * smallestDeviation) warnings.push({ code: 'no-spread', items: [], message: `the answers of group ${group + 1} hang together no more than chance: they show no spread of ability` })
  }
  const isUnknown = (free: number) => errors.weak.includes(free) || fit.free[free]! <= model.bounds.lower[free]! || fit.free[free]! >= model.bounds.upper[free]!
  const weak = where((_, index) => model.design.items[index]!.terms.some((term) => isUnknown(term.free)))
  const open = where((item, index) => !weak.includes(index) && item.slopeIntercept.errors.some((error, place) => error > openParameter || (isAsymptote(item.slopeIntercept.names[place]!) && error > openLogit)))
  add('not-identified', weak, (names) => `the answers say nothing about a parameter of ${names}, or let it run to its bound: simplify the model or give a prior`)
  add('weakly-identified', open, (names) => `the answers say next to nothing about a parameter of ${names}: simplify the model or give a prior`)
  add('categories-renumbered', where((item) => item.categories.some((code, category) => code !== category)), (names) => `some answer codes of ${names} do not occur; the ones that do were numbered from 0`)
  const cellsOf = (index: number) => responses.cellTotals.subarray(responses.firstCell[index], responses.firstCell[index + 1])
  add('few-answers', where((item, index) => item.answers < fewAnswers || cellsOf(index).some((total) => total < fewPerCategory)), (names) => `fewer than ${fewAnswers} answers, or ${fewPerCategory} in a category: ${names}`)
  const slopes = (item: CalibratedItem) => item.slopeIntercept.values.filter((_, place) => item.slopeIntercept.names[place] === 'a')
  add('negative-slope', where((item) => slopes(item).some((slope) => slope < 0)), (names) => `those who can do more do worse on ${names}: look for a wrong key`)
  add('extreme-parameter', where((item) => slopes(item).some((slope) => Math.abs(slope) > extremeSlope) || locations(item).some((location) => Math.abs(location) > extremeLocation)), (names) => `slope above ${extremeSlope} or location beyond ±${extremeLocation}: ${names}`)
  if (responses.emptyPersons > 0) warnings.push({ code: 'empty-person', items: [], message: `${responses.emptyPersons} rows hold no answer and say nothing` })
  return warnings
}

const isAsymptote = (name: string) => name.startsWith('logit')

function locations({ parameters }: CalibratedItem): readonly number[] {
  if (parameters.kind === 'logistic') return [parameters.difficulty]
  if (parameters.kind === 'graded') return parameters.thresholds
  if (parameters.kind === 'partial-credit') return parameters.steps
  return parameters.kind === 'rating-scale' ? [parameters.location] : []
}
