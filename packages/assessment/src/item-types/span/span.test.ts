import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { span } from '../../instruments/span.ts'
import { probabilityCorrect } from '../../response-model/probability-correct.ts'
import { spanParameters } from './difficulty.ts'
import { type SpanContent, spanType } from './index.ts'

const radicals = fc.record({
  length: fc.integer({ min: 2, max: 9 }),
  direction: fc.constantFrom('forward' as const, 'backward' as const),
  material: fc.constantFrom('blocks' as const, 'digits' as const),
})
const item: SpanContent = { radicals: { length: 3, direction: 'backward', material: 'digits' }, sequence: [4, 9, 2], key: [2, 9, 4] }

describe('spanType', () => {
  it('makes the same row from the same seed, each element once, of the asked length', () => {
    fc.assert(
      fc.property(radicals, fc.integer(), (given, seed) => {
        const content = spanType.make(given, seed)
        expect(content).toEqual(spanType.make(given, seed))
        expect(content.sequence).toHaveLength(given.length)
        expect(new Set(content.sequence).size).toBe(given.length)
        const least = given.material === 'digits' ? 1 : 0
        for (const element of content.sequence) expect(element >= least && element <= least + 8).toBe(true)
        expect(content.key).toEqual(given.direction === 'backward' ? content.sequence.toReversed() : content.sequence)
      }),
    )
  })

  it('never counts three up or down, and never draws a straight line of three neighbours', () => {
    const lines = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]]
    for (let seed = 0; seed < 500; seed++) {
      const digits = spanType.make({ length: 9, direction: 'forward', material: 'digits' }, seed).sequence
      digits.slice(2).forEach((third, index) => {
        const steps = [digits[index + 1]! - digits[index]!, third - digits[index + 1]!]
        expect(steps).not.toEqual([1, 1])
        expect(steps).not.toEqual([-1, -1])
      })
      const blocks = spanType.make({ length: 9, direction: 'forward', material: 'blocks' }, seed).sequence
      blocks.slice(2).forEach((_, index) => {
        const three = blocks.slice(index, index + 3)
        for (const line of lines) {
          expect(three).not.toEqual(line)
          expect(three).not.toEqual(line.toReversed())
        }
      })
    }
  })

  it('is solved by the whole row in the asked order and by nothing else', () => {
    expect(spanType.score(item, { kind: 'sequence', values: [2, 9, 4] })).toEqual({ kind: 'dichotomous', correct: true })
    expect(spanType.score(item, { kind: 'sequence', values: [4, 9, 2] })).toEqual({ kind: 'dichotomous', correct: false })
    expect(spanType.score(item, { kind: 'sequence', values: [2, 2, 4] })).toEqual({ kind: 'dichotomous', correct: false })
    expect(spanType.score(item, { kind: 'not-known' })).toEqual({ kind: 'dichotomous', correct: false })
  })

  it('refuses rows of another length, elements that are not there, and other kinds of answer', () => {
    expect(() => spanType.score(item, { kind: 'sequence', values: [2, 9] })).toThrow('3 elements')
    expect(() => spanType.score(item, { kind: 'sequence', values: [0, 9, 4] })).toThrow(RangeError)
    expect(() => spanType.score(item, { kind: 'sequence', values: [2, 9, 10] })).toThrow(RangeError)
    expect(() => spanType.score({ ...item, radicals: { ...item.radicals, material: 'blocks' } }, { kind: 'sequence', values: [2, 9, 4] })).toThrow('no element 9')
    expect(() => spanType.score(item, { kind: 'choice', option: 1 })).toThrow(RangeError)
  })

  it('refuses lengths outside 2..9', () => {
    for (const length of [1, 10, 2.5]) expect(() => spanType.make({ length, direction: 'forward', material: 'digits' }, 1)).toThrow(RangeError)
  })

  it('shows the row but no key of its own', () => {
    fc.assert(
      fc.property(radicals, fc.integer(), (given, seed) => {
        const view = spanType.view(spanType.make(given, seed), 'nl')
        expect(Object.keys(view).toSorted()).toEqual(['direction', 'material', 'millisecondsPerElement', 'places', 'sequence', 'type'])
        expect(view.places).toHaveLength(given.material === 'blocks' ? 9 : 0)
      }),
    )
  })

  it('leaves room for a thumb around each block: centres at least a quarter of the field apart', () => {
    const { places } = spanType.view(spanType.make({ length: 3, direction: 'forward', material: 'blocks' }, 1), 'nl')
    places.forEach((a, index) => {
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(0.25)
    })
  })

  it('simulates pupils as often right as the model says', () => {
    const random = seededRandom(3)
    for (const bankItem of span.bank.filter((_, index) => index % 13 === 0)) {
      const content = spanType.make(bankItem.radicals, bankItem.seed)
      let solved = 0
      for (let trial = 0; trial < 2000; trial++) {
        const score = spanType.score(content, spanType.simulate(content, -0.3, bankItem.parameters, random))
        if (score.kind === 'dichotomous' && score.correct) solved++
      }
      expect(Math.abs(solved / 2000 - probabilityCorrect(-0.3, bankItem.parameters))).toBeLessThan(0.045)
    }
  })

  it('explains by repeating what was shown', () => {
    expect(spanType.explain(item)).toEqual({
      nl: 'Je zag: 4, 9, 2. Nu begin je met de laatste: 2, 9, 4.',
      en: 'You saw: 4, 9, 2. Now you start with the last one: 2, 9, 4.',
    })
    expect(spanType.explain({ radicals: { length: 2, direction: 'forward', material: 'blocks' }, sequence: [0, 5], key: [0, 5] }).nl).toContain('linksboven, rechts')
  })
})

describe('spanParameters', () => {
  const weights = { lengthAtZero: 6.5, perElement: 0.9, backward: { blocks: 0.4, digits: 1.1 }, digits: -0.2, discrimination: 1.8, ceiling: 0.98 }

  it('is linear in length, with constants for material and direction', () => {
    const at = (length: number, direction: 'forward' | 'backward', material: 'blocks' | 'digits') => spanParameters({ length, direction, material }, weights).difficulty
    expect(at(5, 'forward', 'blocks')).toBeCloseTo(-1.35, 12)
    expect(at(6, 'forward', 'blocks') - at(5, 'forward', 'blocks')).toBeCloseTo(0.9, 12)
    expect(at(6, 'backward', 'blocks') - at(6, 'forward', 'blocks')).toBeCloseTo(0.4, 12)
    expect(at(6, 'backward', 'digits') - at(6, 'forward', 'blocks')).toBeCloseTo(0.9, 12)
  })
})

describe('span', () => {
  it('has a bank of different items over four areas whose shares add up to 1', () => {
    expect(new Set(span.bank.map(({ id }) => id)).size).toBe(span.bank.length)
    if (span.delivery.kind !== 'adaptive') throw new Error('span is adaptive')
    expect(new Set(span.bank.map(({ area }) => area))).toEqual(new Set(Object.keys(span.delivery.areas)))
    expect(Object.values(span.delivery.areas).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('makes backward rows harder than forward rows of the same length', () => {
    for (const { area, radicals: { length, material }, parameters } of span.bank.filter(({ radicals: { direction } }) => direction === 'backward')) {
      const forward = span.bank.find(({ radicals: other }) => other.direction === 'forward' && other.length === length && other.material === material)!
      expect(parameters.difficulty, area).toBeGreaterThan(forward.parameters.difficulty)
    }
  })
})
