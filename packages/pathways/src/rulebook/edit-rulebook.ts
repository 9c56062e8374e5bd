import type { LocalText } from '../local-text.ts'
import { bindCondition } from './bound-condition.ts'
import type { Rulebook } from './open-rulebook.ts'
import type { Parameter, Rule, RulebookFile } from './rulebook.ts'

/**
 * The text of a book with one rule in it: in place of the rule with its id, or else after the last rule about the same decision. A rule
 * that the book withdrew holds again.
 */
export function putRule(file: RulebookFile, rule: Rule): RulebookFile {
  const last = file.rules.findLastIndex(({ decision }) => decision === rule.decision)
  return { ...file, withdraws: file.withdraws.filter((id) => id !== rule.id), rules: put(file.rules, rule, last === -1 ? file.rules.length : last + 1) }
}

/** The text of a book with one parameter in it: in place of the one with its id, or else as the last. */
export function putParameter(file: RulebookFile, parameter: Parameter): RulebookFile {
  return { ...file, parameters: put(file.parameters, parameter, file.parameters.length) }
}

/** What a book says of one rule or parameter, as it was before: put back, or gone where it was not there. */
export function putBack(file: RulebookFile, id: string, before: RulebookFile): RulebookFile {
  const rule = before.rules.find((each) => each.id === id)
  const parameter = before.parameters.find((each) => each.id === id)
  const withdraws = file.withdraws.filter((each) => each !== id)
  return {
    ...file,
    withdraws: before.withdraws.includes(id) ? [...withdraws, id] : withdraws,
    rules: rule ? putRule(file, rule).rules : file.rules.filter((each) => each.id !== id),
    parameters: parameter ? putParameter(file, parameter).parameters : file.parameters.filter((each) => each.id !== id),
  }
}

/** Ids of rules and parameters that two texts of one book say differently. */
export function changedIds(before: RulebookFile, after: RulebookFile): { rules: string[]; parameters: string[] } {
  const withdrawn = [...before.withdraws, ...after.withdraws].filter((id) => before.withdraws.includes(id) !== after.withdraws.includes(id))
  return { rules: [...new Set([...differing(before.rules, after.rules), ...withdrawn])], parameters: differing(before.parameters, after.parameters) }
}

/** The condition of a rule in words, with the numbers of the day from which it holds. */
export function conditionWords(book: Rulebook, { id, from }: Rule): LocalText {
  const valueOn = (parameter: string) => {
    const { values } = book.parameters.find((each) => each.id === parameter)!
    return (values.find((value) => value.from <= from && (value.to === null || from <= value.to)) ?? values[0]!).value
  }
  return bindCondition(book.conditions.get(id)!, book.facts.facts, valueOn).words
}

function put<Item extends { id: string }>(items: readonly Item[], item: Item, place: number): Item[] {
  return items.some(({ id }) => id === item.id) ? items.map((each) => (each.id === item.id ? item : each)) : items.toSpliced(place, 0, item)
}

function differing(before: readonly { id: string }[], after: readonly { id: string }[]): string[] {
  const ids = new Set([...before, ...after].map(({ id }) => id))
  const text = (items: readonly { id: string }[], id: string) => JSON.stringify(items.find((item) => item.id === id))
  return [...ids].filter((id) => text(before, id) !== text(after, id))
}
