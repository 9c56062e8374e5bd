import { type CouncilCaseRow, type Db, findPerson, type FlowRow, insertAuditEvent, listCertificateFlows, listCouncilCases, listCouncilEvents, listCouncils } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { caseState } from './case-state.ts'
import { type ExclusionChoice, exclusionChoices } from './exclusion-choices.ts'
import { leastPupils, poolCells } from './pool-cells.ts'
import { destinations, LocalText } from './view-case.ts'
import type { CouncilDecision } from './shapes.ts'

/** Sums of fewer other schools than this would tell of one of them. */
export const leastSchools = 3
const certificates = ['A', 'B', 'C'] as const

const Share = z.object({ certificates: z.array(z.enum(certificates)).describe('Several when one of them is too small to show alone'), pupils: z.int(), percent: z.number() })
const Flow = z.object({ certificates: z.array(z.enum(certificates)), went: z.array(z.enum(destinations)), pupils: z.int() })
const Side = z.object({ pupils: z.int(), schools: z.int(), shares: z.array(Share), flows: z.array(Flow) }).meta({ id: 'CertificateShares' })

/** For a director: the own school beside all others together, with small groups taken together. */
export const getCertificateFlows = defineOperation({
  name: 'getCertificateFlows',
  summary: 'As the director: which certificates my school and the region give, and where their holders went a year later',
  http: { method: 'get', path: '/api/certificate-flows', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({ schoolYear: z.string().regex(/^\d{4}-\d{4}$/).optional() }),
  output: z.object({
    schoolYear: z.string().nullable(),
    schoolYears: z.array(z.string()),
    own: Side.nullable().describe('null when there are too few pupils to show'),
    others: Side.nullable().describe('null when there are too few pupils or schools to show'),
    synthetic: z.boolean().describe('Of a demo: every figure is invented'),
    leastPupils: z.int(),
    leastSchools: z.int(),
    proposed: z
      .object({
        A: z.int(),
        B: z.int(),
        C: z.int(),
        cases: z.array(z.object({ caseId: z.uuid(), pupil: z.string(), className: z.string(), by: z.string(), closes: z.array(LocalText) })).describe('The B among them, each with what it would close'),
      })
      .describe('Proposals in my school that nobody has confirmed yet'),
  }),
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor, { schoolYear: wanted }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      if (!actor.roles.includes('director')) throw new Refusal('not-yours')
      const own = await listCertificateFlows(db, false)
      const others = await listCertificateFlows(db, true)
      const schoolYears = [...new Set([...own, ...others].map(({ school_year }) => school_year))].sort().reverse()
      const schoolYear = wanted ?? schoolYears.find((year) => own.some((row) => row.school_year === year && row.went !== 'not-found')) ?? schoolYears[0] ?? null
      const cases = await listCouncilCases(db)
      const events = Map.groupBy(await listCouncilEvents(db, cases.map(({ id }) => id)), ({ case_id }) => case_id)
      const proposals = cases.flatMap((row) => {
        const { proposal } = caseState(events.get(row.id) ?? [])
        return proposal ? [{ row, proposal }] : []
      })
      const count = (certificate: string) => proposals.filter(({ proposal }) => proposal.certificate === certificate).length
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'certificate-flows.viewed', detail: { schoolYear } })
      const ofYear = (rows: FlowRow[]) => rows.filter(({ school_year }) => school_year === schoolYear)
      const elsewhere = ofYear(others)
      return {
        schoolYear,
        schoolYears,
        own: sideOf(ofYear(own)),
        others: (elsewhere[0]?.schools ?? 0) < leastSchools ? null : sideOf(elsewhere),
        synthetic: (await findPerson(db, actor.personId))?.synthetic ?? false,
        leastPupils,
        leastSchools,
        proposed: { A: count('A'), B: count('B'), C: count('C'), cases: await describeProposals(db, proposals.filter(({ proposal }) => proposal.certificate === 'B')) },
      }
    }),
})

/** Each B on the table with what it would close: while it is proposed it can still be otherwise. */
async function describeProposals(db: Db, proposals: readonly { row: CouncilCaseRow; proposal: CouncilDecision & { by: string } }[]) {
  const choices = new Map<string, ExclusionChoice[]>()
  for (const { row } of proposals) if (!choices.has(row.year)) choices.set(row.year, (await exclusionChoices(db, row.year)).choices)
  const councils = new Map((await listCouncils(db)).map(({ id, class_name }) => [id, class_name]))
  return proposals.map(({ row, proposal }) => ({
    caseId: row.id,
    pupil: `${row.given_name} ${row.family_name}`,
    className: councils.get(row.council_id) ?? '',
    by: proposal.by,
    closes: proposal.exclusions.map(({ kind, id }) => choices.get(row.year)!.find((choice) => choice.kind === kind && choice.id === id)?.name ?? { nl: id, en: id }),
  }))
}

/** The sums of one side, protected: first the certificates, then within each where the holders went. */
export function sideOf(rows: readonly Pick<FlowRow, 'certificate' | 'went' | 'pupils' | 'schools'>[]): z.output<typeof Side> | null {
  const sum = (some: readonly { pupils: number }[]) => some.reduce((total, { pupils }) => total + pupils, 0)
  const pupils = sum(rows)
  const shares = poolCells(certificates.map((key) => ({ key, pupils: sum(rows.filter(({ certificate }) => certificate === key)) })))
  if (shares.length === 0) return null
  return {
    pupils,
    schools: rows[0]?.schools ?? 0,
    shares: shares.map((share) => ({ certificates: share.keys, pupils: share.pupils, percent: Math.round((1000 * share.pupils) / pupils) / 10 })),
    flows: shares.flatMap((share) => {
      const holders = rows.filter(({ certificate }) => share.keys.includes(certificate))
      return poolCells(destinations.map((key) => ({ key, pupils: sum(holders.filter(({ went }) => went === key)) }))).map((part) => ({ certificates: share.keys, went: part.keys, pupils: part.pupils }))
    }),
  }
}
