import file from '@gilde/content/admission/families.json' with { type: 'json' }
import { z } from 'zod'

const LocalText = z.object({ nl: z.string().min(1), en: z.string().min(1) })
const shares = z.record(z.string(), z.number().positive())

/** What an admission test asks about, each decided by itself. */
export const admissionParts = ['reading', 'words', 'numeracy', 'technical'] as const
export type AdmissionPart = (typeof admissionParts)[number]

const Part = z.object({ title: LocalText, summary: LocalText, leastItems: z.int(), mostItems: z.int(), randomesque: z.int(), minutes: z.number() })

const AdmissionFamily = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  domains: z.array(z.string()).min(1),
  finality: z.enum(['DO', 'DU', 'A']),
  title: LocalText,
  /** Why these directions ask this. */
  reason: LocalText,
  /** Of every part, in logits of its own bank. Editorial: no standard setting took place. */
  cut: z.number(),
  /** Wanted share of items per area, for each part that the family asks. */
  parts: z.partialRecord(z.enum(admissionParts), shares),
})
/** Directions that ask the same pre-knowledge: one test, one blueprint, one cut. */
export type AdmissionFamily = z.infer<typeof AdmissionFamily>

/** The published blueprint of the admission tests, as `content/admission/families.json` says. */
export const admissionBlueprint = z
  .object({
    version: z.string(),
    classification: z.object({ indifference: z.number().positive(), falseAbove: z.number(), falseBelow: z.number(), sureAtEnd: z.number(), forms: z.int().positive(), reason: LocalText }),
    parts: z.record(z.enum(admissionParts), Part),
    families: z.array(AdmissionFamily),
  })
  .parse(file)

/** The parts that a family asks, in the order in which they are offered. */
export function partsOf(family: AdmissionFamily): AdmissionPart[] {
  return admissionParts.filter((part) => family.parts[part])
}

/** The family of a direction; undefined for seventh years, special education and the first grade, which have no test. */
export function familyOfDirection(direction: { grade: string; domain: string | null; finality: string | null }): AdmissionFamily | undefined {
  const { grade, domain, finality } = direction
  if (!['2', '3'].includes(grade) || domain === null) return undefined
  return admissionBlueprint.families.find((family) => family.finality === finality && family.domains.includes(domain))
}
