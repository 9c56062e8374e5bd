import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mechanicalInsight } from '../../instruments/mechanical-insight.ts'
import type { CircuitsDrawing } from './circuits/drawing.ts'
import { lampCurrents } from './circuits/solve.ts'
import { layCircuit } from './circuits/layout.ts'
import type { GearsDrawing } from './gears/drawing.ts'
import { turnWheels } from './gears/solve.ts'
import { generateMechanicalInsight } from './generate.ts'
import { mechanicalInsightType } from './index.ts'
import { solveLevers } from './levers/solve.ts'
import { layCascade, layTackle } from './pulleys/layout.ts'
import { forceRatio } from './pulleys/solve.ts'
import { MechanicalInsightRadicals } from './radicals.ts'
import { solveMechanicalInsight } from './solve.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const inBank = [...new Map(mechanicalInsight.bank.map(({ radicals }) => [JSON.stringify(radicals), radicals])).values()]
const radicals = fc.constantFrom(...inBank)

describe('turnWheels', () => {
  const drawing: GearsDrawing = {
    kind: 'gears',
    wheels: [{ name: 'A', x: 0, y: 0, teeth: 10 }, { name: 'B', x: 3, y: 0, teeth: 20 }, { name: 'C', x: 9, y: 0, teeth: 10 }],
    belts: [{ from: 'B', to: 'C', crossed: true }],
    driver: { name: 'A', clockwise: true },
    asked: ['C'],
  }

  it('turns a wheel twice as large half as fast, the other way, and once more the other way over a crossed belt', () => {
    expect(turnWheels(drawing)).toEqual(new Map([['A', 1], ['B', -0.5], ['C', 0.5]]))
  })

  it('finds three wheels that all touch stuck', () => {
    const triangle = [{ name: 'A', x: 0, y: 0, teeth: 10 }, { name: 'B', x: 2, y: 0, teeth: 10 }, { name: 'C', x: 1, y: Math.sqrt(3), teeth: 10 }]
    expect(turnWheels({ ...drawing, wheels: triangle, belts: [] })).toBe('stuck')
  })

  it('refuses wheels that overlap and a wheel that nothing turns', () => {
    expect(() => turnWheels({ ...drawing, wheels: drawing.wheels.map((wheel) => ({ ...wheel, x: wheel.x / 2 })) })).toThrow('overlap')
    expect(() => turnWheels({ ...drawing, belts: [] })).toThrow('joined to nothing')
  })
})

describe('solveLevers', () => {
  it('weighs blocks by their distance', () => {
    expect(solveLevers({ kind: 'levers', stacks: [{ place: -2, blocks: 3 }, { place: 3, blocks: 2 }] }, ['left', 'right', 'balance'])).toEqual([2])
    expect(solveLevers({ kind: 'levers', stacks: [{ place: -4, blocks: 3 }, { place: 6 }] }, [1, 2, 3, 4])).toEqual([1])
  })
})

describe('forceRatio', () => {
  it('counts the strands of a tackle, whichever way the hand pulls', () => {
    for (const count of [2, 3, 4, 5, 6]) expect([forceRatio(layTackle(count, 'up')), forceRatio(layTackle(count, 'down'))]).toEqual([count, count])
    expect(forceRatio(layTackle(1, 'down'))).toBe(1)
  })

  it('doubles with every pulley that hangs on the rope of another', () => {
    for (const count of [1, 2, 3, 4]) expect([forceRatio(layCascade(count, 'up')), forceRatio(layCascade(count, 'down'))]).toEqual([2 ** count, 2 ** count])
  })
})

describe('lampCurrents', () => {
  const lamp = (name: string) => ({ kind: 'lamp' as const, name })
  const drawn = (...parts: Parameters<typeof layCircuit>[0][]): CircuitsDrawing => layCircuit({ kind: 'series', parts }, 'which-light')

  it('halves the current with a second lamp in series and keeps it in a parallel branch', () => {
    expect(lampCurrents(drawn(lamp('P'), lamp('Q'))).get('P')).toBeCloseTo(0.5, 12)
    const branches = layCircuit({ kind: 'parallel', parts: [lamp('P'), { kind: 'series', parts: [lamp('Q'), lamp('R')] }] }, 'brighter')
    expect([lampCurrents(branches).get('P'), lampCurrents(branches).get('Q')]).toEqual([1, 0.5])
  })

  it('puts out a lamp beside a closed switch, and every lamp behind an open one', () => {
    const bypassed = { kind: 'parallel' as const, parts: [lamp('P'), { kind: 'switch' as const, name: '1', closed: true }] }
    expect(lampCurrents(drawn(bypassed, lamp('Q')))).toEqual(new Map([['P', 0], ['Q', 1]]))
    expect(lampCurrents(drawn(lamp('P'), { kind: 'switch', name: '1', closed: false }, lamp('Q')))).toEqual(new Map([['P', 0], ['Q', 0]]))
  })

  it('refuses a battery whose ends are joined by bare wire', () => {
    expect(() => lampCurrents(layCircuit({ kind: 'parallel', parts: [lamp('P'), { kind: 'switch', name: '1', closed: true }] }, 'which-light'))).toThrow('short')
  })
})

