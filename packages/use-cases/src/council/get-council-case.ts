import { type CouncilEventRow, type Db, insertAuditEvent, listCouncilEvents, listCouncilLetters, listExclusionFlows, listRuleDecisions, mayAddCouncilEvent } from '@gilde/database'
import type { Rulebook } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { nextSchoolYear } from '../record/school-year.ts'
import { Exclusion } from '../record/certificate.ts'
import type { CaseState } from './case-state.ts'
import { type CertificateDoor, certificateDoors } from './certificate-doors.ts'
import { councilBook } from './council-book.ts'
import { bRule, motivationRule, repeatFacts } from './council-rules.ts'
import { exclusionChoices } from './exclusion-choices.ts'
import { HoldersWent, holdersWent } from './holders-went.ts'
import { factsAtCouncil, openCase } from './open-case.ts'
import { ProposalAnswer, proposalAnswer, proposalBook } from './proposals.ts'
import { citedRules, outcomeSentence } from './send-letter.ts'
import { CouncilDecision } from './shapes.ts'
import { CaseEvent, CitedRule, caseSteps, DecisionInForce, decisionInForce, LocalText, TermView, viewEvent, whatNow } from './view-case.ts'

const Door = z
  .object({ target: LocalText, state: z.enum(['open', 'proof', 'closed', 'unknown']), sentence: LocalText, directions: z.object({ all: z.int(), open: z.int() }).nullable(), named: z.object({ open: z.array(z.string()), closed: z.array(z.string()) }).describe('Directions behind it in the region, by name') })
  .meta({ id: 'CertificateDoor' })

