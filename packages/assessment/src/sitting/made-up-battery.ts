import { seededRandom } from '@gilde/numeric'
import type { Delivery, TalentId } from '../instrument.ts'
import { interestTypes } from '../instrument.ts'
import type { BankItem, ItemParameters, ItemType } from '../item.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import type { Response } from '../response.ts'
import type { AnyInstrument, Battery } from './battery.ts'
import { applyEvent } from './apply-event.ts'
import { currentStep } from './current-step.ts'
import type { SittingEvent } from './sitting-event.ts'
import type { SittingState } from './sitting-state.ts'

/** Three made-up instruments, one per way of delivery, for the tests of the sitting. */

const text = (value: string) => ({ nl: value, en: value })

const doubling: ItemType<{ times: number }, { key: number }, { type: 'doubling' }> = {
  name: 'doubling',
  make: ({ times }, seed) => ({ key: times * 2 + (seed % 2) }),
  view: () => ({ type: 'doubling' }),
  score(content, response) {
    if (response.kind === 'not-known') return { kind: 'dichotomous', correct: false }
    if (response.kind !== 'number') throw new RangeError('doubling takes a number')
    return { kind: 'dichotomous', correct: response.value === content.key }
  },
  simulate: (content, ability, parameters, random) => ({ kind: 'number', value: random() < probabilityCorrect(ability, parameters) ? content.key : -1 }),
  explain: (content) => text(`It is ${content.key}`),
}

const liking: ItemType<{ scale: string }, { scale: string }, { type: 'liking' }> = {
  name: 'liking',
  make: (radicals) => radicals,
  view: () => ({ type: 'liking' }),
  score(content, response) {
    if (response.kind !== 'rating') throw new RangeError('liking takes a rating')
    return { kind: 'rating', scale: content.scale, value: response.value }
  },
  simulate: (_content, _ability, _parameters, random) => ({ kind: 'rating', value: 1 + Math.floor(random() * 5) }),
  explain: () => text('There is no wrong answer'),
}

const tapping: ItemType<null, null, { type: 'tapping' }> = {
  name: 'tapping',
  make: () => null,
  view: () => ({ type: 'tapping' }),
  score(_content, response) {
    if (response.kind !== 'trials' || response.trials.length === 0) throw new RangeError('tapping takes trials')
    return { kind: 'measures', measures: { meanMilliseconds: response.trials.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / response.trials.length } }
  },
  simulate: (_content, _ability, _parameters, random) => ({ kind: 'trials', trials: [{ choice: 0, milliseconds: 200 + Math.floor(random() * 200) }] }),
  explain: () => text('Tap when it lights up'),
}

const flat: ItemParameters = { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }

function instrument<R, C, V extends { type: string }>(id: string, talent: TalentId, itemType: ItemType<R, C, V>, practice: R[], bank: BankItem<R>[], delivery: Delivery): AnyInstrument {
  const made = {
    id,
    family: 'reasoning' as const,
    talent,
    title: text(id),
    summary: text(id),
    instructions: [],
    keyboard: text(''),
    equivalent: { kind: 'none-needed' as const, explanation: text('') },
    minutes: 1,
    itemType,
    practice: practice.map((radicals) => ({ radicals, seed: 0 })),
    bank,
    delivery,
    status: { kind: 'provisional' as const, model: text('made up'), sources: [] },
    version: '1',
  }
  return made
}

/** Sixty generated items of two areas, discrimination 0.8 to 2.2, difficulty −2.5 to 2.5. */
export function madeUpAdaptive(delivery: Partial<Extract<Delivery, { kind: 'adaptive' }>> = {}, size = 60): AnyInstrument {
  const random = seededRandom(7)
  const bank = Array.from({ length: size }, (_, index) => ({
    id: `doubling:${index}`,
    area: index % 3 === 0 ? 'large' : 'small',
    radicals: { times: index },
    seed: index,
    parameters: { discrimination: 0.8 + 1.4 * random(), difficulty: 5 * random() - 2.5, guessing: 0.1, ceiling: 0.98 },
  }))
  const rules = { kind: 'adaptive' as const, standardError: 0.4, leastItems: 6, mostItems: 15, randomesque: 3, areas: { small: 0.6, large: 0.4 }, ...delivery }
  return instrument('doubling', 'number-reasoning', doubling, [{ times: 1 }, { times: 2 }], bank, rules)
}

/** Five activities on each of the six scales. */
export function madeUpInventory(): AnyInstrument {
  const bank = interestTypes.flatMap((scale) => Array.from({ length: 5 }, (_, index) => ({ id: `liking:${scale}:${index}`, area: scale, radicals: { scale }, seed: 0, parameters: flat })))
  return instrument('liking', 'interests', liking, [], bank, { kind: 'inventory', scales: [...interestTypes], shortItemsPerScale: 2 })
}

export function madeUpBlocks(): AnyInstrument {
  const bank = ['one', 'two'].map((area) => ({ id: `tapping:${area}`, area, radicals: null, seed: 0, parameters: flat }))
  return instrument('tapping', 'reaction', tapping, [null], bank, { kind: 'blocks' })
}

export function madeUpBattery(changes: Partial<Battery> = {}): Battery {
  return { id: 'made-up', version: '1', title: text('Made up'), instruments: [madeUpInventory(), madeUpAdaptive(), madeUpBlocks()], short: false, ...changes }
}

/** The event with which a virtual pupil goes on; undefined when everything is done or declined. */
export function nextEvent(state: SittingState, ability: number, random: () => number): SittingEvent | undefined {
  const step = currentStep(state)
  switch (step.kind) {
    case 'choose-test':
      return step.next && { kind: 'test-opened', instrumentId: step.next.id }
    case 'instructions':
      return { kind: 'test-opened', instrumentId: step.instrument.id }
    case 'practice':
      return { kind: 'practised', instrumentId: step.instrument.id, index: step.index, response: respond(step.instrument, step.content, ability, flat, random) }
    case 'ready':
      return { kind: 'test-started', instrumentId: step.instrument.id }
    case 'item': {
      const response = respond(step.instrument, step.content, ability, step.item.parameters, random)
      return { kind: 'answered', answerId: `answer:${step.item.id}`, itemId: step.item.id, response, elapsedMilliseconds: 1500 + Math.floor(random() * 4000) }
    }
  }
}

function respond({ itemType }: AnyInstrument, content: unknown, ability: number, parameters: ItemParameters, random: () => number): Response {
  return itemType.simulate(content, ability, parameters, random)
}

/** Goes on until everything is done. Gives the events and the state after the last. */
export function goThrough(start: SittingState, ability: number, random: () => number): { events: SittingEvent[]; state: SittingState } {
  const events: SittingEvent[] = []
  let state = start
  for (let event = nextEvent(state, ability, random); event; event = nextEvent(state, ability, random)) {
    events.push(event)
    state = applyEvent(state, event)
  }
  return { events, state }
}
