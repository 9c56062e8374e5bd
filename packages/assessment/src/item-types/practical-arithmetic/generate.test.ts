import { describe, expect, it } from 'vitest'
import { generateArithmetic } from './generate.ts'
import { observeStructure } from './observe-structure.ts'
import { decimalPlaces, equal, toNumber } from './rational.ts'
import { scoreArithmetic } from './score.ts'
import { solve } from './solve.ts'
import { realisable, templates } from './templates/index.ts'
import { practicalArithmeticView } from './view-model.ts'
import { writeQuantity } from './write-quantity.ts'

const seeds = Array.from({ length: 25 }, (_, index) => index * 97 + 3)
const all = realisable.flatMap(({ radicals }) => seeds.map((seed) => generateArithmetic(radicals, seed)))
const example = generateArithmetic(realisable[1]!.radicals, 5)

describe('generateArithmetic', () => {
  it('has at least fourteen templates', () => expect(templates.length).toBeGreaterThanOrEqual(14))

  it('makes only problems whose answer the solver finds, exact at the asked precision, with the declared structure', () => {
    for (const content of all) {
      const solution = solve(Object.fromEntries(Object.entries(content.known).map(([name, { value }]) => [name, value])), content.relations, content.asked)
      expect(equal(solution.value, content.answer)).toBe(true)
      expect(decimalPlaces(content.answer)).toBeLessThanOrEqual(content.decimals)
      expect(toNumber(content.answer)).toBeGreaterThan(0)
      expect(content.radicals).toMatchObject(observeStructure(content, solution))
    }
  })

  it('writes every known quantity in the text or the table, in both languages, and the answer nowhere', () => {
    for (const content of all) {
      for (const locale of ['nl', 'en'] as const) {
        const view = practicalArithmeticView(content, locale)
        const written = [view.text, view.question, ...(view.table?.rows.flat() ?? [])].join(' | ')
        for (const quantity of Object.values(content.known)) {
          if (quantity.writing === 'unit' || quantity.writing === 'fact') continue
          expect(written).toContain(writeQuantity(quantity, locale))
        }
        const numbers = written.match(/\d+(?:[.,]\d+)?/g)!.map((number) => Number(number.replace(',', '.')))
        const clockTimes = Object.values(content.known).some((quantity) => quantity.writing === 'clock')
        const scale = content.radicals.template === 'scale' || content.radicals.template === 'unit-price'
        if (!clockTimes && !scale) expect(numbers).not.toContain(toNumber(content.answer))
      }
    }
  })

  it('is the same for the same radicals and seed, and differs between seeds', () => {
    for (const { radicals } of realisable) {
      expect(generateArithmetic(radicals, 11)).toEqual(generateArithmetic(radicals, 11))
      expect(new Set(seeds.map((seed) => JSON.stringify(generateArithmetic(radicals, seed).known))).size).toBeGreaterThan(5)
    }
  })

  it('keeps key, quantities and way of solving out of the view', () => {
    expect(Object.keys(practicalArithmeticView(example, 'nl')).toSorted()).toEqual(['decimals', 'question', 'text', 'type', 'unit'])
  })

  it('refuses radicals that its template does not have', () => {
    const { radicals } = realisable[0]!
    expect(() => generateArithmetic({ ...radicals, steps: 3 }, 1)).toThrow(/cannot be made with other steps/)
    expect(() => generateArithmetic({ ...radicals, carrying: !radicals.carrying }, 1)).toThrow(RangeError)
    expect(() => generateArithmetic({ ...radicals, form: 9 }, 1)).toThrow(/no form 9/)
    expect(() => generateArithmetic({ ...radicals, steps: 9 }, 1)).toThrow(RangeError)
  })
})

describe('scoreArithmetic', () => {
  it('accepts the exact answer as typed, and no other', () => {
    for (const content of all) {
      const typed = Number(toNumber(content.answer).toFixed(content.decimals))
      expect(scoreArithmetic(content, { kind: 'number', value: typed })).toEqual({ kind: 'dichotomous', correct: true })
      expect(scoreArithmetic(content, { kind: 'number', value: typed + 0.01 })).toEqual({ kind: 'dichotomous', correct: false })
    }
  })

  it('counts "I do not know" as not solved and refuses what is not a finite number', () => {
    expect(scoreArithmetic(example, { kind: 'not-known' })).toEqual({ kind: 'dichotomous', correct: false })
    expect(() => scoreArithmetic(example, { kind: 'number', value: Infinity })).toThrow(RangeError)
    expect(() => scoreArithmetic(example, { kind: 'choice', option: 0 })).toThrow(RangeError)
  })
})
