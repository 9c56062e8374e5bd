import { CannotDecide, decide as decideByBook, type Decision, type Facts, loadRulebooks, type LocalText, type RefusalCode, type Rulebook } from '@gilde/pathways'
import type { Command, Output } from '../command.ts'
import { readFacts } from '../files/read-facts.ts'
import { requiredOption, textOption } from '../read-options.ts'
import { Refusal } from '../refusal.ts'
import { dayOption, readLanguage, readSliders, readWholeRulebook, rulebookHelp, rulebookOptions, type Words } from '../rulebook-options.ts'
import { writeDecision } from '../write-decision.ts'

interface Answer {
  /** From 1, in the order of the file. */
  pupil: number
  decision: string
  answer: Decision | null
  refused: { code: RefusalCode; about: readonly string[]; words: LocalText } | null
}

export const decide: Command = {
  summary: 'what a rulebook says of a pupil on a day, with proof, sources and what would change it',
  help: `gilde decide: what a rulebook says of a pupil on a day: outcome, proof tree, sources, missing facts, what would change it

Usage: gilde decide --rulebook NAME|FILE --on DATE --facts FILE [--decision ID] [options]

  --rulebook NAME     ${Object.keys(loadRulebooks()).join(', ')}, or a file
  --on DATE           the day, as 2026-09-01
  --facts FILE        what is known: JSON, {"primaryCertificate": true, "ageOn31December": 12} or a list of these, or a
                      table with a column per fact and a line per pupil; - is the input stream. What is left out is unknown
  --decision ID       one question; else all that the book answers on that day
  --set ID=N,ID=N     move sliders
${rulebookHelp}

With one pupil and --decision, --json gives the decision itself; else a list of {pupil, decision, answer, refused}. A pupil
whose facts contradict each other is refused in words; with several pupils the others are answered, and the status is 1.
✓ holds, ✗ does not hold, ? cannot be told yet. What a rulebook says is advice: a named person decides.

Example: gilde decide --rulebook today --on 2026-09-01 --facts pupil.json --decision enter-1b`,
  options: { rulebook: { type: 'string' }, on: { type: 'string' }, facts: { type: 'string' }, decision: { type: 'string' }, set: { type: 'string' }, ...rulebookOptions },
  run(values) {
    const name = requiredOption(values, 'rulebook')
    const on = dayOption(values, 'on')
    const factsFile = requiredOption(values, 'facts')
    const words = readLanguage(values)
    const sliders = readSliders(values)
    const book = readWholeRulebook(name, values)
    const pupils = readFacts(factsFile, book)
    const wanted = textOption(values, 'decision')
    const answers = pupils.flatMap((facts, index) => answerPupil(book, wanted, on, facts, sliders, index + 1))
    if (answers.length === 0) throw new Refusal(words({ nl: `${book.id} heeft geen regels op ${on}: kies een andere dag.`, en: `${book.id} has no rules on ${on}: choose another day.` }))
    const [only] = answers as [Answer]
    if (pupils.length === 1 && only.refused && answers.every(({ refused }) => refused?.words.en === only.refused!.words.en)) throw new Refusal(words(only.refused.words))
    return writeAnswers(book, on, answers, pupils.length, wanted !== undefined, words)
  },
}

function answerPupil(book: Rulebook, wanted: string | undefined, on: string, facts: Facts, parameters: Record<string, number>, pupil: number): Answer[] {
  return (wanted === undefined ? book.decisions.map(({ id }) => id) : [wanted]).flatMap((decision): Answer[] => {
    try {
      return [{ pupil, decision, answer: decideByBook(book, { decision, on, facts, parameters }), refused: null }]
    } catch (error) {
      if (!(error instanceof CannotDecide)) throw error
      // asked for all that the book answers, what it does not answer yet on that day is left out
      if (error.code === 'before-rules' && wanted === undefined) return []
      return [{ pupil, decision, answer: null, refused: { code: error.code, about: error.about, words: error.words } }]
    }
  })
}

function writeAnswers(book: Rulebook, on: string, answers: Answer[], pupils: number, isOne: boolean, words: Words): Output {
  const title = `${words(book.title)} (${book.id}, ${words({ nl: 'versie', en: 'version' })} ${book.version}), ${on}`
  const blocks = answers.map(({ pupil, answer, decision, refused }) => {
    const who = pupils > 1 ? `${words({ nl: 'Leerling', en: 'Pupil' })} ${pupil}: ` : ''
    return `${who}${answer ? writeDecision(book, answer, words) : `${decision}\n  ${words(refused!.words)}`}`
  })
  return {
    json: pupils === 1 && isOne ? answers[0]!.answer : answers,
    text: [title, ...blocks].join('\n\n'),
    status: answers.some(({ refused }) => refused) ? 1 : 0,
  }
}
