import { z } from 'zod'

const LocalText = z.object({ nl: z.string(), en: z.string() }).meta({ id: 'LocalText' })
const Interval = z.object({ value: z.number(), from: z.number(), to: z.number() }).meta({ id: 'Interval' })
const Spread = z.object({ least: z.number(), mean: z.number(), most: z.number() })

const TooFew = z.object({ kind: z.literal('too-few'), persons: z.int().describe('So far; 0 when there are fewer than may be counted'), needed: z.int() })
function part<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.discriminatedUnion('kind', [z.object({ kind: z.literal('known'), ...shape }), TooFew])
}

const AgeNorm = {
  status: z.enum(['synthetic', 'small-sample', 'convenience', 'norm']).describe('What it is worth; to be said first'),
  persons: z.int(),
  skewness: z.number(),
  excessKurtosis: z.number(),
  ages: z.array(z.object({ ageYears: z.number(), p10: Interval, p50: Interval, p90: Interval })).describe('Logits that 10, 50 and 90 of 100 do not reach, with the interval of the norm itself'),
}

const GroupFairness = z.object({
  variable: z.string(),
  reference: z.string(),
  focal: z.string(),
  referencePersons: z.int(),
  focalPersons: z.int(),
  items: part({
    points: z.array(z.object({ rank: z.int(), delta: z.number(), from: z.number(), to: z.number(), category: z.enum(['A', 'B', 'C']) })).describe('ETS delta per item, by rank in place of a name; below 0 it is harder for the focal group'),
    notCompared: z.int(),
    significant: z.int(),
    moderate: z.int(),
    large: z.int(),
  }),
})

/** What instrumentStatistics of the engine gives; null where a figure does not apply to the kind of test. */
const Statistics = z
  .object({
    persons: z.int(),
    length: part({ mean: z.number(), low: z.number(), high: z.number() }).nullable().describe('Items per test; 80 of 100 tests lie between low and high'),
    ability: part({ mean: z.number(), deviation: z.number(), bins: z.array(z.object({ from: z.number(), to: z.number(), persons: z.int() })) }).nullable().describe('Logits'),
    reliability: part({ empirical: z.number() }).nullable(),
    exposure: part({ highest: z.number(), neverUsed: z.number(), aboveLimit: z.number(), limit: z.number(), overlap: z.number() }).nullable(),
    itemFit: part({ judged: z.int(), bank: z.int(), outside: z.int() }).nullable(),
    drift: part({ judged: z.int(), easier: z.int(), harder: z.int() }).nullable(),
    effort: part({ rapid: z.number(), lookAgain: z.number() }).nullable(),
    norm: part(AgeNorm).nullable(),
    scales: part({ rows: z.array(z.object({ scale: z.string(), items: z.int(), mean: z.number(), deviation: z.number(), alpha: z.number().nullable(), omega: z.number().nullable() })) }).nullable(),
    measures: part({ rows: z.array(z.object({ measure: z.string(), mean: z.number(), deviation: z.number(), splitHalf: z.number().nullable(), retest: z.number().nullable() })) }).nullable(),
    fairness: z.array(GroupFairness),
  })
  .meta({ id: 'InstrumentStatistics' })
export type SheetStatistics = z.infer<typeof Statistics>
export type SheetFairness = z.infer<typeof GroupFairness>
export type SheetNorm = Extract<NonNullable<SheetStatistics['norm']>, { kind: 'known' }>

const Pictures = z.object({
  information: z.array(z.object({ ability: z.number(), bank: z.number(), best: z.number(), leastError: z.number() })),
  areas: z.array(z.string()),
  difficulties: z.array(z.object({ from: z.number(), to: z.number(), counts: z.array(z.int()) })).describe('Items per half logit, per area'),
  curves: z.array(z.object({ ability: z.number(), quantiles: z.array(z.number()).length(5), areaMeans: z.array(z.number().nullable()) })).describe('Over the items of the bank, never of one'),
})

