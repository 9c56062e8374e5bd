import { expect } from 'vitest'
import { type Client, signInPupil, signInStaff } from '../support/api-client.ts'
import type { Contract } from '../support/open-api.ts'

/** Every operation of the door map, by who may, as its document says. */
export async function callDoors({ call }: Contract, nobody: Client, address: string): Promise<void> {
  const standing = { year: '2A', certificate: 'B', excluded: ['finality:transition'] }
  expect((await call(nobody, 'listDoorBooks')).status).toBe(200)
  expect((await call(nobody, 'getDoors', standing)).status).toBe(200)
  expect((await call(nobody, 'getDoors', { year: '3' })).status).toBe(400)
  expect((await call(nobody, 'getRoutes', { ...standing, target: 'bachelor' })).status).toBe(200)
  expect((await call(nobody, 'getRoutes', { ...standing, target: 'toverkunst' })).status).toBe(400)
  expect((await call(nobody, 'listRouteStarts', { target: 'bachelor' })).status).toBe(200)
  expect((await call(nobody, 'listSeventhYears')).status).toBe(200)
  const { body: found } = await call<{ directions: { id: string }[] }>(nobody, 'listDirections', { grade: ['2'], size: 10 })
  const [from, beside] = found.directions.map(({ id }) => id)
  expect((await call(nobody, 'compareDirections', { with: [from!, beside!] })).status).toBe(200)

  const director = await signInStaff(address, 'director')
  const pupil = await signInPupil(address, 'Noor Nagelvast')
  const { body: after } = await call<{ links: { to: { id: string } }[] }>(nobody, 'listFollowUps', { id: from! })
  const correction = { from: from!, to: after.links[0]!.to.id, kind: 'annotates', reason: 'Bij ons kan dat na een gesprek.' }
  expect((await call(pupil, 'correctFollowUp', correction)).status).toBe(403)
  const { body: corrected } = await call<{ id: string }>(director, 'correctFollowUp', correction)
  expect((await call<{ corrections: { id: string }[] }>(director, 'listOwnCorrections')).body.corrections.map(({ id }) => id)).toContain(corrected.id)
  expect((await call(director, 'withdrawCorrection', { id: corrected.id })).status).toBe(200)

  expect((await call(pupil, 'getOwnStanding')).status).toBe(200)
  const guardian = await signInStaff(address, 'guardian')
  const { body: family } = await call<{ children: { id: string }[] }>(guardian, 'listMyChildren')
  expect((await call(guardian, 'getPupilStanding', { id: family.children[0]!.id })).status).toBe(200)
  expect((await call(pupil, 'getPupilStanding', { id: family.children[0]!.id })).status).toBe(404)
  expect((await call(pupil, 'keepTarget', { target: from! })).status).toBe(200)
  const { body: mine } = await call<{ targets: unknown[]; people: { id: string; relation: string }[] }>(pupil, 'listMyTargets')
  expect(mine.targets).toHaveLength(1)
  const teacher = await signInStaff(address, 'teacher')
  const personId = mine.people.find(({ relation }) => relation === 'teacher')!.id
  expect((await call<{ pupils: unknown[] }>(teacher, 'listShownTargets')).body.pupils).toEqual([])
  expect((await call(pupil, 'showTargets', { personId })).status).toBe(200)
  expect((await call<{ pupils: unknown[] }>(teacher, 'listShownTargets')).body.pupils).toHaveLength(1)
  expect((await call(pupil, 'hideTargets', { personId })).status).toBe(200)
  expect((await call(pupil, 'dropTarget', { target: from! })).status).toBe(200)
  expect((await call(nobody, 'getWorkWays', { age: 16 })).status).toBe(200)
  expect((await call(nobody, 'listDirectionOutcomes', { id: from! })).status).toBe(200)
  const publisher = await signInStaff(address, 'administrator', 1)
  const table = { name: 'Tabel', publisher: 'Verzonnen', cohort: '2021-2022', date: '2026', synthetic: true, table: 'direction,measure,total,counted\n1463-3,werkzoekend,20,2' }
  const { body: looked } = await call<{ id: string }>(publisher, 'proposeOutcomeTable', table)
  expect((await call(publisher, 'dropOutcomeTable', { id: looked.id })).status).toBe(200)
  const { body: proposed } = await call<{ id: string }>(publisher, 'proposeOutcomeTable', table)
  expect((await call(publisher, 'getOutcomeTable', { id: proposed.id })).status).toBe(200)
  expect((await call(publisher, 'publishOutcomeTable', { id: proposed.id })).status).toBe(200)
  expect((await call(publisher, 'rollBackOutcomeTable', { id: proposed.id })).status).toBe(200)
  expect((await call(publisher, 'dropOutcomeTable', { id: proposed.id })).status).toBe(404)
  expect((await call<{ tables: unknown[] }>(publisher, 'listOutcomeTables')).body.tables.length).toBeGreaterThan(1)
  expect((await call(teacher, 'listOutcomeTables')).status).toBe(403)
  for (const name of ['getOwnStanding', 'listMyChildren', 'listMyTargets', 'listShownTargets', 'listOwnCorrections']) expect((await call(nobody, name)).status).toBe(401)
}