/** All of one case that the person asking may see, with what they can do now. */
export const getCouncilCase = defineOperation({
  name: 'getCouncilCase',
  summary: 'One case of a class council: what was proposed, decided, asked and answered, what each certificate leaves open, and what I can do now',
  http: { method: 'get', path: '/api/council-cases/{id}', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({
    id: z.uuid(),
    closing: z
      .string()
      .max(6000)
      .default('')
      .transform((text) => text.split(',').filter(Boolean))
      .describe('What a B would close, to see its doors before anything is decided: kind:id, with commas between'),
  }),
  output: z
    .object({
      id: z.uuid(),
      councilId: z.uuid(),
      pupilId: z.uuid(),
      pupil: z.string(),
      className: z.string(),
      school: z.string(),
      synthetic: z.boolean(),
      schoolYear: z.string(),
      year: z.string(),
      meetsOn: z.iso.date(),
      step: z.enum(caseSteps),
      seen: z.int().describe('Number of the last event; hand it back with what you do'),
      proposal: CouncilDecision.extend({ by: z.string(), at: z.iso.datetime() }).nullable(),
      inForce: DecisionInForce.nullable(),
      advice: z.object({ asked: z.string(), askedBy: z.string(), verdict: z.enum(['favourable', 'unfavourable']).nullable(), words: z.string().nullable(), by: z.string().nullable() }).nullable(),
      events: z.array(CaseEvent),
      letters: z.array(z.object({ id: z.uuid(), seq: z.int(), madeAt: z.iso.datetime() })),
      ruleDecisions: z.array(z.object({ id: z.uuid(), title: LocalText, decidedAt: z.iso.datetime() })).describe('What was kept beside the rules of that time, to be worked out again'),
      now: z.object({ step: z.string(), sentence: LocalText, term: TermView.nullable() }).nullable().describe('What the family can do today, by the rulebook'),
      may: z.object({ propose: z.boolean(), askAdvice: z.boolean(), giveAdvice: z.boolean(), confirm: z.boolean(), askTalk: z.boolean(), recordTalk: z.boolean(), lodgeAppeal: z.boolean(), recordAppeal: z.boolean() }),
      family: z.boolean().describe('Asked by the pupil or a guardian'),
      excluded: z.array(LocalText).describe('Names of what the decision in force excludes'),
      choices: z.array(Exclusion.extend({ name: LocalText })).describe('What a B can close, for who works on the case'),
      doors: z.array(z.object({ certificate: z.enum(['A', 'B', 'C']), exclusions: z.array(Exclusion), doors: z.array(Door) })).describe('Which doors of next year each certificate leaves open'),
      rules: z.array(z.object({ certificate: z.enum(['A', 'B', 'C']), sentences: z.array(LocalText), cited: z.array(CitedRule) })).describe('What the rules ask for each certificate'),
      rulebook: z.object({ id: z.string(), version: z.string() }),
      proposals: z.array(ProposalAnswer).describe('What the paper’s proposals would say on the same facts, of the certificates that can be given or of the one in force; a proposal, never a decision'),
      holders: HoldersWent.nullable().describe('Before a decision, for who works on the case: where earlier holders of a B of this year went'),
      repeat: z.object({ asked: z.boolean(), verdict: z.enum(['favourable', 'unfavourable']).nullable() }).nullable().describe('After a B: whether the year can be asked for once more, and what came of it'),
    })
    .meta({ id: 'CouncilCase' }),
  refusals: ['not-signed-in', 'not-found', 'facts-do-not-fit'],
  perform: (app, actor, { id, closing }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const { row, council, state, seat, actor: person } = opened
      if (person.personId !== row.pupil_id)
        await insertAuditEvent(db, { organisationId: row.organisation_id, actorKind: 'person', actorId: person.personId, action: 'council-case.viewed', subjectId: row.pupil_id, entityId: id })
      const works = seat.member || seat.chair || seat.counsellor
      const family = !works
      const book = await councilBook(db, app.clock())
      const known = await factsAtCouncil(db, opened)
      const { choices, directions } = await exclusionChoices(db, row.year)
      const asked = choices.filter(({ kind, id: what }) => closing.includes(`${kind}:${what}`)).map(({ kind, id: what }) => ({ kind, id: what }))
      const inForce = decisionInForce(state)
      const closed = asked.length > 0 ? asked : (state.proposal ?? inForce)?.exclusions ?? []
      const question = { on: nextSchoolYear(council.meets_on), year: row.year, finality: row.finality, known, directions, repeating: inForce ? repeatFacts(inForce.certificate, state) : {} }
      const proposed = await proposalBook(db, app.clock())
      const filled = state.proposal ?? inForce
      const now = whatNow(book, state, app.clock())
      const acts = await mayAddCouncilEvent(db, id, 'talk-asked')
      const before = ['open', 'proposed', 'new-council', 'proposed-again'].includes(state.step)
      // while it can still be otherwise all three stand side by side; afterwards the one in force
      const certificates = works && before ? (['A', 'B', 'C'] as const) : inForce ? [inForce.certificate] : []
      const events = await listCouncilEvents(db, [id])
      return {
        id,
        councilId: council.id,
        pupilId: row.pupil_id,
        pupil: `${row.given_name} ${row.family_name}`,
        className: council.class_name,
        school: council.organisation,
        synthetic: council.synthetic,
        schoolYear: council.school_year,
        year: row.year,
        meetsOn: council.meets_on,
        step: state.step,
        seen: state.lastSeq,
        proposal: viewProposal(state),
        inForce,
        advice: state.adviceAsked && { asked: state.adviceAsked.words, askedBy: state.adviceAsked.by, verdict: state.advice?.verdict ?? null, words: state.advice?.words ?? null, by: state.advice?.by ?? null },
        events: events.map(viewEvent),
        ruleDecisions: await keptBesideRules(db, row.pupil_id, book, events),
        letters: (await listCouncilLetters(db, id)).map(({ id: letter, seq, made_at }) => ({ id: letter, seq, madeAt: made_at.toISOString() })),
        now,
        may: {
          propose: seat.member && before,
          askAdvice: seat.member && before && (state.adviceAsked === null || state.advice !== null),
          giveAdvice: seat.counsellor && before && state.adviceAsked !== null && state.advice === null,
          confirm: seat.chair && state.proposal !== null,
          askTalk: acts && now?.step === 'ask-talk' && state.step === 'decided',
          recordTalk: seat.chair && state.step === 'talk-asked',
          lodgeAppeal: acts && now?.step === 'lodge-appeal' && ['no-new-council', 'decided-again'].includes(state.step),
          recordAppeal: seat.director && state.step === 'appeal-lodged',
        },
        family,
        excluded: (inForce?.exclusions ?? []).map(({ kind, id: what }) => choices.find((choice) => choice.kind === kind && choice.id === what)?.name ?? { nl: what, en: what }),
        choices: works ? choices : [],
        doors: certificates.map((certificate) => {
          const exclusions = certificate === 'B' || !(works && before) ? closed : []
          return { certificate, exclusions, doors: certificateDoors({ ...question, book }, certificate, exclusions).map(viewDoor) }
        }),
        rules: certificates.map((certificate) => {
          const decision = inForce && family ? inForce : tried(certificate, closed, filled)
          const answers = [motivationRule(book, council.meets_on, decision), ...(certificate === 'B' ? [bRule(book, council.meets_on, decision, known)] : [])]
          return { certificate, sentences: answers.filter(({ outcome }) => outcome !== null).map((answer) => outcomeSentence(book, answer)), cited: citedRules(answers) }
        }),
        rulebook: { id: book.id, version: book.version },
        proposals: proposed
          ? certificates.map((certificate) =>
              proposalAnswer({ today: book, proposed, on: council.meets_on, decision: inForce && family ? inForce : tried(certificate, closed, filled), question: { ...question, repeating: {} }, filledIn: filled?.certificate === certificate, works }),
            )
          : [],
        holders: works && before ? holdersWent(await listExclusionFlows(db, id), closed.map(({ kind, id: what }) => `${kind}:${what}`), choices) : null,
        repeat: inForce?.certificate === 'B' && !before ? { asked: state.repeat !== null, verdict: state.repeat?.decided?.verdict ?? null } : null,
      }
    }),
})

/** The records that were written with an event of this case, at the same moment: what the rules of that time said, to be replayed. */
async function keptBesideRules(db: Db, pupilId: string, book: Rulebook, events: readonly CouncilEventRow[]) {
  const moments = new Set(events.map(({ at }) => at.getTime()))
  const rows = (await listRuleDecisions(db, pupilId)).filter(({ decided_at }) => moments.has(decided_at.getTime()))
  return rows.map((row) => ({ id: row.id, title: book.decisions.find((each) => each.id === row.decision)?.title ?? { nl: row.decision, en: row.decision }, decidedAt: row.decided_at.toISOString() }))
}

function viewProposal({ proposal }: CaseState) {
  if (!proposal) return null
  const { seq: _, at, ...proposed } = proposal
  return { ...proposed, at: at.toISOString() }
}

function viewDoor({ target, state, sentence, directions, named }: CertificateDoor) {
  return { target, state, sentence, directions, named }
}

/** The certificate as it would be with what was proposed, to ask the rules about it. */
function tried(certificate: 'A' | 'B' | 'C', exclusions: CouncilDecision['exclusions'], filled: CouncilDecision | null): CouncilDecision {
  const base: CouncilDecision = { certificate, exclusions: certificate === 'B' ? exclusions : [], remediation: '', motivation: '', advice: '', passed: certificate !== 'C', supportOffered: false, orientationTalkHeld: false }
  return filled?.certificate === certificate ? { ...filled, exclusions: base.exclusions } : base
}
