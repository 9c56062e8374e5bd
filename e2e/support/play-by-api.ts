import { randomUUID } from 'node:crypto'
import type { NewEvent, Response, SittingView } from '@gilde/use-cases'
import type { Answered, Client } from './api-client.ts'

type ItemView = { type: string } & Record<string, unknown>

/** An answer that fits this item, made without knowing its key. */
function answerTo(view: ItemView, turn: number): Response {
  switch (view.type) {
    case 'activity-rating':
      return { kind: 'rating', value: 1 + (turn % 5) }
    case 'number-series':
    case 'practical-arithmetic':
      return { kind: 'number', value: turn }
    case 'span':
      return { kind: 'sequence', values: (view.sequence as number[]).map((_, index) => index + (view.material === 'digits' ? 1 : 0)) }
    case 'symbol-search':
      return { kind: 'trials', trials: (view.rows as unknown[]).slice(0, 30).map((_, index) => ({ choice: index % 2, milliseconds: 900 + index })) }
    case 'reaction':
      return { kind: 'trials', trials: (view.trials as { lamp: number }[]).map(({ lamp }, index) => ({ choice: lamp, milliseconds: 300 + (index % 7) * 20 })) }
    case 'tracking':
      return { kind: 'path', points: Array.from({ length: 25 * Number(view.seconds) + 1 }, (_, index) => [40 * index, 0.5, 0.5]) }
    default:
      return { kind: 'choice', option: turn % 2 }
  }
}

/** The event that brings a sitting one step further; undefined when all tests are done. */
export function nextEvent({ step }: SittingView, turn: number): NewEvent | undefined {
  switch (step.kind) {
    case 'choose-test':
      return step.next ? { kind: 'test-opened', test: step.next } : undefined
    case 'practice':
      return { kind: 'practised', test: step.test, index: step.index, response: answerTo(step.view, turn) }
    case 'ready':
      return { kind: 'test-started', test: step.test }
    case 'item':
      return { kind: 'answered', item: step.item, response: answerTo(step.view, turn), elapsedMilliseconds: 1500 + turn }
  }
}

export function sendEvent(client: Client, sittingId: string, event: NewEvent, eventId: string = randomUUID()): Promise<Answered<SittingView>> {
  return client.call<SittingView>('POST', `/api/sittings/${sittingId}/events`, { eventId, event })
}

/** Plays on until `isThere` says so, or all tests are done. @returns every step that the browser was shown */
export async function playUntil(client: Client, sittingId: string, isThere: (sitting: SittingView) => boolean): Promise<SittingView[]> {
  const seen = [(await client.call<SittingView>('GET', `/api/sittings/${sittingId}`)).body]
  for (let turn = 0; ; turn++) {
    const sitting = seen.at(-1)!
    const event = isThere(sitting) ? undefined : nextEvent(sitting, turn)
    if (!event) return seen
    const { status, body, text } = await sendEvent(client, sittingId, event)
    if (status !== 200) throw new Error(`${JSON.stringify(event).slice(0, 500)} gave ${status}: ${text}`)
    seen.push(body)
  }
}
