import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { interestTypes } from '../instrument.ts'
import { applyEvent } from './apply-event.ts'
import { currentItem, currentStep } from './current-step.ts'
import { goThrough, madeUpAdaptive, madeUpBattery, madeUpBlocks, madeUpInventory, nextEvent } from './made-up-battery.ts'
import { progress } from './progress.ts'
import { results } from './results.ts'
import type { SittingEvent } from './sitting-event.ts'
import { SittingRefusal, type SittingRefusalCode } from './sitting-refusal.ts'
import type { SittingState } from './sitting-state.ts'
import { startSitting } from './start-sitting.ts'

const begin = (changes: Parameters<typeof madeUpBattery>[0] = {}, seed = 1) => startSitting({ seed, battery: madeUpBattery(changes) })
const open = (instrumentId: string): SittingEvent => ({ kind: 'test-opened', instrumentId })
const start = (instrumentId: string): SittingEvent => ({ kind: 'test-started', instrumentId })
const decline = (instrumentId: string, reason: 'cannot-do-this' | 'not-now'): SittingEvent => ({ kind: 'declined', instrumentId, reason })
const practise = (instrumentId: string, index: number, value: number): SittingEvent => ({ kind: 'practised', instrumentId, index, response: { kind: 'number', value } })
const answer = (itemId: string, answerId = `answer:${itemId}`): SittingEvent => ({ kind: 'answered', answerId, itemId, response: { kind: 'number', value: 0 }, elapsedMilliseconds: 2000 })
const after = (state: SittingState, ...events: SittingEvent[]) => events.reduce(applyEvent, state)

/** In the adaptive test, practice done, at its first item. */
const atFirstItem = () => after(begin(), open('doubling'), practise('doubling', 0, 2), practise('doubling', 1, 4), start('doubling'))

function expectRefusal(state: SittingState, event: SittingEvent, code: SittingRefusalCode) {
  const before = structuredClone({ ...state, start: undefined, tests: state.tests.map(({ instrument, ...rest }) => ({ id: instrument.id, ...rest, plan: undefined })) })
  let refusal: unknown
  try {
    applyEvent(state, event)
  } catch (error) {
    refusal = error
  }
  expect(refusal, `${JSON.stringify(event)} should be refused`).toBeInstanceOf(SittingRefusal)
  expect((refusal as SittingRefusal).code).toBe(code)
  expect(structuredClone({ ...state, start: undefined, tests: state.tests.map(({ instrument, ...rest }) => ({ id: instrument.id, ...rest, plan: undefined })) })).toEqual(before)
}

