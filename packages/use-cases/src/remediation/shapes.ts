import { remediationSteps } from '@gilde/database'
import { z } from 'zod'
import { LocalText } from '../admission/shapes.ts'

export const StepName = z.enum(remediationSteps)
export const Goal = z.object({ id: z.string(), area: z.enum(['language', 'arithmetic']), title: LocalText }).meta({ id: 'RemediationGoal' })

export const Measure = z
  .object({
    moment: z.enum(['entry', 'exit']),
    on: z.iso.date().nullable().describe('null while it is under way'),
    results: z.array(z.object({ measure: z.string(), title: LocalText, band: z.object({ low: z.number(), position: z.number(), high: z.number() }).nullable().describe('80 %, on a line from 0 to 1; null where it was not measured') })),
  })
  .meta({ id: 'RemediationMeasure' })

export const Plan = z
  .object({
    id: z.uuid(),
    pupil: z.object({ id: z.uuid(), name: z.string() }),
    className: z.string(),
    startedOn: z.iso.date(),
    endsBy: z.iso.date(),
    daysLeft: z.int(),
    warned: z.boolean().describe('The end comes near: the class’s page and the pupil’s say so'),
    goals: z.array(Goal),
    steps: z.array(z.object({ goal: z.string(), week: z.iso.date(), step: StepName, by: z.string() })).describe('By goal and week, oldest first'),
    measures: z.array(Measure),
    wish: z.string().nullable(),
    madeBy: z.string(),
    closedOn: z.iso.date().nullable(),
    exits: z.array(z.object({ stream: z.string(), title: LocalText, reasons: z.string(), decidedBy: z.string(), decidedOn: z.iso.date() })).describe('Newest first; the first counts'),
  })
  .meta({ id: 'RemediationPlan' })
export type Plan = z.infer<typeof Plan>

export const Rule = z.object({ years: z.int(), status: z.string(), article: z.string(), note: LocalText.nullable() }).meta({ id: 'RemediationRule' })
export const Streams = z.array(z.object({ id: z.string(), title: LocalText }))
