import file from '@gilde/content/studies/virtual-studies.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { instruments, measuringInstruments } from '../batteries.ts'
import { bankFingerprint } from './bank-fingerprint.ts'
import { virtualStudy } from './virtual-study.ts'

const instrumentOf = (id: string) => instruments.find((instrument) => instrument.id === id)!

describe('virtualStudy', () => {
  it('finds the reliability that the estimates claim again in the true abilities', () => {
    const { statistics, truth, precision } = virtualStudy(instrumentOf('reading'), 600, 3)
    if (statistics.reliability?.kind !== 'known') throw new Error('600 virtual pupils are enough')
    expect(Math.abs(statistics.reliability.empirical - truth!.reliability)).toBeLessThan(0.06)
    expect(truth!.coverage95).toBeGreaterThan(0.92)
    expect(truth!.coverage95).toBeLessThan(0.98)
    const middle = precision!.find(({ ability }) => ability === 0)!
    expect(Math.abs(middle.rootMeanSquareError / middle.claimedError - 1)).toBeLessThan(0.25)
  })

  it('gives no alarm between groups that do not differ, beyond what chance gives', () => {
    const found = [4, 5, 6].map((seed) => virtualStudy(instrumentOf('reading'), 800, seed).statistics.fairness[0]!.items)
    const [significant, compared] = found.reduce(([alarms, all], items) => (items.kind === 'known' ? [alarms! + items.significant, all! + items.points.length] : [alarms!, all!]), [0, 0])
    expect(compared).toBeGreaterThan(120)
    expect(significant! / compared!).toBeLessThan(0.12)
  })

  it('says of blocks how stable they are, and of an inventory how its scales hang together', () => {
    const reaction = virtualStudy(instrumentOf('reaction'), 200, 1)
    const median = reaction.statistics.measures?.kind === 'known' && reaction.statistics.measures.rows.find(({ measure }) => measure === 'medianMilliseconds')
    expect(median && median.retest).toBeGreaterThan(0.8)
    expect([reaction.statistics.ability, reaction.statistics.norm, reaction.truth, reaction.precision]).toEqual([null, null, null, null])
    const interests = virtualStudy(instrumentOf('interests'), 200, 1)
    if (interests.statistics.scales?.kind !== 'known') throw new Error('200 virtual pupils are enough')
    expect(interests.statistics.scales.rows.map(({ scale }) => scale)).toEqual(['R', 'I', 'A', 'S', 'E', 'C'])
    for (const { alpha, omega } of interests.statistics.scales.rows) {
      // one normal interest and a normal whim of the same size per answer: reliability 12 / 13 before ratings round them off
      expect(alpha).toBeGreaterThan(0.86)
      expect(alpha).toBeLessThan(12 / 13 + 0.02)
      expect(omega).toBeCloseTo(alpha!, 1)
    }
  })

  it('calls a norm from virtual pupils synthetic', () => {
    const { norm } = virtualStudy(instrumentOf('span'), 400, 1).statistics
    if (norm?.kind !== 'known') throw new Error('400 virtual pupils are enough')
    expect(norm.status).toBe('synthetic')
    for (const { p10, p50, p90 } of norm.ages) {
      expect([p10.from, p10.value, p10.to]).toEqual([p10.from, p10.value, p10.to].toSorted((one, other) => one - other))
      expect(p10.to).toBeLessThan(p50.from)
      expect(p50.to).toBeLessThan(p90.from)
    }
  })
})

describe('the studies made beforehand', () => {
  it('are of the instruments as they are: else node packages/assessment/bench/make-virtual-studies.ts', () => {
    expect(file.studies.map(({ instrument, fingerprint }) => [instrument, fingerprint])).toEqual(measuringInstruments().map((instrument) => [instrument.id, bankFingerprint(instrument)]))
  })

  it('are what the engine gives today', () => {
    const known = file.studies.find(({ instrument }) => instrument === 'span')!.study
    const now = virtualStudy(instrumentOf('span'), file.about.persons, file.about.seed)
    expect(now.truth!.reliability).toBeCloseTo(known.truth!.reliability, 2)
    expect(now.statistics.length?.kind === 'known' && now.statistics.length.mean).toBeCloseTo(known.statistics.length!.mean, 1)
    expect(now.statistics.exposure?.kind === 'known' && now.statistics.exposure.highest).toBeCloseTo(known.statistics.exposure!.highest, 1)
  })
})
