import type { HollandCode } from './holland-code.ts'

/**
 * The highest of Zener and Schnuelle's levels that holds:
 * 6 the same code · 5 the first two letters in order · 4 the same three letters · 3 the first letter · 2 the person's
 * first two letters in any place · 1 the person's first letter in any place · 0 none of these.
 *
 * @returns whole, 0 … 6
 * @see Zener & Schnuelle (1976), doi:10.1037/0022-0167.23.4.353
 */
export function zenerSchnuelle(person: HollandCode, environment: HollandCode): number {
  const [first, second, third] = person.map((type) => environment.indexOf(type))
  if (first === 0 && second === 1) return third === 2 ? 6 : 5
  if (first! >= 0 && second! >= 0 && third! >= 0) return 4
  if (first === 0) return 3
  if (first! < 0) return 0
  return second! >= 0 ? 2 : 1
}
