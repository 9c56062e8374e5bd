import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { product, sum } from './problem.ts'
import { rational } from './rational.ts'
import { solve } from './solve.ts'

describe('solve', () => {
  it('finds the change of three times 2.50 out of a note of 10', () => {
    const solution = solve({ count: rational(3), price: rational(5, 2), paid: rational(10) }, [product('cost', 'count', 'price'), sum('paid', 'cost', 'change')], 'change')
    expect(solution.value).toEqual(rational(5, 2))
    expect(solution.steps.map((step) => step.operation)).toEqual(['multiply', 'subtract'])
  })

  it('leaves out what the answer does not need', () => {
    const solution = solve({ a: rational(1), b: rational(2), c: rational(3) }, [sum('d', 'b', 'c'), sum('total', 'a', 'b')], 'total')
    expect([...solution.used].toSorted()).toEqual(['a', 'b'])
    expect(solution.steps.map((step) => step.finds)).toEqual(['total'])
  })

  it('is exact with thirds, where floating point is not', () => {
    expect(solve({ a: rational(1, 3), n: rational(3) }, [product('whole', 'a', 'n')], 'whole').value).toEqual(rational(1))
  })

  it('refuses a question that what is known does not answer, or answers in more than one way', () => {
    expect(() => solve({ total: rational(10) }, [sum('total', 'a', 'b')], 'a')).toThrow(/does not follow/)
  })

  it('refuses quantities that contradict each other, also when the answer does not need them', () => {
    expect(() => solve({ a: rational(1), b: rational(2), c: rational(4) }, [sum('c', 'a', 'b'), sum('d', 'a', 'b')], 'd')).toThrow(/contradict/)
  })

  it('refuses to divide by zero', () => {
    expect(() => solve({ p: rational(5), n: rational(0) }, [product('p', 'n', 'x')], 'x')).toThrow(RangeError)
  })

  it('finds any part of a sum and any factor of a product back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 100 }), (n, m, d) => {
        const x = rational(n, d), y = rational(m)
        const total = solve({ x, y }, [sum('t', 'x', 'y')], 't').value
        expect(solve({ t: total, y }, [sum('t', 'x', 'y')], 'x').value).toEqual(x)
        const area = solve({ x, y }, [product('p', 'x', 'y')], 'p').value
        expect(solve({ p: area, x }, [product('p', 'x', 'y')], 'y').value).toEqual(y)
      }),
    )
  })
})
