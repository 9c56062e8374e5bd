import { updatePosterior } from '../estimation/posterior.ts'
import { itemContent } from './item-content.ts'
import { practiceFeedback } from './practice-feedback.ts'
import { scoreResponse } from './score-response.ts'
import type { SittingEvent } from './sitting-event.ts'
import { SittingRefusal } from './sitting-refusal.ts'
import type { SittingState, TestState } from './sitting-state.ts'
import { isFinished } from './test-status.ts'
import { plannedItem } from './test-plan.ts'

type EventOf<Kind extends SittingEvent['kind']> = Extract<SittingEvent, { kind: Kind }>

/**
 * The sitting after one more event. What was taken in already (the same answer id, a test opened or started twice,
 * declined twice for the same reason) gives the same state again, so that a browser may send everything twice.
 *
 * @returns a new state; the given one is never changed
 * @throws {SittingRefusal} when the event cannot be taken now
 */
export function applyEvent(state: SittingState, event: SittingEvent): SittingState {
  switch (event.kind) {
    case 'test-opened':
      return openTest(state, event)
    case 'practised':
      return practise(state, event)
    case 'test-started':
      return startTest(state, event)
    case 'answered':
      return takeAnswer(state, event)
    case 'declined':
      return declineTest(state, event)
  }
}

function openTest(state: SittingState, { instrumentId }: EventOf<'test-opened'>): SittingState {
  const test = testOf(state, instrumentId)
  if (test.phase === 'done' || test.declined === 'cannot-do-this') throw closed(state, test)
  if (state.currentInstrumentId === instrumentId) return state
  return withTest(state, { ...test, declined: undefined, phase: test.phase === 'not-opened' ? 'practising' : test.phase })
}

function practise(state: SittingState, { instrumentId, index, response }: EventOf<'practised'>): SittingState {
  const test = testOf(state, instrumentId)
  requireOpen(state, test)
  if (test.phase !== 'practising') throw new SittingRefusal('out-of-order', `${instrumentId} has started: practice is over`)
  if (index >= test.instrument.practice.length || index > test.practised) throw new SittingRefusal('out-of-order', `practice item ${index} of ${instrumentId} is not the next`)
  const feedback = practiceFeedback(test.instrument, index, response)
  return withTest(state, { ...test, practised: Math.max(test.practised, index + 1), feedback })
}

function startTest(state: SittingState, { instrumentId }: EventOf<'test-started'>): SittingState {
  const test = testOf(state, instrumentId)
  requireOpen(state, test)
  if (test.phase === 'started') return state.currentInstrumentId === instrumentId ? state : withTest(state, test)
  if (test.practised < test.instrument.practice.length) throw new SittingRefusal('out-of-order', `practice of ${instrumentId} comes first`)
  const offered = plannedItem(test.plan, [], test.posterior)
  return withTest(state, { ...test, phase: offered === undefined ? 'done' : 'started', feedback: undefined, offered })
}

function takeAnswer(state: SittingState, event: EventOf<'answered'>): SittingState {
  const { answerId, itemId, response, elapsedMilliseconds, device } = event
  const known = state.answered.get(answerId)
  if (known === itemId) return state
  if (known !== undefined) throw new SittingRefusal('already-answered', `answer ${answerId} was for ${known}`)

  const test = state.tests.find(({ instrument }) => instrument.bank.some((item) => item.id === itemId))
  if (!test) throw new SittingRefusal('item-not-offered', `no test of this battery has item ${itemId}`)
  const { bank } = test.instrument
  if (test.answers.some((answer) => bank[answer.item]!.id === itemId)) throw new SittingRefusal('already-answered', `item ${itemId} has an answer`)
  requireOpen(state, test)
  const item = test.offered
  if (item === undefined) throw new SittingRefusal('test-not-open', `${test.instrument.id} has not started`)
  if (bank[item]!.id !== itemId) throw new SittingRefusal('item-not-offered', `${test.instrument.id} offers another item than ${itemId}`)

  const score = scoreResponse(test.instrument, itemContent(test.instrument, bank[item]!), response)
  const answers = [...test.answers, { answerId, item, score, notKnown: response.kind === 'not-known', elapsedMilliseconds, device }]
  const posterior = posteriorAfter(test, item, score)
  const offered = plannedItem(test.plan, answers.map((answer) => answer.item), posterior, answers.reduce((sum, answer) => sum + answer.elapsedMilliseconds, 0))
  const next = withTest(state, { ...test, answers, posterior, offered, phase: offered === undefined ? 'done' : 'started' })
  return { ...next, answered: new Map(state.answered).set(answerId, itemId) }
}

function posteriorAfter({ plan, posterior, instrument }: TestState, item: number, score: TestState['answers'][number]['score']): TestState['posterior'] {
  if (plan.kind !== 'adaptive' || !posterior) {
    if (plan.kind === 'inventory' && score.kind !== 'rating' && score.kind !== 'missing') throw new TypeError(`${instrument.id} is an inventory: its items must score as ratings`)
    return undefined
  }
  if (score.kind !== 'dichotomous') throw new TypeError(`${instrument.id} is adaptive: its items must score right or not`)
  return updatePosterior(plan.bank.prepared, posterior, item, score.correct)
}

function declineTest(state: SittingState, { instrumentId, reason }: EventOf<'declined'>): SittingState {
  const test = testOf(state, instrumentId)
  if (test.declined === reason) return state
  if (test.phase === 'done' || test.declined === 'cannot-do-this') throw closed(state, test)
  return withTest(state, { ...test, declined: reason })
}

function testOf(state: SittingState, instrumentId: string): TestState {
  const test = state.tests.find(({ instrument }) => instrument.id === instrumentId)
  if (!test) throw new SittingRefusal('unknown-test', `this battery has no test ${instrumentId}`)
  return test
}

function requireOpen(state: SittingState, test: TestState): void {
  if (test.phase === 'done' || test.phase === 'not-opened' || test.declined !== undefined) throw closed(state, test)
}

function closed(state: SittingState, test: TestState): SittingRefusal {
  if (isFinished(state)) return new SittingRefusal('finished', 'every test is done or declined')
  return new SittingRefusal('test-not-open', `${test.instrument.id} is ${test.declined ? 'declined' : test.phase}`)
}

/** The test takes its place again; the pupil is in it, unless it is over. */
function withTest(state: SittingState, changed: TestState): SittingState {
  const { id } = changed.instrument
  const isOver = changed.phase === 'done' || changed.declined !== undefined
  const currentInstrumentId = !isOver ? id : state.currentInstrumentId === id ? undefined : state.currentInstrumentId
  return { ...state, currentInstrumentId, tests: state.tests.map((test) => (test.instrument.id === id ? changed : test)) }
}