describe('generateMechanicalInsight', () => {
  it('makes items with exactly one solution, the key', () => {
    fc.assert(fc.property(radicals, seeds, (declared, seed) => {
      const item = generateMechanicalInsight(declared, seed)
      expect(solveMechanicalInsight(item)).toEqual([item.key])
    }), { numRuns: 500 })
  })

  it('makes every choice the key equally often, for each set of radicals', () => {
    for (const declared of inBank) {
      const count: number[] = []
      for (let seed = 0; seed < 150; seed++) {
        const { key, choices } = generateMechanicalInsight(declared, seed)
        for (let option = 0; option < choices.length; option++) count[option] = (count[option] ?? 0) + (option === key ? 1 : 0)
      }
      const expected = 150 / count.length
      const chiSquare = count.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
      expect(chiSquare, JSON.stringify(declared)).toBeLessThan(16.3)
    }
  })

  it('makes an item for every set of radicals that it accepts', () => {
    const all = [
      ...['turn-and-speed', 'two-wheels', 'turn-or-stuck'].flatMap((ask) => [2, 3, 4, 5, 6, 7].flatMap((wheels) => [0, 1, 2].map((belts) => ({ kind: 'gears', ask, wheels, belts })))),
      ...['tilt', 'missing-weight'].flatMap((ask) => ['weight', 'distance', 'both'].flatMap((differ) => [1, 2, 3].map((weights) => ({ kind: 'levers', ask, differ, weights })))),
      ...['compare', 'force', 'rise'].flatMap((ask) => ['few-strands', 'many-strands', 'cascade'].map((system) => ({ kind: 'pulleys', ask, system }))),
      ...['which-light', 'brighter'].flatMap((ask) => [2, 3, 4, 5].flatMap((lamps) => [0, 1, 2, 3, 4].flatMap((switches) => [true, false].map((bypass) => ({ kind: 'circuits', ask, lamps, switches, bypass }))))),
    ]
    const accepted = all.flatMap((each) => MechanicalInsightRadicals.safeParse(each).data ?? [])
    expect(accepted.length).toBeGreaterThan(60)
    for (const [seed, declared] of accepted.entries()) {
      const item = generateMechanicalInsight(declared, seed)
      expect(solveMechanicalInsight(item)).toEqual([item.key])
    }
  })

  it('is the same on every machine for the same seed', () => {
    expect(generateMechanicalInsight({ kind: 'gears', ask: 'turn-or-stuck', wheels: 5, belts: 0 }, 1)).toMatchSnapshot()
    expect(generateMechanicalInsight({ kind: 'levers', ask: 'missing-weight', differ: 'both', weights: 2 }, 2)).toMatchSnapshot()
    expect(generateMechanicalInsight({ kind: 'circuits', ask: 'which-light', lamps: 3, switches: 3, bypass: true }, 3)).toMatchSnapshot()
  })

  it('refuses radicals that cannot give every answer', () => {
    expect(() => generateMechanicalInsight({ kind: 'gears', ask: 'two-wheels', wheels: 3, belts: 0 }, 1)).toThrow(RangeError)
    expect(() => generateMechanicalInsight({ kind: 'gears', ask: 'turn-and-speed', wheels: 2, belts: 1 }, 1)).toThrow(RangeError)
    expect(() => generateMechanicalInsight({ kind: 'circuits', ask: 'brighter', lamps: 2, switches: 0, bypass: false }, 1)).toThrow(RangeError)
  })
})

describe('mechanicalInsightType', () => {
  it('sends drawing and words only: the view is the same whichever choice is the key', () => {
    for (const [index, declared] of inBank.entries()) {
      const item = mechanicalInsightType.make(declared, index)
      const view = mechanicalInsightType.view(item, 'en')
      expect(mechanicalInsightType.view({ ...item, key: (item.key + 1) % item.choices.length }, 'en')).toEqual(view)
      expect(Object.keys(view)).toEqual(['type', 'drawing', 'question', 'options', 'description', 'descriptionTitle'])
      expect(new Set(view.options).size).toBe(item.choices.length)
    }
  })

  it('describes in words every part that is drawn', () => {
    const item = generateMechanicalInsight({ kind: 'circuits', ask: 'which-light', lamps: 4, switches: 4, bypass: true }, 8)
    if (item.kind !== 'circuits') throw new Error('another kind')
    const { description } = mechanicalInsightType.view(item, 'nl')
    for (const { name } of item.drawing.lamps) expect(description).toContain(`lamp ${name}`)
    for (const { name, closed } of item.drawing.switches) expect(description).toContain(`schakelaar ${name}, die ${closed ? 'gesloten' : 'open'} is`)
  })

  it('scores the key and refuses what does not fit', () => {
    const item = mechanicalInsightType.make({ kind: 'levers', ask: 'tilt', differ: 'weight', weights: 1 }, 3)
    expect(mechanicalInsightType.score(item, { kind: 'choice', option: item.key })).toEqual({ kind: 'dichotomous', correct: true })
    expect(() => mechanicalInsightType.score(item, { kind: 'choice', option: 3 })).toThrow(RangeError)
    expect(() => mechanicalInsightType.score(item, { kind: 'number', value: 1 })).toThrow(RangeError)
  })
})
