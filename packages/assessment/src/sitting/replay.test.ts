import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { applyEvent } from './apply-event.ts'
import { goThrough, madeUpBattery } from './made-up-battery.ts'
import { replay } from './replay.ts'
import { results } from './results.ts'
import { startSitting } from './start-sitting.ts'

describe('replay', () => {
  it('leads to the same state, bit for bit, from every prefix', () => {
    for (const seed of [1, 2, 3]) {
      const start = { seed, battery: madeUpBattery({ short: seed === 3 }) }
      const { events, state } = goThrough(startSitting(start), 0.5, seededRandom(seed))
      expect(events.length).toBeGreaterThan(20)
      const whole = replay(start, events)
      expect(whole).toEqual(state)
      expect(bits(results(whole))).toBe(bits(results(state)))
      for (let length = 0; length < events.length; length += 5) {
        const resumed = events.slice(length).reduce(applyEvent, replay(start, events.slice(0, length)))
        expect(resumed).toEqual(whole)
        for (const [index, test] of resumed.tests.entries()) {
          if (test.posterior) expect(new BigUint64Array(test.posterior.buffer)).toEqual(new BigUint64Array(whole.tests[index]!.posterior!.buffer))
        }
      }
    }
  })
})

/** Shortest decimal forms tell every two doubles apart, except −0 from 0. */
const bits = (value: unknown) => JSON.stringify(value)
