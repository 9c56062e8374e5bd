import { textIn } from '@gilde/language'
import { playerMessages } from '@gilde/language/messages/player'
import { openDatabase } from '@gilde/database'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newVisitor } from '../support/api-client.ts'
import { openBrowser, phone } from '../support/open-browser.ts'
import { PagePlayer } from '../support/play-page.ts'
import { playUntil } from '../support/play-by-api.ts'
import { startDemo } from '../support/start-gilde.ts'

const text = textIn(playerMessages, 'nl')

let gilde: Awaited<ReturnType<typeof startDemo>>
let database: Awaited<ReturnType<typeof openDatabase>>
let browser: Browser
beforeAll(async () => {
  ;[gilde, browser] = await Promise.all([startDemo(), openBrowser()])
  database = await openDatabase(gilde.database)
})
afterAll(async () => {
  await browser.close()
  await database[Symbol.asyncDispose]()
  await gilde[Symbol.asyncDispose]()
})

/** A browser whose visitor is at a real item; the server knows it from the same cookie. */
async function atAnItem(): Promise<{ context: BrowserContext; page: Page; sittingId: string; openTab(): Promise<Page>; answered(): Promise<number> }> {
  const { client, sittingId } = await newVisitor(gilde.address)
  await playUntil(client, sittingId, ({ step }) => step.kind === 'item')
  const context = await browser.newContext(phone)
  context.setDefaultTimeout(10_000)
  await context.addCookies([{ name: 'visit', value: client.cookies.get('visit')!, url: gilde.address }])
  const openTab = async () => {
    const page = await context.newPage()
    await page.goto(`${gilde.address}/testen/${sittingId}`)
    await new PagePlayer(page, 'nl').offer()
    return page
  }
  const answered = async () => {
    const rows = await database.owner.selectFrom('sitting_event').select('event').where('sitting_id', '=', sittingId).execute()
    return rows.filter(({ event }) => (event as { kind: string }).kind === 'answered').length
  }
  return { context, page: await openTab(), sittingId, openTab, answered }
}

const position = (page: Page) => page.locator('main [class*="position"]').innerText()

describe('the network lost in the middle of an item', () => {
  it('keeps the answer on the device, says so, and sends it once when the network is back', async () => {
    const { context, page, answered } = await atAnItem()
    const player = new PagePlayer(page, 'nl')
    await context.setOffline(true)
    await player.step()
    await page.getByText(text('offline')).waitFor()
    expect(await answered()).toBe(0)
    await context.setOffline(false)
    await page.getByText(text('offline')).waitFor({ state: 'detached' })
    await player.offer()
    expect(await position(page)).toContain('2, hoogstens')
    expect(await answered()).toBe(1)
    await context.close()
  })

  it('keeps the answer through a closed tab', async () => {
    const { context, page, answered, openTab } = await atAnItem()
    await context.setOffline(true)
    await new PagePlayer(page, 'nl').step()
    await page.getByText(text('offline')).waitFor()
    await page.close()
    await context.setOffline(false)
    expect(await answered()).toBe(0)
    const again = await openTab()
    await again.getByText('2, hoogstens').waitFor()
    expect(await answered()).toBe(1)
    await context.close()
  })

  it('stores an answer once when only the acknowledgement was lost', async () => {
    const { context, page, answered } = await atAnItem()
    let lost = 0
    await page.route('**/events', async (route) => {
      const response = await route.fetch()
      if (lost++ === 0 && response.ok()) await route.abort('connectionreset')
      else await route.fulfill({ response })
    })
    await new PagePlayer(page, 'nl').step()
    await page.getByText('2, hoogstens').waitFor()
    expect(lost).toBe(2)
    expect(await answered()).toBe(1)
    await context.close()
  })
})

describe('a server that is killed between an answer and its acknowledgement', () => {
  it('lets the page wait and go on by itself', async () => {
    const { context, page, answered } = await atAnItem()
    await gilde.kill()
    await new PagePlayer(page, 'nl').step()
    await page.getByText(text('offline')).waitFor()
    await gilde.start()
    await page.getByText('2, hoogstens').waitFor()
    expect(await answered()).toBe(1)
    await context.close()
  })
})

describe('two tabs on one sitting', () => {
  it('count each item once, and the one that was behind moves on without a reproach', async () => {
    const { context, page, answered, openTab } = await atAnItem()
    const other = await openTab()
    await new PagePlayer(page, 'nl').step()
    await page.getByText('2, hoogstens').waitFor()
    await new PagePlayer(other, 'nl').step()
    await other.getByText('2, hoogstens').waitFor()
    expect(await answered()).toBe(1)
    expect(await other.getByText(text('not-taken-title')).count()).toBe(0)
    await new PagePlayer(other, 'nl').step()
    await other.getByText('3, hoogstens').waitFor()
    expect(await answered()).toBe(2)
    await context.close()
  })
})

describe('a clock that jumps', () => {
  it.each([['forward', 5], ['back', -5]] as const)('%s by hours changes no time that was taken, and no order', async (_, hours) => {
    const { context, page, sittingId } = await atAnItem()
    const player = new PagePlayer(page, 'nl')
    await player.step()
    await player.offer()
    await page.evaluate((shift) => {
      const now = Date.now.bind(Date)
      Date.now = () => now() + shift
    }, hours * 3_600_000)
    await player.step()
    await player.step()
    await page.getByText('4, hoogstens').waitFor()
    const rows = await database.owner.selectFrom('sitting_event').select(['event', 'at']).where('sitting_id', '=', sittingId).orderBy('seq').execute()
    for (const { event, at } of rows) {
      const { elapsedMilliseconds } = event as { elapsedMilliseconds?: number }
      if (elapsedMilliseconds !== undefined) expect(elapsedMilliseconds).toBeLessThan(60_000)
      expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(600_000)
    }
    await context.close()
  })
})

describe('a session that ends in mid-test', () => {
  it('keeps the answer on the device and says what to do; it arrives after signing in again', async () => {
    const { context, page, answered, openTab } = await atAnItem()
    const cookies = await context.cookies()
    await context.clearCookies()
    await new PagePlayer(page, 'nl').step()
    await page.getByText('Hiervoor moet je aangemeld zijn').waitFor()
    expect(await answered()).toBe(0)
    await context.addCookies(cookies)
    const again = await openTab()
    await again.getByText('2, hoogstens').waitFor()
    expect(await answered()).toBe(1)
    await context.close()
  })
})
