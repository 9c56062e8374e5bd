import { recordedBank, recordedTest, type RecordedTestOptions, type SelectionRuleName } from '@gilde/assessment'
import type { Command, OptionValues } from '../command.ts'
import { matchItems } from '../files/match-items.ts'
import { bankHelp, type BankTable, readBank } from '../files/read-bank.ts'
import { writeTable } from '../files/write-table.ts'
import { choiceOption, numberOption, numbersOption, requiredOption, textOption } from '../read-options.ts'
import { Refusal, UsageError } from '../refusal.ts'
import { asideNotes, readResponseOptions, responseHelp, responseOptions } from '../response-options.ts'
import { gridNotes, readScoringOptions, scoringHelp, scoringOptions, type ScoringChoice } from '../scoring-options.ts'

const rules: Record<string, SelectionRuleName> = { MFI: 'MFI', bOpt: 'bOpt', Urry: 'bOpt', thOpt: 'thOpt', KL: 'KL', KLP: 'KLP', MEPV: 'MEPV', MLWI: 'MLWI', MPWI: 'MPWI', random: 'random' }
const startRules = { MFI: 'MFI', bOpt: 'bOpt', Urry: 'bOpt', thOpt: 'thOpt', random: 'random' } as const

export const adapt: Command = {
  summary: 'the adaptive test each person would have had: items, abilities, errors',
  help: `gilde adapt: the adaptive test that each person would have had, from answers to a whole bank

Usage: gilde adapt --bank FILE --responses FILE [options]

${bankHelp}
${responseHelp}
  --rule NAME         MFI (most information), bOpt or Urry (closest difficulty), thOpt (closest peak of information), KL and
                      KLP (Kullback–Leibler over likelihood and posterior), MEPV (expected posterior variance), MLWI and MPWI
                      (information over likelihood and posterior), random. Default MFI
${scoringHelp}
  --start RULE        how the first item is chosen: MFI, bOpt, thOpt, random. Default MFI
  --start-ability X,… at which ability; several give as many first items. Default 0
  --start-items N,…   or: these items first, by number from 1 or by name
  --length N          stop at so many items. Default 20
  --stop-se X         or when the error is at most X
  --stop-cut X        or when the interval around the estimate leaves out the cut X: then it is decided
  --confidence P      of that interval, two-sided. Default 0.95
  --stop-information X  or when no item left tells as much as X at the estimate, in logits⁻²
  --stop-gain X       or when all items that could still be given would lower the error by less than X
  --least N           but not before so many items. Default 1
  --randomesque N     draw among the N best. Default 1: equals are settled by the order of the bank
  --seed N            of what is drawn. Default 1
  --persons N,…       only these lines of the answers

Items without an answer are passed over. With guessing a likelihood can have several maxima: the highest within the range is
taken, its end only where there is none, and a note says for whom. Answers and bank belong together by the names of the
items where both have them, and by place otherwise.

CSV: person,step,item,name,answer,ability,standard_error
JSON: { rule, estimator, …, runs: [{ person, items, names, answers, abilities, errors, ability, standardError, converged,
      severalMaxima }] }; items are numbered from 1; severalMaxima lists the steps where the estimate is one of several.

Example: gilde adapt --bank bank.csv --responses responses.txt --rule MFI --estimator EAP --nodes 33 --range -4,4 --length 20 --json`,
  options: {
    bank: { type: 'string' },
    ...responseOptions,
    rule: { type: 'string' },
    ...scoringOptions,
    start: { type: 'string' },
    'start-ability': { type: 'string' },
    'start-items': { type: 'string' },
    length: { type: 'string' },
    'stop-se': { type: 'string' },
    'stop-cut': { type: 'string' },
    confidence: { type: 'string' },
    'stop-information': { type: 'string' },
    'stop-gain': { type: 'string' },
    least: { type: 'string' },
    randomesque: { type: 'string' },
    seed: { type: 'string' },
    persons: { type: 'string' },
  },
  run(values) {
    const scoring = readScoringOptions(values)
    const paths = { bank: requiredOption(values, 'bank'), responses: requiredOption(values, 'responses') }
    const bank = readBank(paths.bank)
    const options = readTestOptions(values, bank, scoring)
    const table = readResponseOptions(values)
    const answers = matchItems(bank, table, paths)
    const prepared = recordedBank(bank.items, scoring.quadrature)
    const seed = options.seed ?? 1
    const runs = chosenPersons(values, answers.length, paths.responses).map((person) => {
      const steps = recordedTest(prepared, answers[person - 1]!, { ...options, seed: seed + person - 1 })
      const last = steps.at(-1)
      return {
        person,
        items: steps.map(({ item }) => item + 1),
        names: steps.map(({ item }) => bank.names[item]!),
        answers: steps.map(({ category }) => category),
        abilities: steps.map(({ ability }) => ability),
        errors: steps.map(({ standardError }) => standardError),
        ability: last?.ability ?? null,
        standardError: last?.standardError ?? null,
        converged: last?.converged ?? false,
        severalMaxima: steps.flatMap(({ maxima = 1 }, step) => (maxima > 1 ? [step + 1] : [])),
      }
    })
    const several = runs.filter(({ severalMaxima }) => severalMaxima.length > 0)
    const rows = runs.flatMap(({ person, items, names, answers: given, abilities, errors }) => items.map((item, step) => [person, step + 1, item, names[step], given[step], abilities[step], errors[step]]))
    return {
      json: { model: bank.kind, ...options, runs },
      text: writeTable(['person', 'step', 'item', 'name', 'answer', 'ability', 'standard_error'], rows),
      warnings: [
        ...asideNotes(table, []),
        ...gridNotes(scoring, runs.map(({ standardError }) => standardError)),
        ...(several.length > 0 ? [`at some step the likelihood has several maxima for persons ${several.map(({ person }) => person).join(', ')}; the highest is taken. Other programs may end at another.`] : []),
      ],
    }
  },
}

