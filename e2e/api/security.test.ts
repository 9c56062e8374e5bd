import { randomUUID } from 'node:crypto'
import { demoPeople, operations, roles, type Role } from '@gilde/use-cases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newClient, newVisitor, signInPupil, signInStaff } from '../support/api-client.ts'
import { playUntil } from '../support/play-by-api.ts'
import { type Gilde, startDemo } from '../support/start-gilde.ts'

let gilde: Gilde
let pupil: Client
let sittingId: string
let reportId: string

beforeAll(async () => {
  gilde = await startDemo()
  pupil = await signInPupil(gilde.address, 'Yara Zaagsel')
  const { body } = await pupil.call<{ id: string }>('POST', '/api/sittings', { battery: 'full' })
  sittingId = body.id
  await playUntil(pupil, sittingId, ({ testsDone }) => testsDone >= 1)
  reportId = (await pupil.call<{ id: string }>('POST', `/api/sittings/${sittingId}/report`)).body.id
})
afterAll(() => gilde[Symbol.asyncDispose]())

describe('every answer', () => {
  it.each(['/', '/testen-uitleg', '/proberen', '/aanmelden', '/niets', '/api/instruments', '/api/niets', '/health'])('to %s tells the browser what it may not do', async (path) => {
    const { headers } = await newClient(gilde.address).call('GET', path)
    const policy = headers.get('content-security-policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]{20,}';/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) expect(policy).toContain(part)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
  })

  it('that is a page has no script of its own without the number of this very answer', async () => {
    const numbers = new Set<string>()
    for (const path of ['/', `/testen/${sittingId}`, `/rapport/${reportId}`, '/richtingen']) {
      const { headers, text } = await pupil.call('GET', path)
      const [, nonce] = /'nonce-([\w-]+)'/.exec(headers.get('content-security-policy')!)!
      numbers.add(nonce!)
      for (const [tag] of text.matchAll(/<script\b[^>]*>/g)) expect(tag.includes(' src=') || tag.includes(`nonce="${nonce}"`), tag).toBe(true)
      expect(text).not.toMatch(/\son(click|load|error|submit)=/)
      expect(text).not.toContain('javascript:')
    }
    expect(numbers.size).toBe(4)
  })

  it('keeps what is personal out of shared caches', async () => {
    for (const path of ['/mijn', `/rapport/${reportId}`, `/rapport/${reportId}.pdf`, `/api/sittings/${sittingId}`, `/testen/${sittingId}`])
      expect((await pupil.call('GET', path)).headers.get('cache-control'), path).toMatch(/private|no-store/)
  })
})

describe('cookies', () => {
  it('cannot be read by scripts or sent by other sites', async () => {
    const { staff, password } = demoPeople()
    const client = newClient(gilde.address)
    const answers = [await client.submit('/aanmelden', { form: 'staff', email: staff[0]!.email, password }), await newClient(gilde.address).submit('/proberen', {})]
    for (const { headers } of answers) {
      const [cookie] = headers.getSetCookie()
      expect(cookie).toMatch(/^(session|visit)=[\w-]{43};/)
      expect(cookie).toContain('HttpOnly')
      expect(cookie).toContain('SameSite=Lax')
    }
    const { headers } = await client.submit('/afmelden', {})
    expect(headers.getSetCookie()[0]).toMatch(/^session=;.*Max-Age=0/)
  })

  it('that was signed out opens nothing any more', async () => {
    const client = await signInStaff(gilde.address, 'teacher')
    const session = client.cookies.get('session')!
    await client.submit('/afmelden', {})
    client.cookies.set('session', session)
    expect((await client.call('GET', '/api/classes')).status).toBe(401)
  })
})

describe('a write from another site', () => {
  const pages = ['/aanmelden', '/afmelden', '/proberen', '/mijn', '/language', '/theme', '/testen/x/rapport', '/rapport/x']
  const api = operations.filter(({ http }) => http.method !== 'get').map(({ http }) => [http.method.toUpperCase(), http.path.replace(/\{\w+\}/g, 'x')] as const)

  it.each([...pages.map((path) => ['POST', path] as const), ...api])('%s %s is refused, with or without the browser saying so', async (method, path) => {
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }] as Record<string, string>[]) {
      const { status, text } = await pupil.call(method, path, undefined, headers)
      expect(status).toBe(403)
      expect(text).toContain('kwam niet van onze eigen pagina')
    }
  })
})

