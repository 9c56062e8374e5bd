import type { ItemType } from '../../item.ts'
import { explainArithmetic } from './explain.ts'
import { type ArithmeticContent, generateArithmetic } from './generate.ts'
import type { ArithmeticRadicals } from './radicals.ts'
import { scoreArithmetic } from './score.ts'
import { simulateArithmetic } from './simulate.ts'
import { practicalArithmeticView, type PracticalArithmeticView } from './view-model.ts'

export type { ArithmeticContent, ArithmeticRadicals, PracticalArithmeticView }

/** Arithmetic in a practical situation, with a typed answer. */
export const practicalArithmeticType: ItemType<ArithmeticRadicals, ArithmeticContent, PracticalArithmeticView> = {
  name: 'practical-arithmetic',
  make: generateArithmetic,
  view: practicalArithmeticView,
  score: scoreArithmetic,
  simulate: simulateArithmetic,
  explain: explainArithmetic,
}
