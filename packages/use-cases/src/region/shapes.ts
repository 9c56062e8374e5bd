import { z } from 'zod'

/** How sure a fact is, as the file it came from says. */
export const SourceStatus = z.enum(['official', 'secondary', 'editorial', 'provisional', 'synthetic']).meta({ id: 'SourceStatus' })

export const Source = z
  .object({
    name: z.string(),
    status: SourceStatus,
    date: z.string().describe('When the source was read or published: ISO, to the year, month or day'),
    note: z.string().optional().describe('What is doubtful or missing, in Dutch'),
    noteEnglish: z.string().optional().describe('The same in English, where there is a translation'),
    publisher: z.string().optional(),
    url: z.string().optional(),
    licence: z.string().optional(),
  })
  .meta({ id: 'Source' })
export type Source = z.infer<typeof Source>

/** The domain keys in code; the Dutch names are official. */
export const domainIds = ['language', 'stem', 'arts', 'agriculture', 'economy', 'care', 'sport', 'food', 'cross'] as const
export const Domain = z.enum(domainIds).meta({ id: 'Domain' })
export type DomainId = (typeof domainIds)[number]

/** DO = transition (doorstroom), DU = double (dubbel), A = labour market (arbeidsmarkt). */
export const Finality = z.enum(['DO', 'DU', 'A']).meta({ id: 'Finality' })
export const Grade = z.enum(['1', '2', '3', '7', 'OV3', 'HBO', 'OKAN', 'other']).meta({ id: 'Grade' })

const LocalText = z.object({ nl: z.string(), en: z.string() }).meta({ id: 'LocalText' })

export const DirectionSummary = z
  .object({
    id: z.string().describe('`code-grade`, for example `1287-2`'),
    code: z.string(),
    grade: Grade,
    name: z.string().describe('Full official name where known, else the short one'),
    shortName: z.string(),
    domain: Domain.nullable(),
    finality: Finality.nullable(),
    educationForm: z.string().nullable(),
    dual: z.boolean(),
    groupNumber: z.string().nullable(),
    offeredBy: z.int().describe('Number of schools in the loaded region that offer it'),
  })
  .meta({ id: 'DirectionSummary' })
export type DirectionSummary = z.infer<typeof DirectionSummary>

export const Offer = z
  .object({
    schoolNumber: z.string(),
    siteNumber: z.string(),
    schoolName: z.string(),
    network: z.string(),
    street: z.string(),
    postcode: z.string(),
    municipality: z.string(),
    latitude: z.number().nullable().describe('Null where the source does not give the place'),
    longitude: z.number().nullable(),
    dual: z.boolean(),
    kilometres: z.number().nullable().describe('Straight-line distance from the centre of the municipality asked for'),
  })
  .meta({ id: 'Offer' })
export type Offer = z.infer<typeof Offer>

export const Qualification = z
  .object({
    number: z.string(),
    title: z.string(),
    level: z.int().nullable().describe('Level of the Flemish qualification structure, 1–8'),
    coverage: z.enum(['full', 'partial', 'unknown']).describe('Whether the direction covers the whole qualification'),
    partials: z.array(z.object({ number: z.string(), title: z.string() })),
    inferred: z.boolean().describe('True when the link is not in the source itself'),
  })
  .meta({ id: 'Qualification' })

export const Direction = DirectionSummary.extend({
  description: z
    .object({
      text: LocalText,
      activities: z.array(LocalText),
      basis: z.enum(['editorial', 'name-only', 'template']).describe('`name-only` and `template` say no more than the name, domain and finality do'),
      source: Source,
    })
    .nullable()
    .describe('What you do there; editorial; null where nothing has been written'),
  qualifications: z.array(Qualification),
  variants: z.array(z.object({ id: z.string(), name: z.string(), dual: z.boolean() })).describe('Other forms of the same group: dual, run-up'),
  next: z
    .array(z.object({ id: z.string(), name: z.string(), finality: Finality.nullable(), dual: z.boolean(), rule: LocalText, source: Source }))
    .describe('What may come after, and on what ground; editorial, since there is no official list'),
  offers: z.array(Offer),
  sources: z.array(Source),
}).meta({ id: 'Direction' })
export type Direction = z.infer<typeof Direction>

