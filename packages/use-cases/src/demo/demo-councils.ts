import { randomUUID } from 'node:crypto'
import { addCouncilEvent, type CouncilEventKind, type Db, type Exclusion, findCouncil, findCouncilCase, giveCertificate, insertCouncil, insertCouncilCases, insertCouncilMembers, listCouncilEvents } from '@gilde/database'
import type { Rulebook } from '@gilde/pathways'
import type { LetterModel } from '@gilde/reports'
import type { App } from '../app.ts'
import { caseState } from '../council/case-state.ts'
import { councilBook } from '../council/council-book.ts'
import { sendLetter } from '../council/send-letter.ts'
import type { CouncilDecision, EventContents } from '../council/shapes.ts'
import { refreshTerms } from '../council/watch-terms.ts'
import { addWorkingDays } from '../council/working-days.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { demoId } from './demo-ids.ts'
import { lastYearsClass } from './demo-record.ts'
import { demoClasses, demoStaff } from './demo-world.ts'

/*
 * Class councils in which a visitor of today sees a case in every step. A council meets in June; these met a few days ago,
 * and the pages of the demo say that their dates were moved.
 */

type Played = { [Kind in CouncilEventKind]: [kind: Kind, by: string, content: EventContents[Kind]] }[CouncilEventKind]

const noDoubt = 'Je haalde de doelen van dit jaar. De klassenraad is blij met hoe je werkte en ziet geen reden om iets uit te sluiten.'
const decide = (certificate: 'A' | 'B' | 'C', motivation: string, more: Partial<CouncilDecision> = {}): CouncilDecision => ({
  certificate, exclusions: [], remediation: '', motivation, advice: '', passed: certificate !== 'C', supportOffered: true, orientationTalkHeld: true, ...more,
})
const transition: Exclusion[] = [{ kind: 'finality', id: 'transition' }]
const closesTransition = decide('B', 'Wiskunde en talen bleven ook na de extra uren moeilijk; in de praktijkvakken werk je sterk en zelfstandig. In een richting die op verder studeren mikt, zou dat nu te veel tegelijk zijn.', {
  exclusions: transition,
  advice: 'Kies een richting met veel praktijk in het domein dat je het liefst doet.',
})
const again = decide('C', 'Door je lange ziekte miste je meer dan de helft van de lessen. De klassenraad kan niet zien of je klaar bent voor het volgende jaar.')
const confirm = (decision: CouncilDecision, proposedBy: string, toldOn: string, seconds: number): EventContents['confirmed'] => ({ decision, agrees: true, reason: '', toldOn, secondsSinceProposal: seconds, proposedBy, rulebook: { id: 'today', version: 'demo' } })

interface CouncilPlan {
  classKey: string
  organisation: string
  schoolYear: string
  metOn: string
  toldOn: string
  chair: string
  members: string[]
  /** What happened in the case of each pupil, by their place in the class. */
  cases: Played[][]
  /** The pupils' own class, when the council's is one of a year ago. */
  pupilsOf?: string
}

const nameOf = (key: string) => {
  const { givenName, familyName } = demoStaff.find((staff) => staff.key === key)!
  return `${givenName} ${familyName}`
}

export async function insertCouncils(app: App): Promise<void> {
  const today = dayInBrussels(app.clock())
  const toldOn = today
  const metOn = today
  const early = daysBefore(today, 16)
  for (const plan of [firstYear(metOn, toldOn), secondYear(metOn, toldOn, early), fourthYear(metOn, toldOn, early), lastJune()]) await insertPlannedCouncil(app, plan)
  await refreshTerms(app)
}

const asked = (name: string): Played => ['talk-asked', `Ouder van ${name} (verzonnen)`, { words: 'We begrijpen niet goed waarom. Thuis zien we dat het beter gaat. Kunnen we dit samen bespreken?' }]
const appealed = (name: string): Played => ['appeal-lodged', `Ouder van ${name} (verzonnen)`, { words: 'We vinden dat de extra hulp te laat kwam. We vragen de commissie om opnieuw te kijken.' }]
const held = (by: string, heldOn: string, outcome: 'new-council-meets' | 'no-new-council'): Played => [
  'talk-held', nameOf(by), { outcome, heldOn, meetsOn: outcome === 'new-council-meets' ? addWorkingDays(heldOn, 5) : null, words: outcome === 'new-council-meets' ? 'De ouders brachten iets nieuws aan: de klassenraad bekijkt het opnieuw.' : 'We spraken alles door. Er kwam niets aan dat de klassenraad nog niet wist.' },
]

