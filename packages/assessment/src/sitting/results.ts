import { quantile } from '@gilde/numeric'
import type { Classification } from '../decision/classification.ts'
import { decideAtCut, probabilityAbove } from '../decision/posterior-classification.ts'
import { posteriorEstimate } from '../estimation/posterior.ts'
import { type InterestType, interestTypes, type TalentId } from '../instrument.ts'
import { responseQuality, type ResponseQuality } from '../interests/response-quality.ts'
import { scaleScore, type ScaleScore } from '../interests/scale-scores.ts'
import type { Reason, SittingState, TestState } from './sitting-state.ts'

interface Measured {
  instrumentId: string
  talent: TalentId
  /** Of the instrument. */
  version: string
  /** How many items were answered. */
  items: number
}

/** What one test says. */
export type TestResult =
  /** θ and its posterior standard deviation, in logits, on the scale of a standard normal prior. */
  | (Measured & { kind: 'ability'; ability: number; standardError: number; /** Median time per answer. */ medianMilliseconds: number; /** Only of a test with a cut. */ decision?: CutDecision })
  | (Measured & { kind: 'scales'; scores: Record<InterestType, ScaleScore>; quality: ResponseQuality })
  /** Each figure as the mean over the blocks that give it; `blocks` has them apart. */
  | (Measured & { kind: 'measures'; measures: Record<string, number>; blocks: BlockMeasures[] })
  | { kind: 'not-measured'; instrumentId: string; talent: TalentId; version: string; reason: Reason | 'not-started' | 'not-finished' | 'too-few-ratings' | 'hardly-any-answers' | 'exercises' }

/** What a test with a cut says about it. */
export interface CutDecision {
  /** In logits. */
  cut: number
  /** See `decideAtCut`. */
  outcome: Classification
  /** Posterior probability that the ability lies at the cut or above. */
  probabilityAbove: number
}

export interface BlockMeasures {
  itemId: string
  area: string
  measures: Record<string, number>
}

/**
 * From this share of "I do not know" on, a test was hardly tried: whether the pupil could not or would not is not known, and
 * a low ability with a narrow band would claim that it is. Editorial, until answers of pupils tell.
 */
const hardlyTried = 0.8

/** One result per test, in the battery's order; a test that was not finished says that it was not measured. */
export function results(state: SittingState): TestResult[] {
  return state.tests.map(resultOf)
}

function resultOf(test: TestState): TestResult {
  const { instrument, phase, declined, plan, posterior, answers } = test
  const about = { instrumentId: instrument.id, talent: instrument.talent, version: instrument.version }
  if (phase !== 'done') return { kind: 'not-measured', ...about, reason: declined ?? (phase === 'not-opened' ? 'not-started' : 'not-finished') }
  const measured = { ...about, items: answers.length }
  switch (plan.kind) {
    case 'adaptive': {
      if (answers.filter(({ notKnown }) => notKnown).length >= hardlyTried * answers.length) return { kind: 'not-measured', ...about, reason: 'hardly-any-answers' }
      const { ability, standardError } = posteriorEstimate(plan.bank.prepared, posterior!)
      const medianMilliseconds = quantile(answers.map(({ elapsedMilliseconds }) => elapsedMilliseconds), 0.5)
      const { classification } = plan.rules
      const { prepared } = plan.bank
      const decision = classification && { cut: classification.cut, outcome: decideAtCut(prepared, posterior!, classification), probabilityAbove: probabilityAbove(prepared, posterior!, classification.cut) }
      return { kind: 'ability', ...measured, ability, standardError, medianMilliseconds, ...(decision && { decision }) }
    }
    case 'inventory': {
      const scales = scalesOf(test)
      return scales ? { kind: 'scales', ...measured, ...scales } : { kind: 'not-measured', ...about, reason: 'too-few-ratings' }
    }
    case 'exercises':
      return { kind: 'not-measured', ...about, reason: 'exercises' }
    case 'blocks':
      return { kind: 'measures', ...measured, ...measuresOf(test) }
  }
}

/** undefined when a scale has no rating at all: a profile of six cannot be drawn then. */
function scalesOf({ answers }: TestState): { scores: Record<InterestType, ScaleScore>; quality: ResponseQuality } | undefined {
  const ratings = answers.flatMap(({ score, elapsedMilliseconds }) => (score.kind === 'rating' ? [{ scale: score.scale, value: score.value, elapsedMilliseconds }] : []))
  if (interestTypes.some((type) => !ratings.some(({ scale }) => scale === type))) return undefined
  const scoreOf = (type: InterestType) => scaleScore(ratings.filter(({ scale }) => scale === type).map(({ value }) => value))
  const scores = Object.fromEntries(interestTypes.map((type) => [type, scoreOf(type)])) as Record<InterestType, ScaleScore>
  return { scores, quality: responseQuality(ratings) }
}

function measuresOf({ instrument, answers }: TestState): { measures: Record<string, number>; blocks: BlockMeasures[] } {
  const blocks = answers.map(({ item, score }) => {
    const { id, area } = instrument.bank[item]!
    if (score.kind === 'measures') return { itemId: id, area, measures: score.measures }
    if (score.kind === 'dichotomous') return { itemId: id, area, measures: { correct: score.correct ? 1 : 0 } }
    throw new TypeError(`${instrument.id} gives blocks: its items cannot score as ratings`)
  })
  const names = [...new Set(blocks.flatMap((block) => Object.keys(block.measures)))]
  const mean = (name: string) => {
    const values = blocks.flatMap((block) => (name in block.measures ? [block.measures[name]!] : []))
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  return { measures: Object.fromEntries(names.map((name) => [name, mean(name)])), blocks }
}
