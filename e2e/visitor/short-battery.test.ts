import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Locale, textIn } from '@gilde/language'
import { playerMessages } from '@gilde/language/messages/player'
import { reportMessages } from '@gilde/language/messages/report'
import { tryMessages } from '@gilde/language/messages/try'
import { openDatabase } from '@gilde/database'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, openBrowser, phone } from '../support/open-browser.ts'
import { PagePlayer } from '../support/play-page.ts'
import { type Gilde, startDemo, startGilde } from '../support/start-gilde.ts'

let gilde: Awaited<ReturnType<typeof startDemo>>
let browser: Browser
let context: BrowserContext | undefined

beforeAll(async () => {
  ;[gilde, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await gilde[Symbol.asyncDispose]()
})

async function openPage(locale: Locale, screen: typeof phone | typeof desk): Promise<Page> {
  await context?.close()
  context = await browser.newContext(screen)
  await context.addCookies([{ name: 'lang', value: locale, url: gilde.address }])
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

/** From the first page of the short battery to the report. */
async function takeShortBattery(page: Page, address: string, locale: Locale, byKeyboard: boolean): Promise<void> {
  const player = new PagePlayer(page, locale, byKeyboard)
  await page.goto(`${address}/proberen`)
  await player.press(textIn(tryMessages, locale)('start'))
  await page.waitForURL(/\/testen\//)
  const isDone = async () => page.getByRole('heading', { name: textIn(playerMessages, locale)('all-done') }).isVisible()
  await player.playUntil(async (offer) => offer === 'choose' && (await isDone()))
  expect(player.tests).toHaveLength(3)
  await player.press(textIn(playerMessages, locale)('make-report'))
  await page.waitForURL(/\/rapport\/[\w-]+$/)
}

async function expectReport(page: Page, locale: Locale): Promise<void> {
  const text = textIn(reportMessages, locale)
  await page.getByText(text('not-binding-title')).first().waitFor()
  const directions = page.locator('main article[data-domain]')
  expect(await directions.count()).toBeGreaterThanOrEqual(5)
  const domains = new Set(await directions.evaluateAll((cards) => cards.map((card) => card.getAttribute('data-domain'))))
  expect(domains.size).toBeGreaterThanOrEqual(2)
  const unexpected = page.getByRole('region', { name: text('unexpected') })
  expect(await unexpected.locator('article').count()).toBe(1)
  for (const card of await directions.all()) {
    expect(await card.getByRole('heading', { name: text('why') }).isVisible()).toBe(true)
    expect((await card.getByRole('heading', { name: text('next-week') }).locator('xpath=following-sibling::p[1]').innerText()).length).toBeGreaterThan(20)
  }
  const words = await page.locator('main').innerText()
  for (const hurtful of locale === 'nl' ? ['onvoldoende', 'gefaald', 'fout'] : ['insufficient', 'failed', 'wrong']) expect(words.toLowerCase()).not.toContain(hurtful)
}

/** The PDF of the report on this page, as the browser would get it. */
async function expectPdf(page: Page, locale: Locale): Promise<void> {
  const response = await page.request.get(`${page.url()}.pdf`)
  expect(response.headers()['content-type']).toBe('application/pdf')
  const pdf = (await response.body()).toString('latin1')
  expect(pdf.startsWith('%PDF-1.')).toBe(true)
  expect(pdf).toMatch(/pdfuaid:part(>|=")1/)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
  expect(pdf).toContain(`/Lang (${locale}`)
}

describe('a visitor', () => {
  it.each([
    ['in Dutch on a phone', 'nl', phone, false],
    ['in English by keyboard alone', 'en', desk, true],
  ] as const)('takes the short battery to the report %s', async (_, locale, screen, byKeyboard) => {
    const page = await openPage(locale, screen)
    await takeShortBattery(page, gilde.address, locale, byKeyboard)
    await expectReport(page, locale)
    await expectPdf(page, locale)
  }, 120_000)

  it('goes on in mid-test, keeps the report, finds it again, and erases everything', async () => {
    const text = textIn(reportMessages, 'nl')
    const page = await openPage('nl', phone)
    const player = new PagePlayer(page, 'nl')
    await page.goto(`${gilde.address}/proberen`)
    await player.press(textIn(tryMessages, 'nl')('start'))
    await page.waitForURL(/\/testen\//)
    const [, sittingId] = /testen\/([\w-]+)/.exec(page.url())!
    for (let done = 0; done < 8; done++) await player.step()
    await player.offer()
    const before = await page.locator('main fieldset').innerText()
    await page.goto(`${gilde.address}/proberen`)
    await player.press(textIn(tryMessages, 'nl')('go-on'))
    await page.waitForURL(/\/testen\//)
    await player.offer()
    expect(await page.locator('main fieldset').innerText()).toBe(before)
    await player.playUntil((offer) => offer === 'choose')
    await player.press(textIn(playerMessages, 'nl')('make-report'))
    await page.waitForURL(/\/rapport\//)
    const report = page.url()

    await page.getByRole('button', { name: text('keep') }).click()
    await page.getByText(/Dit rapport blijft bewaard tot|kept until/).waitFor()
    await page.goto(`${gilde.address}/proberen`)
    await page.getByRole('link', { name: textIn(tryMessages, 'nl')('report') }).click()
    expect(page.url()).toBe(report)

    await page.getByRole('button', { name: text('erase') }).click()
    await page.waitForURL(`${gilde.address}/`)
    expect((await page.goto(report))!.status()).toBe(404)
    await using database = await openDatabase(gilde.database)
    for (const [table, column] of [['sitting', 'id'], ['sitting_event', 'sitting_id'], ['report', 'sitting_id']] as const) {
      const rows = await database.owner.selectFrom(table).selectAll().where(column as 'id', '=', sittingId!).execute()
      expect([table, rows]).toEqual([table, []])
    }
  }, 120_000)
})

describe('the embedded database', () => {
  it('carries the same journey, is stopped in order, and still has it after a start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gilde-e2e-'))
    let embedded: Gilde | undefined
    try {
      embedded = await startGilde({ DATA_FOLDER: folder, SECRET: '', DEMO: '0' })
      const page = await openPage('nl', phone)
      const player = new PagePlayer(page, 'nl')
      await page.goto(`${embedded.address}/proberen`)
      await player.press(textIn(tryMessages, 'nl')('start'))
      await page.waitForURL(/\/testen\//)
      for (let done = 0; done < 6; done++) await player.step()
      await player.offer()
      const before = await page.locator('main fieldset').innerText()
      expect(await embedded.stop()).toBe(0)
      await embedded.start()
      await page.reload()
      await player.offer()
      expect(await page.locator('main fieldset').innerText()).toBe(before)
      expect((await readFile(join(folder, 'secret'), 'utf8')).length).toBeGreaterThanOrEqual(32)
    } finally {
      await embedded?.[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    }
  }, 120_000)
})
