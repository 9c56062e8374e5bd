import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEvent } from './apply-event.ts'
import { goThrough, madeUpBattery } from './made-up-battery.ts'
import { replay } from './replay.ts'
import { results } from './results.ts'
import { SittingEvent } from './sitting-event.ts'
import { SittingRefusal } from './sitting-refusal.ts'
import type { SittingState } from './sitting-state.ts'
import { startSitting } from './start-sitting.ts'

const seed = fc.integer()
const ability = fc.double({ min: -3, max: 3, noNaN: true })
const sitting = fc.record({ seed, ability, short: fc.boolean() }).map((of) => {
  const start = { seed: of.seed, battery: madeUpBattery({ short: of.short }) }
  return { start, ...goThrough(startSitting(start), of.ability, seededRandom(of.seed)) }
})

/** Every bit of every posterior: two doubles that print alike may still differ in sign of zero or NaN. */
const posteriorBits = (state: SittingState) => state.tests.map(({ posterior }) => posterior && [...new BigUint64Array(posterior.slice().buffer)])

function expectSame(one: SittingState, other: SittingState) {
  expect(one).toEqual(other)
  expect(posteriorBits(one)).toEqual(posteriorBits(other))
  expect(JSON.stringify(results(one))).toBe(JSON.stringify(results(other)))
}

describe('replay', () => {
  it('of all events is the state that was reached, bit for bit, also when the tables are made anew', () => {
    fc.assert(
      fc.property(sitting, ({ start, events, state }) => {
        expectSame(replay(start, events), state)
        // another server: same content, other objects, so no table or item is remembered
        const elsewhere = replay({ ...start, battery: madeUpBattery({ short: start.battery.short }) }, events)
        expect(posteriorBits(elsewhere)).toEqual(posteriorBits(state))
        expect(results(elsewhere)).toEqual(results(state))
      }),
      { numRuns: 15 },
    )
  })

  it('of the first events, and then the rest one by one, is the same', () => {
    fc.assert(
      fc.property(sitting, fc.double({ min: 0, max: 1, noNaN: true }), ({ start, events, state }, share) => {
        const cut = Math.floor(share * events.length)
        expectSame(events.slice(cut).reduce(applyEvent, replay(start, events.slice(0, cut))), state)
      }),
      { numRuns: 30 },
    )
  })

  it('does not mind events that went through JSON', () => {
    fc.assert(
      fc.property(sitting, ({ start, events, state }) => {
        const stored = events.map((event) => SittingEvent.parse(JSON.parse(JSON.stringify(event))))
        expect(results(replay(start, stored))).toEqual(results(state))
        expect(posteriorBits(replay(start, stored))).toEqual(posteriorBits(state))
      }),
      { numRuns: 10 },
    )
  })

  it('does not mind answers that arrive again, at any later moment and in any order', () => {
    fc.assert(
      fc.property(sitting, fc.infiniteStream(fc.nat()), ({ start, events, state }, draws) => {
        let current = startSitting(start)
        for (const [index, event] of events.entries()) {
          current = applyEvent(current, event)
          const again = events[draws.next().value! % (index + 1)]!
          if (again.kind === 'answered') expect(applyEvent(current, again)).toBe(current)
        }
        expectSame(current, state)
      }),
      { numRuns: 20 },
    )
  })

  it('leaves every state on the way as it was', () => {
    fc.assert(
      fc.property(sitting, ({ start, events }) => {
        const states = [startSitting(start)]
        const known = [JSON.stringify([results(states[0]!), posteriorBits(states[0]!).map(String)])]
        for (const event of events) {
          const next = applyEvent(states.at(-1)!, event)
          states.push(next)
          known.push(JSON.stringify([results(next), posteriorBits(next).map(String)]))
        }
        expect(states.map((state) => JSON.stringify([results(state), posteriorBits(state).map(String)]))).toEqual(known)
      }),
      { numRuns: 5 },
    )
  })

  it('goes on as before after anything that was refused', () => {
    fc.assert(
      fc.property(sitting, fc.infiniteStream(fc.nat()), ({ start, events, state }, draws) => {
        let current = startSitting(start)
        let refused = 0
        for (const event of events) {
          const early = events[draws.next().value! % events.length]!
          try {
            // what comes too early or too late is refused, or was in already; what would be taken is not kept
            applyEvent(current, early)
          } catch (refusal) {
            expect(refusal).toBeInstanceOf(SittingRefusal)
            refused++
          }
          current = applyEvent(current, event)
        }
        expect(refused).toBeGreaterThan(0)
        expectSame(current, state)
      }),
      { numRuns: 20 },
    )
  })
})
