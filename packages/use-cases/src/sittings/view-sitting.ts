import { currentStep, type Locale, progress } from '@gilde/assessment'
import type { SittingRow } from '@gilde/database'
import type { App } from '../app.ts'
import { itemToken } from './item-token.ts'
import type { PracticeFeedback, SittingView, Step } from './shapes.ts'
import type { RememberedSitting } from './sitting-memory.ts'

/** What the pupil's browser may know of a sitting: the step, its picture, no key. */
export function viewSitting(app: Pick<App, 'secret'>, row: Pick<SittingRow, 'id' | 'status' | 'battery_id' | 'expires_at'>, { seq, state }: RememberedSitting, locale: Locale): SittingView {
  const { testsClosed, tests } = progress(state)
  return {
    id: row.id,
    seq,
    battery: row.battery_id,
    status: row.status,
    testsDone: testsClosed,
    testsInAll: tests.length,
    expiresAt: row.expires_at?.toISOString() ?? null,
    step: viewStep(app, row.id, state, locale),
  }
}

function viewStep(app: Pick<App, 'secret'>, sittingId: string, state: RememberedSitting['state'], locale: Locale): Step {
  const step = currentStep(state)
  switch (step.kind) {
    case 'choose-test':
      return {
        kind: 'choose-test',
        tests: step.tests.map(({ instrument, status, reason, mayOpen, answered, mostItems }) => ({ id: instrument.id, status, reason: reason ?? null, mayOpen, answered, mostItems })),
        next: step.next?.id ?? null,
        finished: progress(state).isFinished,
      }
    case 'practice':
      return {
        kind: 'practice',
        test: step.instrument.id,
        index: step.index,
        of: step.instrument.practice.length,
        view: step.instrument.itemType.view(step.content, locale),
        feedback: viewFeedback(step.feedback, locale),
      }
    case 'ready':
      return { kind: 'ready', test: step.instrument.id, feedback: viewFeedback(step.feedback, locale), only: step.instrument.delivery.kind === 'exercises' }
    case 'item':
      return {
        kind: 'item',
        test: step.instrument.id,
        item: itemToken(app, sittingId, step.item.id),
        position: step.position,
        most: step.estimateOfMost,
        view: step.instrument.itemType.view(step.content, locale),
      }
    case 'instructions':
      throw new Error('A sitting without a chosen test has no instructions step')
  }
}

function viewFeedback(feedback: Extract<ReturnType<typeof currentStep>, { kind: 'ready' }>['feedback'], locale: Locale): PracticeFeedback | null {
  if (!feedback) return null
  return { solved: feedback.score.kind === 'dichotomous' ? feedback.score.correct : null, explanation: feedback.explanation[locale] }
}
