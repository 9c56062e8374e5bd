import { textIn } from '@gilde/language'
import { playerMessages } from '@gilde/language/messages/player'
import { reportMessages } from '@gilde/language/messages/report'
import { signInMessages } from '@gilde/language/messages/sign-in'
import { demoPeople } from '@gilde/use-cases'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desk, openBrowser, phone } from '../support/open-browser.ts'
import { PagePlayer } from '../support/play-page.ts'
import { type Gilde, startDemo } from '../support/start-gilde.ts'

const player = textIn(playerMessages, 'nl')
const report = textIn(reportMessages, 'nl')
const signIn = textIn(signInMessages, 'nl')

let gilde: Gilde
let browser: Browser
beforeAll(async () => {
  ;[gilde, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await gilde[Symbol.asyncDispose]()
})

/** A device of its own: nothing is known on it of what happened on another. */
async function newDevice(screen: typeof phone | typeof desk): Promise<Page> {
  const page = await (await browser.newContext(screen)).newPage()
  page.setDefaultTimeout(10_000)
  return page
}

async function signInAsPupil(page: Page, name: string): Promise<void> {
  const { classCode, personalCode } = demoPeople().pupils.find((pupil) => pupil.name === name)!
  await page.goto(`${gilde.address}/aanmelden`)
  await page.getByLabel(signIn('class-code')).fill(classCode)
  await page.getByLabel(signIn('personal-code')).fill(personalCode.toLowerCase())
  await page.getByRole('button', { name: signIn('sign-in') }).first().click()
  await page.waitForURL(`${gilde.address}/mijn`)
}

async function signInAsTeacher(page: Page): Promise<void> {
  const { staff, password } = demoPeople()
  await page.goto(`${gilde.address}/aanmelden`)
  await page.getByLabel(signIn('email')).fill(staff.find(({ role }) => role === 'teacher')!.email)
  await page.getByLabel(signIn('password')).fill(password)
  await page.getByRole('button', { name: signIn('sign-in') }).last().click()
  await page.waitForURL(`${gilde.address}/mijn`)
}

/** The item as the pupil sees it. */
async function itemOn(page: Page): Promise<string> {
  await new PagePlayer(page, 'nl').offer()
  return page.locator('main [class*="player"]').innerText()
}

describe('a pupil', () => {
  it('resumes at the same item after a reload and on another device, makes a report, shares it and takes it back', async () => {
    const first = await newDevice(phone)
    await signInAsPupil(first, 'Yara Zaagsel')
    await first.locator('main form button').first().click()
    await first.waitForURL(/\/testen\//)
    const address = first.url()
    const playing = new PagePlayer(first, 'nl')
    for (let done = 0; done < 10; done++) await playing.step()
    const waiting = await itemOn(first)
    expect(waiting).toContain('7, hoogstens')
    await first.reload()
    expect(await itemOn(first)).toBe(waiting)

    await first.context().close()
    const second = await newDevice(desk)
    await signInAsPupil(second, 'Yara Zaagsel')
    await second.locator('main form button').first().click()
    await second.waitForURL(address)
    expect(await itemOn(second)).toBe(waiting)
    await new PagePlayer(second, 'nl').playUntil((offer) => offer === 'choose')
    await second.getByRole('button', { name: player('make-report') }).click()
    await second.waitForURL(/\/rapport\//)
    const reportAddress = second.url()
    await second.getByRole('heading', { name: report('title-of', { name: 'Yara Zaagsel' }) }).waitFor()
    await second.getByText(report('no-viewers')).waitFor()

    const teacher = await newDevice(desk)
    await signInAsTeacher(teacher)
    expect((await teacher.goto(reportAddress))!.status()).toBe(404)
    await teacher.goto(`${gilde.address}/klassen`)
    await teacher.getByRole('link', { name: /1A Schaaf/ }).click()
    const row = teacher.getByRole('row', { name: /Yara Zaagsel/ }).or(teacher.getByRole('listitem').filter({ hasText: 'Yara Zaagsel' })).first()
    expect(await row.innerText()).toMatch(/1\D+14/)
    expect(await row.getByRole('link').count()).toBe(0)
    expect(await teacher.getByText('Lore Loodlijn').count()).toBe(0)

    await second.getByRole('button', { name: report('share', { name: 'Griet Schuurpapier' }) }).click()
    await second.getByRole('button', { name: report('unshare', { name: 'Griet Schuurpapier' }) }).waitFor()
    await teacher.reload()
    await row.getByRole('link').click()
    await teacher.waitForURL(reportAddress)
    await teacher.getByText(report('shared-with-you', { name: 'Yara Zaagsel' })).waitFor()
    expect(await teacher.getByText(report('sharing-title')).count()).toBe(0)

    await second.reload()
    await second.getByRole('listitem').filter({ hasText: /Griet Schuurpapier, \d+ \w+/ }).waitFor()
    await second.getByRole('button', { name: report('unshare', { name: 'Griet Schuurpapier' }) }).click()
    await second.getByRole('button', { name: report('share', { name: 'Griet Schuurpapier' }) }).waitFor()
    expect((await teacher.reload())!.status()).toBe(404)
    expect((await teacher.request.get(`${reportAddress}.pdf`)).status()).toBe(404)
    expect(await teacher.locator('main').innerText()).not.toContain('Yara')
  }, 120_000)

  it('sees nothing of others, and nothing at all after signing out', async () => {
    const page = await newDevice(phone)
    await signInAsPupil(page, 'Lore Loodlijn')
    await page.getByRole('link', { name: /rapport/i }).first().click()
    await page.waitForURL(/\/rapport\//)
    const own = page.url()
    await page.goto(`${gilde.address}/mijn`)
    await page.evaluate(() => document.querySelector<HTMLFormElement>('form[action="/afmelden"]')!.requestSubmit())
    await page.waitForURL(`${gilde.address}/`)
    expect((await page.goto(own))!.status()).toBe(401)
    expect(await page.locator('main').innerText()).toContain('Hiervoor moet je aangemeld zijn')
    await page.goBack()
    await page.goto(`${gilde.address}/mijn`)
    expect(page.url()).toBe(`${gilde.address}/aanmelden`)
  })
})
