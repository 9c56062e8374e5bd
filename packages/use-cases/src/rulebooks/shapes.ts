import { ruleStatuses } from '@gilde/pathways'
import { z } from 'zod'

export const LocalText = z.object({ nl: z.string(), en: z.string() })
export const BookId = z.string().regex(/^[a-z0-9-]{1,40}$/)
export const Day = z.iso.date()
export const Status = z.enum(ruleStatuses)
export const Citation = z.object({ article: z.string(), url: z.string() })
export const FactValue = z.union([z.boolean(), z.number(), z.string()])
export const Facts = z.record(z.string(), FactValue)
export const Sliders = z.record(z.string(), z.number())

export const Version = z
  .object({ id: z.uuid(), version: z.int(), publishedAt: z.iso.datetime(), publishedBy: z.string(), note: z.string(), inForce: z.boolean() })
  .meta({ id: 'RulebookVersion' })

export const Fault = z.object({ code: z.string(), rule: z.string().nullable(), place: z.string(), field: z.string().optional(), message: LocalText, weight: z.enum(['fault', 'note']) }).meta({ id: 'RulebookFault' })
/** Something to mend in a form: at a field, or elsewhere in the book. */
export const FieldFault = z.object({ field: z.string().nullable(), message: LocalText }).meta({ id: 'FieldFault' })
/** Why a question cannot be answered as it was put, and which facts or slider that is about. */
export const Problem = z.object({ code: z.string(), words: LocalText, about: z.array(z.string()) }).meta({ id: 'RulebookProblem' })
