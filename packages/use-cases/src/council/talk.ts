import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels, lastDayOfSchoolYear } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { councilBook } from './council-book.ts'
import { requireAppealStep } from './council-rules.ts'
import { addEvent, openCase } from './open-case.ts'
import { Added, Seen } from './propose-certificate.ts'
import { requireActingFamily } from './require-acting-family.ts'
import { sendLetter } from './send-letter.ts'
import { eventContents } from './shapes.ts'

/** In their own words; within the term that the rulebook of the day gives. */
export const askTalk = defineOperation({
  name: 'askTalk',
  summary: 'As a guardian, or a pupil of age: ask for a talk about the decision',
  http: { method: 'post', path: '/api/council-cases/{id}/talk-question', tag: 'Class council' },
  access: 'signed-in',
  input: eventContents['talk-asked'].extend({ id: z.uuid(), seen: Seen }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'guardian-acts', 'case-moved-on', 'not-this-step', 'term-over', 'nothing-to-contest'],
  perform: (app, actor, { id, seen, words }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const now = app.clock()
      await requireActingFamily(db, opened)
      requireAppealStep(await councilBook(db, now), opened.state, dayInBrussels(now), 'ask-talk')
      return { seq: await addEvent(db, opened, 'talk-asked', { words }, seen, now) }
    }),
})

/** What came of the talk: the council meets again, or it does not and the family gets a letter that says so. */
export const recordTalk = defineOperation({
  name: 'recordTalk',
  summary: 'As the chair of the council or the director: say what came of the talk',
  http: { method: 'post', path: '/api/council-cases/{id}/talk', tag: 'Class council' },
  access: 'signed-in',
  input: eventContents['talk-held'].extend({ id: z.uuid(), seen: Seen, heldOn: z.iso.date('held-on-needed') }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'case-moved-on', 'not-this-step'],
  perform: (app, actor, { id, seen, words, outcome, heldOn, meetsOn }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const now = app.clock()
      if (!opened.seat.chair) throw new Refusal('not-yours')
      if (!opened.state.talkAsked) throw new Refusal('not-this-step')
      if (heldOn > dayInBrussels(now)) throw new Refusal('bad-input', { heldOn: 'held-on-later' })
      if (heldOn < dayInBrussels(opened.state.talkAsked.at)) throw new Refusal('bad-input', { heldOn: 'held-on-before' })
      const again = outcome === 'new-council-meets' ? meetsOn : null
      if (outcome === 'new-council-meets' && again === null) throw new Refusal('bad-input', { meetsOn: 'meets-again-needed' })
      if (again !== null && (again < heldOn || again > lastDayOfSchoolYear(opened.council.meets_on))) throw new Refusal('bad-input', { meetsOn: 'meets-again-between' })
      const seq = await addEvent(db, opened, 'talk-held', { words, outcome, heldOn, meetsOn: again }, seen, now)
      if (outcome === 'no-new-council') await sendLetter(db, opened, 'no-new-council', seq, now, await councilBook(db, now))
      return { seq }
    }),
})
