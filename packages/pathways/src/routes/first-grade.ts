import firstGrade from '@gilde/content/structure/first-grade.json' with { type: 'json' }
import { z } from 'zod'
import { domains } from '../direction.ts'

const LocalText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })

/** To which stream a basic option of the first grade belongs, and which domains its name tells: editorial, since the register does not say. */
const FirstGradeFile = z.strictObject({
  source: z.strictObject({ name: z.string(), publisher: z.string(), date: z.iso.date(), status: z.literal('editorial'), licence: z.string(), note: LocalText }),
  options: z.array(z.strictObject({ code: z.string(), name: z.string(), stream: z.enum(['a', 'b', 'both']), domains: z.array(z.enum(domains)) })),
})
export type FirstGrade = z.infer<typeof FirstGradeFile>

/** @throws ZodError when the file does not hold */
export function loadFirstGrade(): FirstGrade {
  return FirstGradeFile.parse(firstGrade)
}
