import { batteries } from '@gilde/assessment'
import { demoPeople } from '@gilde/use-cases'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newClient, signInPupil, signInStaff } from '../support/api-client.ts'
import { desk, openBrowser } from '../support/open-browser.ts'
import { playUntil } from '../support/play-by-api.ts'
import { type Gilde, startDemo } from '../support/start-gilde.ts'

interface Progress {
  pupils: { name: string; status: string; testsDone: number; testsInAll: number; sharedReportId: string | null }[]
}

let gilde: Gilde
let browser: Browser
let teacher: Client
let other: Client
let classId: string
beforeAll(async () => {
  ;[gilde, browser] = await Promise.all([startDemo(), openBrowser()])
  teacher = await signInStaff(gilde.address, 'teacher')
  other = await signInStaff(gilde.address, 'teacher', 1)
  classId = (await classesOf(teacher)).find(({ name }) => name === '1A Schaaf')!.id
})
afterAll(async () => {
  await browser.close()
  await gilde[Symbol.asyncDispose]()
})

const classesOf = async (client: Client) => (await client.call<{ classes: { id: string; name: string }[] }>('GET', '/api/classes')).body.classes
const progress = () => teacher.call<Progress>('GET', `/api/classes/${classId}/progress`)

describe('a teacher', () => {
  it('sees how far each pupil of the class is, as it changes, and no answer', async () => {
    const all = batteries.find(({ short }) => !short)!.instruments.length
    const before = (await progress()).body.pupils
    expect(before).toHaveLength(12)
    for (const { name, state } of demoPeople().pupils.filter(({ className }) => className === '1A Schaaf'))
      expect(before.find((pupil) => pupil.name === name)?.status).toBe({ done: 'finished', 'half-way': 'in-progress', 'not-started': 'not-started' }[state])

    const pupil = await signInPupil(gilde.address, 'Yara Zaagsel')
    const { id } = (await pupil.call<{ id: string }>('POST', '/api/sittings', { battery: 'full' })).body
    await playUntil(pupil, id, ({ testsDone }) => testsDone === 2)
    const { body, text } = await progress()
    expect(body.pupils.find(({ name }) => name === 'Yara Zaagsel')).toMatchObject({ status: 'in-progress', testsDone: 2, testsInAll: all, sharedReportId: null })
    expect(text).not.toMatch(/response|option|"item"|talent|interest/)
  })

  it('sees it on a page too, with the class code and only the reports that were shared', async () => {
    const page = await (await browser.newContext(desk)).newPage()
    page.setDefaultTimeout(10_000)
    await page.context().addCookies([{ name: 'session', value: teacher.cookies.get('session')!, url: gilde.address }])
    await page.goto(`${gilde.address}/klassen`)
    await page.getByRole('link', { name: /1A Schaaf/ }).click()
    await page.getByText('BEUK24').first().waitFor()
    for (const { name } of (await progress()).body.pupils) expect(await page.getByText(name).count()).toBeGreaterThan(0)
    const shared = (await progress()).body.pupils.filter(({ sharedReportId }) => sharedReportId)
    expect(shared.length).toBeGreaterThan(0)
    expect(await page.locator('main a[href^="/rapport/"]').count()).toBe(shared.length)
    await page.context().close()
  })

  it('finds nobody else’s class, neither the page nor the figures', async () => {
    const [theirs] = await classesOf(other)
    expect(theirs?.name).toBe('2C Duimstok')
    for (const [client, id] of [[teacher, theirs!.id], [other, classId]] as const) {
      expect((await client.call('GET', `/api/classes/${id}/progress`)).status).toBe(404)
      const page = await client.call('GET', `/klassen/${id}`)
      expect(page.status).toBe(404)
      expect(page.text).not.toMatch(/Noor|Loodlijn/)
    }
  })

  it('is asked to sign in first', async () => {
    const nobody = newClient(gilde.address)
    for (const path of ['/klassen', `/klassen/${classId}`, '/mijn']) {
      const { status, headers } = await nobody.call('GET', path)
      expect([path, status, headers.get('location')]).toEqual([path, 302, '/aanmelden'])
    }
  })
})
