import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { instruments } from '../batteries.ts'
import { posteriorEstimate, startPosterior, updatePosterior } from '../estimation/posterior.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import { plannedItem, planTest } from '../sitting/test-plan.ts'
import { distribution } from './distribution.ts'
import { instrumentStatistics } from './instrument-statistics.ts'
import type { StatisticsRules, TestRecord } from './test-record.ts'

const rules: StatisticsRules = { persons: 100, perGroup: 100, answersPerItem: 50, cell: 10 }
const pair = { variable: 'gender', reference: 'boy', focal: 'girl' }
const reading = instruments.find(({ id }) => id === 'reading')!
const battery = { id: 'one', version: '1', title: reading.title, instruments: [reading], short: false }

/** Pupils who answer in time as the model says, except that one item may be harder for one group, or in the second half. */
function records(persons: number, seed: number, odd: { item?: number; harderForGirls?: number; harderLater?: number } = {}): TestRecord[] {
  const random = seededRandom(seed)
  return Array.from({ length: persons }, (_, person) => {
    const plan = planTest(reading, battery, seed * 10_000 + person)
    if (plan.kind !== 'adaptive') throw new Error('reading is adaptive')
    const ability = normalDraw(random)
    const girl = person % 2 === 1
    const answers: { item: number; score: { kind: 'dichotomous'; correct: boolean }; seconds: number }[] = []
    let posterior = startPosterior(plan.bank.prepared)
    for (;;) {
      const item = plannedItem(plan, answers.map((answer) => answer.item), posterior)
      if (item === undefined) break
      const shift = item === odd.item ? (girl ? (odd.harderForGirls ?? 0) : 0) + (person > persons / 2 ? (odd.harderLater ?? 0) : 0) : 0
      const correct = random() < probabilityCorrect(ability - shift, reading.bank[item]!.parameters)
      posterior = updatePosterior(plan.bank.prepared, posterior, item, correct)
      answers.push({ item, score: { kind: 'dichotomous', correct }, seconds: 5 + 20 * random() })
    }
    return { answers, estimate: posteriorEstimate(plan.bank.prepared, posterior), ageYears: 12 + (person % 3), groups: { gender: girl ? 'girl' : 'boy' } }
  })
}

const statisticsOf = (given: readonly TestRecord[]) => instrumentStatistics(reading, given, { origin: 'convenience', pairs: [pair] }, rules)
const popular = (given: readonly TestRecord[]) => {
  const counts = new Map<number, number>()
  for (const { answers } of given) for (const { item } of answers) counts.set(item, (counts.get(item) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]![0]
}

describe('instrumentStatistics', () => {
  it('says nothing of few pupils but how many there are and how many it needs', () => {
    const { persons, fairness, ...parts } = statisticsOf(records(99, 1))
    expect(persons).toBe(99)
    for (const part of Object.values(parts)) if (part) expect(part).toEqual({ kind: 'too-few', persons: 99, needed: 100 })
    expect(fairness[0]!.items).toEqual({ kind: 'too-few', persons: 49, needed: 100 })
    expect(JSON.stringify(statisticsOf([]))).not.toContain('known')
  })

  it('counts by hand what can be counted by hand', () => {
    const given = records(150, 2)
    const { length, exposure, ability } = statisticsOf(given)
    if (length?.kind !== 'known' || exposure?.kind !== 'known' || ability?.kind !== 'known') throw new Error('150 are enough')
    expect(length.mean).toBeCloseTo(given.reduce((sum, { answers }) => sum + answers.length, 0) / 150, 12)
    const most = popular(given)
    expect(exposure.highest).toBeCloseTo(given.filter(({ answers }) => answers.some(({ item }) => item === most)).length / 150, 12)
    expect(ability.bins.reduce((sum, { persons }) => sum + persons, 0)).toBe(150)
    for (const { persons } of ability.bins) expect(persons).toBeGreaterThanOrEqual(rules.cell)
  })

  it('finds the one item that is harder for girls, and names no item', () => {
    const plain = records(1200, 3)
    const item = popular(plain)
    const before = statisticsOf(plain).fairness[0]!.items
    const after = statisticsOf(records(1200, 3, { item, harderForGirls: 1.5 })).fairness[0]!.items
    if (before.kind !== 'known' || after.kind !== 'known') throw new Error('600 in each group are enough')
    expect(before.points.filter(({ category }) => category === 'C')).toHaveLength(0)
    expect(after.points[0]!.category).toBe('C')
    expect(after.points[0]!.to).toBeLessThan(-1)
    expect(JSON.stringify(after)).not.toContain(reading.bank[item]!.id)
  })

  it('finds an item that became harder half-way, and answers that came too fast', () => {
    const item = popular(records(300, 5))
    const quick = records(900, 5, { item, harderLater: 2 }).map((record, person) => (person % 10 ? record : { ...record, answers: record.answers.map((answer) => ({ ...answer, seconds: 0.3 })) }))
    const { drift, effort } = statisticsOf(quick)
    expect(drift?.kind === 'known' && drift.harder).toBeGreaterThanOrEqual(1)
    expect(effort?.kind === 'known' && effort.lookAgain).toBeCloseTo(0.1, 2)
    const still = statisticsOf(records(900, 6)).effort
    expect(still?.kind === 'known' && still.rapid).toBe(0)
  })

  it('calls a norm of those who happened to come no norm', () => {
    const { norm } = statisticsOf(records(150, 7))
    expect(norm?.kind === 'known' && norm.status).toBe('small-sample')
    const older = records(900, 8)
    const { norm: larger } = statisticsOf(older)
    expect(larger?.kind === 'known' && larger.status).toBe('convenience')
  })
})

describe('distribution', () => {
  it('joins bars until none stands for a few', () => {
    const values = [...Array.from({ length: 40 }, () => 0.1), -2.9, 2.9, ...Array.from({ length: 12 }, () => 1.2)]
    const bars = distribution(values, { from: -3, to: 3, width: 0.5 }, 10)
    expect(bars.reduce((sum, { persons }) => sum + persons, 0)).toBe(values.length)
    for (const { persons } of bars) expect(persons).toBeGreaterThanOrEqual(10)
    expect([bars[0]!.from, bars.at(-1)!.to]).toEqual([-3, 3])
    for (const [index, { from }] of bars.entries()) if (index > 0) expect(from).toBe(bars[index - 1]!.to)
  })
  it('gives one bar for few, and refuses bars that cannot be drawn', () => {
    expect(distribution([0, 1, 2], { from: -3, to: 3, width: 0.5 }, 10)).toEqual([{ from: -3, to: 3, persons: 3 }])
    expect(() => distribution([], { from: 1, to: 1, width: 0.5 }, 10)).toThrow('cannot be drawn')
  })
})
