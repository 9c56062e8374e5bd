import { randomUUID } from 'node:crypto'
import { openDatabase } from '@gilde/database'
import { sql } from 'kysely'
import { demoPeople, type SittingView } from '@gilde/use-cases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newClient, newVisitor, signInPupil } from '../support/api-client.ts'
import { wireTo } from '../support/break-network.ts'
import { nextEvent, playUntil, sendEvent } from '../support/play-by-api.ts'
import { demoDatabase, startDemo, startGilde } from '../support/start-gilde.ts'

let gilde: Awaited<ReturnType<typeof startDemo>>
let database: Awaited<ReturnType<typeof openDatabase>>
let client: Client
let sittingId: string
let sitting: SittingView

beforeAll(async () => {
  gilde = await startDemo()
  database = await openDatabase(gilde.database)
  ;({ client, sittingId } = await newVisitor(gilde.address))
  sitting = (await playUntil(client, sittingId, ({ step }) => step.kind === 'item')).at(-1)!
})
afterAll(async () => {
  await database[Symbol.asyncDispose]()
  await gilde[Symbol.asyncDispose]()
})

/** Makes every write to this table fail as PostgreSQL does when the disk is full. */
async function fillDisk(table: string): Promise<void> {
  await sql`create function no_room() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`.execute(database.owner)
  await sql`create trigger no_room before insert or update on ${sql.table(table)} for each statement execute function no_room()`.execute(database.owner)
}

async function makeRoom(): Promise<void> {
  await sql`drop function no_room cascade`.execute(database.owner)
}

async function counts(): Promise<unknown> {
  const { rows } = await sql`select (select count(*) from sitting_event) as events, (select count(*) from audit_event) as told, (select sum(last_seq) from sitting) as seqs, (select count(*) from report) as reports`.execute(database.owner)
  return rows[0]
}

describe('a full disk', () => {
  it.each(['sitting_event', 'sitting', 'audit_event'])('in %s is told in a sentence, changes nothing, and the same answer is taken once there is room', async (table) => {
    const before = await counts()
    const event = nextEvent(sitting, 1)!
    const eventId = randomUUID()
    await fillDisk(table)
    const refused = await sendEvent(client, sittingId, event, eventId)
    const again = await sendEvent(client, sittingId, event, eventId)
    await makeRoom()
    for (const { status, body } of [refused, again]) {
      expect(status).toBe(503)
      expect(body).toMatchObject({ error: 'storage-full', message: expect.stringContaining('Er is even geen plaats om te bewaren') })
    }
    expect(await counts()).toEqual(before)
    const taken = await sendEvent(client, sittingId, event, eventId)
    expect([taken.status, taken.body.seq]).toEqual([200, sitting.seq + 1])
    sitting = taken.body
  })

  it('lets a page say so too: making a report, starting, signing in', async () => {
    const before = await counts()
    const { client: other, sittingId: theirs } = await newVisitor(gilde.address)
    await playUntil(other, theirs, ({ testsDone }) => testsDone >= 1)
    await fillDisk('audit_event')
    const answers = [await other.submit(`/testen/${theirs}/rapport`, {}), await newClient(gilde.address).submit('/proberen', {}), await newClient(gilde.address).submit('/aanmelden', codesOf('Bram Beitel'))]
    await makeRoom()
    for (const { status, text } of answers) {
      expect(status).toBe(503)
      expect(text).toContain('Er is even geen plaats om te bewaren')
      expect(text).not.toContain('liep iets mis bij ons')
    }
    expect(await counts()).toMatchObject({ reports: (before as { reports: number }).reports })
    expect((await other.submit(`/testen/${theirs}/rapport`, {})).headers.get('location')).toMatch(/^\/rapport\//)
    await signInPupil(gilde.address, 'Bram Beitel')
  })
})

describe('a database that is away', () => {
  it('is told in a sentence, and everything goes on by itself when it is back', async () => {
    const url = await demoDatabase()
    await using wire = await wireTo(url)
    await using server = await startGilde({ DATABASE_URL: wire.url, DEMO: '1' })
    const visitor = await newVisitor(server.address)
    const at = (await playUntil(visitor.client, visitor.sittingId, ({ step }) => step.kind === 'item')).at(-1)!
    const pupil = await signInPupil(server.address, 'Bram Beitel')
    const nobody = newClient(server.address)
    const eventId = randomUUID()
    const answer = () => sendEvent(visitor.client, visitor.sittingId, nextEvent(at, 1)!, eventId)

    await wire.cut()
    const answers = [await answer(), await pupil.call('GET', '/mijn'), await pupil.call('GET', '/api/sittings'), await nobody.call('GET', '/richtingen'), await nobody.submit('/aanmelden', codesOf('Bram Beitel'))]
    const health = await nobody.call('GET', '/health')
    await wire.mend()
    for (const { status, text } of answers) {
      expect(status).toBe(503)
      expect(text).toContain('Het is nu erg druk. Wat bewaard was, blijft bewaard.')
    }
    expect([health.status, health.body.status]).toEqual([503, 'no database'])

    const taken = await answer()
    expect([taken.status, taken.body.seq]).toEqual([200, at.seq + 1])
    expect((await pupil.call('GET', '/mijn')).status).toBe(200)
    expect((await nobody.call('GET', '/health')).status).toBe(200)
  })
})

function codesOf(name: string): Record<string, string> {
  const { classCode, personalCode } = demoPeople().pupils.find((pupil) => pupil.name === name)!
  return { form: 'pupil', classCode, personalCode }
}