function firstYear(metOn: string, toldOn: string): CouncilPlan {
  const options = decide('A', 'Je bent geslaagd. Frans en lezen vroegen dit jaar veel van je; met Grieks of Latijn erbij zou er te weinig tijd overblijven om dat bij te werken.', {
    exclusions: [{ kind: 'option', id: '2e leerjaar A Klassieke talen (Grieks en Latijn)' }],
    remediation: 'Lezen, twee uur per week tot de kerstvakantie.',
  })
  const proposed = (decision: CouncilDecision): Played => ['proposed', nameOf('teacher-1'), decision]
  return {
    classKey: '1a', organisation: 'werkbank', schoolYear: '2026-2027', metOn, toldOn, chair: 'director', members: ['teacher-1', 'director'],
    cases: [
      [proposed(options), ['confirmed', nameOf('director'), confirm(options, nameOf('teacher-1'), toldOn, 2700)]],
      [proposed(decide('A', noDoubt))], [], [],
    ],
  }
}

function secondYear(metOn: string, toldOn: string, early: string): CouncilPlan {
  const proposed = (decision: CouncilDecision): Played => ['proposed', nameOf('teacher-1'), decision]
  const confirmed = (decision: CouncilDecision, told = toldOn, seconds = 1500): Played => ['confirmed', nameOf('director'), confirm(decision, nameOf('teacher-1'), told, seconds)]
  const b = closesTransition
  return {
    classKey: '2b', organisation: 'werkbank', schoolYear: '2026-2027', metOn: early < metOn ? early : metOn, toldOn, chair: 'director', members: ['teacher-1', 'director'],
    cases: [
      [],
      [proposed(decide('A', noDoubt))],
      [['advice-asked', nameOf('teacher-1'), { words: 'We twijfelen tussen een A en een B. Wat ziet het CLB bij Lina?' }]],
      [proposed(decide('A', noDoubt)), confirmed(decide('A', noDoubt), toldOn, 40)],
      [proposed(b), confirmed(b)],
      [proposed(b), confirmed(b), asked('Finn')],
      [proposed(b), confirmed(b), asked('Hanne'), held('director', toldOn, 'no-new-council'), ['repeat-asked', 'Ouder van Hanne (verzonnen)', { words: 'Hanne doet liever het jaar over dan dat doorstroom dicht blijft. Na de zomer zijn de extra uren Nederlands er van in het begin.' }]],
      [proposed(again), confirmed(again), asked('Adam'), held('director', toldOn, 'new-council-meets')],
      [proposed(again), confirmed(again), asked('Nora'), held('director', toldOn, 'no-new-council'), appealed('Nora')],
      [proposed(again), confirmed(again, early), ['term-ended', 'Gilde', { of: 'talk', until: addWorkingDays(early, 3) }]],
    ],
  }
}

function fourthYear(metOn: string, toldOn: string, early: string): CouncilPlan {
  const proposed = (decision: CouncilDecision): Played => ['proposed', nameOf('teacher-3'), decision]
  const confirmed = (decision: CouncilDecision, told = toldOn, seconds = 3600): Played => ['confirmed', nameOf('director-2'), confirm(decision, nameOf('teacher-3'), told, seconds)]
  const b = closesTransition
  const opened = decide('A', 'De commissie zag dat de resultaten na nieuwjaar sterk verbeterden. Er is geen reden meer om iets uit te sluiten.')
  return {
    classKey: '4e', organisation: 'passer', schoolYear: '2026-2027', metOn: early < metOn ? early : metOn, toldOn, chair: 'director-2', members: ['teacher-3', 'teacher-2', 'director-2'],
    cases: [
      [proposed(b)],
      [proposed(b), confirmed(b), asked('Jasper'), held('director-2', toldOn, 'new-council-meets'), proposed(b), confirmed(b)],
      [],
      [proposed(again), confirmed(again), asked('Emre')],
      [proposed(b), confirmed(b, early), asked('Lotte'), held('director-2', early, 'no-new-council'), appealed('Lotte'),
        ['appeal-decided', nameOf('director-2'), { outcome: 'changed', committee: 'Rik Rasp, Mieke Moer en Tom Tang (verzonnen)', words: 'Het beroep is gegrond.', decision: opened }]],
      [proposed(decide('A', noDoubt)), confirmed(decide('A', noDoubt), early), ['term-ended', 'Gilde', { of: 'talk', until: addWorkingDays(early, 3) }]],
      [proposed(again), ['advice-asked', nameOf('teacher-3'), { words: 'Inaya deed het derde jaar al eens over. Wat raadt het CLB aan?' }]],
      [proposed(decide('A', noDoubt))],
    ],
  }
}

