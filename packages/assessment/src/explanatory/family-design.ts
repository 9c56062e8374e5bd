import type { BankItem } from '../item.ts'
import { figuralMatricesModel, figuralMatrixFeatures } from '../item-types/figural-matrices/difficulty.ts'
import { mechanicalInsightFeatures, mechanicalInsightModel } from '../item-types/mechanical-insight/difficulty.ts'
import { mentalRotationFeatures, mentalRotationModel } from '../item-types/mental-rotation/difficulty.ts'
import { numberSeriesFeatures, numberSeriesModel } from '../item-types/number-series/difficulty.ts'
import { paperFoldingFeatures, paperFoldingModel } from '../item-types/paper-folding/difficulty.ts'
import type { ProvisionalModel } from '../item-types/provisional-model.ts'
import type { Instrument } from '../instrument.ts'
import { figuralMatrices } from '../instruments/figural-matrices.ts'
import { mechanicalInsight } from '../instruments/mechanical-insight.ts'
import { mentalRotation } from '../instruments/mental-rotation.ts'
import { numberSeries } from '../instruments/number-series.ts'
import { paperFolding } from '../instruments/paper-folding.ts'
import type { Design } from './design.ts'

/** The features of a generated test's bank, with the weights that its content gives them now. */
export interface FamilyDesign extends Design {
  instrumentId: string
  /** Of the bank, in its order: the rows of the design. */
  itemIds: string[]
  /** Editorial, until calibrated; shape (features), in logits. */
  provisionalWeights: number[]
  /** Of all items of the bank, per logit. */
  discrimination: number
}

const families: Record<string, () => FamilyDesign> = {
  [numberSeries.id]: () => designOf(numberSeries, numberSeriesModel, numberSeriesFeatures),
  [figuralMatrices.id]: () => designOf(figuralMatrices, figuralMatricesModel, figuralMatrixFeatures),
  [mentalRotation.id]: () => designOf(mentalRotation, mentalRotationModel, mentalRotationFeatures),
  [paperFolding.id]: () => designOf(paperFolding, paperFoldingModel, paperFoldingFeatures),
  [mechanicalInsight.id]: () => designOf(mechanicalInsight, mechanicalInsightModel, mechanicalInsightFeatures),
}

/** The tests whose items are generated from declared radicals. */
export const generatedFamilies: readonly string[] = Object.keys(families)

/**
 * The design matrix of a generated test: what its radicals make of each item of the bank.
 *
 * Difficulty = intercept + Σ weight · feature, as in the test's content; features that no item of the bank has are left out.
 *
 * @throws {RangeError} when the test is not generated from radicals
 */
export function familyDesign(instrumentId: string): FamilyDesign {
  const family = families[instrumentId]
  if (!family) throw new RangeError(`${instrumentId} is not made from radicals: choose one of ${generatedFamilies.join(', ')}`)
  return family()
}

function designOf<Radicals>(
  { id, bank }: Pick<Instrument<Radicals, never, never>, 'id'> & { bank: readonly BankItem<Radicals>[] },
  model: ProvisionalModel,
  featuresOf: (radicals: Radicals) => Record<string, number>,
): FamilyDesign {
  const items = bank.map((item) => featuresOf(item.radicals))
  const features = Object.keys(model.weights).filter((name) => items.some((own) => (own[name] ?? 0) !== 0))
  return {
    instrumentId: id,
    itemIds: bank.map((item) => item.id),
    features,
    rows: items.map((own) => features.map((name) => own[name] ?? 0)),
    provisionalWeights: features.map((name) => model.weights[name]!.weight),
    discrimination: model.discrimination,
  }
}
