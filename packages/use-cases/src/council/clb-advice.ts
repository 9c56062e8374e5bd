import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { addEvent, openCase } from './open-case.ts'
import { Added, Seen } from './propose-certificate.ts'
import { eventContents } from './shapes.ts'

/** From then on the guidance centre sees the case. */
export const askAdvice = defineOperation({
  name: 'askAdvice',
  summary: 'As a member of the council: ask the guidance centre for its advice',
  http: { method: 'post', path: '/api/council-cases/{id}/advice-question', tag: 'Class council' },
  access: 'signed-in',
  input: eventContents['advice-asked'].extend({ id: z.uuid(), seen: Seen }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'case-moved-on', 'not-this-step'],
  perform: (app, actor, { id, seen, words }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      if (!opened.seat.member) throw new Refusal('not-yours')
      return { seq: await addEvent(db, opened, 'advice-asked', { words }, seen, app.clock()) }
    }),
})

export const giveAdvice = defineOperation({
  name: 'giveAdvice',
  summary: 'As a counsellor whose advice was asked: give it',
  http: { method: 'post', path: '/api/council-cases/{id}/advice', tag: 'Class council' },
  access: 'signed-in',
  input: eventContents['advice-given'].extend({ id: z.uuid(), seen: Seen }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'case-moved-on', 'not-this-step'],
  perform: (app, actor, { id, seen, words, verdict }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      if (!opened.seat.counsellor) throw new Refusal('not-yours')
      if (!opened.state.adviceAsked || opened.state.advice) throw new Refusal('not-this-step')
      return { seq: await addEvent(db, opened, 'advice-given', { words, verdict }, seen, app.clock()) }
    }),
})
