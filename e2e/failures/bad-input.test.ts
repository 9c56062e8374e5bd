import { randomUUID } from 'node:crypto'
import { openDatabase } from '@gilde/database'
import { demoPeople, type NewEvent, type SittingView } from '@gilde/use-cases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newClient, newVisitor, signInPupil } from '../support/api-client.ts'
import { nextEvent, playUntil, sendEvent } from '../support/play-by-api.ts'
import { startDemo } from '../support/start-gilde.ts'

let gilde: Awaited<ReturnType<typeof startDemo>>
let database: Awaited<ReturnType<typeof openDatabase>>

beforeAll(async () => {
  gilde = await startDemo()
  database = await openDatabase(gilde.database)
})
afterAll(async () => {
  await database[Symbol.asyncDispose]()
  await gilde[Symbol.asyncDispose]()
})

/** A visitor at a real item. */
async function atAnItem(): Promise<{ client: Client; id: string; sitting: SittingView; answer: Extract<NewEvent, { kind: 'answered' }> }> {
  const { client, sittingId: id } = await newVisitor(gilde.address)
  const sitting = (await playUntil(client, id, ({ step }) => step.kind === 'item')).at(-1)!
  return { client, id, sitting, answer: nextEvent(sitting, 1) as Extract<NewEvent, { kind: 'answered' }> }
}

async function storedIds(sittingId: string): Promise<(string | null)[]> {
  const rows = await database.owner.selectFrom('sitting_event').select('answer_id').where('sitting_id', '=', sittingId).orderBy('seq').execute()
  return rows.map(({ answer_id }) => answer_id)
}

describe('an answer that cannot be taken', () => {
  it('is refused with a sentence that says what was kept, and changes nothing', async () => {
    const { client, id, answer } = await atAnItem()
    const before = await storedIds(id)
    const refused: [NewEvent, number, string][] = [
      [{ ...answer, item: 'AAAAAAAAAAAAAAAAAAAAAA' }, 409, 'item-not-offered'],
      [{ ...answer, item: `${answer.item.slice(0, -1)}${answer.item.endsWith('A') ? 'B' : 'A'}` }, 409, 'item-not-offered'],
      [{ ...answer, response: { kind: 'choice', option: 1 } }, 400, 'response-does-not-fit'],
      [{ kind: 'test-opened', test: 'no-such-test' }, 404, 'unknown-test'],
      [{ kind: 'practised', test: 'interests', index: 5, response: { kind: 'rating', value: 3 } }, 409, 'out-of-order'],
      [{ kind: 'test-started', test: 'vocabulary' }, 409, 'test-not-open'],
    ]
    for (const [event, status, error] of refused) {
      const answered = await sendEvent(client, id, event)
      expect([answered.status, (answered.body as unknown as { error: string }).error], JSON.stringify(event)).toEqual([status, error])
      expect((answered.body as unknown as { message: string }).message).toMatch(/^[A-Z].{30,}\.$/)
    }
    expect(await storedIds(id)).toEqual(before)
    expect((await sendEvent(client, id, answer)).status).toBe(200)
  })

  it('is refused out of order: the test before its practice', async () => {
    const { client, sittingId: id } = await newVisitor(gilde.address)
    await playUntil(client, id, ({ step }) => step.kind === 'practice')
    const { status, body } = await sendEvent(client, id, { kind: 'test-started', test: 'interests' })
    expect([status, (body as unknown as { error: string }).error]).toEqual([409, 'out-of-order'])
  })

  it('is refused when it is malformed, with the field that is meant', async () => {
    const { client, id, answer } = await atAnItem()
    const bodies: [unknown, string][] = [
      [{ eventId: 'not-an-id', event: answer }, 'eventId'],
      [{ eventId: randomUUID() }, 'event'],
      [{ eventId: randomUUID(), event: { ...answer, elapsedMilliseconds: -1 } }, 'event.elapsedMilliseconds'],
      [{ eventId: randomUUID(), event: { ...answer, response: { kind: 'rating', value: 1e9 } } }, 'event.response.value'],
      ['{"eventId":', 'input'],
      ['[]', 'input'],
      ['null', 'input'],
    ]
    for (const [body, field] of bodies) {
      const answered = await client.call<{ error: string; fields: Record<string, string> }>('POST', `/api/sittings/${id}/events`, body)
      expect([answered.status, answered.body.error]).toEqual([400, 'bad-input'])
      expect(Object.keys(answered.body.fields)).toContain(field)
    }
  })

  it('is refused when it is too large, whether or not it says so', async () => {
    const { client, id, answer } = await atAnItem()
    const large = JSON.stringify({ eventId: randomUUID(), event: answer, filler: 'x'.repeat(300_000) })
    const told = await client.call('POST', `/api/sittings/${id}/events`, large)
    expect([told.status, told.body.error]).toEqual([413, 'too-large'])
    const chunks = new ReadableStream({ start: (controller) => (controller.enqueue(new TextEncoder().encode(large)), controller.close()) })
    const untold = await fetch(`${gilde.address}/api/sittings/${id}/events`, { method: 'POST', body: chunks, duplex: 'half', headers: { origin: gilde.address, 'content-type': 'application/json', cookie: `visit=${client.cookies.get('visit')}` } } as RequestInit)
    expect(untold.status).toBe(413)
    expect((await sendEvent(client, id, answer)).status).toBe(200)
  })

  it('comes too late after the last test, after the visit has expired, and after erasing', async () => {
    const finished = await newVisitor(gilde.address)
    const all = await playUntil(finished.client, finished.sittingId, ({ status }) => status === 'finished')
    const last = all.findLast(({ step }) => step.kind === 'item')!
    const late = await sendEvent(finished.client, finished.sittingId, nextEvent(last, 1)!)
    expect(late.status).toBe(409)
    expect(['sitting-finished', 'already-answered']).toContain((late.body as unknown as { error: string }).error)

    const { client, id, answer } = await atAnItem()
    const stored = await storedIds(id)
    await database.owner.updateTable('sitting').set({ expires_at: new Date(Date.now() - 1000) }).where('id', '=', id).execute()
    const expired = await sendEvent(client, id, answer)
    expect([expired.status, (expired.body as unknown as { error: string }).error]).toEqual([410, 'sitting-expired'])
    expect(await storedIds(id)).toEqual(stored)

    const erased = await atAnItem()
    await erased.client.call('DELETE', `/api/sittings/${erased.id}`)
    expect((await sendEvent(erased.client, erased.id, erased.answer)).status).toBe(404)
    expect(await storedIds(erased.id)).toEqual([])
  })

  it('comes from another pupil, who learns nothing, not even that there is such a sitting', async () => {
    const { id, answer } = await atAnItem()
    const other = await signInPupil(gilde.address, 'Bram Beitel')
    const theirs = await sendEvent(other, id, answer)
    const none = await sendEvent(other, '00000000-0000-4000-8000-000000000000', answer)
    expect([theirs.status, theirs.text]).toEqual([none.status, none.text])
    expect(theirs.status).toBe(404)
  })
})

