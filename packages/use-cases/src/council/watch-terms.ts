import { addCouncilEvent, insertAuditEvent, listCaseIds, listCouncilEvents } from '@gilde/database'
import { type App, asActor } from '../app.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { canFollow, caseState } from './case-state.ts'
import { councilBook } from './council-book.ts'
import { whatNow } from './view-case.ts'
import { countWorkingDays } from './working-days.ts'

/** A reminder goes out when no more than this many working days are left. */
const remindsWithin = 1

/**
 * As the job `council-terms`: reminds when a term has a working day left, and closes what nobody contested when it is over.
 * @returns how many events were added
 */
export async function watchTerms(app: App): Promise<number> {
  return asActor(app, { kind: 'system', job: 'council-terms' }, async (db) => {
    const now = app.clock()
    const today = dayInBrussels(now)
    const book = await councilBook(db, now)
    const cases = await listCaseIds(db)
    const events = Map.groupBy(await listCouncilEvents(db, cases.map(({ id }) => id)), ({ case_id }) => case_id)
    let added = 0
    for (const { id, organisation_id, pupil_id } of cases) {
      const state = caseState(events.get(id) ?? [])
      if (!canFollow(state, 'term-ended')) continue
      const here = whatNow(book, state, now)
      const nothing = here?.step === 'nothing-to-contest'
      const until = here?.term?.until ?? state.decisions.at(-1)!.toldOn
      const of = here?.term?.of ?? 'talk'
      const over = nothing || today > until
      const soon = countWorkingDays(today, until) <= remindsWithin && !state.reminded.some((reminder) => reminder.of === of && reminder.until === until)
      if (!over && !soon) continue
      const kind = over ? 'term-ended' : 'reminded'
      if (!(await addCouncilEvent(db, { caseId: id, seq: state.lastSeq + 1, kind, byId: null, byName: 'Gilde', at: now, content: { of, until } }))) continue
      await insertAuditEvent(db, { organisationId: organisation_id, actorKind: 'system', actorId: null, action: `council.${kind}`, subjectId: pupil_id, entityId: id })
      added++
    }
    return added
  })
}
