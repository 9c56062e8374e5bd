import { evenGrid, quantile } from '@gilde/numeric'
import { fisherInformation } from '../response-model/item-information.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import type { BankItem } from '../item.ts'

/** A bank as pictures: sums, counts and quantiles over many items, from which no item can be told. */
export interface BankPictures {
  information: InformationRow[]
  /** Items per half logit of difficulty, for each area in the order of `areas`; the outer bars are open. */
  difficulties: { from: number; to: number; counts: number[] }[]
  areas: string[]
  curves: CurveRow[]
}

export interface InformationRow {
  /** In logits. */
  ability: number
  /** Of all items, in logits⁻². */
  bank: number
  /** Of as many of the best items as the test gives at most; what a test cannot exceed. */
  best: number
  /** 1 / √(best + 1): the error of a Bayesian estimate with a standard normal prior, in logits. */
  leastError: number
}

/** Over the items, the share of pupils at this ability that would solve them. */
export interface CurveRow {
  ability: number
  /** Item number 10, 25, 50, 75 and 90 of 100 from the lowest probability up. */
  quantiles: [number, number, number, number, number]
  /** The mean of each area's items, in the order of `areas`; null for an area of fewer than five, which would show its items. */
  areaMeans: (number | null)[]
}

/** An area of fewer items would show them. */
const leastItems = 5

export function bankPictures(bank: readonly BankItem[], mostItems: number): BankPictures {
  const areas = [...new Set(bank.map(({ area }) => area))]
  const grid = [...evenGrid(-4, 4, 17)]
  return { areas, information: grid.map((ability) => informationAt(bank, ability, mostItems)), difficulties: difficultiesOf(bank, areas), curves: grid.map((ability) => curvesAt(bank, areas, ability)) }
}

function informationAt(bank: readonly BankItem[], ability: number, mostItems: number): InformationRow {
  const each = bank.map(({ parameters }) => fisherInformation(ability, parameters)).toSorted((one, other) => other - one)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const best = sum(each.slice(0, mostItems))
  return { ability, bank: sum(each), best, leastError: 1 / Math.sqrt(best + 1) }
}

function difficultiesOf(bank: readonly BankItem[], areas: readonly string[]) {
  return Array.from({ length: 12 }, (_, index) => {
    const from = -3 + index / 2
    const to = from + 0.5
    const here = bank.filter(({ parameters: { difficulty } }) => (index === 0 || difficulty >= from) && (index === 11 || difficulty < to))
    return { from, to, counts: areas.map((area) => here.filter((item) => item.area === area).length) }
  })
}

function curvesAt(bank: readonly BankItem[], areas: readonly string[], ability: number): CurveRow {
  const at = (items: readonly BankItem[]) => items.map(({ parameters }) => probabilityCorrect(ability, parameters))
  const all = at(bank)
  const areaMeans = areas.map((area) => {
    const own = at(bank.filter((item) => item.area === area))
    return own.length < leastItems ? null : own.reduce((sum, value) => sum + value, 0) / own.length
  })
  return { ability, quantiles: [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => quantile(all, share)) as CurveRow['quantiles'], areaMeans }
}
