import { z } from 'zod'

const Shifts = z
  .object({
    persons: z.int(),
    mean: z.number(),
    deviation: z.number(),
    largest: z.number(),
    beyondError: z.number(),
    meanErrorBefore: z.number(),
    meanErrorAfter: z.number(),
    histogram: z.object({ from: z.number(), step: z.number(), counts: z.array(z.int()) }),
  })
  .meta({ id: 'AbilityShifts' })

/** An item as those who look after measurement see it: where it lies, not what it is. */
const CalibratedItem = z
  .object({
    area: z.string(),
    label: z.int().describe('Counts the items of its area in the order of the bank'),
    before: z.object({ difficulty: z.number(), discrimination: z.number() }),
    after: z.object({ difficulty: z.number(), discrimination: z.number() }),
    difficultyError: z.number().nullable(),
    discriminationError: z.number().nullable(),
    answers: z.int(),
    kept: z.boolean().describe('Too few answers: nothing changes'),
  })
  .meta({ id: 'CalibratedItem' })
export type CalibratedItem = z.infer<typeof CalibratedItem>

export const CalibrationResult = z
  .object({
    kind: z.literal('calibration'),
    synthetic: z.boolean(),
    persons: z.int(),
    answers: z.int(),
    logLikelihood: z.number(),
    converged: z.boolean(),
    iterations: z.int(),
    warnings: z.array(z.object({ code: z.string(), items: z.int() })),
    scale: z.object({ slope: z.number(), intercept: z.number() }),
    population: z.object({ mean: z.number(), deviation: z.number() }),
    weights: z.array(z.object({ feature: z.string(), before: z.number(), after: z.number(), standardError: z.number() })),
    residualDeviation: z.number().nullable(),
    items: z.array(CalibratedItem),
    precision: z.array(z.object({ ability: z.number(), informationBefore: z.number(), informationAfter: z.number(), errorBefore: z.number(), errorAfter: z.number() })),
    shifts: Shifts.nullable().describe('Of those whose answers were used'),
    sittings: z.object({ persons: z.int(), shifts: Shifts.nullable().describe('null below the least number of pupils that may be summed up') }).describe('Of pupils who took the test here'),
    truth: z.object({ before: z.number(), after: z.number() }).nullable().describe('Made-up pupils only: root mean square distance of the difficulties from the made-up truth, before and after'),
  })
  .meta({ id: 'CalibrationResult' })
export type CalibrationResult = z.infer<typeof CalibrationResult>

const Figures = { meanItems: z.number(), bias: z.number(), rootMeanSquareError: z.number(), claimedError: z.number(), coverage95: z.number() }

export const SimulationResult = z
  .object({
    kind: z.literal('simulation'),
    persons: z.int(),
    ...Figures,
    shortest: z.int(),
    longest: z.int(),
    reachedError: z.number(),
    lengths: z.array(z.int()),
    bands: z.array(z.object({ from: z.number(), to: z.number(), persons: z.int(), ...Figures })),
    exposure: z.object({
      largest: z.number(),
      even: z.number(),
      neverSeen: z.int(),
      items: z.int(),
      histogram: z.array(z.int()),
      areas: z.array(z.object({ area: z.string(), items: z.int(), largest: z.number(), mean: z.number(), neverSeen: z.int() })),
    }),
  })
  .meta({ id: 'SimulationResult' })
export type SimulationResult = z.infer<typeof SimulationResult>

export const StudyResult = z.discriminatedUnion('kind', [CalibrationResult, SimulationResult])
export type StudyResult = z.infer<typeof StudyResult>
