import { applyEvent, currentStep, progress, type SittingEvent, SittingRefusal, type SittingState } from '@gilde/assessment'
import { moveSittingStatement, runStatement, type SittingRow, type SittingStep } from '@gilde/database'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { type App, asActor, atOnceAs } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { itemToken } from './item-token.ts'
import { loadState } from './load-state.ts'
import { openSitting, owns } from './open-sitting.ts'
import { NewEvent, SittingView } from './shapes.ts'
import type { RememberedSitting } from './sitting-memory.ts'
import { viewSitting } from './view-sitting.ts'
import { visitorExpiry } from './visitor-expiry.ts'
import { withCalibrations } from './with-calibrations.ts'

/**
 * Takes in one thing that a pupil did and gives the next step. Sent twice, it is stored once: what was stored is
 * acknowledged again. Of two that come together one finds the sitting moved, and is judged again after the other.
 */
export const recordEvent = defineOperation({
  name: 'recordEvent',
  summary: 'Send one answer (or another step) of a sitting; the same id is stored once, however often it arrives',
  http: { method: 'post', path: '/api/sittings/{id}/events', tag: 'Tests' },
  access: 'visitor',
  input: z.object({ id: z.uuid(), eventId: z.uuid(), event: NewEvent, locale: z.enum(['nl', 'en']).default('nl') }),
  output: SittingView,
  refusals: ['not-found', 'not-signed-in', 'sitting-expired', 'sitting-superseded', 'sitting-finished', 'item-not-offered', 'out-of-order', 'already-answered', 'test-not-open', 'unknown-test', 'response-does-not-fit', 'too-large', 'storage-full', 'busy'],
  perform: async (app, actor, input) => {
    const sitting = (await moveRemembered(app, actor, input)) ?? (await withCalibrations(app, () => moveLocked(app, actor, input)))
    app.sittings.remember(input.id, sitting) // only now: what was not committed must not be remembered
    return viewSitting(app, sitting.row, sitting, input.locale)
  },
})

interface Input {
  id: string
  eventId: string
  event: NewEvent
}

/**
 * The short way, one round trip: from the state as this process saw it last, on condition that the database still has it
 * so. Undefined, with nothing changed, whenever that leads nowhere: then the long way finds out why.
 */
async function moveRemembered(app: App, actor: Actor, input: Input): Promise<RememberedSitting | undefined> {
  const before = app.sittings.latest(input.id)
  if (!before || !owns(actor, before.row) || before.eventIds.has(input.eventId)) return undefined
  const move = tryNextMove(app, actor, before, input)
  if (!move) return undefined
  const [moved] = await atOnceAs<Moved>(app, actor, moveSittingStatement(move.step))
  return moved && withRow(move, moved)
}

/** The long way: the row locked, the state as its events say. */
function moveLocked(app: App, actor: Actor, input: Input): Promise<RememberedSitting> {
  return asActor(app, actor, async (db) => {
    const row = await openSitting(db, app, actor, input.id, { lock: true })
    const before = await loadState(db, app, row)
    if (before.eventIds.has(input.eventId)) return before
    const move = nextMove(app, actor, before, input)
    const [moved] = await runStatement<Moved>(db, moveSittingStatement(move.step))
    if (!moved) throw new Error(`Sitting ${row.id} is locked at event ${row.last_seq} but did not move to ${move.seq}`)
    return withRow(move, moved)
  })
}

interface Moved {
  expires_at: Date | null
}

interface Move extends Omit<RememberedSitting, 'row'> {
  before: SittingRow
  step: SittingStep
}

function withRow({ before, step, ...sitting }: Move, { expires_at }: Moved): RememberedSitting {
  return { ...sitting, row: { ...before, last_seq: step.seq, status: step.status, expires_at } }
}

function tryNextMove(...how: Parameters<typeof nextMove>): Move | undefined {
  try {
    return nextMove(...how)
  } catch (refusal) {
    if (refusal instanceof Refusal) return undefined
    throw refusal
  }
}

/** The state after the event, and what to write for it. @throws Refusal when the event cannot be taken in this state */
function nextMove(app: App, actor: Actor, before: RememberedSitting, { id, eventId, event }: Input): Move {
  const taken = sittingEvent(app, id, before.state, eventId, event)
  const state = advance(before.state, taken)
  const { isFinished, testsClosed, currentInstrumentId } = progress(state)
  const seq = before.seq + 1
  const at = app.clock()
  const person = actor.kind === 'person'
  const step: SittingStep = {
    sittingId: id,
    seq,
    eventId,
    event: taken,
    at,
    status: isFinished ? 'finished' : 'in-progress',
    testsDone: testsClosed,
    currentTest: currentInstrumentId ?? null,
    expiresAt: before.row.expires_at && visitorExpiry(at),
    audit: { organisationId: person ? actor.organisationId : null, actorKind: person ? 'person' : 'visitor', actorId: person ? actor.personId : null, action: `sitting.${taken.kind}` },
  }
  return { before: before.row, step, seq, state, eventIds: new Set(before.eventIds).add(eventId) }
}

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
