import AxeBuilder from '@axe-core/playwright'
import { textIn } from '@gilde/language'
import { admissionMessages } from '@gilde/language/messages/admission'
import { entryMessages } from '@gilde/language/messages/entry'
import { playerMessages } from '@gilde/language/messages/player'
import { remediationMessages } from '@gilde/language/messages/remediation'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newClient, signInPupil, signInStaff } from '../support/api-client.ts'
import { desk, openBrowser, phone } from '../support/open-browser.ts'
import { playUntil } from '../support/play-by-api.ts'
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

const entry = textIn(entryMessages, 'nl')
const player = textIn(playerMessages, 'nl')

async function openAs(client: Client, screen: typeof phone | typeof desk): Promise<Page> {
  const context = await browser.newContext(screen)
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: gilde.address })))
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0)
  const words = (await page.locator('main').innerText()).toLowerCase()
  for (const hurtful of ['gefaald', 'onvoldoende', 'gezakt']) expect(words).not.toContain(hurtful)
}

describe('entry with proof', () => {
  it('begins with practice that everybody can do, each question explained', async () => {
    const page = await openAs(newClient(gilde.address), phone)
    await page.goto(`${gilde.address}/toelatingstest`)
    await expectAccessible(page)
    await page.locator('main a[href="/toelatingstest/stem-a"]').click()
    await expectAccessible(page)
    await page.getByRole('button', { name: textIn(admissionMessages, 'nl')('practise', { part: textIn(admissionMessages, 'nl')('part-numeracy') }) }).click()
    await page.waitForURL(/\/testen\//)
    const visitor = new PagePlayer(page, 'nl')
    await visitor.playUntil(async (offer) => offer === 'number')
    await visitor.step()
    await page.getByText(player('practice-title', { at: 2, of: 6 })).waitFor()
    await visitor.playUntil(async (offer) => offer === 'choose' && (await page.getByRole('heading', { name: player('exercise-all-done') }).isVisible()))
    await page.context().close()
  })

  it('goes from request over test, exercises and course to the day of the retest', async () => {
    const pupil = await signInPupil(gilde.address, 'Lina Lintmeter')
    const page = await openAs(pupil, phone)
    await page.goto(`${gilde.address}/instap/nieuw`)
    await page.getByRole('button', { name: entry('send') }).click()
    await page.getByText(entry('direction-unknown')).first().waitFor()
    await expectAccessible(page)
    await page.getByLabel(entry('direction'), { exact: true }).selectOption('1463-3')
    await page.getByLabel(entry('year'), { exact: true }).selectOption('5')
    await page.getByLabel(entry('school'), { exact: true }).selectOption({ label: 'Atheneum De Passer (verzonnen)' })
    await page.getByLabel(entry('from-date')).fill('2030-09-01')
    await page.getByRole('button', { name: entry('send') }).click()
    await page.waitForURL(/\/instap\/[\w-]{36}$/)
    const address = page.url()
    await page.getByText('Grotere letters').click()
    await page.getByRole('button', { name: entry('needs-save') }).click()
    await page.getByRole('button', { name: entry('start-test') }).click()
    await page.waitForURL(/\/testen\//)
    expect(await page.locator('[data-large]').count()).toBe(1)
    const [, sittingId] = /testen\/([\w-]+)/.exec(page.url())!
    await playUntil(pupil, sittingId!, ({ step }) => step.kind === 'choose-test' && step.next === null)
    await page.reload()
    await page.getByRole('button', { name: player('admission-outcome') }).click()
    await page.waitForURL(/\/instap\//)
    await page.getByText(entry('parts-title')).waitFor()
    expect(await page.locator('[data-outcome]').count()).toBe(4)
    expect(await page.getByText(entry('outcome-not-yet-shown'), { exact: true }).count()).toBeGreaterThan(0)
    await expectAccessible(page)

    // the loop: exercises of exactly that part, a place in a course in one press, and the day of the retest
    await page.locator('section[aria-labelledby="gaps"]').getByRole('button', { name: entry('gap-exercise', { set: 1 }) }).first().click()
    await page.waitForURL(/\/testen\//)
    await page.goto(address)
    await page.getByRole('button', { name: /^Neem een plaats:/ }).first().click()
    await page.waitForURL(address)
    await page.locator('section[aria-labelledby="gaps"]').getByText(/^Je hebt een plaats in/).first().waitFor()
    const line = await page.locator('section[aria-labelledby="line"]').innerText()
    for (const words of [entry('step-asked'), entry('step-test', { attempt: 1 }), entry('step-retest'), 'Cursus:']) expect(line).toContain(words)
    expect(await page.getByText(/Je kunt de test opnieuw doen vanaf/).count()).toBe(1)
    expect(await page.getByRole('button', { name: entry('again-test') }).count()).toBe(0)
    await page.context().close()
  }, 120_000)

  it('gives the teacher groups per gap, and the director a decision with reasons that the pupil reads', async () => {
    const teacher = await openAs(await signInStaff(gilde.address, 'teacher', 2), desk)
    await teacher.goto(`${gilde.address}/mijn-cursussen`)
    await expectAccessible(teacher)
    await teacher.getByRole('link', { name: entry('class-groups', { name: '4 Elektrotechnieken' }) }).click()
    const numeracy = teacher.locator('main li').filter({ has: teacher.getByRole('heading', { name: /^Rekenen/ }) })
    await numeracy.getByText('Marie Multimeter').waitFor()
    expect(await teacher.locator('main').innerText()).not.toContain('Lina')
    await expectAccessible(teacher)
    await teacher.context().close()

    const director = await openAs(await signInStaff(gilde.address, 'director', 1), desk)
    await director.goto(`${gilde.address}/instap`)
    await director.getByRole('link', { name: /^Lina Lintmeter/ }).click()
    await expectAccessible(director)
    await director.getByLabel(entry('decide-reasons')).fill('kort')
    await director.getByRole('button', { name: entry('decide-send') }).click()
    await director.getByText(entry('outcome-missing')).first().waitFor()
    expect(await director.getByLabel(entry('decide-reasons')).inputValue()).toBe('kort')
    await director.getByLabel(entry('decide-outcome')).selectOption('not-yet')
    await director.getByLabel(entry('decide-proof')).selectOption('admission-test')
    await director.getByLabel(entry('decide-reasons')).fill('Volg eerst de cursus rekenen. Daarna zien we je graag terug.')
    await director.getByRole('button', { name: entry('decide-send') }).click()
    await director.getByText('Volg eerst de cursus rekenen.').first().waitFor()
    await director.context().close()

    const pupil = await openAs(await signInPupil(gilde.address, 'Lina Lintmeter'), phone)
    await pupil.goto(`${gilde.address}/instap`)
    await pupil.locator('main a[href^="/instap/"]').first().click()
    await pupil.getByText('Bea Bankschroef').first().waitFor()
    await pupil.getByText(entry('rules')).click()
    await pupil.getByText(/voorstel, geen regelgeving/).waitFor()
    await expectAccessible(pupil)
    await pupil.context().close()
  }, 60_000)
})

describe('a remediation class', () => {
  const text = textIn(remediationMessages, 'nl')

  it('is noted by keyboard with one press, undone with one, and read by the pupil', async () => {
    const teacher = await openAs(await signInStaff(gilde.address, 'teacher', 3), desk)
    await teacher.goto(`${gilde.address}/remediering`)
    await teacher.getByRole('link', { name: text('class-of', { name: 'Remediëring Ventiel' }) }).click()
    await teacher.getByText(text('warn-title')).waitFor()
    await expectAccessible(teacher)
    const rows = teacher.locator('main table tbody tr')
    expect(await rows.count()).toBe(20)
    const goals = teacher.getByRole('navigation', { name: text('choose-goal') }).getByRole('link')
    expect(await goals.count()).toBe(5)
    await rows.first().locator('input:checked').focus()
    // five goals of twenty pupils without leaving the keyboard: each save brings the first pupil of the next goal
    for (let goal = 0; goal < 5; goal++) {
      for (let row = 0; row < 20; row++) {
        await teacher.keyboard.press(row % 2 ? 'ArrowLeft' : 'ArrowRight')
        if (row < 19) await teacher.keyboard.press('Tab')
      }
      const saved = new URL((await goals.nth(goal).getAttribute('href'))!, gilde.address).searchParams.get('doel')
      await teacher.keyboard.press('Enter')
      await teacher.waitForURL((url) => url.searchParams.get('van') === saved)
      await teacher.getByText(/^Bewaard voor 20 leerlingen/).waitFor()
      if (goal < 4) expect(await goals.nth(goal + 1).getAttribute('aria-current')).toBe('page')
      if (goal < 4) expect(await rows.first().locator('input:focus').count()).toBe(1)
    }
    await teacher.getByRole('button', { name: text('undo') }).click()
    await teacher.getByText(text('undone')).waitFor()
    expect(await goals.nth(4).getAttribute('aria-current')).toBe('page')
    await teacher.context().close()

    const pupil = await openAs(await signInPupil(gilde.address, 'Sami Ventieldop'), phone)
    await pupil.goto(`${gilde.address}/remediering`)
    await pupil.getByRole('heading', { name: text('my-plan') }).waitFor()
    expect(await pupil.locator('main').innerText()).toContain(text('exit-lead'))
    await expectAccessible(pupil)
    await pupil.context().close()
  }, 60_000)
})
