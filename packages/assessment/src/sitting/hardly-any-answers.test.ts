import { describe, expect, it } from 'vitest'
import { batteries } from '../batteries.ts'
import { describeResults } from '../report/describe-results.ts'
import type { Response } from '../response.ts'
import { applyEvent } from './apply-event.ts'
import { currentStep } from './current-step.ts'
import { results } from './results.ts'
import type { SittingEvent } from './sitting-event.ts'
import { startSitting } from './start-sitting.ts'

const full = batteries.find(({ id }) => id === 'full')!
const words = full.instruments.filter(({ id }) => id === 'vocabulary')
const unknown: Response = { kind: 'not-known' }

/** The vocabulary test, answered by turn. */
function take(answer: (turn: number) => Response) {
  let state = startSitting({ seed: 8, battery: { ...full, instruments: words } })
  for (let turn = 0; ; ) {
    const step = currentStep(state)
    const instrumentId = 'vocabulary'
    let event: SittingEvent
    if (step.kind === 'practice') event = { kind: 'practised', instrumentId, index: step.index, response: unknown }
    else if (step.kind === 'ready') event = { kind: 'test-started', instrumentId }
    else if (step.kind === 'item') event = { kind: 'answered', answerId: `a${turn}`, itemId: step.item.id, response: answer(turn++), elapsedMilliseconds: 4000 }
    else if (step.kind === 'choose-test' && step.next) event = { kind: 'test-opened', instrumentId }
    else return results(state)
    state = applyEvent(state, event)
  }
}

describe('a test in which "I do not know" is nearly the only answer', () => {
  it('is not a low ability: what was not tried was not measured', () => {
    const measured = take(() => unknown)
    expect(measured).toMatchObject([{ kind: 'not-measured', reason: 'hardly-any-answers' }])
    expect(take((turn) => (turn % 7 === 0 ? { kind: 'choice', option: 0 } : unknown))).toMatchObject([{ kind: 'not-measured', reason: 'hardly-any-answers' }])
    const [line] = describeResults(measured).talents
    expect(line).toMatchObject({ kind: 'not-measured', sentence: { nl: expect.stringMatching(/^Niet gemeten/) as string, en: expect.stringMatching(/^Not measured/) as string } })
  })

  it('is measured when the pupil tried often enough', () => {
    expect(take((turn) => (turn % 3 === 0 ? { kind: 'choice', option: 0 } : unknown))).toMatchObject([{ kind: 'ability' }])
    expect(take(() => ({ kind: 'choice', option: 0 }))).toMatchObject([{ kind: 'ability' }])
  })
})
