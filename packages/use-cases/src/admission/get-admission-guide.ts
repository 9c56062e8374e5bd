import quality from '@gilde/content/admission/decision-quality.json' with { type: 'json' }
import familiesFile from '@gilde/content/admission/families.json' with { type: 'json' }
import { admissionBlueprint, admissionInstrument, partsOf, probabilityCorrect } from '@gilde/assessment'
import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { admissionParameters, retakeRuleOn } from './parameters.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Accommodation, LocalText, Part } from './shapes.ts'

const PartGuide = z.object({
  part: Part,
  instrument: z.string().describe('Of all families that ask this part: its technical sheet is at `/api/instruments/{id}/technical-sheet`'),
  title: LocalText,
  summary: LocalText,
  minutes: z.number(),
  items: z.int().describe('In the bank, over all forms'),
  leastItems: z.int(),
  mostItems: z.int(),
  areas: z.array(z.object({ area: z.string(), share: z.number() })),
  cut: z.number().describe('Logits of the bank'),
  solvedAtCut: z.number().describe('Share of the bank that somebody at the cut is expected to solve'),
  quality: z
    .object({
      pupils: z.int(),
      measured: z.iso.date(),
      meanItems: z.number(),
      itemsSaved: z.number(),
      notCertain: z.number(),
      accuracy: z.number(),
      consistency: z.number(),
      falselyShown: z.number(),
      falselyNotYet: z.number(),
      accuracyOutside: z.number().describe('Of decisions on virtual pupils farther than `region` logits from the cut'),
      region: z.number(),
      byDistance: z.array(z.object({ from: z.number().describe('Logits from the cut, up to the next'), pupils: z.int(), meanItems: z.number(), decided: z.number(), accuracy: z.number() })),
    })
    .describe('Of decisions on virtual pupils, with the item parameters taken as true'),
})

const AdmissionGuide = z
  .object({
    version: z.string(),
    standardSetting: LocalText,
    families: z.array(z.object({ id: z.string(), title: LocalText, domains: z.array(z.string()), finality: z.enum(['DO', 'DU', 'A']), reason: LocalText, parts: z.array(PartGuide) })),
    classification: z.object({ indifference: z.number(), falseAbove: z.number(), falseBelow: z.number(), sureAtEnd: z.number(), forms: z.int().describe('Forms without an item in common: a test taken again has another one'), reason: LocalText }),
    retake: z.object({ from: z.iso.date(), waitingDays: z.int(), mostTests: z.int(), withinDays: z.int(), reason: LocalText }),
    accommodations: z.array(z.object({ id: Accommodation, title: LocalText, about: LocalText })),
    extraTime: LocalText,
    cutStays: LocalText,
    status: z.literal('editorial'),
    note: LocalText,
  })
  .meta({ id: 'AdmissionGuide' })
export type AdmissionGuide = z.infer<typeof AdmissionGuide>

let families: AdmissionGuide['families'] | undefined

export const getAdmissionGuide = defineOperation({
  name: 'getAdmissionGuide',
  summary: 'The admission tests: blueprint per family of directions, the cut and how good decisions at it are, retakes, accommodations',
  http: { method: 'get', path: '/api/admission', tag: 'Admission' },
  access: 'public',
  input: z.object({}),
  output: AdmissionGuide,
  refusals: [],
  perform: async (app) => ({
    version: admissionBlueprint.version,
    standardSetting: familiesFile.source.note,
    families: (families ??= describeFamilies()),
    classification: admissionBlueprint.classification,
    retake: retakeRuleOn(dayInBrussels(app.clock())),
    accommodations: admissionParameters.accommodations,
    extraTime: admissionParameters.extraTime,
    cutStays: admissionParameters.cut,
    status: 'editorial' as const,
    note: admissionParameters.source.note,
  }),
})

function describeFamilies(): AdmissionGuide['families'] {
  return admissionBlueprint.families.map((family) => ({
    id: family.id,
    title: family.title,
    domains: family.domains,
    finality: family.finality,
    reason: family.reason,
    parts: partsOf(family).map((part) => {
      const { id, bank, title, summary, minutes } = admissionInstrument(family, part)
      const { leastItems, mostItems } = admissionBlueprint.parts[part]
      const measured = quality.parts.find((one) => one.family === family.id && one.part === part)
      if (!measured) throw new Error(`The quality of decisions of ${part} for ${family.id} was not simulated: run packages/assessment/bench/admission-decisions.ts`)
      return {
        part,
        instrument: id,
        title,
        summary,
        minutes,
        items: bank.length,
        leastItems,
        mostItems,
        areas: Object.entries(family.parts[part]!).map(([area, share]) => ({ area, share })),
        cut: family.cut,
        solvedAtCut: bank.reduce((sum, { parameters }) => sum + probabilityCorrect(family.cut, parameters), 0) / bank.length,
        quality: {
          pupils: quality.pupils,
          measured: quality.measured,
          region: quality.region,
          meanItems: measured.meanItems,
          itemsSaved: measured.itemsSaved,
          notCertain: measured.notCertain,
          accuracy: measured.accuracy,
          consistency: measured.consistency,
          falselyShown: measured.falselyShown,
          falselyNotYet: measured.falselyNotYet,
          accuracyOutside: measured.outsideRegion.accuracy,
          byDistance: measured.byDistance,
        },
      }
    }),
  }))
}
