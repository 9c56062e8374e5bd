import type { Score } from '../score.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { results } from '../sitting/results.ts'
import type { SittingState } from '../sitting/sitting-state.ts'
import type { TestRecord } from './test-record.ts'

/** A record, and of which test. */
export interface RecordedTest {
  /** In the version with which it was given. */
  instrument: AnyInstrument
  record: TestRecord
}

/**
 * The tests of a sitting that were finished and measured something, as records without the pupil. Tests that were declined,
 * left or hardly tried are in no statistic, as they are in no report.
 *
 * @param about what may be known about the pupil for statistics; nothing that tells who it is
 */
export function recordTests(state: SittingState, about: Pick<TestRecord, 'ageYears' | 'groups'>): RecordedTest[] {
  return results(state).flatMap((result, index) => {
    if (result.kind === 'not-measured') return []
    const answers = state.tests[index]!.answers.map(({ item, score, elapsedMilliseconds }) => ({ item, score: shared(score), seconds: Math.max(1, elapsedMilliseconds) / 1000 }))
    const estimate = result.kind === 'ability' && { estimate: { ability: result.ability, standardError: result.standardError } }
    return [{ instrument: state.tests[index]!.instrument, record: { ...about, ...estimate, answers } }]
  })
}

const right: Score = { kind: 'dichotomous', correct: true }
const wrong: Score = { kind: 'dichotomous', correct: false }

/** Millions of answers are kept at once: equal scores are one object. */
function shared(score: Score): Score {
  return score.kind === 'dichotomous' ? (score.correct ? right : wrong) : score
}
