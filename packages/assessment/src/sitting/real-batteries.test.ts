import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { batteries } from '../batteries.ts'
import { goThrough } from './made-up-battery.ts'
import { replay } from './replay.ts'
import { results } from './results.ts'
import { startSitting } from './start-sitting.ts'

describe.each(batteries.map((battery) => [battery.id, battery] as const))('the battery %s', (_id, battery) => {
  it('measures everything on a virtual pupil, within its rules, and replays to the same results', () => {
    const start = { seed: 20, battery }
    const { events, state } = goThrough(startSitting(start), 0.4, seededRandom(20))
    expect(results(replay(start, events))).toEqual(results(state))
    for (const [index, result] of results(state).entries()) {
      const { delivery, id } = battery.instruments[index]!
      expect(result.kind, id).toBe({ adaptive: 'ability', inventory: 'scales', blocks: 'measures', exercises: 'not-measured' }[delivery.kind])
      if (result.kind !== 'ability' || delivery.kind !== 'adaptive') continue
      expect(result.items, id).toBeLessThanOrEqual(battery.short ? Math.ceil(delivery.mostItems / 2) : delivery.mostItems)
      // five errors: a pupil who answers as the model says lands outside about once in a million tests
      expect(Math.abs(result.ability - 0.4), id).toBeLessThan(5 * result.standardError)
    }
  })
})
