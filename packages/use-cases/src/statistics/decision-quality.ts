import quality from '@gilde/content/admission/decision-quality.json' with { type: 'json' }
import { admissionBlueprint, partOfInstrument } from '@gilde/assessment'
import type { TechnicalSheet } from '@gilde/reports'

/** How good the decisions of an admission test are in each family that asks its part; null of every other test. */
export function decisionQualityOf(instrumentId: string): TechnicalSheet['decisions'] {
  const part = instrumentId.startsWith('admission-') ? partOfInstrument(instrumentId) : undefined
  if (!part) return null
  const { pupils, measured, region } = quality
  const families = quality.parts
    .filter((one) => one.part === part)
    .map(({ family, cut, meanItems, itemsSaved, notCertain, accuracy, outsideRegion, consistency, falselyShown, falselyNotYet }) => ({
      id: family,
      title: admissionBlueprint.families.find(({ id }) => id === family)!.title,
      cut,
      meanItems,
      itemsSaved,
      notCertain,
      accuracy,
      accuracyOutside: outsideRegion.accuracy,
      consistency,
      falselyShown,
      falselyNotYet,
    }))
  return { pupils, measured, region, families }
}
