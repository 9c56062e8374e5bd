import texts from '@gilde/content/report/talents.json' with { type: 'json' }
import { z } from 'zod'
import { interestTypes, type TalentId } from '../instrument.ts'

const LocalText = z.object({ nl: z.string().min(1), en: z.string().min(1) })
const About = z.object({ title: LocalText, about: LocalText })
const Zones = z.array(LocalText).length(5)

const Texts = z.object({
  version: z.string(),
  zones: Zones,
  talents: z.record(z.string(), About.extend({ zones: Zones.optional() })),
  interests: z.record(z.enum(interestTypes), About),
  notMeasured: z.record(z.enum(['not-started', 'not-finished', 'not-now', 'cannot-do-this', 'too-few-ratings', 'hardly-any-answers', 'exercises']), LocalText),
  hasty: LocalText,
  quality: z.record(z.enum(['same-answer-in-a-row', 'hardly-any-difference', 'answered-very-fast', 'few-ratings']), LocalText),
})

/** The words of the report about talents and interests: editorial, reviewed by people, versioned. */
export const talentTexts = Texts.parse(texts)

/** @throws RangeError for a talent without words */
export function talentText(talent: TalentId) {
  const text = talentTexts.talents[talent]
  if (!text) throw new RangeError(`content/report/talents.json has no words for ${talent}`)
  return text
}
