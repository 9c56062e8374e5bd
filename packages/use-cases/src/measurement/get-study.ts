import { calibratedVersion, findInstrument } from '@gilde/assessment'
import { type CalibrationRow, type Db, findCalibrationOfStudy, findStudy, insertAuditEvent, listCalibrationDecisions } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { requireMeasurer } from './require-measurer.ts'
import { StoredRequest } from './study-request.ts'
import { StudyResult } from './study-result.ts'

export const StudyState = {
  id: z.uuid(),
  kind: z.enum(['calibration', 'simulation']),
  instrument: z.string(),
  synthetic: z.boolean(),
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  phase: z.enum(['waiting', 'gathering', 'estimating', 'comparing', 'simulating', 'ready']),
  progress: z.number(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
}

const Proposal = z
  .object({
    id: z.uuid(),
    version: z.string(),
    status: z.enum(['proposed', 'approved', 'superseded', 'rolled-back']),
    synthetic: z.boolean(),
    mayApprove: z.boolean(),
    whyNot: z.enum(['synthetic', 'not-converged', 'content-changed']).nullable(),
    decisions: z.array(z.object({ kind: z.enum(['approved', 'superseded', 'rolled-back', 'restored']), name: z.string(), note: z.string(), at: z.iso.datetime() })),
  })
  .meta({ id: 'ProposedCalibration' })

export type ProposedCalibration = z.infer<typeof Proposal>

/** With what came out of it; looking at a calibration is written down, since it shows item parameters. */
export const getStudy = defineOperation({
  name: 'getStudy',
  summary: 'As a coordinator: a study, how far it is and what came out of it',
  http: { method: 'get', path: '/api/studies/{id}', tag: 'Measurement' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      ...StudyState,
      present: z.string().describe('The version of the test from which it set out'),
      request: StoredRequest,
      problem: z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])), detail: z.string().nullable() }).nullable(),
      result: StudyResult.nullable(),
      proposal: Proposal.nullable(),
    })
    .meta({ id: 'Study' }),
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const person = await requireMeasurer(db, actor)
      const row = await findStudy(db, id)
      if (!row) throw new Refusal('not-found')
      const calibration = await findCalibrationOfStudy(db, id)
      if (calibration) await insertAuditEvent(db, { organisationId: person.organisationId, actorKind: 'person', actorId: person.personId, action: 'calibration.viewed', entityId: calibration.id })
      const request = StoredRequest.parse(row.request)
      return {
        id,
        kind: row.kind,
        instrument: row.instrument_id,
        synthetic: row.synthetic || (calibration?.synthetic ?? false),
        status: row.status,
        phase: row.phase,
        progress: row.progress,
        createdAt: row.created_at.toISOString(),
        finishedAt: row.finished_at?.toISOString() ?? null,
        present: request.number > 0 ? calibratedVersion(request.baseVersion, request.number) : request.baseVersion,
        request,
        problem: row.problem && { code: row.problem.code, values: row.problem.values, detail: row.problem.detail ?? null },
        result: row.result === null ? null : StudyResult.parse(row.result),
        proposal: calibration ? await describeProposal(db, calibration, app.demo) : null,
      }
    }),
})

async function describeProposal(db: Db, calibration: CalibrationRow, demo: boolean): Promise<ProposedCalibration> {
  const whyNot = reasonAgainst(calibration, demo)
  return {
    id: calibration.id,
    version: calibratedVersion(calibration.base_version, calibration.number),
    status: calibration.status,
    synthetic: calibration.synthetic,
    mayApprove: calibration.status === 'proposed' && whyNot === null,
    whyNot: calibration.status === 'proposed' ? whyNot : null,
    decisions: (await listCalibrationDecisions(db, calibration.id)).map(({ kind, name, note, at }) => ({ kind, name, note, at: at.toISOString() })),
  }
}

function reasonAgainst({ instrument_id, base_version, synthetic, converged }: CalibrationRow, demo: boolean) {
  if (findInstrument(instrument_id)?.version !== base_version) return 'content-changed' as const
  if (!converged) return 'not-converged' as const
  return synthetic && !demo ? ('synthetic' as const) : null
}
