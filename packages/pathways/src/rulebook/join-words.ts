import type { LocalText } from '../local-text.ts'
import { said } from './fault.ts'

const join = (texts: readonly string[], last: string) => (texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)!}`)

/** `a, b en c` / `a, b and c`. */
export const joinAnd = (texts: readonly LocalText[]): LocalText => said(join(texts.map(({ nl }) => nl), 'en'), join(texts.map(({ en }) => en), 'and'))

/** `je in 1A of 1B zat`: what half sentences begin and end with alike is said once. */
export const joinOr = (texts: readonly LocalText[]): LocalText => said(alternatives(texts.map(({ nl }) => nl), 'of'), alternatives(texts.map(({ en }) => en), 'or'))

function alternatives(texts: readonly string[], last: string): string {
  const words = texts.map((text) => text.split(' '))
  const least = Math.min(...words.map(({ length }) => length))
  let head = 0
  while (head < least && words.every((each) => each[head] === words[0]![head])) head++
  let tail = 0
  while (tail < least - head && words.every((each) => each.at(-1 - tail) === words[0]!.at(-1 - tail))) tail++
  const middles = words.map((each) => each.slice(head, each.length - tail).join(' '))
  // when little is alike, or one has nothing of its own, whole half sentences read better
  if (texts.length < 2 || head + tail < 2 || middles.includes('')) return join(texts, last)
  return [...words[0]!.slice(0, head), join(middles, last), ...words[0]!.slice(words[0]!.length - tail)].join(' ')
}