/** Finished cases of last June. */
function lastJune(): CouncilPlan {
  const toldOn = '2026-06-26'
  const proposed = (decision: CouncilDecision): Played => ['proposed', nameOf('teacher-3'), decision]
  const confirmed = (decision: CouncilDecision): Played => ['confirmed', nameOf('director-2'), confirm(decision, nameOf('teacher-3'), toldOn, 5400)]
  const over: Played = ['term-ended', 'Gilde', { of: 'talk', until: addWorkingDays(toldOn, 3) }]
  const a = decide('A', noDoubt)
  const straight = [proposed(a), confirmed(a), over]
  return {
    classKey: lastYearsClass.key, organisation: 'passer', schoolYear: lastYearsClass.schoolYear, metOn: '2026-06-25', toldOn, chair: 'director-2', members: ['teacher-3', 'teacher-2', 'director-2'], pupilsOf: '4e',
    cases: [straight, straight, straight, [proposed(again), confirmed(again), asked('Emre'), held('director-2', '2026-06-30', 'new-council-meets'), proposed(a), confirmed(a), ['term-ended', 'Gilde', { of: 'appeal', until: addWorkingDays('2026-07-02', 3) }]], straight, straight, straight, straight],
  }
}

async function insertPlannedCouncil(app: App, { classKey, organisation, schoolYear, metOn, toldOn, chair, members, cases, pupilsOf = classKey }: CouncilPlan): Promise<void> {
  const id = demoId('council', classKey)
  const organisationId = demoId('organisation', organisation)
  const { pupils } = demoClasses.find(({ key }) => key === pupilsOf)!
  const start = schoolYear.slice(0, 4)
  await app.database.owner.transaction().execute(async (db) => {
    await insertCouncil(db, { id, organisationId, classId: demoId('class', classKey), schoolYear, meetsOn: metOn, chairId: demoId('person', chair), at: new Date(`${metOn}T06:00:00Z`) })
    await insertCouncilMembers(db, id, members.map((key) => ({ personId: demoId('person', key), name: nameOf(key) })))
    const rows = pupils.map((_, index) => ({ id: demoId('case', classKey, String(index)), councilId: id, enrolmentId: demoId('enrolment', `${pupilsOf}-${index}`, start), pupilId: demoId('person', `${pupilsOf}-${index}`), organisationId }))
    await insertCouncilCases(db, rows)
    const book = await councilBook(db, app.clock())
    for (const [index, events] of cases.entries()) await playCase(db, rows[index]!.id, events, { day: toldOn, decidedBy: demoId('person', chair), book })
  })
}

/** The events in order, with the certificates and letters that come of them. */
async function playCase(db: Db, caseId: string, events: Played[], { day, decidedBy, book }: { day: string; decidedBy: string; book: Rulebook }): Promise<void> {
  const row = (await findCouncilCase(db, caseId))!
  const council = (await findCouncil(db, row.council_id))!
  const seat = { member: false, chair: true, director: true, counsellor: false, family: false }
  for (const [index, [kind, byName, content]] of events.entries()) {
    const seq = index + 1
    const at = new Date(Date.parse(`${kind === 'confirmed' ? content.toldOn : day}T07:00:00Z`) + index * 20 * 60_000)
    const byId = byName === 'Gilde' || byName.startsWith('Ouder') ? null : demoId('person', demoStaff.find(({ key }) => nameOf(key) === byName)!.key)
    await addCouncilEvent(db, { caseId, seq, kind, byId, byName, at, content })
    const decision = kind === 'confirmed' ? content.decision : kind === 'appeal-decided' ? content.decision : null
    if (decision)
      await giveCertificate(db, {
        id: randomUUID(), pupilId: row.pupil_id, enrolmentId: row.enrolment_id, organisationId: row.organisation_id, certificate: decision.certificate, exclusions: decision.exclusions,
        remediation: decision.remediation || null, motivation: decision.motivation || null, decidedBy, decidedByName: byName, decidedOn: dayInBrussels(at),
      })
    const state = caseState(await listCouncilEvents(db, [caseId]))
    const about: LetterModel['about'] | null =
      kind === 'confirmed' ? (state.decisions.length > 1 ? 'new-decision' : 'decision') : kind === 'talk-held' && content.outcome === 'no-new-council' ? 'no-new-council' : kind === 'appeal-decided' ? 'appeal-decision' : null
    if (about) await sendLetter(db, { row, council, state, seat }, about, seq, at, book)
  }
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
}
