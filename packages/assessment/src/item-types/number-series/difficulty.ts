import content from '@gilde/content/instruments/number-series.json' with { type: 'json' }
import { z } from 'zod'
import type { ItemParameters } from '../../item.ts'
import { linearDifficulty, ProvisionalModel } from '../provisional-model.ts'
import { NumberSeriesRadicals, type SeriesRule } from './radicals.ts'

export const numberSeriesModel = ProvisionalModel.extend({
  version: z.string(),
  /** Each combination of radicals with the seeds of its items in the bank. */
  bank: z.array(z.intersection(NumberSeriesRadicals, z.object({ seeds: z.array(z.int().positive()).min(1) }))),
}).parse(content)

type Operator = 'multiplying' | 'relations beyond one' | 'growing step' | 'two numbers back' | 'two series in turn'

/** Which mental operations a rule asks for; the rows of the design matrix. */
const operators: Record<SeriesRule, Partial<Record<Operator, number>>> = {
  add: {},
  multiply: { multiplying: 1 },
  'alternate-add': { 'relations beyond one': 1 },
  'alternate-operations': { 'relations beyond one': 1, multiplying: 1 },
  'three-steps': { 'relations beyond one': 2 },
  'growing-step': { 'relations beyond one': 1, 'growing step': 1 },
  'multiplying-step': { 'relations beyond one': 1, 'growing step': 1, multiplying: 1 },
  'multiply-growing': { 'relations beyond one': 2, 'growing step': 1, multiplying: 1 },
  'sum-of-two': { 'two numbers back': 1 },
  'sum-of-two-plus': { 'two numbers back': 1, 'relations beyond one': 1 },
  'interleaved-add': { 'two series in turn': 1, 'relations beyond one': 1 },
  'interleaved-mixed': { 'two series in turn': 1, 'relations beyond one': 1, multiplying: 1 },
  'interleaved-growing': { 'two series in turn': 1, 'relations beyond one': 2, 'growing step': 1 },
}

/** What makes a number series hard, as the difficulty model names it. */
export function numberSeriesFeatures({ rule, direction, load, belowZero }: NumberSeriesRadicals): Record<string, number> {
  return {
    ...operators[rule],
    downwards: direction === 'down' ? 1 : 0,
    'up and down': direction === 'mixed' ? 1 : 0,
    'heavier arithmetic': ['small', 'medium', 'large'].indexOf(load),
    'below zero': belowZero ? 1 : 0,
  }
}

/** Provisional parameters from the radicals alone: the next number is typed, so nothing is gained by guessing. */
export function numberSeriesParameters(radicals: NumberSeriesRadicals): ItemParameters {
  const difficulty = linearDifficulty(numberSeriesModel, numberSeriesFeatures(radicals))
  return { discrimination: numberSeriesModel.discrimination, difficulty, guessing: 0, ceiling: 1 }
}
