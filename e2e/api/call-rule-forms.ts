import { expect } from 'vitest'
import type { Client } from '../support/api-client.ts'
import type { Contract } from '../support/open-api.ts'

/** The operations by which one rule or number is rewritten as a form. @param publisher may publish; @param teacher may not draft */
export async function callRuleForms({ call }: Contract, nobody: Client, teacher: Client, publisher: Client): Promise<void> {
  const id = 'voka-2025'
  const { body: form } = await call<{ fields: Record<string, string> }>(nobody, 'getRuleForm', { id, kind: 'parameter', part: 'remediation-age' })
  expect((await call(nobody, 'getRuleForm', { id, part: 'no-such-rule' })).status).toBe(404)
  const rewritten = { id, kind: 'parameter', was: 'remediation-age', fields: { ...form.fields, 'values.0.value': '12' } }
  expect((await call(teacher, 'tryRule', rewritten)).status).toBe(403)
  expect((await call(publisher, 'tryRule', rewritten)).body).toMatchObject({ faults: [] })
  expect((await call(publisher, 'tryRule', { ...rewritten, fields: { ...rewritten.fields, 'values.0.value': 'twelve' } })).body).toMatchObject({ faults: [{ field: 'values.0.value' }] })
  const { body: saved } = await call<{ draft: string }>(publisher, 'saveRule', rewritten)

  const { body: draft } = await call<{ failing: { decision: string; name: string }[] }>(publisher, 'getRulebookDraft', { id: saved.draft })
  const [failing] = draft.failing
  expect((await call(publisher, 'acceptCaseOutcome', { id: saved.draft, decision: failing!.decision, name: failing!.name })).status).toBe(200)
  expect((await call(publisher, 'acceptCaseOutcome', { id: saved.draft, decision: failing!.decision, name: 'no such case' })).status).toBe(409)
  expect((await call(publisher, 'putBackRule', { id, part: 'remediation-age', draft: saved.draft })).status).toBe(200)
  expect((await call(publisher, 'moveToNewestBase', { id })).status).toBe(200)
  expect((await call(publisher, 'moveToNewestBase', { id: 'today' })).status).toBe(404)
}
