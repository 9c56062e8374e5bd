import { shippedCases } from '@gilde/content/rulebooks/shipped-cases.ts'
import { CasesFile, type CaseResult, loadRulebooks, type Rulebook, runCases } from '@gilde/pathways'
import type { Command } from '../command.ts'
import { readJson } from '../files/read-json.ts'
import { textOption } from '../read-options.ts'
import { Refusal } from '../refusal.ts'
import { readLanguage, readWholeRulebook, rulebookHelp, rulebookOptions, type Words } from '../rulebook-options.ts'

interface Ran {
  rulebook: string
  decision: string
  title: string
  results: CaseResult[]
}

export const rulebookCases: Command = {
  summary: 'puts cases to a rulebook: pupils of whom is known what it must say',
  help: `gilde rulebook cases: puts cases to a rulebook and says where it answers otherwise

Usage: gilde rulebook cases [--book NAME|FILE] [--cases FILE] [options]

  --book NAME|FILE    put our cases for this book to it; with a FILE, a copy in which you changed something. Default: all
  --cases FILE        your own cases, as the files in content/rulebooks/cases
  --decision ID       only the cases of one question
${rulebookHelp}

Ends with status 1 when a case comes out otherwise.

Example: gilde rulebook cases --book today`,
  options: { book: { type: 'string' }, cases: { type: 'string' }, decision: { type: 'string' }, ...rulebookOptions },
  run(values) {
    const words = readLanguage(values)
    const name = textOption(values, 'book')
    const decision = textOption(values, 'decision')
    const casesPath = textOption(values, 'cases')
    const given = name === undefined ? undefined : readWholeRulebook(name, values)
    const files = casesPath === undefined ? shippedCases.map((file) => CasesFile.parse(file)) : [readCases(casesPath)]
    const asked = files.filter((file) => (!given || casesPath !== undefined || file.rulebook === given.id) && (decision === undefined || file.decision === decision))
    if (asked.length === 0) throw new Refusal(`There are no cases for ${[given?.id, decision].filter(Boolean).join(', ')}: give a file of them with --cases.`)
    const books: Readonly<Record<string, Rulebook>> = loadRulebooks()
    const ran = asked.map((file): Ran => {
      const book = given ?? books[file.rulebook]
      if (!book) throw new Refusal(`The cases are about the rulebook ${file.rulebook}, which is none of ours: name its file with --book.`)
      return { rulebook: file.rulebook, decision: file.decision, title: file.title, results: runCases(book, file) }
    })
    return { json: ran, text: write(ran, words), status: ran.some(({ results }) => results.some(({ differences }) => differences.length > 0)) ? 1 : 0 }
  },
}

function readCases(path: string): CasesFile {
  const read = CasesFile.safeParse(readJson(path))
  if (read.success) return read.data
  const told = read.error.issues.slice(0, 10).map((issue) => `  ${issue.path.map(String).join('.') || 'file'}: ${issue.message}`)
  throw new Refusal([`${path} is no file of cases:`, ...told].join('\n'))
}

function write(ran: readonly Ran[], words: Words): string {
  const lines = ran.map(({ rulebook, decision, title, results }) => {
    const other = results.filter(({ differences }) => differences.length > 0)
    return [`${rulebook}, ${decision}: ${results.length - other.length}/${results.length}  ${title}`, ...other.flatMap((each) => [`  ${each.case.name} (${each.case.on})`, ...each.differences.map((difference) => `    ${words(difference)}`)])].join('\n')
  })
  const all = ran.flatMap(({ results }) => results)
  const good = all.filter(({ differences }) => differences.length === 0).length
  return [...lines, words({ nl: `${good} van ${all.length} gevallen zoals verwacht`, en: `${good} of ${all.length} cases as expected` })].join('\n')
}
