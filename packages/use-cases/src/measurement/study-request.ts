import { z } from 'zod'

export const calibrationModels = ['rasch', '2pl', '3pl', 'online'] as const
export const calibrationSources = ['installation', 'upload', 'virtual'] as const

const seed = z.int().min(0).max(2_147_483_647)

/** A cohort of made-up pupils, as somebody asks for it. */
export const CohortRequest = z.object({
  persons: z.int().min(50).max(20_000),
  mean: z.number().min(-3).max(3).describe('Of ability, in logits'),
  deviation: z.number().min(0.1).max(3),
  itemsPerPerson: z.int().min(5).max(200),
  difficultyNoise: z.number().min(0).max(2).describe('How far the made-up truth lies from the present difficulties, in logits'),
  seed,
})

export const BlueprintRequest = z.object({
  standardError: z.number().min(0.1).max(2),
  leastItems: z.int().min(1).max(100),
  mostItems: z.int().min(1).max(100),
  randomesque: z.int().min(1).max(50),
  exposureCap: z.number().min(0.05).max(1).describe('At most this share of pupils sees an item; 1 = no cap'),
})

export const PupilsRequest = z.object({ persons: z.int().min(100).max(20_000), mean: z.number().min(-3).max(3), deviation: z.number().min(0).max(3), seed })

/** With which parameters of the test a study works: those of the content (0) or of a calibration. */
const present = { baseVersion: z.string(), number: z.int().min(0) }

/** What was asked, as it is kept; with it the study can be done again. */
export const StoredCalibrationRequest = z.object({
  kind: z.literal('calibration'),
  ...present,
  model: z.enum(calibrationModels),
  data: z.discriminatedUnion('source', [
    z.object({ source: z.literal('installation') }),
    z.object({ source: z.literal('upload'), persons: z.int(), items: z.int(), answers: z.int() }),
    z.object({ source: z.literal('virtual'), ...CohortRequest.shape }),
  ]),
})
export type StoredCalibrationRequest = z.infer<typeof StoredCalibrationRequest>

export const StoredSimulationRequest = z.object({ kind: z.literal('simulation'), ...present, blueprint: BlueprintRequest, pupils: PupilsRequest })
export type StoredSimulationRequest = z.infer<typeof StoredSimulationRequest>

export const StoredRequest = z.discriminatedUnion('kind', [StoredCalibrationRequest, StoredSimulationRequest])
export type StudyRequest = z.infer<typeof StoredRequest>
