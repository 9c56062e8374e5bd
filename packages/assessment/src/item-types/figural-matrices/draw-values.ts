import { randomInteger, shuffled } from '@gilde/numeric'
import { attributes, type AttributeName } from './attributes.ts'
import type { MatrixRule } from './radicals.ts'
import { applyTable, findMatrixRules } from './rule-space.ts'

/** Simplest rank (`rule-space.ts`) at which an attribute may be explained when it follows this rule. */
const ranks: Record<MatrixRule, number> = { 'same-in-row': 1, progression: 2, 'three-each': 3, arithmetic: 4, or: 4, and: 4, xor: 4 }
/** Truth tables: bit (2a + b). */
const tables = { or: 0b1110, and: 0b1000, xor: 0b0110 } as const
const mostAttempts = 5_000
const attemptsWithOffered = 50

/**
 * The values that may stand in the ninth cell under a rule: all of the attribute, but for bars at least one and, for
 * `and` and `xor`, not all four.
 */
export function possibleKeys(attribute: AttributeName, rule: MatrixRule | undefined): readonly number[] {
  const { values } = attributes[attribute]
  if (rule === 'or') return values.filter((marks) => marks > 0)
  if (rule === 'and' || rule === 'xor') return values.filter((marks) => marks > 0 && marks < 15)
  return values
}

/**
 * The nine values of one attribute, in reading order, that follow `rule` and end in `key`. Draws again until every
 * consistent rule of the rule space says `key`, and none is simpler than meant.
 *
 * @param offered the values among the options: shown in the matrix where the rule leaves a choice, so that distractors
 *   are not given away by values that occur nowhere else
 * @throws {RangeError} when there are none; the tests exclude this for every attribute, rule and possible key
 */
export function drawValues(attribute: AttributeName, rule: MatrixRule, key: number, offered: readonly number[], random: () => number): number[] {
  const { scale, values: domain } = attributes[attribute]
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const drawn = drawRows(attribute, rule, key, attempt < attemptsWithOffered ? offered : [], random)
    if (!drawn?.every((value) => domain.includes(value))) continue
    const found = findMatrixRules(drawn.slice(0, 8), scale, domain)
    if (found.length > 0 && found.every((prediction) => prediction.value === key && prediction.rank >= ranks[rule])) return drawn
  }
  throw new RangeError(`No values for ${attribute} by ${rule} that end in ${key} and allow one solution`)
}

function drawRows(attribute: AttributeName, rule: MatrixRule, key: number, offered: readonly number[], random: () => number): number[] | undefined {
  const { scale, values: domain } = attributes[attribute]
  const any = () => domain[randomInteger(random, domain.length)]!
  const others = () => {
    const drawn = shuffled(domain.filter((value) => value !== key), random)
    return [...drawn.filter((value) => offered.includes(value)), ...drawn.filter((value) => !offered.includes(value))]
  }
  switch (rule) {
    case 'same-in-row':
      return [...others().slice(0, 2), key].flatMap((value) => [value, value, value])
    case 'progression': {
      const wrap = (value: number) => (scale === 'cyclic' ? ((value % 8) + 8) % 8 : value)
      const step = (randomInteger(random, 2) + 1) * (random() < 0.5 ? 1 : -1)
      return [any(), any(), key].flatMap((last) => [wrap(last - 2 * step), wrap(last - step), last])
    }
    case 'three-each': {
      const three = [key, ...others().slice(0, 2)]
      return [...shuffled(three, random), ...shuffled(three, random), ...shuffled(three.slice(1), random), key]
    }
    case 'arithmetic': {
      const sign = random() < 0.5 ? 1 : -1
      return [any(), any(), key].flatMap((last) => {
        const second = any()
        return [last - sign * second, second, last]
      })
    }
    case 'or':
    case 'and':
    case 'xor': {
      const table = tables[rule]
      const [a, b, c, d] = [any(), any(), any(), any()]
      let e = any(), f = rule === 'xor' ? e ^ key : any()
      if (rule === 'or') {
        e &= key
        f = (f & key) | (key & ~e)
      }
      if (rule === 'and') {
        e |= key
        f = (f & ~e & 15) | key
      }
      const drawn = [a, b, applyTable(table, a, b), c, d, applyTable(table, c, d), e, f, key]
      return drawn.slice(0, 2).concat(drawn.slice(3, 5), drawn.slice(6, 8)).every((marks) => marks > 0) && showsWholeTable(a, b, c, d) ? drawn : undefined
    }
  }
}

/** The first two rows show what becomes of a bar in the first cell only, in the second only, and in both. */
function showsWholeTable(a: number, b: number, c: number, d: number): boolean {
  return ((a & ~b) | (c & ~d)) !== 0 && ((b & ~a) | (d & ~c)) !== 0 && ((a & b) | (c & d)) !== 0
}
