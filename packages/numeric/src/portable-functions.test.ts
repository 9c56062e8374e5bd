import { describe, expect, it } from 'vitest'
import { portableExp } from './portable-exp.ts'
import { portableLog, portableLog1p } from './portable-log.ts'
import { portableSin } from './portable-sin.ts'
import { seededRandom } from './seeded-random.ts'

const random = seededRandom(12)
const bits = (value: number) => new BigUint64Array(Float64Array.of(value).buffer)[0]!.toString(16)

describe('portableExp', () => {
  it('agrees with the engine’s own within three units of the last place', () => {
    for (let i = 0; i < 20_000; i++) {
      const x = (random() - 0.5) * (i % 2 === 0 ? 1400 : 4)
      expect(Math.abs(portableExp(x) / Math.exp(x) - 1)).toBeLessThan(3 * Number.EPSILON)
    }
  })
  it('knows its ends and what is small', () => {
    expect([0, -0, Infinity, -Infinity, NaN, 710, -746].map(portableExp)).toEqual([1, 1, Infinity, 0, NaN, Infinity, 0])
    expect(portableExp(-744.4)).toBe(Math.exp(-744.4))
    expect(portableExp(1e-20)).toBe(1)
    expect(portableExp(709.7)).toBeGreaterThan(1e308)
  })
  it('is these very bits, whatever engine runs it', () => {
    expect([1, -1, 0.3, -7.25, 20.5].map((x) => bits(portableExp(x)))).toMatchInlineSnapshot(`
      [
        "4005bf0a8b145769",
        "3fd78b56362cef38",
        "3ff599058c8c1a95",
        "3f47455fe323fafd",
        "41c7d6c4f0bcdd5d",
      ]
    `)
  })
})

describe('portableLog and portableLog1p', () => {
  it('agree with the engine’s own within three units of the last place', () => {
    for (let i = 0; i < 20_000; i++) {
      const x = Math.exp((random() - 0.5) * (i % 2 === 0 ? 1400 : 2))
      const own = Math.log(x)
      expect(Math.abs(portableLog(x) - own)).toBeLessThanOrEqual(3 * Number.EPSILON * Math.abs(own))
      const y = i % 3 === 0 ? random() : Math.exp(-40 * random()) * (i % 2 === 0 ? 1 : -1) * 0.999
      expect(Math.abs(portableLog1p(y) - Math.log1p(y))).toBeLessThanOrEqual(3 * Number.EPSILON * Math.abs(Math.log1p(y)))
    }
  })
  it('know their ends and what is small', () => {
    expect([0, 1, -1, Infinity, NaN].map(portableLog)).toEqual([-Infinity, 0, NaN, Infinity, NaN])
    expect(Math.abs(portableLog(5e-324) - Math.log(5e-324))).toBeLessThan(1e-12)
    expect([0, -1, -2, Infinity, NaN].map(portableLog1p)).toEqual([0, -Infinity, NaN, Infinity, NaN])
    expect(portableLog1p(1e-300)).toBe(1e-300)
  })
  it('are these very bits, whatever engine runs them', () => {
    expect([2, 10, 0.1, 1.0001, 123456.789].map((x) => bits(portableLog(x)))).toMatchInlineSnapshot(`
      [
        "3fe62e42fefa39ef",
        "40026bb1bbb55516",
        "c0026bb1bbb55515",
        "3f1a368d0657fcd4",
        "40277281cad8a844",
      ]
    `)
    expect([1, 0.5, 1e-5, -0.3].map((x) => bits(portableLog1p(x)))).toMatchInlineSnapshot(`
      [
        "3fe62e42fefa39ef",
        "3fd9f323ecbf984c",
        "3ee4f8aea9ae7317",
        "bfd6d3c324e13f4f",
      ]
    `)
  })
})

describe('portableSin', () => {
  it('agrees with the engine’s own', () => {
    for (let i = 0; i < 20_000; i++) {
      const x = (random() - 0.5) * (i % 2 === 0 ? 8 : 2000)
      expect(Math.abs(portableSin(x) - Math.sin(x))).toBeLessThan(4e-16 * Math.max(1, Math.abs(x)))
    }
    expect([0.5, 3, 100].map((x) => bits(portableSin(x)))).toMatchInlineSnapshot(`
      [
        "3fdeaee8744b05f0",
        "3fc210386db6d55b",
        "bfe03425b78c4db8",
      ]
    `)
  })
})