export const SchoolSummary = z
  .object({
    number: z.string(),
    name: z.string(),
    network: z.string(),
    boardType: z.string(),
    municipality: z.string().nullable().describe('Of the main site; null where that lies outside the loaded region'),
    municipalities: z.array(z.string()),
    pupils: z.number().nullable().describe('Of the whole school, on all its sites'),
    directions: z.int().describe('Number of directions on offer, those that are not in the list included'),
  })
  .meta({ id: 'SchoolSummary' })
export type SchoolSummary = z.infer<typeof SchoolSummary>

export const School = SchoolSummary.extend({
  sites: z.array(
    z.object({
      number: z.string(),
      main: z.boolean(),
      street: z.string(),
      postcode: z.string(),
      municipality: z.string(),
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      directions: z.array(DirectionSummary),
      unmatched: z.array(z.object({ name: z.string(), grade: Grade, dual: z.boolean() })).describe('Offered, but not found in the list of directions'),
    }),
  ),
  sources: z.array(Source),
}).meta({ id: 'School' })
export type School = z.infer<typeof School>

export const Municipality = z
  .object({ nis: z.string(), name: z.string(), province: z.string(), latitude: z.number(), longitude: z.number(), inRegion: z.boolean().describe('Has schools loaded') })
  .meta({ id: 'Municipality' })
export type Municipality = z.infer<typeof Municipality>

/** The filters of the explorer; every one optional and repeatable. */
export const DirectionQuery = z.object({
  search: z.string().max(100).optional().describe('Words of the name, a qualification or an activity; accents and case do not matter'),
  domain: z.union([Domain, z.array(Domain)]).optional(),
  finality: z.union([Finality, z.array(Finality)]).optional(),
  grade: z.union([Grade, z.array(Grade)]).optional(),
  dual: z.enum(['yes', 'no']).optional(),
  offered: z.enum(['yes']).optional().describe('Only what a school in the loaded region offers'),
  near: z.string().regex(/^\d{5}$/, 'A NIS code has five figures').optional().describe('NIS code of a municipality; counts offers within `kilometres`'),
  kilometres: z.coerce.number().min(1).max(100).optional(),
  page: z.coerce.number().int().min(1).max(1000).optional(),
  size: z.coerce.number().int().min(1).max(600).optional(),
})

const Count = z.int().nonnegative()

/** How many directions each choice would give, with all the other filters as they are. */
export const DirectionFacets = z
  .object({ domain: z.record(Domain, Count), finality: z.record(Finality, Count), grade: z.record(Grade, Count), dual: z.object({ yes: Count, no: Count }) })
  .meta({ id: 'DirectionFacets' })
export type DirectionFacets = z.infer<typeof DirectionFacets>

export const DirectionList = z
  .object({ total: Count, page: z.int().min(1), size: z.int().min(1), directions: z.array(DirectionSummary), facets: DirectionFacets })
  .meta({ id: 'DirectionList' })

export const SchoolQuery = z.object({
  search: z.string().max(100).optional().describe('Words of the name; accents and case do not matter'),
  municipality: z.string().regex(/^\d{5}$/, 'A NIS code has five figures').optional().describe('NIS code of a municipality in which the school has a site'),
  network: z.string().max(60).optional(),
  page: z.coerce.number().int().min(1).max(1000).optional(),
  size: z.coerce.number().int().min(1).max(600).optional(),
})

export const SchoolList = z.object({ total: Count, page: z.int().min(1), size: z.int().min(1), schools: z.array(SchoolSummary) }).meta({ id: 'SchoolList' })

export const ContentSource = Source.extend({
  part: z.enum(['municipalities', 'directions', 'qualifications', 'campuses', 'schools', 'sites', 'offers']).describe('What it is the source of'),
  origin: z.enum(['content', 'import']).describe('`content`: came with the program; `import`: an operator fetched it'),
}).meta({ id: 'ContentSource' })
