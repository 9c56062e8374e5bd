import { estimateAbility } from '@gilde/assessment'
import type { Command } from '../command.ts'
import { matchItems } from '../files/match-items.ts'
import { bankHelp, readBank } from '../files/read-bank.ts'
import { writeTable } from '../files/write-table.ts'
import { requiredOption } from '../read-options.ts'
import { asideNotes, readResponseOptions, responseHelp, responseOptions } from '../response-options.ts'
import { gridNotes, readScoringOptions, scoringHelp, scoringOptions } from '../scoring-options.ts'

export const score: Command = {
  summary: 'abilities and errors from answers and a bank',
  help: `gilde score: the ability of each person, with its error

Usage: gilde score --bank FILE --responses FILE [options]

${bankHelp}
${responseHelp}
${scoringHelp}

Answers and bank belong together by the names of the items where both have them, and by place otherwise.
The error is the posterior deviation (EAP), 1/√(I + 1/σ²) (MAP) or 1/√I (ML, WLE) in logits. "converged" is false where
there is no maximum in the range: then the end of the range stands there. ML and WLE give nothing without answers.

CSV: person,answered,score,ability,standard_error,converged
JSON: { estimator, quadrature, prior, persons: [{ person, answered, score, ability, standardError, converged }] }

Example: gilde score --bank bank.csv --responses responses.txt --estimator WLE`,
  options: { bank: { type: 'string' }, ...responseOptions, ...scoringOptions },
  run(values) {
    const choice = readScoringOptions(values)
    const paths = { bank: requiredOption(values, 'bank'), responses: requiredOption(values, 'responses') }
    const bank = readBank(paths.bank)
    const table = readResponseOptions(values)
    const answers = matchItems(bank, table, paths)
    const persons = answers.map((row, index) => {
      const given = row.flatMap((category, item) => (category === undefined ? [] : [{ item: bank.items[item]!, category }]))
      const sum = given.reduce((total, { category }) => total + category, 0)
      const found = given.length === 0 && (choice.estimator === 'ML' || choice.estimator === 'WLE') ? undefined : estimateAbility(given, choice.estimator, choice)
      return { person: index + 1, answered: given.length, score: sum, ability: found?.ability ?? null, standardError: found?.standardError ?? null, converged: found?.converged ?? false }
    })
    const unfinished = persons.filter(({ converged }) => !converged).length
    return {
      json: { ...choice, persons },
      text: writeTable(['person', 'answered', 'score', 'ability', 'standard_error', 'converged'], persons.map((person) => Object.values(person))),
      warnings: [
        ...asideNotes(table, []),
        ...(unfinished > 0 ? [`${unfinished} of ${persons.length} persons have an estimate that the range cuts off, or none; see the column converged.`] : []),
        ...gridNotes(choice, persons.map(({ standardError }) => standardError)),
      ],
    }
  },
}
