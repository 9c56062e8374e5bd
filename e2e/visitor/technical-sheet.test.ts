import { AxeBuilder } from '@axe-core/playwright'
import { instruments } from '@gilde/assessment'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newClient } from '../support/api-client.ts'
import { desk, openBrowser, phone } from '../support/open-browser.ts'
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

/** The job begins twenty seconds after the start. */
async function waitForStatistics(): Promise<void> {
  const client = newClient(gilde.address)
  for (let tries = 0; tries < 120; tries++) {
    const { body } = await client.call<{ tests: { id: string; livePersons: number }[] }>('GET', '/api/technical-figures')
    // hardly anyone of the demo took an admission test
    if (body.tests.every(({ id, livePersons }) => livePersons > 0 || id.startsWith('admission-'))) return
    await new Promise((later) => setTimeout(later, 500))
  }
  throw new Error(`No statistics after a minute:\n${gilde.log()}`)
}

describe('the technical sheet of a test', () => {
  it('leads a visitor on a phone, without script, from the overview to what a test is worth, and says first what it is not', async () => {
    await waitForStatistics()
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${gilde.address}/testen-uitleg`)
    const row = page.getByRole('row').filter({ hasText: 'Getallenreeksen' })
    expect(await row.innerText()).toMatch(/voorlopig\s+\d\d\s+0,79 nagebootst\s+36 % nagebootst/)
    await row.getByRole('link').click()
    await page.getByRole('heading', { name: 'IJkingen van de parameters' }).waitFor()
    const main = await page.getByRole('main').innerText()
    const [provisional, norms, invented, first] = ['Voorlopig: nog niet geijkt op leerlingen', 'Er zijn geen normen', 'de leerlingen hier zijn verzonnen', 'Betrouwbaarheid (empirisch)'].map((words) => main.indexOf(words))
    for (const said of [provisional, norms, invented]) expect(said).toBeGreaterThan(-1)
    expect(Math.max(provisional!, norms!, invented!)).toBeLessThan(first!)
    expect(main).toMatch(/n = \d\d van 100\b/)
    expect(main).toContain('Dit is geen norm')
    expect(await page.locator('svg[viewBox="0 0 360 250"]').count()).toBe(6)
    // each picture has its words above, and its numbers below for who opens them
    const numbers = page.getByText('De getallen van dit beeld: Opgaven tegenover leerlingen')
    await numbers.click()
    await page.getByRole('region', { name: 'Opgaven tegenover leerlingen' }).getByRole('row').nth(12).waitFor()
    await context.close()
  }, 90_000)

  it('has no fault that axe sees, on every kind of test, also with the numbers open, and prints in black and white', async () => {
    const found: string[] = []
    for (const [look, lang, theme] of [[phone, 'en', 'dark'], [desk, 'nl', 'light']] as const) {
      const context = await browser.newContext({ ...look, reducedMotion: 'reduce' })
      await context.addCookies([{ name: 'lang', value: lang, url: gilde.address }, { name: 'theme', value: theme, url: gilde.address }])
      const page = await context.newPage()
      for (const id of ['number-series', 'interests', 'reaction']) {
        await page.goto(`${gilde.address}/testen-uitleg/${id}`)
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
        const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
        expect(passes.length).toBeGreaterThan(7)
        found.push(...violations.flatMap((violation) => violation.nodes.map(({ target }) => `${id} (${lang}) ${violation.id}: ${target.join(' ')}`)))
        await page.setViewportSize({ width: 320, height: 800 })
        if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) found.push(`${id} (${lang}) is wider than 320 px`)
      }
      await page.goto(`${gilde.address}/testen-uitleg/number-series`)
      await page.emulateMedia({ media: 'print' })
      // whoever prints without colour tells the five lines, and their five keys, apart by their dashes
      const dashes = await page.locator('section[aria-labelledby="curves"] svg path[data-kind]').evaluateAll((paths) => paths.map((path) => getComputedStyle(path).strokeDasharray))
      expect([new Set(dashes).size, dashes.length]).toEqual([5, 10])
      await context.close()
    }
    expect(found).toEqual([])
  }, 180_000)

  it('goes along as a PDF in the language of the page, a table and data, each with what it rests on', async () => {
    const client = newClient(gilde.address)
    client.cookies.set('lang', 'en')
    const pdf = await fetch(`${gilde.address}/testen-uitleg/reading.pdf`, { headers: { cookie: 'lang=en' } })
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const bytes = Buffer.from(await pdf.arrayBuffer()).toString('latin1')
    expect(bytes).toMatch(/^%PDF-/)
    expect(bytes).toContain('pdfuaid')
    expect(bytes).toMatch(/\/Lang ?\(en-GB\)/)
    const csv = (await client.call('GET', '/testen-uitleg/reading.csv')).text
    expect(csv.split('\r\n')[0]).toBe('source,table,row,figure,value,note')
    for (const line of ['test,facts,,version,2026-11-3,', 'test,facts,,engine,0.1.0,', 'virtual,facts,,seed,20261128,synthetic', 'live,reliability,,,,too few: ']) expect(csv.includes(`\r\n${line}`), line).toBe(true)
    const { body } = await client.call<{ version: string; made: { engine: string }; virtual: { seed: number } }>('GET', '/api/instruments/reading/technical-sheet')
    expect(body).toMatchObject({ version: '2026-11-3', made: { engine: '0.1.0' }, virtual: { seed: 20261128 } })
    for (const path of ['/testen-uitleg/nope.pdf', '/testen-uitleg/nope.csv']) expect((await client.call('GET', path)).status).toBe(404)
  }, 60_000)

  it('tells no item: neither a name nor a parameter, on any page, sheet or table', async () => {
    const client = newClient(gilde.address)
    for (const { id, bank } of instruments) {
      const texts = await Promise.all([`/testen-uitleg/${id}`, `/testen-uitleg/${id}.csv`, `/api/instruments/${id}/technical-sheet`].map(async (path) => (await client.call('GET', path)).text))
      const all = texts.join('\n')
      for (const item of bank) {
        expect(all.includes(item.id), item.id).toBe(false)
        const difficulty = String(item.parameters.difficulty)
        if (difficulty.length > 8) expect(all.includes(difficulty), `${item.id}: ${difficulty}`).toBe(false)
      }
      expect(all).not.toMatch(/"(key|correctOption|solution|parameters|discrimination|guessing|ceiling|radicals)"\s*:/)
    }
  }, 60_000)
})
