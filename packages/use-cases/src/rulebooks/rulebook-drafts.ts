import { randomUUID } from 'node:crypto'
import { findRulebookDraft, findRulebookInForce, findRulebookVersion, insertAuditEvent, insertRulebookVersion, rightsOnRulebooks, rulebookChecksum } from '@gilde/database'
import { CannotDecide, CasesFile, changedIds, compareRulebooks, type Rulebook, RulebookFile } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { readFile } from './book-text.ts'
import { keepDraft, requireDrafter } from './keep-draft.ts'
import { openBookOn } from './open-book.ts'
import { readDraft } from './read-draft.ts'
import { BookId, Fault, LocalText } from './shapes.ts'

const longest = 2_000_000

/** The text of a book as it is in force, to be rewritten. */
export const getRulebookText = defineOperation({
  name: 'getRulebookText',
  summary: 'A rulebook and its cases as text, to be rewritten',
  http: { method: 'get', path: '/api/rulebooks/{id}/text', tag: 'Rulebooks' },
  access: 'public',
  input: z.object({ id: BookId }),
  output: z.object({ book: BookId, title: LocalText, version: z.int(), content: z.string(), cases: z.string(), rights: z.object({ publishes: z.boolean(), drafts: z.boolean() }) }),
  refusals: ['not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const { version, book } = await openBookOn(db, id, app.clock())
      const { content, cases } = (await findRulebookVersion(db, version.id))!
      return { book: id, title: book.title, version: version.version, content: inOrder(RulebookFile.parse(content)), cases: inOrder(cases.map((file) => CasesFile.parse(file))), rights: await rightsOnRulebooks(db) }
    }),
})

/** With its keys as the schema lists them: the database keeps no order. */
const inOrder = (parsed: unknown) => JSON.stringify(parsed, null, 1)

/** Keeps what was typed, whatever it is; checking comes after, so that nothing is lost. */
export const saveRulebookDraft = defineOperation({
  name: 'saveRulebookDraft',
  summary: 'Keep a rewritten rulebook, to try it',
  http: { method: 'post', path: '/api/rulebooks/{id}/drafts', tag: 'Rulebooks' },
  access: 'signed-in',
  input: z.object({ id: BookId, content: z.string().min(1).max(longest), cases: z.string().min(1).max(longest), goesOn: z.uuid().optional().describe('The draft that was rewritten; the book in force when absent') }),
  output: z.object({ draft: z.uuid() }),
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id, content, cases, goesOn }) =>
    asActor(app, actor, async (db) => {
      const person = await requireDrafter(db, actor)
      const inForce = await findRulebookInForce(db, id, app.clock())
      if (!inForce) throw new Refusal('not-found')
      const before = goesOn === undefined ? undefined : await findRulebookDraft(db, goesOn)
      return { draft: await keepDraft(db, person, app.clock(), { book: id, based_on: before?.based_on ?? inForce.id, base_version: before?.base_version ?? null, content, cases }) }
    }),
})

const Part = z.object({ id: z.string(), text: LocalText })

/** What is to be mended in a draft, which cases say something else, and whom it decides differently. */
export const getRulebookDraft = defineOperation({
  name: 'getRulebookDraft',
  summary: 'A rewritten rulebook: what is to be mended, and what it would change',
  http: { method: 'get', path: '/api/rulebook-drafts/{id}', tag: 'Rulebooks' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      id: z.uuid(),
      book: BookId,
      title: LocalText,
      content: z.string(),
      cases: z.string(),
      faults: z.array(Fault),
      casesTried: z.int(),
      failing: z.array(z.object({ name: z.string(), decision: z.string(), rule: z.string().nullable(), differences: z.array(LocalText) })),
      /** What the draft says otherwise than the book in force, and all that can be changed in it; empty where the text is no rulebook. */
      changed: z.object({ rules: z.array(z.string()), parameters: z.array(z.string()) }),
      contents: z.array(z.object({ id: z.string(), title: LocalText, rules: z.array(Part) })),
      parameters: z.array(Part),
      /** Moved to another version of the base. */
      isMoved: z.boolean(),
      changes: z.array(z.object({ title: LocalText, kinds: z.number(), lines: z.array(z.object({ words: LocalText, from: LocalText.nullable(), to: LocalText.nullable(), rules: z.array(z.string()) })) })),
      ready: z.boolean(),
      rights: z.object({ publishes: z.boolean(), drafts: z.boolean() }),
    })
    .meta({ id: 'RulebookDraft' }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const { draft, faults, book, failing, cases } = await readDraft(db, id, app.clock())
      const inForce = (await openBookOn(db, draft.book, app.clock())).book
      return {
        id,
        book: draft.book,
        title: inForce.title,
        content: draft.content,
        cases: draft.cases,
        faults,
        casesTried: cases,
        failing,
        ...partsOf(readFile(draft.content), book, RulebookFile.parse((await findRulebookVersion(db, draft.based_on))!.content)),
        isMoved: draft.base_version !== null,
        changes: book && faults.length === 0 ? changesOf(inForce, book, dayInBrussels(app.clock())) : [],
        ready: book !== undefined && faults.length === 0 && failing.length === 0,
        rights: await rightsOnRulebooks(db),
      }
    }),
})