describe('what belongs to one pupil', () => {
  it('does not exist for anybody else, of whatever role', async () => {
    const { client: visitor } = await newVisitor(gilde.address)
    const others = [visitor, await signInPupil(gilde.address, 'Bram Beitel'), ...(await everyStaff())]
    for (const other of others) {
      const answers = [
        await other.call('GET', `/api/sittings/${sittingId}`),
        await other.call('POST', `/api/sittings/${sittingId}/events`, { eventId: randomUUID(), event: { kind: 'test-opened', test: 'interests' } }),
        await other.call('POST', `/api/sittings/${sittingId}/keep`),
        await other.call('DELETE', `/api/sittings/${sittingId}`),
        await other.call('POST', `/api/sittings/${sittingId}/report`),
        await other.call('GET', `/api/reports/${reportId}`),
      ]
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
      expect((await other.call('GET', `/testen/${sittingId}`)).status).toBe(404)
      expect((await other.call('GET', `/rapport/${reportId}`)).status).toBe(404)
    }
  })

  it('can be shared only with those whom the pupil may tell', async () => {
    const { body } = await pupil.call<{ people: { name: string; relation: string; personId: string }[] }>('GET', `/api/reports/${reportId}`)
    expect(body.people.map(({ name, relation }) => [name, relation])).toEqual([['Inge Kompas', 'counsellor'], ['Griet Schuurpapier', 'teacher']])
    const other = await signInPupil(gilde.address, 'Lore Loodlijn')
    const { sittings } = (await other.call<{ sittings: { reportId: string }[] }>('GET', '/api/sittings')).body
    const theirs = (await other.call<{ people: { personId: string }[] }>('GET', `/api/reports/${sittings[0]!.reportId}`)).body.people[0]!
    const before = await pupil.call('POST', `/api/reports/${reportId}/shares`, { personId: theirs.personId })
    expect([before.status, before.body.error]).toEqual([403, 'not-yours'])
  })
})

describe('each of the nine roles', () => {
  it('finds only their own classes, sittings and nothing to start', async () => {
    const classes: Record<Role, string[]> = {
      pupil: ['1A Schaaf'],
      guardian: [],
      teacher: ['1A Schaaf', '2B Vijl'],
      counsellor: [],
      coordinator: [],
      director: ['1A Schaaf', '2B Vijl', 'Remediëring Ventiel'],
      mentor: [],
      analyst: [],
      administrator: ['1A Schaaf', '2B Vijl', 'Remediëring Ventiel'],
    }
    const all = (await (await signInStaff(gilde.address, 'administrator')).call<{ classes: { id: string; name: string }[] }>('GET', '/api/classes')).body.classes
    for (const role of roles) {
      const client = role === 'pupil' ? pupil : await signInStaff(gilde.address, role)
      const mine = (await client.call<{ classes: { name: string }[] }>('GET', '/api/classes')).body.classes
      expect(mine.map(({ name }) => name), role).toEqual(classes[role])
      const sittings = (await client.call<{ sittings: { id: string }[] }>('GET', '/api/sittings')).body.sittings
      expect(sittings.map(({ id }) => id), role).toEqual(role === 'pupil' ? [sittingId] : [])
      for (const { id, name } of all) expect([role, name, (await client.call('GET', `/api/classes/${id}/progress`)).status]).toEqual([role, name, !classes[role].includes(name) ? 404 : role === 'teacher' ? 200 : 403])
      if (role !== 'teacher') for (const { id } of all) expect((await client.call('GET', `/api/classes/${id}/progress`)).status, role).toBeGreaterThanOrEqual(403)
      if (role !== 'pupil') expect((await client.call('POST', '/api/sittings', { battery: 'full' })).status, role).toBe(403)
    }
  })

  it('has a first page that opens', async () => {
    for (const client of [pupil, ...(await everyStaff())]) {
      const { status, headers } = await client.call('GET', '/mijn')
      expect(status === 200 || headers.get('location') === '/klassen').toBe(true)
    }
  })
})

describe('guessing', () => {
  it('codes of a class ends after a while, with a sentence, and another class goes on', async () => {
    const client = newClient(gilde.address)
    let last = await client.submit('/aanmelden', { form: 'pupil', classCode: 'GUESS1', personalCode: 'AAAAAA' })
    for (let tries = 2; last.status !== 429 && tries < 80; tries++) last = await client.submit('/aanmelden', { form: 'pupil', classCode: 'guess-1', personalCode: `AAAA${tries}` })
    expect(last.status).toBe(429)
    expect(last.text).toContain('Er is hier te vaak geprobeerd. Wacht een kwartier')
    await signInPupil(gilde.address, 'Lore Loodlijn')
  })

  it('a password ends after ten tries, also when the next is right', async () => {
    const { staff, password } = demoPeople()
    const { email } = staff.find(({ role }) => role === 'analyst')!
    const client = newClient(gilde.address)
    const guesses: number[] = []
    for (let tries = 0; tries < 11; tries++) guesses.push((await client.submit('/aanmelden', { form: 'staff', email, password: `guess ${tries}` })).status)
    expect(guesses[0]).toBe(401)
    expect(guesses.at(-1)).toBe(429)
    const { status, text } = await client.submit('/aanmelden', { form: 'staff', email, password })
    expect(status).toBe(429)
    expect(text).toContain('te vaak geprobeerd')
  })
})

async function everyStaff(): Promise<Client[]> {
  const clients: Client[] = []
  for (const role of roles) if (role !== 'pupil' && role !== 'analyst') clients.push(await signInStaff(gilde.address, role))
  return clients
}