function readTestOptions(values: OptionValues, bank: BankTable, scoring: ScoringChoice): RecordedTestOptions {
  const count = { least: 1, whole: true }
  const given = (name: string) => textOption(values, name) !== undefined
  const atLeastZero = (name: string) => (given(name) ? numberOption(values, name, 0, { least: 0 }) : undefined)
  const standardError = atLeastZero('stop-se')
  const leastInformation = atLeastZero('stop-information')
  const leastGain = atLeastZero('stop-gain')
  const confidence = numberOption(values, 'confidence', 0.95, { least: 0.5, most: 0.9999 })
  if (given('confidence') && !given('stop-cut')) throw new UsageError('--confidence is of the interval that --stop-cut compares with a cut: give both')
  const rule = choiceOption(values, 'rule', rules, 'MFI')
  if ((rule === 'bOpt' || rule === 'thOpt') && bank.kind !== 'logistic') throw new UsageError(`Rule ${rule} needs items scored right or wrong: choose MFI, KL, KLP, MEPV, MLWI, MPWI or random`)
  return {
    rule,
    ...scoring,
    start: readStart(values, bank),
    length: numberOption(values, 'length', 20, count),
    ...(standardError !== undefined && { standardError }),
    ...(given('stop-cut') && { decision: { cut: numberOption(values, 'stop-cut', 0), confidence } }),
    ...(leastInformation !== undefined && { leastInformation }),
    ...(leastGain !== undefined && { leastGain }),
    leastItems: numberOption(values, 'least', 1, count),
    randomesque: numberOption(values, 'randomesque', 1, count),
    seed: numberOption(values, 'seed', 1, { whole: true }),
  }
}

function readStart(values: OptionValues, bank: BankTable): RecordedTestOptions['start'] {
  const named = textOption(values, 'start-items')
  if (named === undefined) {
    const rule = choiceOption(values, 'start', startRules, 'MFI')
    if ((rule === 'bOpt' || rule === 'thOpt') && bank.kind !== 'logistic') throw new UsageError(`Start by ${rule} needs items scored right or wrong: choose MFI or random`)
    return { rule, abilities: numbersOption(values, 'start-ability', [0]) }
  }
  const items = named.split(',').map((name) => {
    const place = bank.names.indexOf(name.trim())
    const item = place !== -1 ? place : Number(name) - 1
    if (!(Number.isInteger(item) && item >= 0 && item < bank.items.length)) throw new Refusal(`The bank has no item ${name.trim()}: --start-items takes names of the bank or numbers from 1 to ${bank.items.length}.`)
    return item
  })
  if (new Set(items).size !== items.length) throw new Refusal(`--start-items names an item twice: got ${named}.`)
  return { items }
}

function chosenPersons(values: OptionValues, persons: number, path: string): readonly number[] {
  const chosen = numbersOption(values, 'persons', Array.from({ length: persons }, (_, index) => index + 1))
  const wrong = chosen.find((person) => !(Number.isInteger(person) && person >= 1 && person <= persons))
  if (wrong !== undefined) throw new Refusal(`${path} has no person ${wrong}: it has ${persons}.`)
  return chosen
}
