import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

export type RulebookVersionRow = Selectable<Tables['rulebook_version']>
export type RulebookVersionSummary = Omit<RulebookVersionRow, 'content' | 'facts' | 'base' | 'cases'>
export type RulebookDraftRow = Selectable<Tables['rulebook_draft']>
export type RuleDecisionRow = Selectable<Tables['rule_decision']>

const summary = ['id', 'book', 'version', 'checksum', 'published_by', 'published_by_name', 'published_at', 'note', 'replaces'] as const

/** The version that is in force: the last one that was published by then. */
export async function findRulebookInForce(db: Db, book: string, at: Date): Promise<RulebookVersionSummary | undefined> {
  return db.selectFrom('rulebook_version').select(summary).where('book', '=', book).where('published_at', '<=', at).orderBy('version', 'desc').limit(1).executeTakeFirst()
}

/** With its content. */
export async function findRulebookVersion(db: Db, id: string): Promise<RulebookVersionRow | undefined> {
  return db.selectFrom('rulebook_version').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Newest first; of one book, or of all. */
export async function listRulebookVersions(db: Db, book?: string): Promise<RulebookVersionSummary[]> {
  const all = db.selectFrom('rulebook_version').select(summary).orderBy('book').orderBy('version', 'desc')
  return (book === undefined ? all : all.where('book', '=', book)).execute()
}

export async function insertRulebookVersion(db: Db, row: Insertable<Tables['rulebook_version']>): Promise<void> {
  await db.insertInto('rulebook_version').values(row).execute()
}

export async function insertRuleDecision(db: Db, row: Insertable<Tables['rule_decision']>): Promise<void> {
  await db.insertInto('rule_decision').values(row).execute()
}

export async function findRuleDecision(db: Db, id: string): Promise<RuleDecisionRow | undefined> {
  return db.selectFrom('rule_decision').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Decisions about one pupil, newest first, as far as the person asking may see them. */
export async function listRuleDecisions(db: Db, subjectId: string): Promise<RuleDecisionRow[]> {
  return db.selectFrom('rule_decision').selectAll().where('subject_id', '=', subjectId).orderBy('decided_at', 'desc').execute()
}

/** Decisions under any version of a book, newest first, with the name of whom they are about where the person asking may know it. */
export async function listDecisionsOfBook(db: Db, book: string, limit: number) {
  return db
    .selectFrom('rule_decision')
    .innerJoin('rulebook_version', 'rulebook_version.id', 'rule_decision.rulebook_id')
    .leftJoin('person', 'person.id', 'rule_decision.subject_id')
    .select(['rule_decision.id', 'rule_decision.rulebook_id', 'rule_decision.subject_id', 'rule_decision.decision', 'rule_decision.on_day', 'rule_decision.advised', 'rule_decision.outcome', 'rule_decision.decided_by_name', 'rule_decision.decided_at', 'person.given_name', 'person.family_name'])
    .where('rulebook_version.book', '=', book)
    .orderBy('rule_decision.decided_at', 'desc')
    .limit(limit)
    .execute()
}

export async function insertRulebookDraft(db: Db, row: Insertable<Tables['rulebook_draft']>): Promise<void> {
  await db.insertInto('rulebook_draft').values(row).execute()
}

export async function findRulebookDraft(db: Db, id: string): Promise<RulebookDraftRow | undefined> {
  return db.selectFrom('rulebook_draft').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whether the person asking may publish rulebooks, and try rewritten ones. */
export async function rightsOnRulebooks(db: Db): Promise<{ publishes: boolean; drafts: boolean }> {
  return (await sql<{ publishes: boolean; drafts: boolean }>`select publishes_rules() as publishes, drafts_rules() as drafts`.execute(db)).rows[0]!
}
