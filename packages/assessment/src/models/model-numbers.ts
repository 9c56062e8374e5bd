import type { ResponseModel } from './response-model.ts'

/** The parameters of a model in a row, in a fixed order. */
export function modelNumbers(model: ResponseModel): number[] {
  if (model.kind === 'logistic') return [model.discrimination, model.difficulty, model.guessing, model.ceiling]
  if (model.kind === 'graded') return [model.discrimination, ...model.thresholds]
  if (model.kind === 'partial-credit') return [model.discrimination, ...model.steps]
  if (model.kind === 'rating-scale') return [model.discrimination, model.location, ...model.thresholds]
  return [...model.slopes, ...model.intercepts]
}

/** A model of the same shape with other numbers, in the order of `modelNumbers`. */
export function withNumbers(model: ResponseModel, numbers: readonly number[]): ResponseModel {
  const [first = NaN, second = NaN, third = NaN, fourth = NaN] = numbers
  if (model.kind === 'logistic') return { kind: 'logistic', discrimination: first, difficulty: second, guessing: third, ceiling: fourth }
  if (model.kind === 'graded') return { kind: 'graded', discrimination: first, thresholds: numbers.slice(1) }
  if (model.kind === 'partial-credit') return { kind: 'partial-credit', discrimination: first, steps: numbers.slice(1) }
  if (model.kind === 'rating-scale') return { kind: 'rating-scale', discrimination: first, location: second, thresholds: numbers.slice(2) }
  return { kind: 'nominal', slopes: numbers.slice(0, model.slopes.length), intercepts: numbers.slice(model.slopes.length) }
}
