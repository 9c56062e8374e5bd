import { checkRulebook, type Fault, InvalidRulebook, loadRulebooks, proveCompilations, type CompilationProof } from '@gilde/pathways'
import type { Command, OptionValues } from '../command.ts'
import { textOption } from '../read-options.ts'
import { faultLine, readLanguage, readRulebook, rulebookHelp, rulebookOptions, type Words } from '../rulebook-options.ts'

interface Checked {
  rulebook: string
  version: string | null
  rules: number | null
  faults: Fault[]
  notes: Fault[]
  /** Per decision and day from which something changes; empty when there are faults. */
  proofs: CompilationProof[]
}

export const rulebookCheck: Command = {
  summary: 'whether a rulebook holds: gaps, overlaps, dates, sources, circles; and both compilations equal',
  help: `gilde rulebook check: whether a rulebook can be relied on

Usage: gilde rulebook check [--book NAME|FILE] [options]

  --book NAME|FILE    ${Object.keys(loadRulebooks()).join(', ')}, or a file. Default: all of ours
${rulebookHelp}

Looks at form, sources, dates, conditions (with the place of each mistake), exceptions and their priorities, circles; then, over
every kind of pupil on every day from the first rule on, at pupils without an answer (gaps) or with two (overlaps), rules that never
fire or never decide, and facts that make an outcome worse where the book says they do not. When all holds it proves that
the flat and the traced function say the same of every pupil. Ends with status 1 when there is something to mend; notes do not count.

Example: gilde rulebook check --book today`,
  options: { book: { type: 'string' }, ...rulebookOptions },
  run(values) {
    const words = readLanguage(values)
    const name = textOption(values, 'book')
    const checked = (name === undefined ? Object.keys(loadRulebooks()) : [name]).map((each) => check(each, values))
    return { json: name === undefined ? checked : checked[0], text: checked.map((each) => write(each, words)).join('\n\n'), status: checked.some(({ faults }) => faults.length > 0) ? 1 : 0 }
  },
}

function check(name: string, values: OptionValues): Checked {
  try {
    const book = readRulebook(name, values)
    const found = checkRulebook(book)
    const faults = found.filter(({ weight }) => weight === 'fault')
    return { rulebook: book.id, version: book.version, rules: book.rules.length, faults, notes: found.filter(({ weight }) => weight === 'note'), proofs: faults.length > 0 ? [] : proveCompilations(book) }
  } catch (error) {
    if (!(error instanceof InvalidRulebook)) throw error
    return { rulebook: name, version: null, rules: null, faults: [...error.faults], notes: [], proofs: [] }
  }
}

function write({ rulebook, version, rules, faults, notes, proofs }: Checked, words: Words): string {
  const lines = [version === null ? rulebook : `${rulebook}, ${words({ nl: 'versie', en: 'version' })} ${version}: ${rules} ${words({ nl: 'regels', en: 'rules' })}`]
  if (faults.length > 0) lines.push(words({ nl: `Te herstellen: ${faults.length}`, en: `To mend: ${faults.length}` }), ...faults.map((fault) => `  ${faultLine(fault, words)}`))
  else lines.push(words({ nl: 'Geen gaten, geen overlap, elke regel gedateerd en met bron.', en: 'No gaps, no overlaps, every rule dated and with its source.' }))
  for (const { decision, from, kinds, disagreements } of proofs) {
    const size = kinds.toLocaleString('en-GB')
    lines.push(disagreements === 0 ? `  ${decision}, ${from}: ${words({ nl: `beide functies gelijk over ${size} soorten leerlingen`, en: `both functions equal over ${size} kinds of pupils` })}` : `  ${decision}, ${from}: ${words({ nl: 'de functies verschillen', en: 'the functions differ' })} (${disagreements})`)
  }
  if (notes.length > 0) lines.push(words({ nl: 'Goed om te weten', en: 'Worth knowing' }), ...notes.map((note) => `  ${faultLine(note, words)}`))
  return lines.join('\n')
}
