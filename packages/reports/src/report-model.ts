import { z } from 'zod'

const LocalText = z.object({ nl: z.string(), en: z.string() }).meta({ id: 'LocalText' })
/** A place on a measured line, 0 = its left end, 1 = its right end. */
const Position = z.number().min(0).max(1)

/** A talent with its uncertainty: in 8 of 10 times the real place lies between `low` and `high`. */
const TalentBand = z.object({
  kind: z.literal('band'),
  talent: z.string(),
  title: LocalText,
  about: LocalText.describe('What this talent is, in one sentence'),
  ability: z.number().describe('Logits; 0 = an item of middle difficulty on the provisional scale'),
  standardError: z.number().positive(),
  low: Position,
  position: Position,
  high: Position,
  zone: z.int().min(1).max(5).describe('Which fifth of the line `position` lies in; has a name, not a number, on the page'),
  zoneName: LocalText,
  example: LocalText.describe('What somebody at this place can do, from everyday life'),
  note: LocalText.nullable().describe('Something to know before reading the band'),
  items: z.int(),
})

/** What was seen, in words, where there is no scale that would be honest: reaction, tracking, speed. */
const TalentDescribed = z.object({ kind: z.literal('described'), talent: z.string(), title: LocalText, about: LocalText, sentences: z.array(LocalText).min(1), items: z.int() })

const TalentNotMeasured = z.object({ kind: z.literal('not-measured'), talent: z.string(), title: LocalText, about: LocalText, sentence: LocalText })

export const TalentLine = z.discriminatedUnion('kind', [TalentBand, TalentDescribed, TalentNotMeasured]).meta({ id: 'TalentLine' })
export type TalentLine = z.infer<typeof TalentLine>

export const InterestLine = z
  .object({ type: z.enum(['R', 'I', 'A', 'S', 'E', 'C']), title: LocalText, about: LocalText, mean: z.number().min(1).max(5), low: Position, position: Position, high: Position, ratings: z.int() })
  .meta({ id: 'InterestLine' })
export type InterestLine = z.infer<typeof InterestLine>

export const ReportSuggestion = z
  .object({
    directionId: z.string(),
    name: z.string(),
    domain: z.string().nullable(),
    domainName: LocalText,
    finality: z.enum(['DO', 'DU', 'A']).nullable(),
    group: z.enum(['strong', 'also', 'together']),
    unexpected: z.boolean(),
    does: LocalText.nullable(),
    why: z.array(LocalText).min(1),
    fitsLess: z.array(LocalText),
    wouldChange: z.array(LocalText),
    nextWeek: LocalText,
    schools: z.array(z.object({ number: z.string(), name: z.string(), municipality: z.string(), kilometres: z.number().nullable() })),
    moreSchools: z.int(),
    fit: z
      .object({ correlation: z.number(), low: z.number(), high: z.number(), brownGoreC: z.int(), pupilCode: z.string(), directionCode: z.string() })
      .nullable()
      .describe('The figures behind the words, for who wants to check'),
  })
  .meta({ id: 'ReportSuggestion' })
export type ReportSuggestion = z.infer<typeof ReportSuggestion>

/** One report, from which page and PDF are made, in both languages. Stored with the versions of all that it rests on. */
export const ReportModel = z
  .object({
    form: z.literal(1).describe('The version of this shape'),
    madeAt: z.iso.datetime(),
    battery: z.object({ id: z.string(), title: LocalText, version: z.string(), short: z.boolean(), testsDone: z.int(), testsInAll: z.int() }),
    pupil: z.object({ name: z.string().nullable(), municipality: z.string().nullable(), synthetic: z.boolean() }),
    talents: z.array(TalentLine),
    interests: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('profile'), lines: z.array(InterestLine).length(6), notes: z.array(LocalText) }),
      z.object({ kind: z.literal('not-measured'), sentence: LocalText }),
    ]),
    basis: LocalText.describe('On what the suggestions rest, in one or two sentences'),
    grouping: z.enum(['two-groups', 'one-group']),
    suggestions: z.array(ReportSuggestion),
    invitations: z.array(z.object({ kind: z.enum(['able-not-yet-interested', 'interested-not-yet-shown']), text: LocalText, directions: z.array(z.object({ id: z.string(), name: z.string() })) })),
    notConsidered: z.array(z.object({ reason: LocalText, count: z.int() })),
    computed: z.object({
      instruments: z.array(
        z.object({ id: z.string(), title: LocalText, version: z.string(), items: z.int(), standardError: z.number().nullable(), model: LocalText, sources: z.array(z.string()) }),
      ),
      versions: z.record(z.string(), z.string()),
    }),
  })
  .meta({ id: 'ReportModel' })
export type ReportModel = z.infer<typeof ReportModel>
