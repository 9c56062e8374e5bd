/** A question as somebody sees it who does not know the answer; the answer is listed first only for counting. */
export interface AttackedItem {
  options: { text: string; isKey: boolean }[]
  /** What may be read besides the options: a text, a sentence. */
  context: string
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
const shareOf = (words: string[], others: ReadonlySet<string>) => (words.length === 0 ? 0 : words.filter((word) => others.has(word)).length / words.length)

/** Ways to choose an option without understanding: each gives a worth per option, and the highest is chosen. */
export const attacks: Record<string, (item: AttackedItem, option: number) => number> = {
  longest: ({ options }, option) => options[option]!.text.length,
  shortest: ({ options }, option) => -options[option]!.text.length,
  'most words shared with the context': ({ options, context }, option) => shareOf(wordsOf(options[option]!.text), new Set(wordsOf(context))),
  'fewest words shared with the context': ({ options, context }, option) => -shareOf(wordsOf(options[option]!.text), new Set(wordsOf(context))),
  'most words shared with the other options': ({ options }, option) =>
    shareOf(wordsOf(options[option]!.text), new Set(options.flatMap(({ text }, index) => (index === option ? [] : wordsOf(text))))),
  'fewest words shared with the other options': ({ options }, option) =>
    -shareOf(wordsOf(options[option]!.text), new Set(options.flatMap(({ text }, index) => (index === option ? [] : wordsOf(text))))),
}

/** Share of the items that an attack solves, ties broken evenly: chance is 1 / number of options. */
export function successOf(attack: (item: AttackedItem, option: number) => number, items: readonly AttackedItem[]): number {
  const solved = items.reduce((total, item) => {
    const worth = item.options.map((_, option) => attack(item, option))
    const best = item.options.filter((_, option) => worth[option] === Math.max(...worth))
    return total + best.filter((option) => option.isKey).length / best.length
  }, 0)
  return solved / items.length
}
