import { CannotDecide, compareRulebooks, type RulebookComparison } from '@gilde/pathways'
import type { Command } from '../command.ts'
import { numberOption, textOption } from '../read-options.ts'
import { Refusal } from '../refusal.ts'
import { dayOption, readLanguage, readSliders, readWholeRulebook, rulebookHelp, rulebookOptions, type Words } from '../rulebook-options.ts'

export const rulebookDiff: Command = {
  summary: 'every kind of pupil whom two rulebooks decide differently, with the rule that does it',
  help: `gilde rulebook diff: every kind of pupil whom two rulebooks, or one on two days, decide differently

Usage: gilde rulebook diff A B --on DATE [options]

  A, B                names of our books, or files
  --on DATE           the day, as 2026-09-01
  --other-on DATE     another day for B
  --decision ID       one question; else all that both answer
  --set ID=N,ID=N     move sliders of A
  --other-set ID=N,…  move sliders of B
  --lines N           at most N lines per question in text. Default 40; --json has all
${rulebookHelp}

A line describes pupils by the facts that matter; their other facts may be anything. Behind it stands how many kinds of pupils it
tells of that no line before it did. A kind is a set of pupils whom no condition of either book tells apart.

Example: gilde rulebook diff today voka-2025 --on 2026-09-01 --decision enter-1a`,
  options: { on: { type: 'string' }, 'other-on': { type: 'string' }, decision: { type: 'string' }, set: { type: 'string' }, 'other-set': { type: 'string' }, lines: { type: 'string' }, ...rulebookOptions },
  words: ['A', 'B'],
  run(values) {
    const on = dayOption(values, 'on')
    const otherOn = textOption(values, 'other-on') === undefined ? on : dayOption(values, 'other-on')
    const most = numberOption(values, 'lines', 40, { least: 1, whole: true })
    const words = readLanguage(values)
    const [one, other] = [readWholeRulebook(textOption(values, 'A')!, values), readWholeRulebook(textOption(values, 'B')!, values)]
    const before = { book: one, on, parameters: readSliders(values) }
    const after = { book: other, on: otherOn, parameters: readSliders(values, 'other-set') }
    const wanted = textOption(values, 'decision')
    const onlyIn: string[] = []
    const comparisons = (wanted === undefined ? [...new Set([one, other].flatMap((book) => book.decisions.map(({ id }) => id)))] : [wanted]).flatMap((decision): RulebookComparison[] => {
      try {
        return [compareRulebooks(before, after, decision)]
      } catch (error) {
        if (!(error instanceof CannotDecide)) throw error
        if (wanted !== undefined || error.code === 'unknown-parameter') throw new Refusal(words(error.words))
        onlyIn.push(`${decision}: ${words(error.words)}`)
        return []
      }
    })
    const title = `${one.id} ${one.version}, ${on} → ${other.id} ${other.version}, ${otherOn}`
    return { json: comparisons, text: [title, ...comparisons.map((each) => write(each, most, words))].join('\n\n'), warnings: onlyIn }
  },
}

function write({ decision, differences, kinds }: RulebookComparison, most: number, words: Words): string {
  const count = (value: number) => value.toLocaleString('en-GB')
  const head = `${decision}: ${differences.length === 0 ? words({ nl: 'geen verschil', en: 'no difference' }) : words({ nl: `${count(kinds.different)} van ${count(kinds.all)} soorten leerlingen anders`, en: `${count(kinds.different)} of ${count(kinds.all)} kinds of pupils decided differently` })}`
  const lines = differences.slice(0, most).map(({ outcomes, rules, words: who, kinds: size }) => `  ${outcomes.map((each) => each ?? '–').join(' → ')}   [${rules.map((each) => each.join(' + ') || '–').join(' → ')}]\n      ${words(who)} (${count(size)})`)
  if (differences.length > most) lines.push(`  … ${differences.length - most} ${words({ nl: 'regels meer (--lines, --json)', en: 'lines more (--lines, --json)' })}`)
  return [head, ...lines].join('\n')
}
