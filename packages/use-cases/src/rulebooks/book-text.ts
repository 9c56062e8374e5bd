import { type Db, findRulebookDraft, findRulebookInForce, findRulebookVersion, type RulebookDraftRow } from '@gilde/database'
import { openRulebook, type Rulebook, RulebookFile } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'

/** What a book stands on: the facts that it speaks of, and the book that it is laid over. */
export interface Ground {
  facts: unknown
  base: unknown
}

/** The ground of a draft: that of the version it was made from, or the version of the base that it was moved to. */
export async function groundOf(db: Db, { based_on, base_version }: Pick<RulebookDraftRow, 'based_on' | 'base_version'>): Promise<Ground> {
  if (base_version !== null) {
    const { facts, content } = (await findRulebookVersion(db, base_version))!
    return { facts, base: content }
  }
  const { facts, base } = (await findRulebookVersion(db, based_on))!
  return { facts, base }
}

export const openBase = ({ facts, base }: Ground): Rulebook | undefined => (base === null ? undefined : openRulebook(base, facts))

/** The text of a book that somebody works on: of a draft, or of the version in force where there is no draft yet. */
export interface BookText {
  file: RulebookFile
  /** As it is in force. */
  inForce: RulebookFile
  ground: Ground
  /** What a draft that goes on from here is made from. */
  from: Pick<RulebookDraftRow, 'based_on' | 'base_version' | 'cases'>
}

/** @throws Refusal `not-found`; `rulebook-not-ready` when the text of the draft is no rulebook, so that no single rule can be found in it */
export async function openBookText(db: Db, book: string, draftId: string | undefined, now: Date): Promise<BookText> {
  const current = await findRulebookInForce(db, book, now)
  if (!current) throw new Refusal('not-found')
  const version = (await findRulebookVersion(db, current.id))!
  const inForce = RulebookFile.parse(version.content)
  if (draftId === undefined) {
    const from = { based_on: current.id, base_version: null, cases: JSON.stringify(version.cases, null, 1) }
    return { file: inForce, inForce, ground: await groundOf(db, from), from }
  }
  const draft = await findRulebookDraft(db, draftId)
  if (!draft || draft.book !== book) throw new Refusal('not-found')
  const file = readFile(draft.content)
  if (!file) throw new Refusal('rulebook-not-ready')
  return { file, inForce, ground: await groundOf(db, draft), from: draft }
}

/** Undefined when the text is no rulebook. */
export function readFile(content: string): RulebookFile | undefined {
  try {
    return RulebookFile.safeParse(JSON.parse(content)).data
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
