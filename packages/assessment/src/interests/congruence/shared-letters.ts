import type { HollandCode } from './holland-code.ts'

/**
 * How many letters two Holland codes share, in whatever place (N3).
 *
 * @returns whole, 0 … 3
 */
export function sharedLetters(person: HollandCode, environment: HollandCode): number {
  return person.filter((type) => environment.includes(type)).length
}
