import { openDatabase } from '@gilde/database'
import { expect } from 'vitest'
import { type Client, signInStaff } from '../support/api-client.ts'
import type { Contract } from '../support/open-api.ts'
import { callRuleForms } from './call-rule-forms.ts'

/** Every operation of the rulebooks, by who may, as its document says. */
export async function callRulebooks(contract: Contract, nobody: Client, address: string, databaseUrl: string): Promise<void> {
  const { call } = contract
  expect((await call(nobody, 'listRulebooks')).status).toBe(200)
  expect((await call(nobody, 'getRulebook', { id: 'today' })).status).toBe(200)
  expect((await call(nobody, 'getRulebook', { id: 'yesterday' })).status).toBe(404)
  expect((await call(nobody, 'askRulebook', { id: 'today', decision: 'enter-1a', on: '2026-09-01', facts: { primaryCertificate: true } })).body).toMatchObject({ advice: { outcome: 'open' } })
  expect((await call(nobody, 'compareBooks', { before: { book: 'today', on: '2026-09-01' }, after: { book: 'voka-2025', on: '2026-09-01' } })).status).toBe(200)
  expect((await call(nobody, 'dryRunRulebook', { id: 'voka-2025', on: '2026-09-01', sliders: { 'remediation-age': 12 } })).status).toBe(200)
  const { body: text } = await call<{ content: string; cases: string }>(nobody, 'getRulebookText', { id: 'voka-2025' })

  const teacher = await signInStaff(address, 'teacher')
  const publisher = await signInStaff(address, 'administrator', 1)
  const written = { id: 'voka-2025', content: text.content, cases: text.cases }
  expect((await call(teacher, 'saveRulebookDraft', written)).status).toBe(403)
  const { body: saved } = await call<{ draft: string }>(publisher, 'saveRulebookDraft', written)
  expect((await call(publisher, 'getRulebookDraft', { id: saved.draft })).status).toBe(200)
  expect((await call(publisher, 'publishRulebook', { id: saved.draft, note: '' })).status).toBe(400)
  expect((await call(publisher, 'publishRulebook', { id: saved.draft, note: 'Hetzelfde boek, opnieuw nagelezen.' })).body).toEqual({ book: 'voka-2025', version: 2 })

  await callRuleForms(contract, nobody, teacher, publisher)

  await using database = await openDatabase(databaseUrl)
  const { id } = await database.owner.selectFrom('rule_decision').select('id').where('organisation_id', '=', (await database.owner.selectFrom('organisation').select('id').where('name', 'like', '%De Passer%').executeTakeFirstOrThrow()).id).executeTakeFirstOrThrow()
  expect((await call(await signInStaff(address, 'director', 1), 'getRuleDecision', { id })).status).toBe(200)
  expect((await call(publisher, 'getRuleDecision', { id })).status).toBe(404)
  expect((await call(await signInStaff(address, 'director', 1), 'listRuleDecisions', { id: 'today' })).status).toBe(200)
}
