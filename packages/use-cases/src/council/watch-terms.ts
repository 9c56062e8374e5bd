import { addCouncilEvent, type CouncilEventRow, type Db, insertAuditEvent, listCaseIds, listCouncilEvents, listTermsOfCases, remindCouncilTerms, setCouncilTerms } from '@gilde/database'
import type { Rulebook } from '@gilde/pathways'
import { type App, asActor } from '../app.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { canFollow, type CaseState, caseState } from './case-state.ts'
import { councilBook } from './council-book.ts'
import { type CouncilTerm, councilTerms } from './council-terms.ts'
import { whatNow } from './view-case.ts'
import { addWorkingDays, countWorkingDays } from './working-days.ts'

/** A reminder goes out when no more than this many working days are left. */
const remindsWithin = 1

const job = { kind: 'system', job: 'council-terms' } as const
type Case = Awaited<ReturnType<typeof listCaseIds>>[number]

/**
 * As the job `council-terms`: closes what nobody contested in time, sets right what everybody has to do by a day, and reminds of each once
 * when a working day is left: on the own page of whose turn it is, and for the family's terms also in the case.
 *
 * @returns how many events and reminders were added
 */
export async function watchTerms(app: App): Promise<number> {
  return asActor(app, job, async (db) => {
    const now = app.clock()
    let added = 0
    await forEachCase(db, now, async (opened, events, book) => {
      const event = await addWhatIsDue(db, opened, caseState(events), book, now)
      if (event) events.push(event)
      if (event) added++
    })
    const cases = new Map((await listCaseIds(db)).map((opened) => [opened.id, opened]))
    for (const { case_id, kind, until } of await remindCouncilTerms(db, addWorkingDays(dayInBrussels(now), remindsWithin), now)) {
      const { organisation_id, pupil_id } = cases.get(case_id)!
      await insertAuditEvent(db, { organisationId: organisation_id, actorKind: 'system', actorId: null, action: 'council-term.reminded', subjectId: pupil_id, entityId: case_id, detail: { kind, until } })
      added++
    }
    return added
  })
}

/** Sets right what everybody has to do by a day, and nothing else: for cases that were written without `addEvent`. */
export async function refreshTerms(app: App): Promise<void> {
  await asActor(app, job, (db) => forEachCase(db, app.clock(), async () => {}))
}

async function forEachCase(db: Db, now: Date, visit: (opened: Case, events: CouncilEventRow[], book: Rulebook) => Promise<void>): Promise<void> {
  const book = await councilBook(db, now)
  const cases = await listCaseIds(db)
  const events = Map.groupBy(await listCouncilEvents(db, cases.map(({ id }) => id)), ({ case_id }) => case_id)
  const known = Map.groupBy(await listTermsOfCases(db), ({ case_id }) => case_id)
  for (const opened of cases) {
    const own = events.get(opened.id) ?? []
    await visit(opened, own, book)
    const terms = councilTerms(book, caseState(own), opened.meets_on, now)
    if (keyOf(terms) !== keyOf(known.get(opened.id) ?? [])) await setCouncilTerms(db, opened.id, terms)
  }
}

const keyOf = (terms: readonly CouncilTerm[]) => terms.map(({ kind, until }) => `${kind} ${until}`).sort().join()

async function addWhatIsDue(db: Db, { id, organisation_id, pupil_id }: Case, state: CaseState, book: Rulebook, now: Date): Promise<CouncilEventRow | undefined> {
  if (!canFollow(state, 'term-ended')) return undefined
  const today = dayInBrussels(now)
  const here = whatNow(book, state, now)
  const until = here?.term?.until ?? state.decisions.at(-1)!.toldOn
  const of = here?.term?.of ?? 'talk'
  const over = here?.step === 'nothing-to-contest' || today > until
  const soon = countWorkingDays(today, until) <= remindsWithin && !state.reminded.some((reminder) => reminder.of === of && reminder.until === until)
  if (!over && !soon) return undefined
  const kind = over ? 'term-ended' : 'reminded'
  const event = { seq: state.lastSeq + 1, kind, at: now, content: { of, until } } as const
  if (!(await addCouncilEvent(db, { ...event, caseId: id, byId: null, byName: 'Gilde' }))) return undefined
  await insertAuditEvent(db, { organisationId: organisation_id, actorKind: 'system', actorId: null, action: `council.${kind}`, subjectId: pupil_id, entityId: id })
  return { ...event, case_id: id, by_id: null, by_name: 'Gilde' }
}