describe('the way through a sitting', () => {
  it('offers the tests in the battery’s order, and another when it is chosen', () => {
    const state = begin()
    const step = currentStep(state)
    expect(step.kind === 'choose-test' && step.next?.id).toBe('liking')
    expect(step.kind === 'choose-test' && step.tests.map(({ status }) => status)).toEqual(['not-started', 'not-started', 'not-started'])
    expect(currentStep(state, 'tapping')).toMatchObject({ kind: 'instructions', instrument: { id: 'tapping' } })
    expect(currentStep(state, 'no-such-test').kind).toBe('choose-test')
    expect(currentItem(state)).toBeUndefined()
  })

  it('practises first, with feedback, as often as one likes', () => {
    let state = after(begin(), open('doubling'))
    expect(currentStep(state)).toMatchObject({ kind: 'practice', index: 0, feedback: undefined })
    state = after(state, practise('doubling', 0, 3))
    expect(currentStep(state)).toMatchObject({ kind: 'practice', index: 1, feedback: { index: 0, score: { correct: false }, explanation: { en: 'It is 2' } } })
    state = after(state, practise('doubling', 0, 2))
    expect(currentStep(state)).toMatchObject({ kind: 'practice', index: 1, feedback: { score: { correct: true } } })
    state = after(state, practise('doubling', 1, 4))
    expect(currentStep(state)).toMatchObject({ kind: 'ready', feedback: { index: 1 } })
    state = after(state, practise('doubling', 0, 5))
    expect(currentStep(state)).toMatchObject({ kind: 'ready', feedback: { index: 0, score: { correct: false } } })
    state = after(state, start('doubling'))
    expect(currentStep(state)).toMatchObject({ kind: 'item', position: 1, estimateOfMost: 15, item: { id: currentItem(state)!.id } })
    expect(results(state)[1]).toMatchObject({ kind: 'not-measured', reason: 'not-finished' })
  })

  it('goes from item to item, and to the list when the test is done', () => {
    let state = atFirstItem()
    const random = seededRandom(4)
    for (let position = 1; progress(state).currentInstrumentId === 'doubling'; position++) {
      expect(currentStep(state)).toMatchObject({ kind: 'item', position })
      expect(progress(state).tests[1]).toMatchObject({ status: 'in-progress', answered: position - 1, mostItems: 15 })
      state = applyEvent(state, nextEvent(state, 0, random)!)
    }
    expect(currentStep(state)).toMatchObject({ kind: 'choose-test', next: { id: 'liking' } })
    expect(progress(state)).toMatchObject({ testsClosed: 1, isFinished: false })
    expect(progress(state).tests[1]!.mayOpen).toBe(false)
  })

  it('lets the pupil leave a test for another and come back to the same item', () => {
    const state = atFirstItem()
    const item = currentItem(state)!.id
    const away = after(state, open('tapping'))
    expect(currentStep(away)).toMatchObject({ kind: 'practice', instrument: { id: 'tapping' } })
    expect(currentItem(after(away, open('doubling')))!.id).toBe(item)
    // an answer that comes late, from another tab, still counts and brings the pupil to where they answer
    expect(currentStep(after(away, answer(item)))).toMatchObject({ kind: 'item', position: 2, instrument: { id: 'doubling' } })
  })

  it('keeps what was answered when a test is put off, and closes it for good when it cannot be done', () => {
    const state = atFirstItem()
    const item = currentItem(state)!.id
    const put = after(state, answer(item), decline('doubling', 'not-now'))
    expect(currentStep(put)).toMatchObject({ kind: 'choose-test' })
    expect(results(put)[1]).toMatchObject({ kind: 'not-measured', reason: 'not-now' })
    expect(currentStep(after(put, open('doubling')))).toMatchObject({ kind: 'item', position: 2 })
    const closed = after(put, decline('doubling', 'cannot-do-this'))
    expect(results(closed)[1]).toMatchObject({ kind: 'not-measured', reason: 'cannot-do-this' })
    expect(currentStep(closed, 'doubling').kind).toBe('choose-test')
    expectRefusal(closed, open('doubling'), 'test-not-open')
  })

  it('is finished when every test is done or declined, and "not now" can still be opened then', () => {
    const { state } = goThrough(after(begin(), decline('tapping', 'not-now')), 0, seededRandom(1))
    expect(progress(state)).toMatchObject({ isFinished: true, testsClosed: 3 })
    expect(currentStep(state)).toMatchObject({ kind: 'choose-test', next: undefined })
    expectRefusal(state, open('doubling'), 'finished')
    expectRefusal(state, decline('doubling', 'not-now'), 'finished')
    const reopened = after(state, open('tapping'))
    expect(progress(reopened).isFinished).toBe(false)
    expect(currentStep(reopened)).toMatchObject({ kind: 'practice' })
  })
})

describe('what a sitting refuses', () => {
  it('names the reason and leaves the state as it was', () => {
    const fresh = begin()
    const practising = after(fresh, open('doubling'))
    const state = atFirstItem()
    const offered = currentItem(state)!.id
    const other = state.tests[1]!.instrument.bank.find(({ id }) => id !== offered)!.id
    expectRefusal(fresh, open('no-such-test'), 'unknown-test')
    expectRefusal(fresh, decline('no-such-test', 'not-now'), 'unknown-test')
    expectRefusal(fresh, start('doubling'), 'test-not-open')
    expectRefusal(fresh, practise('doubling', 0, 2), 'test-not-open')
    expectRefusal(fresh, answer('doubling:0'), 'test-not-open')
    expectRefusal(fresh, answer('nothing'), 'item-not-offered')
    expectRefusal(practising, start('doubling'), 'out-of-order')
    expectRefusal(practising, practise('doubling', 1, 4), 'out-of-order')
    expectRefusal(practising, practise('doubling', 7, 4), 'out-of-order')
    expectRefusal(practising, answer(offered), 'test-not-open')
    expectRefusal(practising, { kind: 'practised', instrumentId: 'doubling', index: 0, response: { kind: 'rating', value: 3 } }, 'response-does-not-fit')
    expectRefusal(state, practise('doubling', 0, 2), 'out-of-order')
    expectRefusal(state, answer(other), 'item-not-offered')
    expectRefusal(state, { kind: 'answered', answerId: 'a', itemId: offered, response: { kind: 'rating', value: 3 }, elapsedMilliseconds: 1 }, 'response-does-not-fit')
    const answered = after(state, answer(offered))
    expectRefusal(answered, answer(offered, 'another-answer'), 'already-answered')
    expectRefusal(answered, answer(currentItem(answered)!.id, `answer:${offered}`), 'already-answered')
    expectRefusal(after(state, decline('doubling', 'cannot-do-this')), answer(offered), 'test-not-open')
    const { state: finished } = goThrough(fresh, 0, seededRandom(1))
    expectRefusal(finished, answer('doubling:nothing'), 'item-not-offered')
    const unseen = finished.tests[1]!.instrument.bank.find(({ id }) => !finished.answered.has(`answer:${id}`))!.id
    expectRefusal(finished, answer(unseen), 'finished')
  })

  it('lets a mistake in an instrument rise instead of calling it the pupil’s', () => {
    const broken = madeUpAdaptive()
    const battery = madeUpBattery({ instruments: [{ ...broken, practice: [], itemType: madeUpInventory().itemType }] })
    const state = after(startSitting({ seed: 1, battery }), open('doubling'), start('doubling'))
    expect(() => applyEvent(state, { ...answer(currentItem(state)!.id), response: { kind: 'rating', value: 2 } } as SittingEvent)).toThrow(TypeError)
  })
})

