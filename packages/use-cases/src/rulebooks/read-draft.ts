import { type Db, findRulebookDraft, findRulebookInForce, type RulebookDraftRow } from '@gilde/database'
import { CasesFile, checkRulebook, type Fault, InvalidRulebook, openRulebook, type Rulebook, runCases } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import { type Ground, groundOf, openBase } from './book-text.ts'

export interface ReadDraft {
  draft: RulebookDraftRow
  /** All that is to be mended; empty when the book may be published. */
  faults: Fault[]
  /** Undefined when the text is no rulebook yet. */
  book: Rulebook | undefined
  /** What is stored when it is published. */
  stored: { content: { version: string }; facts: unknown; base: unknown; cases: unknown[] } | undefined
  failing: { name: string; decision: string; rule: string | null; differences: { nl: string; en: string }[] }[]
  cases: number
}

/** Reads what somebody typed. @throws Refusal `not-found` when there is no such draft for the person asking */
export async function readDraft(db: Db, id: string, now: Date): Promise<ReadDraft> {
  const draft = await findRulebookDraft(db, id)
  if (!draft) throw new Refusal('not-found')
  const examined = examinedBefore.get(id) ?? remember(id, examine(draft, await groundOf(db, draft)))
  const inForce = await findRulebookInForce(db, draft.book, now)
  const stale = !examined.book || inForce?.id === draft.based_on ? [] : [say('base', 'rulebook', `Intussen is versie ${inForce?.version} gepubliceerd. Leg je wijzigingen daarop.`, `Version ${inForce?.version} has been published since. Lay your changes over that one.`)]
  return { ...examined, draft, faults: [...examined.faults, ...stale] }
}

type Examined = Omit<ReadDraft, 'draft'>

/** A draft never changes, nor what it stands on: what was found in it holds. */
const examinedBefore = new Map<string, Examined>()
const mostExamined = 12

function remember(id: string, examined: Examined): Examined {
  if (examinedBefore.size >= mostExamined) examinedBefore.delete(examinedBefore.keys().next().value!)
  examinedBefore.set(id, examined)
  return examined
}

function examine(draft: RulebookDraftRow, ground: Ground): Examined {
  const none = { book: undefined, stored: undefined, failing: [], cases: 0 }
  const content = parse(draft.content, 'rulebook')
  const cases = parse(draft.cases, 'cases')
  const unread = [content, cases].flatMap(({ fault }) => (fault ? [fault] : []))
  if (unread.length > 0) return { ...none, faults: unread }
  const files = Array.isArray(cases.value) ? cases.value.map((file) => CasesFile.safeParse(file)) : []
  const badCases = [...(Array.isArray(cases.value) ? [] : [say('form', 'cases', 'Hier hoort een lijst van bestanden met gevallen: [ … ].', 'This should be a list of files of cases: [ … ].')]), ...files.flatMap(({ error }, index) => (error ? error.issues.map((issue) => say('form', `cases[${index}].${issue.path.join('.')}`, issue.message, issue.message)) : []))]
  try {
    const book = openRulebook(content.value, ground.facts, openBase(ground))
    const checked = checkRulebook(book).filter(({ weight }) => weight === 'fault')
    const readable = files.flatMap(({ data }) => (data ? [data] : []))
    const foreign = readable.filter(({ rulebook }) => rulebook !== book.id).map(({ rulebook }) => say('unknown', 'cases', `Gevallen van het boek "${rulebook}" horen hier niet.`, `Cases of the book "${rulebook}" do not belong here.`))
    const failing = checked.length > 0 ? [] : failingCases(book, readable.filter(({ rulebook }) => rulebook === book.id))
    const other = book.id === draft.book ? [] : [say('unknown', 'rulebook, id', `Dit boek heet "${draft.book}"; een ander id kan hier niet.`, `This book is called "${draft.book}"; another id is not possible here.`)]
    return {
      faults: [...checked, ...badCases, ...foreign, ...other],
      book,
      stored: { content: content.value as { version: string }, facts: ground.facts, base: ground.base, cases: cases.value as unknown[] },
      failing,
      cases: readable.reduce((sum, file) => sum + file.cases.length, 0),
    }
  } catch (error) {
    if (!(error instanceof InvalidRulebook)) throw error
    return { ...none, faults: [...error.faults, ...badCases] }
  }
}

/** The book of a draft, for trying it. @throws Refusal `not-found`; `rulebook-not-ready` when it cannot be used yet */
export async function openDraft(db: Db, id: string): Promise<Rulebook> {
  const draft = await findRulebookDraft(db, id)
  if (!draft) throw new Refusal('not-found')
  const ground = await groundOf(db, draft)
  try {
    return openRulebook(JSON.parse(draft.content), ground.facts, openBase(ground))
  } catch (error) {
    if (error instanceof InvalidRulebook || error instanceof SyntaxError) throw new Refusal('rulebook-not-ready')
    throw error
  }
}

function failingCases(book: Rulebook, files: CasesFile[]): ReadDraft['failing'] {
  return files.flatMap((file) => runCases(book, file).filter(({ differences }) => differences.length > 0).map(({ case: { name, rule }, differences }) => ({ name, decision: file.decision, rule: rule ?? null, differences })))
}

function parse(text: string, place: string): { value?: unknown; fault?: Fault } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    const at = /line (\d+) column (\d+)/.exec((error as Error).message)
    const where = at ? { nl: ` Kijk op regel ${at[1]}, teken ${at[2]}.`, en: ` Look at line ${at[1]}, character ${at[2]}.` } : { nl: '', en: '' }
    return { fault: say('form', place, `Deze tekst is geen JSON: er staat een teken te veel of te weinig.${where.nl}`, `This text is not JSON: there is a character too many or too few.${where.en}`) }
  }
}

function say(code: Fault['code'], place: string, nl: string, en: string): Fault {
  return { code, rule: null, place, message: { nl, en }, weight: 'fault' }
}
