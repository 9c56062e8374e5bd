import { instruments } from '@gilde/assessment'
import { textIn } from '@gilde/language'
import { playerMessages } from '@gilde/language/messages/player'
import { reportMessages } from '@gilde/language/messages/report'
import { openDatabase } from '@gilde/database'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signInPupil } from '../support/api-client.ts'
import { desk, openBrowser } from '../support/open-browser.ts'
import { PagePlayer } from '../support/play-page.ts'
import { startDemo } from '../support/start-gilde.ts'

let gilde: Awaited<ReturnType<typeof startDemo>>
let browser: Browser
beforeAll(async () => {
  ;[gilde, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await gilde[Symbol.asyncDispose]()
})

describe('a pupil', () => {
  it('does all fourteen tests in the browser, timed ones too, and each is in the report', async () => {
    const client = await signInPupil(gilde.address, 'Ayla Acculader')
    const { sittings } = (await client.call<{ sittings: unknown[] }>('GET', '/api/sittings')).body
    expect(sittings.length).toBeLessThanOrEqual(1)
    const { body } = await client.call<{ id: string }>('POST', '/api/sittings', { battery: 'full' })
    const context = await browser.newContext(desk)
    await context.addCookies([{ name: 'session', value: client.cookies.get('session')!, url: gilde.address }])
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const errors: string[] = []
    page.on('pageerror', ({ message }) => errors.push(message))
    await page.clock.install()
    await page.goto(`${gilde.address}/testen/${body.id}`)
    const player = new PagePlayer(page, 'nl', true)
    await player.playUntil(async (offer) => offer === 'choose' && (await page.getByRole('heading', { name: textIn(playerMessages, 'nl')('all-done') }).isVisible()))
    expect(errors).toEqual([])
    expect(player.tests).toEqual(instruments.map(({ title }) => title.nl))

    await using database = await openDatabase(gilde.database)
    const rows = await database.owner.selectFrom('sitting_event').select('event').where('sitting_id', '=', body.id).orderBy('seq').execute()
    const answered = rows.map(({ event }) => event as { kind: string; response: { kind: string }; elapsedMilliseconds: number; device?: unknown }).filter(({ kind }) => kind === 'answered')
    expect([...new Set(answered.map(({ response }) => response.kind))].sort()).toEqual(['choice', 'number', 'path', 'rating', 'sequence', 'trials'])
    for (const { elapsedMilliseconds, device } of answered) {
      expect(elapsedMilliseconds).toBeGreaterThan(0)
      expect(device).toMatchObject({ width: 1280, height: 800 })
    }

    await page.getByRole('button', { name: textIn(playerMessages, 'nl')('make-report') }).click()
    await page.waitForURL(/\/rapport\//)
    await page.getByText('na 14 van de 14 testen').waitFor()
    expect(await page.getByRole('heading', { name: textIn(reportMessages, 'nl')('not-measured-title') }).count()).toBe(0)
  }, 240_000)
})
