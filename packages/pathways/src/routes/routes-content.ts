import ended from '@gilde/content/routes/ended-directions.json' with { type: 'json' }
import otherWays from '@gilde/content/routes/other-ways.json' with { type: 'json' }
import { z } from 'zod'

const LocalText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const Source = z.strictObject({ name: z.string(), publisher: z.string(), date: z.iso.date(), status: z.literal('editorial'), licence: z.string(), note: LocalText })

/** Ways to a diploma outside a school: what is known of them, in short. */
const OtherWaysFile = z.strictObject({
  source: Source,
  ways: z.array(z.strictObject({ id: z.enum(['examination-board', 'adult-education']), name: LocalText, text: LocalText, asks: LocalText, url: z.url(), status: z.literal('editorial') })),
})
/** Names of directions that are no more, with what is most like them now. */
const EndedFile = z.strictObject({
  source: Source,
  ended: z.array(z.strictObject({ name: z.string().min(1), grade: z.enum(['2', '3', '7']), now: z.array(z.string()).min(1) })),
})

export type OtherWay = z.infer<typeof OtherWaysFile>['ways'][number]
export interface EndedDirection {
  name: string
  grade: '2' | '3' | '7'
  /** Ids of the directions that are most like it now. */
  now: string[]
}
export interface RoutesContent {
  otherWays: z.infer<typeof OtherWaysFile>
  ended: z.infer<typeof EndedFile>
}

/** @throws ZodError when a file does not hold */
export function loadRoutesContent(): RoutesContent {
  return { otherWays: OtherWaysFile.parse(otherWays), ended: EndedFile.parse(ended) }
}