describe('the same thing twice', () => {
  it('gives the very same state', () => {
    const state = atFirstItem()
    const first = currentItem(state)!.id
    const answered = after(state, answer(first))
    expect(applyEvent(answered, answer(first))).toBe(answered)
    expect(applyEvent(state, open('doubling'))).toBe(state)
    expect(applyEvent(state, start('doubling'))).toBe(state)
    const declined = after(state, decline('tapping', 'not-now'))
    expect(applyEvent(declined, decline('tapping', 'not-now'))).toBe(declined)
    const { state: finished } = goThrough(begin(), 0, seededRandom(1))
    expect(applyEvent(finished, answer('liking:R:0'))).toBe(finished)
  })
})

describe('how each kind of test is given', () => {
  it('an inventory: every activity once, no two neighbours on one scale, another order for another seed', () => {
    const orderOf = (seed: number, short: boolean) => {
      const { events } = goThrough(startSitting({ seed, battery: madeUpBattery({ instruments: [madeUpInventory()], short }) }), 0, seededRandom(seed))
      return events.flatMap((event) => (event.kind === 'answered' ? [event.itemId] : []))
    }
    const order = orderOf(1, false)
    expect(new Set(order).size).toBe(30)
    for (let i = 1; i < order.length; i++) expect(order[i]!.split(':')[1]).not.toBe(order[i - 1]!.split(':')[1])
    expect(orderOf(1, false)).toEqual(order)
    expect(orderOf(2, false)).not.toEqual(order)
    const short = orderOf(1, true)
    for (const type of interestTypes) expect(short.filter((id) => id.split(':')[1] === type)).toHaveLength(2)
  })

  it('an adaptive test: at most half as many items, rounded up, in a short battery', () => {
    const strict = madeUpAdaptive({ standardError: 0.01 })
    const count = (short: boolean) => goThrough(startSitting({ seed: 1, battery: madeUpBattery({ instruments: [strict], short }) }), 0, seededRandom(1)).state.tests[0]!.answers.length
    expect([count(false), count(true)]).toEqual([15, 8])
  })

  it('blocks: each once, in the bank’s order, also in a short battery', () => {
    const { events } = goThrough(startSitting({ seed: 9, battery: madeUpBattery({ instruments: [madeUpBlocks()], short: true }) }), 0, seededRandom(9))
    expect(events.flatMap((event) => (event.kind === 'answered' ? [event.itemId] : []))).toEqual(['tapping:one', 'tapping:two'])
  })

  it('does not depend on the order in which the tests are taken', () => {
    const alone = goThrough(startSitting({ seed: 5, battery: madeUpBattery({ instruments: [madeUpAdaptive()] }) }), 1, seededRandom(2)).state
    const last = goThrough(after(begin({}, 5), decline('liking', 'cannot-do-this'), decline('tapping', 'cannot-do-this')), 1, seededRandom(2)).state
    expect(last.tests[1]!.answers.map(({ item }) => item).slice(0, 1)).toEqual(alone.tests[0]!.answers.map(({ item }) => item).slice(0, 1))
    expect(results(last)[1]).toEqual(results(alone)[0])
  })
})

