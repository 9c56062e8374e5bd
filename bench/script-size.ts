/**
 * What a phone fetches of script before the first item of a test can be answered: every script that a real Chromium loads
 * on the way there, compressed with gzip. And what the public explorer needs of it: with scripts switched off, it must
 * show the directions and find one by its name.
 *
 * Run: node bench/script-size.ts     (needs `npm run build` first, and Chromium: see e2e/support/open-browser.ts)
 */
import { gzipSync } from 'node:zlib'
import { realPostgres } from '@gilde/database/testing'
import { textIn } from '@gilde/language'
import { tryMessages } from '@gilde/language/messages/try'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, phone } from '../e2e/support/open-browser.ts'
import { PagePlayer } from '../e2e/support/play-page.ts'
import { describeMachine } from './machine.ts'
import { startServer } from './start-server.ts'
import { writeResult } from './write-result.ts'

interface Loaded {
  path: string
  gzipBytes: number
}

const machine = describeMachine()
const postgres = realPostgres()
await using stack = new AsyncDisposableStack()
stack.defer(postgres.close)
const server = stack.use(await startServer({ DATABASE_URL: await postgres.url(), SECRET: 'bench '.repeat(8), DEMO: '0' }))
const browser = await openBrowser()
stack.defer(() => browser.close())

const player = await scriptsUntilFirstItem(browser)
const explorer = await exploreWithoutScript(browser)
const kilobytes = (scripts: Loaded[]) => Math.round(scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 100) / 10
console.table(player)
await writeResult(
  'script-size',
  machine,
  [
    { what: 'script until the first item of a test, gzip', measured: kilobytes(player), bound: 'at most', demanded: 150, unit: 'kB' },
    { what: 'script loaded by the explorer with scripts off', measured: kilobytes(explorer.scripts), bound: 'at most', demanded: 0, unit: 'kB' },
    { what: 'directions that the explorer finds with scripts off', measured: explorer.found, bound: 'at least', demanded: 1, unit: 'links' },
  ],
  { player, explorer },
)

/** From the page of the short battery to the first item that counts, as a visitor on a phone goes there. */
async function scriptsUntilFirstItem(browser: Browser): Promise<Loaded[]> {
  const context = await browser.newContext(phone)
  const page = await context.newPage()
  const loaded = collectScripts(page)
  await page.goto(`${server.url}/proberen`)
  const start = textIn(tryMessages, 'nl')('start')
  const pupil = new PagePlayer(page, 'nl')
  await pupil.press(start)
  await page.waitForURL(/\/testen\//)
  for (let offer = await pupil.step(); offer !== 'ready'; offer = await pupil.step());
  await pupil.offer() // the first item is there and can be answered
  const scripts = await loaded()
  await context.close()
  return scripts
}

async function exploreWithoutScript(browser: Browser): Promise<{ scripts: Loaded[]; shown: number; found: number }> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
  const page = await context.newPage()
  const loaded = collectScripts(page)
  const links = () => page.locator('main a[href^="/richtingen/"]').count()
  await page.goto(`${server.url}/richtingen`)
  const shown = await links()
  const search = page.locator('main input[type="search"], main input[name="q"]').first()
  await search.fill('houttechnieken')
  await search.press('Enter')
  await page.waitForLoadState()
  const found = page.url().includes('houttechnieken') ? await links() : 0
  const scripts = await loaded()
  await context.close()
  return { scripts, shown, found }
}

/** Collects every script that the page loads from now on. */
function collectScripts(page: Page): () => Promise<Loaded[]> {
  const bodies = new Map<string, Promise<Buffer>>()
  page.on('response', (response) => {
    const isScript = /javascript/.test(response.headers()['content-type'] ?? '')
    if (isScript) bodies.set(new URL(response.url()).pathname, response.body())
  })
  return () => Promise.all([...bodies].map(async ([path, body]) => ({ path, gzipBytes: gzipSync(await body, { level: 6 }).length })))
}
