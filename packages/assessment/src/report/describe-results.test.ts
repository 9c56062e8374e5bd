import { describe, expect, it } from 'vitest'
import { batteries } from '../batteries.ts'
import { interestTypes } from '../instrument.ts'
import { currentStep } from '../sitting/current-step.ts'
import { applyEvent } from '../sitting/apply-event.ts'
import { results } from '../sitting/results.ts'
import { startSitting } from '../sitting/start-sitting.ts'
import type { SittingState } from '../sitting/sitting-state.ts'
import type { Response } from '../response.ts'
import { describeResults } from './describe-results.ts'

/** The interest inventory of the short battery, each activity answered by `answer`. */
function fillIn(answer: (index: number) => Response): SittingState {
  let state = startSitting({ seed: 4, battery: batteries.find(({ id }) => id === 'short')! })
  state = applyEvent(state, { kind: 'test-opened', instrumentId: 'interests' })
  state = applyEvent(state, { kind: 'practised', instrumentId: 'interests', index: 0, response: { kind: 'rating', value: 3 } })
  state = applyEvent(state, { kind: 'test-started', instrumentId: 'interests' })
  for (let index = 0; ; index++) {
    const step = currentStep(state)
    if (step.kind !== 'item') return state
    state = applyEvent(state, { kind: 'answered', answerId: `a${index}`, itemId: step.item.id, response: answer(index), elapsedMilliseconds: 2500 })
  }
}

describe('describeResults', () => {
  it('tells the six interests with their uncertainty', () => {
    const { interests } = describeResults(results(fillIn((index) => ({ kind: 'rating', value: 1 + ((index * 7) % 5) }))))
    expect(interests?.lines.map(({ type }) => type)).toEqual([...interestTypes])
    for (const { low, position, high } of interests!.lines) expect(low < position && position < high).toBe(true)
  })

  it('takes "I do not know this" for a missing answer, and says so when too few are left', () => {
    const unknown = describeResults(results(fillIn(() => ({ kind: 'not-known' }))))
    expect(unknown.interests).toBeUndefined()
    expect(unknown.interestsNotMeasured.nl).toMatch(/^Niet gemeten/)
    const some = describeResults(results(fillIn((index) => (index % 3 === 0 ? { kind: 'not-known' } : { kind: 'rating', value: 4 }))))
    expect(some.interests?.lines.reduce((sum, { ratings }) => sum + ratings, 0)).toBe(20)
  })

  it('has a line for every talent of the battery, and calls what was not done not measured', () => {
    const { talents } = describeResults(results(startSitting({ seed: 1, battery: batteries.find(({ id }) => id === 'full')! })))
    expect(new Set(talents.map(({ talent }) => talent)).size).toBe(12)
    expect(talents.every(({ kind }) => kind === 'not-measured')).toBe(true)
  })

  it('remarks on a test that was answered faster than it can be read, and keeps its band', () => {
    const vocabulary = (medianMilliseconds: number) => ({ kind: 'ability' as const, instrumentId: 'vocabulary', talent: 'vocabulary' as const, version: '1', items: 20, ability: 0.2, standardError: 0.5, medianMilliseconds })
    const [hasty] = describeResults([vocabulary(900)]).talents
    expect(hasty).toMatchObject({ kind: 'band', zone: 3, note: { nl: expect.stringMatching(/twee seconden/) as string } })
    expect(describeResults([vocabulary(2500)]).talents[0]).toMatchObject({ kind: 'band', note: null })
    expect(describeResults([{ ...vocabulary(900), instrumentId: 'colour-difference', talent: 'colour' }]).talents[0]).toMatchObject({ note: null })
  })
})
