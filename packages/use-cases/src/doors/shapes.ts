import { legs, stationYears, tracks } from '@gilde/pathways'
import { z } from 'zod'
import { Domain, Finality } from '../region/shapes.ts'

export const LocalText = z.object({ nl: z.string(), en: z.string() }).meta({ id: 'DoorText' })
export const StationYear = z.enum(stationYears).meta({ id: 'StationYear' })
export const Track = z.enum(tracks).meta({ id: 'Track' })
export const Leg = z.enum(legs).meta({ id: 'RouteLeg' })
export const DoorStatus = z.enum(['open', 'proof', 'closed', 'unknown']).meta({ id: 'DoorStatus', description: '`unknown`: it depends on something that is not known yet' })

export const DirectionRef = z
  .object({ id: z.string(), name: z.string(), domain: Domain.nullable(), finality: Finality.nullable(), dual: z.boolean() })
  .meta({ id: 'DirectionRef' })
export type DirectionRef = z.infer<typeof DirectionRef>

/** A year on a track, with the direction where there is one. */
export const Place = z.object({ year: StationYear, track: Track, direction: DirectionRef.nullable() }).meta({ id: 'Place' })
export type Place = z.infer<typeof Place>

const many = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.array(schema)]).optional()

/** Where somebody stands, as an address can say it; everything but the year may be left out, and is then unknown. */
export const standingFields = {
  year: StationYear.describe('The year that the pupil is in or did last; `none` = primary school'),
  direction: z.string().max(120).optional().describe('`code-grade`, or a name'),
  track: Track.optional().describe('Where the direction is not known'),
  certificate: z.enum(['A', 'B', 'C', 'unknown']).optional().describe('Absent: a year that goes on, counted as done with A'),
  excluded: many(z.string().regex(/^(finality|domain|form|direction|option):.{1,60}$/)).describe('What certificate B (or A) closes: `finality:transition`, `domain:stem`, `direction:1289-2`'),
  age: z.coerce.number().int().min(4).max(25).optional().describe('On 31 December of the school year that the pupil is in'),
  primary: z.enum(['yes', 'no']).optional().describe('Certificate of primary education'),
  diploma: z.enum(['yes', 'no']).optional().describe('Diploma of secondary education'),
  system: z.enum(['other']).optional().describe('Comes from another school system'),
  test: z.enum(['passed', 'not-passed']).optional().describe('Admission test'),
  course: z.enum(['passed', 'not-passed']).optional().describe('Summer course'),
  earlier: z.enum(['yes']).optional().describe('An earlier certificate that shows what one knows'),
  shown: many(z.string().regex(/^[a-z-]{1,40}:(admission-test|summer-course|earlier-certificate)$/)).describe('What was shown for one family of directions: `stem-a:admission-test`'),
  admitted: many(z.string().regex(/^[0-9]+-[0-9A-Z]+$/)).describe('Directions to which a school decided to admit the pupil'),
  rules: z.string().max(60).optional().describe('Id of the rulebook'),
  on: z.iso.date().optional().describe('The rules as they stand on this day; today when absent'),
  near: z.string().regex(/^\d{5}$/, 'A NIS code has five figures').optional(),
}
export const StandingInput = z.object(standingFields)
export type StandingInput = z.infer<typeof StandingInput>

export const Reason = z
  .object({
    id: z.string(),
    status: DoorStatus,
    label: LocalText.nullable(),
    sentence: LocalText,
    citations: z.array(z.object({ article: z.string(), url: z.string(), status: z.enum(['official', 'secondary', 'unconfirmed', 'proposal']) })),
    changes: z.array(LocalText).describe('What would open it'),
    questions: z.array(LocalText).describe('What is not known yet'),
  })
  .meta({ id: 'DoorReason' })
export type Reason = z.infer<typeof Reason>

export const Step = Place.extend({ status: DoorStatus, reason: z.string().nullable().describe('Id of a reason') }).meta({ id: 'RouteStep' })
export type Step = z.infer<typeof Step>

export const BookRef = z
  .object({
    id: z.string(),
    title: LocalText,
    version: z.int().describe('The published version that is in force'),
    published: z.object({ by: z.string(), on: z.iso.datetime() }),
    names: z.record(z.string(), LocalText).describe('What streams and years are called by this book'),
  })
  .meta({ id: 'BookRef' })
export type BookRef = z.infer<typeof BookRef>

export const Correction = z
  .object({ id: z.uuid(), from: z.string(), to: z.string(), kind: z.enum(['adds', 'annotates', 'contests']), school: z.string(), reason: z.string(), date: z.iso.date() })
  .meta({ id: 'FollowUpCorrection' })
export type Correction = z.infer<typeof Correction>

export const StandingView = Place.extend({
  certificate: z.enum(['A', 'B', 'C', 'none', 'unknown']).describe('`none`: the year goes on; it is counted as done with A'),
  age: z.int().describe('On 31 December'),
  ageAssumed: z.boolean(),
  excluded: z.array(z.object({ kind: z.string(), id: z.string() })),
}).meta({ id: 'StandingView' })
export type StandingView = z.infer<typeof StandingView>
