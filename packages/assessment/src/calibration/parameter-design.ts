import type { ResponseModel } from '../models/response-model.ts'
import type { CalibrationModel } from './calibration.ts'
import { CalibrationRefusal } from './calibration-warning.ts'
import type { CheckedResponses } from './check-responses.ts'
import { gradedIntercepts, gradedWorkingCurve } from './curves/graded-working-curve.ts'
import { logisticWorkingCurve } from './curves/logistic-working-curve.ts'
import { nominalWorkingCurve } from './curves/nominal-working-curve.ts'
import { partialCreditWorkingCurve } from './curves/partial-credit-working-curve.ts'
import type { WorkingCurve } from './curves/working-curve.ts'
import { workingFromModel } from './curves/working-from-model.ts'

/** One free parameter's part in one working parameter. */
export interface DesignTerm {
  parameter: number
  free: number
  coefficient: number
}

/** An item's working parameters as a linear function of the free ones: ξ = constants + Σ coefficient · φ. */
export interface ItemDesign {
  model: CalibrationModel | 'fixed'
  curve: WorkingCurve
  constants: Float64Array
  terms: readonly DesignTerm[]
}

/** Items that share free parameters, directly or through others, and must therefore be maximised together. */
export interface DesignComponent {
  items: readonly number[]
  free: Int32Array
}

export interface ParameterDesign {
  items: readonly ItemDesign[]
  start: Float64Array
  names: readonly string[]
  components: readonly DesignComponent[]
}

/** Slope that a calibration starts from. */
const startSlope = 1
/** Share of right answers by guessing, and of wrong ones by slips, that a calibration starts from: logit 0.12 and logit 0.95. */
const startGuessing = -2
const startCeiling = 3

/** Which parameters are free, which are shared between items, and where they start. */
export function parameterDesign(
  data: CheckedResponses,
  modelOf: (item: number) => CalibrationModel,
  fixed: readonly (ResponseModel | undefined)[],
  nameOf: (item: number) => string,
): ParameterDesign {
  const start: number[] = []
  const names: string[] = []
  const shared = new Map<string, number>()
  const add = (name: string, value: number) => (names.push(name), start.push(value) - 1)
  const share = (name: string, value: number) => {
    if (!shared.has(name)) shared.set(name, add(name, value))
    return shared.get(name)!
  }

  const items = Array.from({ length: data.items }, (_, item): ItemDesign => {
    const known = fixed[item]
    if (known) {
      const { curve, values } = workingFromModel(known)
      return { model: 'fixed', curve, constants: values, terms: [] }
    }
    const model = modelOf(item)
    const totals = data.cellTotals.subarray(data.firstCell[item], data.firstCell[item + 1])
    const sum = totals.reduce((all, total) => all + total, 0)
    const shares = Array.from(totals, (total) => total / sum)
    const curve = curveOf(model, data.codes[item]!, nameOf(item), item)
    const values = startingValues(model, shares)
    const constants = new Float64Array(values.length)
    const terms: DesignTerm[] = []
    const own = (parameter: number) => terms.push({ parameter, free: add(`${nameOf(item)}: ${curve.names[parameter]}`, values[parameter]!), coefficient: 1 })
    const slopeFixed = model === 'rasch' || model === 'partial-credit' || model === 'rating-scale'
    if (slopeFixed) constants[0] = 1
    if (model === 'rating-scale') {
      // d_k = −k b − Σ_{m ≤ k} τ_m, and the last τ is minus the sum of the others
      const steps = shares.length - 1
      const location = add(`${nameOf(item)}: b`, -values[steps]! / steps)
      for (let k = 1; k <= steps; k++) {
        terms.push({ parameter: k, free: location, coefficient: -k })
        for (let m = 1; m <= Math.min(k, steps - 1); m++) if (k < steps) terms.push({ parameter: k, free: share(`rating scale of ${steps + 1}: τ${m}`, 0), coefficient: -1 })
      }
      return { model, curve, constants, terms }
    }
    curve.names.forEach((_, parameter) => {
      if (parameter > 0 || (!slopeFixed && model !== '1pl')) own(parameter)
      else if (model === '1pl') terms.push({ parameter, free: share('1PL: a', startSlope), coefficient: 1 })
    })
    return { model, curve, constants, terms }
  })
  return { items, start: Float64Array.from(start), names, components: componentsOf(items, start.length) }
}

/** ξ of one item. */
export function workingValues({ constants, terms }: ItemDesign, free: Float64Array): Float64Array {
  const values = Float64Array.from(constants)
  for (const { parameter, free: index, coefficient } of terms) values[parameter] = values[parameter]! + coefficient * free[index]!
  return values
}

function curveOf(model: CalibrationModel, codes: readonly number[], name: string, item: number): WorkingCurve {
  const categories = codes.length
  const dichotomous = model === 'rasch' || model === '1pl' || model === '2pl' || model === '3pl' || model === '4pl'
  if (dichotomous && categories > 2) throw new CalibrationRefusal('wrong-model', `item ${name} has the answers ${codes.slice(0, 12).join(', ')}, and the model ${model} is for right or wrong: choose graded or partial credit, or say which of them is no answer`, [item])
  if (dichotomous) return logisticWorkingCurve(model === '3pl' || model === '4pl', model === '4pl')
  if (model === 'graded') return gradedWorkingCurve(categories)
  if (model === 'nominal') return nominalWorkingCurve(categories)
  return partialCreditWorkingCurve(categories, model === 'rating-scale')
}

function startingValues(model: CalibrationModel, shares: readonly number[]): number[] {
  const intercepts = gradedIntercepts(shares, startSlope)
  if (model === 'nominal') return [...intercepts.map((_, k) => startSlope * ((k + 1) / intercepts.length)), ...shares.slice(1).map((share) => Math.log(share / shares[0]!))]
  if (model === '3pl') return [startSlope, intercepts[0]!, startGuessing]
  if (model === '4pl') return [startSlope, intercepts[0]!, startGuessing, startCeiling]
  if (model === 'graded' || shares.length === 2) return [startSlope, ...intercepts]
  return [startSlope / (shares.length - 1), ...shares.slice(1).map((share) => Math.log(share / shares[0]!))]
}

function componentsOf(items: readonly ItemDesign[], free: number): DesignComponent[] {
  const leader = Array.from({ length: free }, (_, index) => index)
  const find = (index: number): number => (leader[index] === index ? index : (leader[index] = find(leader[index]!)))
  for (const { terms } of items) for (const { free: index } of terms) leader[find(index)] = find(terms[0]!.free)
  const members = new Map<number, { items: number[]; free: number[] }>()
  for (let index = 0; index < free; index++) {
    const root = find(index)
    if (!members.has(root)) members.set(root, { items: [], free: [] })
    members.get(root)!.free.push(index)
  }
  items.forEach(({ terms }, item) => terms.length > 0 && members.get(find(terms[0]!.free))!.items.push(item))
  return [...members.values()].map((component) => ({ items: component.items, free: Int32Array.from(component.free) }))
}