describe('the same answer', () => {
  it('sent many times at once is stored once, and every time acknowledged', async () => {
    const { client, id, sitting, answer } = await atAnItem()
    const eventId = randomUUID()
    const answers = await Promise.all(Array.from({ length: 12 }, () => sendEvent(client, id, answer, eventId)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    for (const { body } of answers) expect(body.seq).toBe(sitting.seq + 1)
    expect((await storedIds(id)).filter((stored) => stored === eventId)).toHaveLength(1)
    expect((await sendEvent(client, id, answer, eventId)).body.seq).toBe(sitting.seq + 1)
  })

  it('under two ids at once, as from two tabs, counts once: the first', async () => {
    const { client, id, sitting, answer } = await atAnItem()
    const answers = await Promise.all([sendEvent(client, id, answer), sendEvent(client, id, { ...answer, response: { kind: 'rating', value: 5 } })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((answers.find(({ status }) => status === 409)!.body as unknown as { error: string }).error).toBe('already-answered')
    expect((await client.call<SittingView>('GET', `/api/sittings/${id}`)).body.seq).toBe(sitting.seq + 1)
  })
})

describe('starting', () => {
  it('twice at once gives one sitting', async () => {
    const pupil = await signInPupil(gilde.address, 'Elif Equerre')
    const fresh = await signInPupil(gilde.address, 'Yara Zaagsel')
    for (const client of [pupil, fresh]) {
      const started = await Promise.all(Array.from({ length: 6 }, () => client.call<{ id: string }>('POST', '/api/sittings', { battery: 'full' })))
      expect(new Set(started.map(({ body }) => body.id)).size).toBe(1)
    }
  })

  it('goes on with a new sitting when the tests were renewed, and keeps the old one as it was', async () => {
    const pupil = await signInPupil(gilde.address, 'Stan Stanleymes')
    const { sittings } = (await pupil.call<{ sittings: { id: string }[] }>('GET', '/api/sittings')).body
    const old = sittings[0]!.id
    await database.owner.updateTable('sitting').set({ battery_version: 'an older version' } as never).where('id', '=', old).execute()
    const page = await pupil.call('GET', `/testen/${old}`)
    expect(page.status).toBe(409)
    expect(page.text).toContain('De testen zijn intussen vernieuwd')
    const stored = await storedIds(old)
    const { body } = await pupil.call<{ id: string; resumed: boolean }>('POST', '/api/sittings', { battery: 'full' })
    expect(body).toEqual({ id: expect.not.stringMatching(old), resumed: false })
    expect(await storedIds(old)).toEqual(stored)
    const { body: after } = await pupil.call<{ sittings: { id: string; status: string }[] }>('GET', '/api/sittings')
    expect(after.sittings.find(({ id }) => id === old)?.status).toBe('superseded')
  })
})

describe('signing in', () => {
  it.each([
    [{ form: 'pupil', classCode: 'BEUK24', personalCode: 'ZZZZZZ' }, 401, 'Deze code hoort niet bij deze klas.'],
    [{ form: 'pupil', classCode: 'NOPE', personalCode: 'ZZZZZZ' }, 401, 'Deze klascode kennen we niet.'],
    [{ form: 'pupil', classCode: '', personalCode: '' }, 400, 'Vul de code van je klas in'],
    [{ form: 'pupil', classCode: 'BEUK24', personalCode: '\u0000\u0001' }, 401, 'Deze code hoort niet bij deze klas.'],
    [{ form: 'pupil', classCode: 'B'.repeat(10_000), personalCode: 'A' }, 400, 'Vul de code van je klas in'],
    [{ form: 'staff', email: 'griet@werkbank.example', password: 'wrong' }, 401, 'horen niet bij elkaar'],
    [{ form: 'staff', email: 'nobody\u0000@nowhere.example', password: 'wrong' }, 401, 'horen niet bij elkaar'],
    [{ form: 'staff', email: "' or 1=1 --", password: "' or 1=1 --" }, 401, 'horen niet bij elkaar'],
    [{ form: 'neither' }, 400, 'Vul de code van je klas in'],
  ])('with %o says what is the matter', async (fields, status, sentence) => {
    const answered = await newClient(gilde.address).submit('/aanmelden', fields)
    expect(answered.status).toBe(status)
    expect(answered.text).toContain(sentence)
    expect(answered.text).not.toContain('liep iets mis bij ons')
  })

  it('takes codes as pupils type them', async () => {
    const pupil = newClient(gilde.address)
    const { personalCode } = demoPeople().pupils.find(({ name }) => name === 'Bram Beitel')!
    const typed = ` ${personalCode.slice(0, 3).toLowerCase()}-${personalCode.slice(3).toLowerCase()} `
    expect((await pupil.submit('/aanmelden', { form: 'pupil', classCode: 'beuk 24', personalCode: typed })).headers.get('location')).toBe('/mijn')
  })
})

describe('an address or a form that makes no sense', () => {
  it.each(['/testen/nope', '/rapport/nope', '/klassen/nope', '/richtingen/nope', '/scholen/nope', '/testen-uitleg/nope', '/%E0%A4%A', '/richtingen/%00', '/rapport/00000000-0000-4000-8000-000000000000', '/../etc/passwd'])('%s is a page that says so', async (path) => {
    const pupil = await signInPupil(gilde.address, 'Bram Beitel')
    const { status, text } = await pupil.call('GET', path)
    expect(status).toBe(404)
    expect(text).toContain('<h1>')
    expect(text).not.toContain('liep iets mis bij ons')
  })

  it('a body that no form sends is refused', async () => {
    const pupil = await signInPupil(gilde.address, 'Bram Beitel')
    for (const path of ['/aanmelden', '/language', '/theme', '/rapport/x']) {
      expect((await pupil.call('POST', path, { a: 1 })).status).toBe(400)
      expect((await pupil.submit(path, { form: 'x'.repeat(300_000) })).status).toBe(413)
    }
  })

  it('left no error in the log of the server', () => {
    expect(gilde.log().split('\n').filter((line) => line.includes('"error"'))).toEqual([])
  })
})
