import type { Instrument } from '@gilde/assessment'

/** The options of one item as somebody sees them who sees nothing else, and which one is right. */
export interface AnswerSet {
  /** Per option its properties by path (`marks.0`, `size`); words for a screen reader left out. */
  options: Map<string, string | number | boolean>[]
  key: number
}

/**
 * Makes items that are in no bank (fresh seeds) from the radicals of the bank, one after the other, and keeps their options.
 *
 * @param from number of the first item
 * @param count how many items
 * @throws {RangeError} when the view of an item has no list of options, or not exactly one option is right
 */
export function makeAnswerSets({ bank, itemType }: Instrument, from: number, count: number): AnswerSet[] {
  return Array.from({ length: count }, (_, i) => {
    const content = itemType.make(bank[i % bank.length]!.radicals, 1_000_000 + from + i)
    const view: { type: string; options?: unknown } = itemType.view(content, 'nl')
    if (!Array.isArray(view.options)) throw new RangeError(`Items of type ${view.type} show no options to choose from`)
    const right = view.options.flatMap((_, option) => {
      const score = itemType.score(content, { kind: 'choice', option })
      return score.kind === 'dichotomous' && score.correct ? [option] : []
    })
    if (right.length !== 1) throw new RangeError(`${right.length} options of an item of type ${view.type} are right`)
    return { options: view.options.map(propertiesOf), key: right[0]! }
  })
}

function propertiesOf(option: unknown): AnswerSet['options'][number] {
  const properties: AnswerSet['options'][number] = new Map()
  const collect = (path: string, value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') properties.set(path, value)
    else if (Array.isArray(value) && value.every((member) => typeof member === 'string')) {
      for (const member of value) properties.set(`${path} has ${member}`, true)
      properties.set(`${path} length`, value.length)
    } else if (Array.isArray(value)) {
      value.forEach((member, i) => collect(`${path}.${i}`, member))
      properties.set(`${path} length`, value.length)
    } else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) if (name !== 'label') collect(path === '' ? name : `${path}.${name}`, inner)
    }
  }
  collect('', option)
  return properties
}
