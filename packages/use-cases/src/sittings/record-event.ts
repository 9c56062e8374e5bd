import { applyEvent, currentStep, progress, type SittingEvent, SittingRefusal, type SittingState } from '@gilde/assessment'
import { type Db, insertSittingEvent, type SittingRow } from '@gilde/database'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { type App, asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { itemToken } from './item-token.ts'
import { loadState } from './load-state.ts'
import { openSitting } from './open-sitting.ts'
import { NewEvent, SittingView } from './shapes.ts'
import { viewSitting } from './view-sitting.ts'
import { visitorExpiry } from './visitor-expiry.ts'

/**
 * Takes in one thing that a pupil did and gives the next step. Sent twice, it is stored once: what was stored is
 * acknowledged again. Two that come together wait for one another on the sitting's row.
 */
export const recordEvent = defineOperation({
  name: 'recordEvent',
  summary: 'Send one answer (or another step) of a sitting; the same id is stored once, however often it arrives',
  http: { method: 'post', path: '/api/sittings/{id}/events', tag: 'Tests' },
  access: 'visitor',
  input: z.object({ id: z.uuid(), eventId: z.uuid(), event: NewEvent, locale: z.enum(['nl', 'en']).default('nl') }),
  output: SittingView,
  refusals: ['not-found', 'not-signed-in', 'sitting-expired', 'sitting-superseded', 'sitting-finished', 'item-not-offered', 'out-of-order', 'already-answered', 'test-not-open', 'unknown-test', 'response-does-not-fit', 'too-large', 'storage-full', 'busy'],
  perform: async (app, actor, { id, eventId, event, locale }) => {
    const { view, sitting } = await asActor(app, actor, async (db) => {
      const row = await openSitting(db, app, actor, id, { lock: true })
      const before = await loadState(db, app, row)
      if (before.eventIds.has(eventId)) return { view: viewSitting(app, row, before, locale), sitting: before }
      const taken = sittingEvent(app, id, before.state, eventId, event)
      const state = advance(before.state, taken)
      const sitting = { seq: before.seq + 1, state, eventIds: new Set(before.eventIds).add(eventId) }
      const moved = await store(db, app, actor, row, sitting, { eventId, event: taken })
      return { view: viewSitting(app, moved, sitting, locale), sitting }
    })
    app.sittings.remember(id, sitting) // only now: what was not committed must not be remembered
    return view
  },
})

/** @throws Refusal when the event cannot be taken now; nothing has changed then */
function advance(state: SittingState, event: SittingEvent): SittingState {
  try {
    return applyEvent(state, event)
  } catch (refusal) {
    if (refusal instanceof SittingRefusal) throw new Refusal(refusal.code === 'finished' ? 'sitting-finished' : refusal.code)
    throw refusal
  }
}

/** The engine's event for what the browser sent: the item's own name in place of the browser's name for it. */
function sittingEvent(app: App, sittingId: string, state: SittingState, eventId: string, event: NewEvent): SittingEvent {
  if (event.kind !== 'answered') {
    const { test, ...rest } = event
    return { ...rest, instrumentId: test } as SittingEvent
  }
  const { item, response, elapsedMilliseconds, device } = event
  const step = currentStep(state)
  if (step.kind !== 'item' || itemToken(app, sittingId, step.item.id) !== item) {
    const answeredBefore = [...state.answered.values()].some((id) => itemToken(app, sittingId, id) === item)
    throw new Refusal(answeredBefore ? 'already-answered' : 'item-not-offered')
  }
  return { kind: 'answered', answerId: eventId, itemId: step.item.id, response, elapsedMilliseconds, ...(device && { device }) }
}

async function store(db: Db, app: App, actor: Actor, row: SittingRow, { seq, state }: { seq: number; state: SittingState }, { eventId, event }: { eventId: string; event: SittingEvent }) {
  const { isFinished, testsClosed, currentInstrumentId } = progress(state)
  const at = app.clock()
  const status = isFinished ? ('finished' as const) : ('in-progress' as const)
  // what a visitor asked to keep is not given a shorter life by one more answer
  const expires_at = row.expires_at && new Date(Math.max(row.expires_at.getTime(), visitorExpiry(at).getTime()))
  const person = actor.kind === 'person'
  await insertSittingEvent(db, {
    sittingId: row.id,
    seq,
    eventId,
    event,
    at,
    status,
    testsDone: testsClosed,
    currentTest: currentInstrumentId ?? null,
    expiresAt: expires_at,
    audit: { organisationId: person ? actor.organisationId : null, actorKind: person ? 'person' : 'visitor', actorId: person ? actor.personId : null, action: `sitting.${event.kind}` },
  })
  return { ...row, status, expires_at }
}
