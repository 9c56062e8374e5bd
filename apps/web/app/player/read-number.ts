/** The largest number, in size, that an answer may hold. */
const largest = 1e9

/**
 * The number that somebody typed: spaces around it, a decimal comma or point, and any kind of minus sign are fine.
 *
 * @returns undefined when it is no number, or larger than an answer may hold
 */
export function readNumber(typed: string): number | undefined {
  const plain = typed.trim().replace(/^[−–‒-]\s*/u, '-').replace(',', '.')
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined
  const value = Number(plain) + 0
  return Math.abs(value) <= largest ? value : undefined
}

/** The same text with its minus sign switched on or off. */
export function switchSign(typed: string): string {
  const text = typed.trimStart()
  return /^[−–‒-]/u.test(text) ? text.slice(1).trimStart() : `−${text}`
}
