import { applyEvent, currentStep, type InterestType, type SittingEvent, type SittingStart, startSitting, type SittingState, type TalentId } from '@gilde/assessment'
import { randomInteger, seededRandom } from '@gilde/numeric'

/** A pupil who does not exist. Talents and interests in standard deviations, 0 = the middle of the scale. */
export interface VirtualPupil {
  /** The same seed gives the same answers. */
  seed: number
  talents: Partial<Record<TalentId, number>>
  interests: Record<InterestType, number>
}

export interface SimulatedSitting {
  events: SittingEvent[]
  state: SittingState
}

/**
 * What a virtual pupil would do in a sitting, test by test in the battery's order, each answer by the item type's own
 * simulation.
 *
 * @param until.tests stop when so many tests are done; the next one is then half-way in its practice
 * @param until.answers stop after so many answers
 */
export function simulateSitting(start: SittingStart, pupil: VirtualPupil, until: { tests?: number; answers?: number } = {}): SimulatedSitting {
  const random = seededRandom(pupil.seed)
  const events: SittingEvent[] = []
  let state = startSitting(start)
  let answers = 0
  const take = (event: SittingEvent) => {
    events.push(event)
    state = applyEvent(state, event)
  }
  for (;;) {
    const done = state.tests.filter((test) => test.phase === 'done').length
    if (answers >= (until.answers ?? Infinity)) break
    const step = currentStep(state)
    if (step.kind === 'choose-test') {
      if (!step.next) break
      take({ kind: 'test-opened', instrumentId: step.next.id })
      if (done >= (until.tests ?? Infinity)) break
    } else if (step.kind === 'practice') {
      const { itemType, id } = step.instrument
      take({ kind: 'practised', instrumentId: id, index: step.index, response: itemType.simulate(step.content, 1, easy, random) })
    } else if (step.kind === 'ready') take({ kind: 'test-started', instrumentId: step.instrument.id })
    else if (step.kind === 'item') {
      const { instrument, item, content } = step
      const ability = instrument.family === 'interests' ? pupil.interests[item.area as InterestType] : (pupil.talents[instrument.talent] ?? 0)
      const response = instrument.itemType.simulate(content, ability, item.parameters, random)
      take({ kind: 'answered', answerId: `answer-${++answers}`, itemId: item.id, response, elapsedMilliseconds: 3000 + randomInteger(random, 12_000) })
    } else throw new Error('Nobody chose a test without opening it')
  }
  return { events, state }
}

const easy = { discrimination: 1, difficulty: -2, guessing: 0, ceiling: 1 }
