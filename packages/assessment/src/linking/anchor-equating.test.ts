import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import type { AnchorDesign } from './anchor-scores.ts'
import { chainedEquipercentileEquating } from './chained-equipercentile-equating.ts'
import { chainedLinearEquating } from './chained-linear-equating.ts'
import { equipercentileEquating } from './equipercentile-equating.ts'
import { frequencyEstimationEquating } from './frequency-estimation-equating.ts'
import { kernelEquating } from './kernel-equating.ts'
import { levineEquating } from './levine-equating.ts'
import { type EquatedScore, linearEquating } from './linear-equating.ts'
import { tuckerEquating } from './tucker-equating.ts'

const methods: Record<string, (design: AnchorDesign) => EquatedScore[]> = {
  'chained linear': chainedLinearEquating,
  Tucker: (design) => tuckerEquating(design),
  'Levine, external': (design) => levineEquating(design, 'external'),
  'chained equipercentile': chainedEquipercentileEquating,
  'frequency estimation': (design) => frequencyEstimationEquating(design),
}

const random = seededRandom(9)
/** Counts of a group with mean ability `shift`; the anchor's 10 items do not count in the form's 20. Form difficulty in logits. */
function group(persons: number, shift: number, difficulty: number): number[][] {
  const counts = Array.from({ length: 21 }, () => Array.from({ length: 11 }, () => 0))
  const score = (ability: number, items: number, hard: number) => Array.from({ length: items }, (_, i) => (random() < 1 / (1 + Math.exp(hard + (i - items / 2) / (items / 3) - ability)) ? 1 : 0) as number).reduce((sum, x) => sum + x, 0)
  for (let person = 0; person < persons; person++) {
    const ability = shift + normalDraw(random)
    const x = score(ability, 20, difficulty)
    const v = score(ability, 10, 0)
    counts[x]![v]!++
  }
  return counts
}
const formOf = (counts: readonly (readonly number[])[]) => counts.map((row) => row.reduce((sum, count) => sum + count, 0))

describe('equating by an anchor', () => {
  const same = group(4000, 0, 0)
  it.each(Object.keys(methods))('%s: a form and a group against themselves change nothing', (name) => {
    methods[name]!({ from: same, to: same }).forEach(({ score, equated, standardError }) => {
      expect(equated).toBeCloseTo(score, 8)
      expect(standardError).toBeGreaterThan(0)
    })
  })

  it('is equating of random groups where both groups have the same anchor scores', () => {
    // the other form turned upside down, with the same anchor scores
    const swapped: AnchorDesign = { from: same, to: same.toReversed() }
    const plain = linearEquating(formOf(swapped.from), formOf(swapped.to))
    tuckerEquating(swapped).forEach(({ equated }, score) => expect(equated).toBeCloseTo(plain[score]!.equated, 9))
    chainedLinearEquating(swapped).forEach(({ equated }, score) => expect(equated).toBeCloseTo(plain[score]!.equated, 9))
    const percentile = equipercentileEquating(formOf(swapped.from), formOf(swapped.to))
    frequencyEstimationEquating(swapped).forEach(({ equated }, score) => expect(equated).toBeCloseTo(percentile[score]!.equated, 9))
  })

  it('takes out that one group can do more: random groups would not', () => {
    // Y is harder by half a logit, its group better by half a logit
    const design: AnchorDesign = { from: group(6000, 0, 0), to: group(6000, 0.5, 0.5) }
    const truth = equipercentileEquating(formOf(group(30_000, 0.25, 0)), formOf(group(30_000, 0.25, 0.5)))
    const middle = [5, 8, 10, 12, 15]
    const miss = (of: EquatedScore[]) => Math.max(...middle.map((score) => Math.abs(of[score]!.equated - truth[score]!.equated)))
    const naive = miss(linearEquating(formOf(design.from), formOf(design.to)))
    expect(naive).toBeGreaterThan(1.2)
    expect(miss(levineEquating(design, 'external'))).toBeLessThan(0.6)
    expect(miss(chainedLinearEquating(design))).toBeLessThan(0.8)
    expect(miss(chainedEquipercentileEquating(design))).toBeLessThan(0.8)
    // Tucker and frequency estimation understate a difference between groups, the more the less reliable the anchor
    for (const name of ['Tucker', 'frequency estimation']) expect(miss(methods[name]!(design))).toBeLessThan(naive)
  })

  it('gives errors that repeated samples have', () => {
    const samples = Array.from({ length: 50 }, () => ({ from: group(300, 0, 0), to: group(300, 0.3, 0.2) }))
    for (const method of [methods['Tucker']!, methods['chained linear']!, methods['Levine, external']!]) {
      const found = samples.map((design) => method(design)[12]!)
      const mean = found.reduce((sum, { equated }) => sum + equated, 0) / 50
      const deviation = Math.sqrt(found.reduce((sum, { equated }) => sum + (equated - mean) ** 2, 0) / 49)
      const claimed = found.reduce((sum, { standardError }) => sum + standardError, 0) / 50
      // the deviation of 50 samples is itself known to 10 %
      expect(Math.abs(claimed / deviation - 1)).toBeLessThan(0.3)
    }
  })

  it('is Levine’s for an internal anchor by its own slope', () => {
    const internal = same.map((_, x) => same[0]!.map((__, v) => (x >= v ? same[x]![v]! : 0)))
    levineEquating({ from: internal, to: internal }, 'internal').forEach(({ score, equated }) => expect(equated).toBeCloseTo(score, 9))
  })

  it('refuses by name', () => {
    expect(() => tuckerEquating({ from: [[1, 2], [3, 4]], to: [[1], [2]] })).toThrow('as many scores of the anchor')
    expect(() => tuckerEquating({ from: [[1, 2], [3, -4]], to: [[1, 1], [2, 2]] })).toThrow('0 or more')
    expect(() => chainedLinearEquating({ from: [[0, 0], [3, 4]], to: [[1, 1], [2, 2]] })).toThrow('same score on form or anchor')
    expect(() => tuckerEquating({ from: [[5, 2], [3, 4]], to: [[4, 1], [2, 2]] }, 2)).toThrow('share of the first group')
    expect(() => frequencyEstimationEquating({ from: [[5, 2, 0], [3, 4, 0]], to: [[4, 1, 1], [2, 2, 3]] })).toThrow('anchor score 2 has persons in one group only')
  })
})

