import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, signInStaff } from '../support/api-client.ts'
import { desk, openBrowser, phone } from '../support/open-browser.ts'
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

async function open(size: object, lang: 'nl' | 'en', client?: Client): Promise<Page> {
  const context = await browser.newContext({ ...size, javaScriptEnabled: false, reducedMotion: 'reduce' })
  context.setDefaultTimeout(20_000)
  await context.addCookies([{ name: 'lang', value: lang, url: gilde.address }, ...[...(client?.cookies ?? [])].map(([name, value]) => ({ name, value, url: gilde.address }))])
  return context.newPage()
}

/** As pasting would: typing a whole book takes a browser long. */
const retype = (area: Locator, text: string) => area.evaluate((element, typed) => ((element as HTMLTextAreaElement).value = typed), text)

describe('the rulebooks', () => {
  it('are read, searched, tried and compared by a visitor on a phone, without script', async () => {
    const page = await open(phone, 'nl')
    await page.goto(`${gilde.address}/regels`)
    await page.getByRole('link', { name: 'De regels van vandaag', exact: true }).click()
    await page.getByLabel('Zoek in de regels').fill('zesde leerjaar')
    await page.getByRole('button', { name: 'Toon' }).click()
    expect(await page.getByRole('status').textContent()).toMatch(/[2-9] regels passen bij "zesde leerjaar"/)
    const rule = page.locator('[id="1b-sixth-year"]')
    expect(await rule.textContent()).toMatch(/officieel.*Omzendbrief SO 64.*\d van \d gevallen kloppen/s)
    await page.getByRole('link', { name: 'Probeer dit hoofdstuk: Starten in 1B' }).click()
    // one question after the other, and not knowing leads on
    await page.getByRole('heading', { level: 1, name: 'Mag deze leerling starten in 1B?' }).waitFor()
    const answers: Record<string, string> = { 'Heeft de leerling het getuigschrift basisonderwijs?': 'nee', 'Heeft de leerling het zesde leerjaar van de basisschool gevolgd?': 'Ik weet het niet' }
    for (let asked = 0; asked < 4 && (await page.getByRole('button', { name: 'Verder' }).count()) > 0; asked++) {
      const number = page.getByRole('spinbutton')
      if (await number.count()) await number.fill('12')
      else {
        const question = (await page.locator('legend h2').textContent())!
        await page.getByRole('radio', { name: answers[question] ?? 'Ik weet het niet', exact: true }).check()
      }
      await page.getByRole('button', { name: 'Verder' }).click()
    }
    expect(await page.locator('#answer').textContent()).toBe('Wat de regels zeggen')
    expect(await page.getByText(/je kan hier starten/).count()).toBeGreaterThan(0)
    expect(page.url()).toContain('f.ageOn31December=12')
    await page.goto(`${gilde.address}/regels/vergelijken?eerst=today&eerst-op=2026-09-01&daarna=voka-2025&daarna-op=2026-09-01`)
    expect(await page.locator('section', { has: page.locator('#enter-1b') }).textContent()).toMatch(/open wordt nu dicht.*1b-age/s)
    await page.context().close()
  }, 120_000)

  it('tell what cannot be, at its place and with status 400', async () => {
    const page = await open(desk, 'nl')
    expect((await page.goto(`${gilde.address}/regels/proberen?boek=today&besluit=enter-direction&f.lastYear=3&f.lastFinality=none`))!.status()).toBe(400)
    expect(await page.getByRole('alert').textContent()).toContain('heeft een finaliteit')
    await page.getByRole('link', { name: /Wijzig: finaliteit van het laatste jaar/ }).first().click()
    await page.getByRole('heading', { name: 'Wat je al zei' }).waitFor()
    expect((await page.goto(`${gilde.address}/regels/proberen?boek=today&besluit=enter-1a&op=1999-01-01`))!.status()).toBe(400)
    expect((await page.goto(`${gilde.address}/regels/today?op=morgen`))!.status()).toBe(400)
    expect((await page.goto(`${gilde.address}/regels/voka-2025/wat-als?s.b-highest-share=99`))!.status()).toBe(400)
    expect(await page.getByText('Kies een getal van 0 tot 30.').count()).toBe(1)
    await page.context().close()
  }, 60_000)

  it('show who would be decided differently when a slider moves, and the address keeps it', async () => {
    const page = await open(desk, 'nl')
    // a book of proposals stands beside its base, unless one asks for itself: then only the sliders count
    await page.goto(`${gilde.address}/regels/voka-2025/wat-als?tegen=voka-2025`)
    await page.getByRole('slider', { name: /hoogstens B-attesten op honderd/ }).fill('15')
    await page.getByRole('button', { name: 'Reken opnieuw' }).click()
    expect(page.url()).toContain('s.b-highest-share=15')
    const cohort = page.locator('section', { has: page.locator('#cohort') })
    const text = await cohort.textContent()
    expect(text).toMatch(/Een B-attest geven/)
    const rows = await cohort.locator('article tbody tr td.number').allTextContents()
    const total = await cohort.locator('article tfoot td.number').textContent()
    const whole = (shown: string) => Number(shown.replaceAll('.', ''))
    expect(rows.map(whole).reduce((sum, each) => sum + each, 0)).toBe(whole(total!))
    await page.context().close()
  }, 120_000)

  it('are rewritten, checked and published by a named person, and by nobody else', async () => {
    const publisher = await signInStaff(gilde.address, 'administrator', 1)
    const page = await open(desk, 'nl', publisher)
    // one rule as a form: what is wrong stands at the field, and what was typed is still there
    await page.goto(`${gilde.address}/regels/today#1b-age`)
    await page.getByRole('link', { name: 'Wijzig deze regel: 1b-age', exact: true }).click()
    const text = 'Wie ten laatste op 31 december 12 wordt, start in 1B.'
    await page.getByLabel('De regel in het Nederlands').fill(text)
    await page.getByLabel('Als (de voorwaarde)').fill('not primaryCertificaat')
    await page.getByRole('button', { name: 'Bewaar in een nieuw ontwerp' }).click()
    expect(await page.locator('[id="when-error"]').textContent()).toContain('Bedoel je `primaryCertificate`?')
    expect(await page.getByLabel('De regel in het Nederlands').inputValue()).toBe(text)
    await page.getByLabel('Als (de voorwaarde)').fill('not primaryCertificate and ageOn31December >= {minimum-age-1b}')
    await page.getByRole('button', { name: 'Bewaar in een nieuw ontwerp' }).click()
    await page.getByText('Geen enkele uitkomst verandert.').waitFor()
    expect(await page.locator('section', { has: page.locator('#changed') }).textContent()).toContain(`1b-age: ${text}`)
    await page.goto(`${gilde.address}/regels/today/herschrijven`)
    const area = page.getByLabel('Tekst van het boek')
    const whole = await area.inputValue()
    await retype(area, whole.replace('"when": "primaryCertificate",\n   "outcome": "open"', '"when": "primaryCertificaat",\n   "outcome": "open"'))
    await page.getByRole('button', { name: 'Kijk na' }).click()
    expect(await page.locator('section', { has: page.locator('#mend') }).textContent()).toMatch(/primaryCertificaat.*primaryCertificate.*1a-certificate/s)
    // nothing is lost: the text is still there, to be mended
    const kept = page.getByLabel('Tekst van het boek')
    expect(await kept.inputValue()).toContain('primaryCertificaat')
    await retype(kept, whole.replace('De kern van de Vlaamse regels', 'Nagelezen: de kern van de Vlaamse regels'))
    await page.getByRole('button', { name: 'Kijk na' }).click()
    await page.getByText('Geen enkele uitkomst verandert.').waitFor()
    await page.getByRole('button', { name: 'Publiceer' }).click()
    expect(await page.getByText('Schrijf in een zin waarom er een nieuwe versie komt.').count()).toBeGreaterThan(0)
    await page.getByLabel('Waarom deze nieuwe versie?').fill('De inleiding is nagelezen')
    await page.getByRole('button', { name: 'Publiceer' }).click()
    await page.getByText(/Versie 2, gepubliceerd op .* door Lies Lineaal/).first().waitFor()
    await page.getByText('Nagelezen: de kern').first().waitFor()
    const [address] = [page.url()]
    await page.context().close()

    const teacher = await open(desk, 'nl', await signInStaff(gilde.address, 'teacher'))
    await teacher.goto(`${gilde.address}/regels/today/herschrijven`)
    expect(await teacher.getByLabel('Tekst van het boek').count()).toBe(0)
    await teacher.goto(`${address}?versie=1`)
    await teacher.getByText('Je leest een oude versie').waitFor()
    await teacher.context().close()
  }, 180_000)

  it('hold WCAG 2.2 AA, as far as axe sees, in both languages and widths', async () => {
    const publisher = await signInStaff(gilde.address, 'administrator', 1)
    const paths = ['/regels', '/regels/voka-2025', '/regels/vergelijken', '/regels/proberen', '/regels/proberen?boek=today&besluit=enter-1b', '/regels/proberen?boek=today&besluit=enter-1a&f.primaryCertificate=false&f.admissionCouncil=none', '/regels/today/wat-als?tegen=voka-2025', '/regels/today/herschrijven', '/regels/today/regel/1b-age', '/regels/voka-2025/getal/b-highest-share']
    const found: string[] = []
    for (const [size, lang] of [[phone, 'nl'], [desk, 'en']] as const) {
      const context = await browser.newContext({ ...size, reducedMotion: 'reduce' })
      await context.addCookies([{ name: 'lang', value: lang, url: gilde.address }, ...[...publisher.cookies].map(([name, value]) => ({ name, value, url: gilde.address }))])
      const page = await context.newPage()
      for (const path of paths) {
        await page.goto(gilde.address + path, { timeout: 30_000 })
        const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
        expect(passes.length).toBeGreaterThan(8)
        found.push(...violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${path} (${lang}) ${id}: ${target.join(' ')}`)))
        if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) found.push(`${path} (${lang}) is too wide`)
      }
      await context.close()
    }
    expect(found).toEqual([])
  }, 240_000)
})
