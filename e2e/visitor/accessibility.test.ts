import { AxeBuilder } from '@axe-core/playwright'
import type { SittingView } from '@gilde/use-cases'
import { instruments } from '@gilde/assessment'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, signInPupil, signInStaff } from '../support/api-client.ts'
import { openBrowser } from '../support/open-browser.ts'
import { PagePlayer } from '../support/play-page.ts'
import { nextEvent, sendEvent } from '../support/play-by-api.ts'
import { type Gilde, startDemo } from '../support/start-gilde.ts'

let gilde: Gilde
let browser: Browser
beforeAll(async () => {
  ;[gilde, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await gilde[Symbol.asyncDispose]()
})

interface Look {
  width: 360 | 1280
  lang: 'nl' | 'en'
  theme: 'light' | 'dark'
}

/** Two looks show a page in both widths, languages and themes; the next page takes the other two, so that all pairs are met. */
const looks: [Look, Look][] = [
  [{ width: 360, lang: 'nl', theme: 'light' }, { width: 1280, lang: 'en', theme: 'dark' }],
  [{ width: 360, lang: 'en', theme: 'dark' }, { width: 1280, lang: 'nl', theme: 'light' }],
]

async function openPage(client: Client | undefined, { width, lang, theme }: Look): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  context.setDefaultTimeout(10_000)
  await context.addCookies([
    ...[...(client?.cookies ?? [])].map(([name, value]) => ({ name, value, url: gilde.address })),
    { name: 'lang', value: lang, url: gilde.address },
    { name: 'theme', value: theme, url: gilde.address },
  ])
  return context.newPage()
}

/** What axe finds against WCAG 2.2 AA, in one line each; and whether the page is wider than a phone of 320 px. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  if (passes.length < 8) return [`axe found only ${passes.length} rules to check`]
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`))
}

/** Nothing but what scrolls by itself, such as a table, is wider than the window. */
async function isTooWide(page: Page): Promise<boolean> {
  const size = page.viewportSize()!
  await page.setViewportSize({ width: 320, height: 800 })
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  await page.setViewportSize(size)
  return isWide
}

async function expectNoFaults(client: Client | undefined, paths: readonly string[]): Promise<void> {
  const found: string[] = []
  for (const look of looks.flat()) {
    const page = await openPage(client, look)
    for (const path of paths.filter((_, index) => looks[index % 2]!.includes(look))) {
      await page.goto(gilde.address + path)
      found.push(...(await faultsOf(page)).map((fault) => `${path} (${Object.values(look).join(' ')}) ${fault}`))
      if (look.width === 360 && (await isTooWide(page))) found.push(`${path} (${look.lang}) is wider than 320 px`)
    }
    await page.context().close()
  }
  expect(found).toEqual([])
}

describe('WCAG 2.2 AA, as far as axe sees', () => {
  it('holds on the public pages', async () => {
    await expectNoFaults(undefined, ['/', '/richtingen', '/richtingen?grade=2&domain=stem', '/scholen', '/bronnen', '/over', '/privacy', '/toegankelijkheid', '/aanmelden', '/proberen', '/testen-uitleg', '/testen-uitleg/reading', '/niets'])
  }, 180_000)

  it('holds on the pages of a direction and a school', async () => {
    const [{ directions }, { schools }] = (await Promise.all(['directions', 'schools'].map(async (name) => (await fetch(`${gilde.address}/api/${name}`)).json()))) as [{ directions: { id: string }[] }, { schools: { number: string }[] }]
    await expectNoFaults(undefined, [`/richtingen/${directions.at(-1)!.id}`, `/scholen/${schools[0]!.number}`])
  }, 120_000)

  it('holds on the pages of a pupil, with a report', async () => {
    const pupil = await signInPupil(gilde.address, 'Noor Nagelvast')
    const { sittings } = (await pupil.call<{ sittings: { reportId: string; id: string }[] }>('GET', '/api/sittings')).body
    await expectNoFaults(pupil, ['/mijn', `/rapport/${sittings[0]!.reportId}`, `/testen/${sittings[0]!.id}`])
  }, 120_000)

  it('holds on the pages of staff', async () => {
    const teacher = await signInStaff(gilde.address, 'teacher')
    const { classes } = (await teacher.call<{ classes: { id: string }[] }>('GET', '/api/classes')).body
    await expectNoFaults(teacher, ['/klassen', `/klassen/${classes[0]!.id}`])
    await expectNoFaults(await signInStaff(gilde.address, 'director'), ['/mijn'])
  }, 120_000)

  it('holds after mistakes at signing in', async () => {
    const page = await openPage(undefined, looks[1]![0])
    await page.goto(`${gilde.address}/aanmelden`)
    await page.getByRole('button', { name: 'Sign me in' }).first().click()
    await page.getByRole('alert').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.context().close()
  })

  it('holds on an item of every type, and on the instructions before and practice after', async () => {
    const client = await signInPupil(gilde.address, 'Lina Lintmeter')
    const { id } = (await client.call<{ id: string }>('POST', '/api/sittings', { battery: 'full' })).body
    const pages = await Promise.all(looks.flat().map(async (look) => ({ look, page: await openPage(client, look) })))
    const found: string[] = []
    let turns = 0
    const lookAt = async (sitting: SittingView) => {
      const name = 'test' in sitting.step ? `${sitting.step.kind} ${sitting.step.test}` : sitting.step.kind
      const now = looks[turns++ % 2]!
      for (const { look, page } of pages.filter((open) => now.includes(open.look))) {
        await page.goto(`${gilde.address}/testen/${id}`)
        await new PagePlayer(page, look.lang).offer()
        found.push(...(await faultsOf(page)).map((fault) => `${name} (${Object.values(look).join(' ')}) ${fault}`))
        if (look.width === 360 && (await isTooWide(page))) found.push(`${name} (${look.lang}) is wider than 320 px`)
      }
    }
    let { body: sitting } = await client.call<SittingView>('GET', `/api/sittings/${id}`)
    await lookAt(sitting)
    for (const instrument of instruments) {
      sitting = (await sendEvent(client, id, { kind: 'test-opened', test: instrument.id })).body
      for (let turn = 0; sitting.step.kind !== 'item'; turn++) {
        if (sitting.step.kind === 'ready' && instrument.id === 'reading') await lookAt(sitting)
        sitting = (await sendEvent(client, id, nextEvent(sitting, turn)!)).body
      }
      await lookAt(sitting)
      sitting = (await sendEvent(client, id, { kind: 'declined', test: instrument.id, reason: 'not-now' })).body
    }
    expect(found).toEqual([])
    for (const { page } of pages) await page.context().close()
  }, 240_000)
})