const Precision = z.object({
  ability: z.number().describe('Logits'),
  bankInformation: z.number().describe('Of the whole bank, logits⁻²'),
  meanItems: z.number(),
  claimedError: z.number().describe('Standard error that the test reports, logits'),
  madeError: z.number().describe('Root mean square of estimate − ability, logits'),
  bias: z.number(),
})

export const TechnicalSheet = z
  .object({
    id: z.string(),
    version: z.string().describe('With which a sitting that starts now is given'),
    contentVersion: z.string(),
    title: LocalText,
    purpose: LocalText,
    family: z.string(),
    talent: z.string(),
    made: z.object({ at: z.iso.datetime(), engine: z.string().describe('Version of the measurement engine') }),
    status: z.enum(['provisional', 'calibrated']).describe('Calibrated: the parameters in force come from answers of real pupils'),
    calibration: z.object({ version: z.string(), persons: z.int(), approvedAt: z.iso.datetime(), synthetic: z.boolean(), model: z.string() }).nullable(),
    model: LocalText,
    sources: z.array(z.string()),
    minutes: z.number(),
    items: z.int(),
    delivery: z.enum(['adaptive', 'inventory', 'blocks', 'exercises']),
    leastItems: z.int().nullable(),
    mostItems: z.int().nullable().describe('For an adaptive test'),
    stopsAtStandardError: z.number().nullable().describe('For an adaptive test, in logits'),
    blueprint: z.array(z.object({ area: z.string(), items: z.int(), wantedShare: z.number().nullable() })),
    difficulty: Spread.nullable().describe('Of the bank, in logits, to a tenth; never of one item'),
    pictures: Pictures.nullable().describe('Of an adaptive test'),
    equivalent: z.object({ kind: z.enum(['none-needed', 'alternative', 'not-measured']), explanation: LocalText }),
    live: z
      .object({
        publishedAt: z.iso.datetime().nullable(),
        synthetic: z.boolean().describe('Made-up pupils are among them'),
        statistics: Statistics,
        rules: z.object({ persons: z.int(), perGroup: z.int(), answersPerItem: z.int(), cell: z.int(), step: z.int() }),
      })
      .describe('From answers of pupils of this installation'),
    virtual: z
      .object({
        seed: z.int(),
        date: z.string(),
        note: LocalText,
        statistics: Statistics,
        truth: z.object({ reliability: z.number(), coverage95: z.number() }).nullable().describe('Possible only with virtual pupils: their ability is known'),
        precision: z.array(Precision).nullable(),
      })
      .describe('Made-up pupils who answer as the model says'),
    decisions: z
      .object({
        pupils: z.int().describe('Virtual, per family'),
        measured: z.iso.date(),
        region: z.number().describe('Logits'),
        families: z.array(
          z.object({
            id: z.string(),
            title: LocalText,
            cut: z.number(),
            meanItems: z.number(),
            itemsSaved: z.number(),
            notCertain: z.number(),
            accuracy: z.number(),
            accuracyOutside: z.number().describe('Of decisions on virtual pupils farther than `region` from the cut'),
            consistency: z.number(),
            falselyShown: z.number(),
            falselyNotYet: z.number(),
          }),
        ),
      })
      .nullable()
      .describe('Of a test with a cut: how good its decisions are, for each family of directions with a cut of its own; null of others'),
    limits: z.array(LocalText),
    history: z.array(z.object({ version: z.string(), date: z.string(), change: LocalText })).describe('Of items, blueprint and scoring, newest first'),
    calibrations: z.array(z.object({ version: z.string(), status: z.enum(['approved', 'superseded', 'rolled-back']), persons: z.int(), synthetic: z.boolean(), approvedAt: z.iso.datetime() })).describe('Newest first'),
  })
  .meta({ id: 'TechnicalSheet' })
export type TechnicalSheet = z.infer<typeof TechnicalSheet>
