import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { batteries } from '../batteries.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { applyEvent } from '../sitting/apply-event.ts'
import { currentStep } from '../sitting/current-step.ts'
import { results } from '../sitting/results.ts'
import type { SittingEvent } from '../sitting/sitting-event.ts'
import { startSitting } from '../sitting/start-sitting.ts'

const full = batteries.find(({ id }) => id === 'full')!
const pupils = 120

/** One test of a pupil whose ability is known: what came out, and which items were seen. */
function takeTest(instrument: AnyInstrument, pupil: number) {
  const random = seededRandom(pupil * 7 + 1)
  const ability = normalDraw(random)
  const items: string[] = []
  let state = startSitting({ seed: pupil * 104_729 + 5, battery: { ...full, instruments: [instrument] } })
  for (;;) {
    const step = currentStep(state)
    const instrumentId = instrument.id
    let event: SittingEvent
    if (step.kind === 'practice') event = { kind: 'practised', instrumentId, index: step.index, response: { kind: 'not-known' } }
    else if (step.kind === 'ready') event = { kind: 'test-started', instrumentId }
    else if (step.kind === 'item') {
      items.push(step.item.id)
      event = { kind: 'answered', answerId: `a${items.length}`, itemId: step.item.id, response: instrument.itemType.simulate(step.content, ability, step.item.parameters, random), elapsedMilliseconds: 9000 }
    } else if (step.kind === 'choose-test' && step.next) event = { kind: 'test-opened', instrumentId }
    else break
    state = applyEvent(state, event)
  }
  const [result] = results(state)
  if (result?.kind !== 'ability') throw new TypeError(`${instrument.id} gave no ability`)
  return { ability, result, items }
}

describe.each(full.instruments.filter(({ delivery }) => delivery.kind === 'adaptive').map((instrument) => [instrument.id, instrument] as const))('%s', (_, instrument) => {
  const delivery = instrument.delivery as Extract<AnyInstrument['delivery'], { kind: 'adaptive' }>
  const taken = Array.from({ length: pupils }, (_, pupil) => takeTest(instrument, pupil))

  it('has a goal for its precision that the bank reaches for most pupils', () => {
    const reached = taken.filter(({ result }) => result.standardError <= delivery.standardError)
    expect(reached.length / pupils).toBeGreaterThan(0.55)
  })

  it('shows no item to nearly everybody', () => {
    const seen = new Map<string, number>()
    for (const item of taken.flatMap(({ items }) => items)) seen.set(item, (seen.get(item) ?? 0) + 1)
    expect(Math.max(...seen.values()) / pupils).toBeLessThan(0.62)
  })

  it('has the ability within its band of 8 in 10 about as often', () => {
    const within = taken.filter(({ ability, result }) => Math.abs(result.ability - ability) < 1.2816 * result.standardError)
    expect(within.length / pupils).toBeGreaterThan(0.68)
  })
})
