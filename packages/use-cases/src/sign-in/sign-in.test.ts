import { openDatabase } from '@gilde/database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../app.ts'
import { eraseExpired } from '../sittings/erase-expired.ts'
import { SittingMemory } from '../sittings/sitting-memory.ts'
import { hashPassword } from './password.ts'
import { SessionMemory } from './session-memory.ts'
import { signInWithCodes, signInWithPassword } from './sign-in.ts'
import { hashPersonalCode } from './tokens.ts'

const school = '00000000-0000-4000-8000-000000000001'
const people = { real: '00000000-0000-4000-8000-000000000002', demo: '00000000-0000-4000-8000-000000000003' }
let app: App
let now = new Date('2026-11-23T09:00:00Z')

beforeAll(async () => {
  const database = await openDatabase('memory://')
  app = { database, clock: () => now, randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)), secret: 'x'.repeat(32), sittings: new SittingMemory(), sessions: new SessionMemory(), demo: false }
  const { owner } = database
  await owner.insertInto('organisation').values({ id: school, kind: 'school', name: 'A school', synthetic: false }).execute()
  for (const [name, id] of Object.entries(people)) {
    await owner.insertInto('person').values({ id, organisation_id: school, given_name: name, family_name: '', birth_year: null, municipality: null, synthetic: name === 'demo' }).execute()
    await owner.insertInto('staff_credential').values({ person_id: id, email: `${name}@school.example`, password_hash: await hashPassword('known to all') }).execute()
    await owner.insertInto('pupil_credential').values({ person_id: id, code_hash: hashPersonalCode(app, 'ABCD', name) }).execute()
  }
})
afterAll(() => app.database[Symbol.asyncDispose]())

describe('a person of the demo, whose password everybody can read', () => {
  const staff = (name: string, how: App) => signInWithPassword(how, { email: `${name}@school.example`, password: 'known to all', from: 'here' })
  const pupil = (name: string, how: App) => signInWithCodes(how, { classCode: 'ABCD', personalCode: name, from: 'here' })

  it('signs in while it is a demo', async () => {
    expect((await staff('demo', { ...app, demo: true })).token).toHaveLength(43)
    expect((await pupil('demo', { ...app, demo: true })).token).toHaveLength(43)
  })

  it('does not once it is none, as if unknown', async () => {
    await expect(staff('demo', app)).rejects.toThrow('wrong-password')
    await expect(pupil('demo', app)).rejects.toThrow('wrong-code')
    expect((await staff('real', app)).token).toHaveLength(43)
    expect((await pupil('real', app)).token).toHaveLength(43)
  })
})

describe('guessing', () => {
  it('the codes of classes ends, whatever class is named, and nowhere else', async () => {
    let tries = 0
    const guess = (from: string) => signInWithCodes(app, { classCode: `G${tries++}`, personalCode: 'A', from })
    while (tries < 1000) await expect(guess('there')).rejects.toThrow('wrong-code')
    await expect(guess('there')).rejects.toThrow('too-many-tries')
    await expect(guess('elsewhere')).rejects.toThrow('wrong-code')
  })

  it('by one address does not lock the one whose password is guessed', async () => {
    for (let tries = 0; tries < 60; tries++) await signInWithPassword(app, { email: `nobody${tries}@school.example`, password: 'x', from: 'guesser' }).catch(() => {})
    for (let tries = 0; tries < 20; tries++) await expect(signInWithPassword(app, { email: 'real@school.example', password: 'x', from: 'guesser' })).rejects.toThrow('too-many-tries')
    expect((await signInWithPassword(app, { email: 'real@school.example', password: 'known to all', from: 'elsewhere' })).token).toHaveLength(43)
  })
})

describe('retention', () => {
  it('forgets tries and sessions that are over', async () => {
    const { owner } = app.database
    now = new Date(now.getTime() + 2 * 86_400_000)
    await eraseExpired(app)
    for (const table of ['sign_in_session', 'rate_limit'] as const) expect(await owner.selectFrom(table as 'sign_in_session').selectAll().execute()).toEqual([])
  })
})