describe('results', () => {
  it('says what each test measured, in the battery’s order', () => {
    const { state } = goThrough(begin(), 0.7, seededRandom(3))
    const [interests, ability, tapping] = results(state)
    if (interests?.kind !== 'scales' || ability?.kind !== 'ability' || tapping?.kind !== 'measures') throw new Error('each test should have been measured')
    expect(interests).toMatchObject({ instrumentId: 'liking', talent: 'interests', version: '1', items: 30 })
    for (const type of interestTypes) {
      const given = state.tests[0]!.answers.flatMap(({ score }) => (score.kind === 'rating' && score.scale === type ? [score.value] : []))
      expect(interests.scores[type]).toMatchObject({ ratings: 5, mean: given.reduce((sum, value) => sum + value, 0) / 5 })
    }
    expect(interests.quality.flags).toEqual([])
    expect(ability.items).toBeGreaterThanOrEqual(6)
    expect(ability.standardError <= 0.4 || ability.items === 15).toBe(true)
    expect(Math.abs(ability.ability - 0.7)).toBeLessThan(4 * ability.standardError)
    const blocks = tapping.blocks.map(({ measures }) => measures.meanMilliseconds!)
    expect(tapping.measures.meanMilliseconds).toBe((blocks[0]! + blocks[1]!) / 2)
  })

  it('tells not started from not finished', () => {
    expect(results(begin()).map((result) => result.kind === 'not-measured' && result.reason)).toEqual(['not-started', 'not-started', 'not-started'])
  })

  it('averages a figure over the blocks that give it', () => {
    const blocks = madeUpBlocks()
    const timed = blocks.itemType.score
    const once: typeof blocks = { ...blocks, practice: [], itemType: { ...blocks.itemType, score: (content, response) => (response.kind === 'not-known' ? { kind: 'measures', measures: {} } : timed(content, response)) } }
    const state = after(startSitting({ seed: 1, battery: madeUpBattery({ instruments: [once] }) }), open('tapping'), start('tapping'))
    const done = after(
      state,
      { kind: 'answered', answerId: 'a', itemId: 'tapping:one', response: { kind: 'trials', trials: [{ choice: 0, milliseconds: 300 }] }, elapsedMilliseconds: 1 },
      { kind: 'answered', answerId: 'b', itemId: 'tapping:two', response: { kind: 'not-known' }, elapsedMilliseconds: 1 },
    )
    expect(results(done)[0]).toMatchObject({ kind: 'measures', measures: { meanMilliseconds: 300 }, items: 2 })
  })

  it('counts "I do not know" as not solved', () => {
    const state = atFirstItem()
    const next = applyEvent(state, { kind: 'answered', answerId: 'a', itemId: currentItem(state)!.id, response: { kind: 'not-known' }, elapsedMilliseconds: 500 })
    expect(next.tests[1]!.answers[0]!.score).toEqual({ kind: 'dichotomous', correct: false })
  })
})

describe('startSitting', () => {
  it('refuses a battery that cannot be delivered', () => {
    const inventory = madeUpInventory()
    const cases = [
      [],
      [inventory, inventory],
      [madeUpAdaptive(), { ...madeUpAdaptive(), id: 'other' }],
      [{ ...madeUpAdaptive(), bank: [] }],
      [{ ...inventory, delivery: { kind: 'inventory' as const, scales: ['R'], shortItemsPerScale: 1 } }],
      [{ ...inventory, bank: inventory.bank.filter(({ area }) => area !== 'C') }],
      [{ ...inventory, bank: [...inventory.bank, { ...inventory.bank[0]!, id: 'new', area: 'X' }] }],
      [{ ...inventory, bank: inventory.bank.flatMap((item) => (item.area === 'R' ? [1, 2, 3, 4, 5, 6, 7].map((copy) => ({ ...item, id: `${item.id}:${copy}` })) : [item])) }],
      [{ ...inventory, delivery: { ...inventory.delivery, shortItemsPerScale: 0 } as typeof inventory.delivery }],
      [madeUpAdaptive({ standardError: 0 })],
      [madeUpAdaptive({ leastItems: 16 })],
      [madeUpAdaptive({ mostItems: 0, leastItems: 0 })],
      [madeUpAdaptive({ randomesque: 0 })],
      [madeUpAdaptive({ areas: { small: 0.5, large: 0.6 } })],
      [madeUpAdaptive({ areas: { small: 0.5, missing: 0.5 } })],
    ]
    for (const instruments of cases) expect(() => startSitting({ seed: 1, battery: madeUpBattery({ instruments }) })).toThrow(RangeError)
  })
})
