import { readNumber } from './read-number.ts'

/**
 * An amount that somebody typed, also with its thousands apart: `1 250`, and `1.250` or `1,250` where whole numbers are
 * asked; `1.250,50` and `1,250.50`. A euro sign before it is fine.
 *
 * @param decimals how many decimals the answer may need
 * @returns undefined when it is no number
 */
export function readAmount(typed: string, decimals: number): number | undefined {
  const plain = typed.trim().replace(/^€\s*/u, '').replace(/(\d)[\s ](?=\d{3}(?!\d))/g, '$1')
  const grouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.exec(plain)
  if (grouped && decimals === 0) return readNumber(plain.replaceAll(grouped[1]!, ''))
  const both = /^([1-9]\d{0,2}(?:([.,])\d{3})+)([.,])(\d+)$/.exec(plain)
  if (both && both[2] !== both[3]) return readNumber(`${both[1]!.replaceAll(both[2]!, '')},${both[4]}`)
  return readNumber(plain)
}
