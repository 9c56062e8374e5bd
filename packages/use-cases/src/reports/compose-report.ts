import { randomUUID } from 'node:crypto'
import { type Battery, describeResults, type Instrument, results, type TestResult } from '@gilde/assessment'
import { type Db, findPerson, findReportOfState, insertAuditEvent, insertReport, type SittingRow } from '@gilde/database'
import { explainBasis, explainInvitation, explainNotConsidered, loadDirectionContent, suggest } from '@gilde/pathways'
import type { ReportModel } from '@gilde/reports'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { isTalentBattery } from '../sittings/batteries.ts'
import { loadState } from '../sittings/load-state.ts'
import { openSitting } from '../sittings/open-sitting.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'
import { describeSuggestion } from './describe-suggestion.ts'
import { pupilProfile } from './pupil-profile.ts'
import { regionDirections } from './region-directions.ts'

const content = loadDirectionContent()

/** Makes the report of a sitting as it stands, and keeps it with the version of everything it rests on. */
export const composeReport = defineOperation({
  name: 'composeReport',
  summary: 'Make the report of a sitting as it stands now',
  http: { method: 'post', path: '/api/sittings/{sittingId}/report', tag: 'Reports' },
  access: 'visitor',
  input: z.object({ sittingId: z.uuid() }),
  output: z.object({ id: z.uuid() }).meta({ id: 'MadeReport' }),
  refusals: ['not-found', 'not-signed-in', 'sitting-expired', 'sitting-superseded', 'nothing-measured'],
  perform: (app, actor, { sittingId }) =>
    withCalibrations(app, () => asActor(app, actor, async (db) => {
      const sitting = await openSitting(db, app, actor, sittingId, { lock: true })
      if (!isTalentBattery(sitting.battery_id)) throw new Refusal('not-found')
      const { state, seq } = await loadState(db, app, sitting)
      const known = await findReportOfState(db, sittingId, seq)
      if (known) return { id: known.id }
      const measured = results(state)
      if (measured.every((result) => result.kind === 'not-measured')) throw new Refusal('nothing-measured')
      const now = app.clock()
      const id = await insertReport(db, {
        id: randomUUID(),
        organisationId: sitting.organisation_id,
        ownerId: sitting.owner_id,
        visitorHash: sitting.visitor_hash,
        sittingId,
        sittingSeq: seq,
        model: await reportModel(db, actor, sitting, state.start.battery, measured, now),
        createdAt: now,
      })
      const person = actor.kind === 'person'
      await insertAuditEvent(db, {
        organisationId: sitting.organisation_id,
        actorKind: person ? 'person' : 'visitor',
        actorId: person ? actor.personId : null,
        action: 'report.composed',
        subjectId: sitting.owner_id,
        entityId: id,
        detail: { sitting: sittingId, seq },
      })
      return { id }
    })),
})

async function reportModel(db: Db, actor: Actor, sitting: SittingRow, battery: Battery, measured: TestResult[], now: Date): Promise<ReportModel> {
  const person = actor.kind === 'person' ? await findPerson(db, actor.personId) : undefined
  const described = describeResults(measured)
  const directions = await regionDirections(db, '2')
  const set = suggest(pupilProfile(measured, described, battery.short), directions.map(({ direction }) => direction), content, { seed: sitting.seed })
  const nameOf = (id: string) => directions.find(({ direction }) => direction.id === id)?.direction.name ?? id
  const suggestions = []
  for (const suggestion of set.suggestions) suggestions.push(await describeSuggestion(db, suggestion, directions, content, person?.municipality ?? null))
  const notConsidered = Map.groupBy(set.notConsidered, ({ reason }) => reason)
  return {
    form: 1,
    madeAt: now.toISOString(),
    battery: {
      id: battery.id,
      title: battery.title,
      version: battery.version,
      short: battery.short,
      testsDone: measured.filter((result) => result.kind !== 'not-measured').length,
      testsInAll: measured.length,
    },
    pupil: { name: person ? `${person.given_name} ${person.family_name}` : null, municipality: person?.municipality ?? null, synthetic: person?.synthetic ?? false },
    talents: described.talents,
    interests: described.interests ? { kind: 'profile', ...described.interests } : { kind: 'not-measured', sentence: described.interestsNotMeasured },
    basis: explainBasis(set.basis),
    grouping: set.grouping,
    suggestions,
    invitations: set.invitations.map((invitation) => ({ kind: invitation.kind, text: explainInvitation(invitation), directions: invitation.directions.map((id) => ({ id, name: nameOf(id) })) })),
    notConsidered: [...notConsidered].map(([reason, members]) => ({ reason: explainNotConsidered(reason), count: members.length })),
    computed: {
      instruments: battery.instruments.map((instrument) => computedFrom(instrument, measured.find((result) => result.instrumentId === instrument.id))),
      versions: set.versions,
    },
  }
}

function computedFrom({ id, title, version, status }: Instrument, result: TestResult | undefined): ReportModel['computed']['instruments'][number] {
  return {
    id,
    title,
    version,
    items: result && 'items' in result ? result.items : 0,
    standardError: result?.kind === 'ability' ? result.standardError : null,
    model: status.model,
    sources: status.sources,
  }
}