describe('kernelEquating', () => {
  const x = formOf(group(3000, 0, 0))
  const y = formOf(group(3000, 0, 0.5))
  it('changes nothing between a form and itself', () => {
    kernelEquating(x, x).scores.forEach(({ score, equated }) => expect(equated).toBeCloseTo(score, 8))
  })
  it('is linear with a wide kernel, and near equipercentile with its own', () => {
    const linear = linearEquating(x, y)
    const wide = kernelEquating(x, y, { degree: 'none', width: { x: 400, y: 400 } }).scores
    wide.slice(3, 18).forEach(({ score, equated }) => expect(equated).toBeCloseTo(linear[score]!.equated, 2))
    const { scores, width } = kernelEquating(x, y)
    const percentile = equipercentileEquating(x, y)
    scores.slice(3, 18).forEach(({ score, equated }) => expect(Math.abs(equated - percentile[score]!.equated)).toBeLessThan(0.35))
    expect(width.x).toBeGreaterThan(0.3)
    expect(width.x).toBeLessThan(1.5)
  })
  it('keeps order, and has the errors of repeated samples', () => {
    const { scores } = kernelEquating(x, y)
    scores.slice(1).forEach(({ equated }, index) => expect(equated).toBeGreaterThan(scores[index]!.equated))
    const found = Array.from({ length: 40 }, () => kernelEquating(formOf(group(200, 0, 0)), formOf(group(200, 0, 0.5)), { width: { x: 0.6, y: 0.6 } }).scores[9]!)
    const mean = found.reduce((sum, { equated }) => sum + equated, 0) / 40
    const deviation = Math.sqrt(found.reduce((sum, { equated }) => sum + (equated - mean) ** 2, 0) / 39)
    expect(Math.abs(found.reduce((sum, { standardError }) => sum + standardError, 0) / 40 / deviation - 1)).toBeLessThan(0.3)
  })
  it('refuses a width that is none', () => {
    expect(() => kernelEquating(x, y, { width: { x: 0, y: 1 } })).toThrow('width of a kernel')
    expect(() => kernelEquating([1, 2, 1], y)).toThrow('a degree lies from 1 to')
  })
})