/** Of a book that lies over another also the parts of the one below: they can be changed in this one. */
function partsOf(file: RulebookFile | undefined, book: Rulebook | undefined, before: RulebookFile) {
  if (!file) return { changed: { rules: [], parameters: [] }, contents: [], parameters: [] }
  const { decisions, rules, parameters } = book ?? file
  return {
    changed: changedIds(before, file),
    contents: decisions.map(({ id, title }) => ({ id, title, rules: rules.filter(({ decision }) => decision === id).map((rule) => ({ id: rule.id, text: rule.text })) })),
    parameters: parameters.map(({ id, label }) => ({ id, text: label })),
  }
}

const mostLines = 20

function changesOf(before: Rulebook, after: Rulebook, on: string) {
  return after.decisions
    .filter(({ id }) => before.decisions.some((decision) => decision.id === id))
    .flatMap(({ id, title, outcomes }) => {
      const labelOf = (outcome: string | null) => (outcome === null ? null : ([...outcomes, ...before.decisions.flatMap((decision) => decision.outcomes)].find((each) => each.id === outcome)?.label ?? null))
      try {
        const { differences, kinds } = compareRulebooks({ book: before, on }, { book: after, on }, id)
        if (differences.length === 0) return []
        return [{ title, kinds: kinds.different, lines: differences.slice(0, mostLines).map(({ words, outcomes: [from, to], rules }) => ({ words, from: labelOf(from), to: labelOf(to), rules: [...new Set(rules.flat())] })) }]
      } catch (error) {
        if (error instanceof CannotDecide) return []
        throw error
      }
    })
}

/** A named person puts a new version in force, after it was checked and passes its cases. Old decisions keep theirs. */
export const publishRulebook = defineOperation({
  name: 'publishRulebook',
  summary: 'Put a rewritten rulebook in force',
  http: { method: 'post', path: '/api/rulebook-drafts/{id}/publication', tag: 'Rulebooks' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), note: z.string().trim().min(1, 'note-needed').max(1000) }),
  output: z.object({ book: BookId, version: z.int() }),
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'rulebook-not-ready'],
  perform: (app, actor, { id, note }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      if (!(await rightsOnRulebooks(db)).publishes) throw new Refusal('not-yours')
      const { draft, faults, failing, stored } = await readDraft(db, id, app.clock())
      if (!stored || faults.length > 0 || failing.length > 0) throw new Refusal('rulebook-not-ready')
      const inForce = (await findRulebookInForce(db, draft.book, app.clock()))!
      const version = inForce.version + 1
      const content = { ...stored.content, version: String(version), dated: dayInBrussels(app.clock()) }
      const published = randomUUID()
      await insertRulebookVersion(db, {
        id: published,
        book: draft.book,
        version,
        content: JSON.stringify(content),
        facts: JSON.stringify(stored.facts),
        base: stored.base === null ? null : JSON.stringify(stored.base),
        cases: JSON.stringify(stored.cases),
        checksum: rulebookChecksum(content, stored.facts, stored.base),
        published_by: actor.personId,
        published_by_name: actor.name,
        published_at: app.clock(),
        note,
        replaces: inForce.id,
      })
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'rulebook.published', entityId: published, detail: { book: draft.book, version, note } })
      return { book: draft.book, version }
    }),
})
