import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { applyEvent, currentStep, interests, numberSeries, replay, results, type SittingEvent, startSitting } from '@gilde/assessment'

it('runs the example of the README as it stands there', () => {
  // example begins
  const start = { seed: 42, battery: { id: 'trial', version: '1', title: { nl: 'Proef', en: 'Trial' }, instruments: [interests, numberSeries], short: true } }
  const events: SittingEvent[] = [{ kind: 'declined', instrumentId: interests.id, reason: 'not-now' }, { kind: 'test-opened', instrumentId: numberSeries.id }]
  let state = events.reduce(applyEvent, startSitting(start))

  for (let step = currentStep(state); step.kind !== 'choose-test'; step = currentStep(state)) {
    const response = { kind: 'number', value: 12 } as const // a real pupil sees step.instrument.itemType.view(step.content, 'nl')
    const event: SittingEvent =
      step.kind === 'practice' ? { kind: 'practised', instrumentId: step.instrument.id, index: step.index, response }
      : step.kind === 'item' ? { kind: 'answered', answerId: `answer-${step.position}`, itemId: step.item.id, response, elapsedMilliseconds: 8000 }
      : { kind: 'test-started', instrumentId: step.instrument.id }
    state = applyEvent(state, event)
    events.push(event)
  }

  const [notNow, ability] = results(state) // { kind: 'not-measured', reason: 'not-now' … }, { kind: 'ability', ability, standardError, items … }
  const again = results(replay(start, events)) // the same, bit for bit
  // example ends
  expect(notNow).toMatchObject({ kind: 'not-measured', reason: 'not-now' })
  if (ability?.kind !== 'ability') throw new Error('number series should have been measured')
  expect(ability.ability).toBeLessThan(-1)
  expect(again).toEqual([notNow, ability])

  const source = readFileSync(new URL(import.meta.url), 'utf8')
  const example = source.slice(source.indexOf('// example begins') + 18, source.indexOf('  // example ends')).replaceAll(/^ {2}/gm, '').trim()
  expect(readFileSync(new URL('../README.md', import.meta.url), 'utf8')).toContain(example)
})
