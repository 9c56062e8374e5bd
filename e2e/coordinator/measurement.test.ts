import { vocabulary } from '@gilde/assessment'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newClient, newVisitor, signInPupil, signInStaff } from '../support/api-client.ts'
import { findFaults, isTooWide } from '../support/find-faults.ts'
import { desk, openBrowser, phone } from '../support/open-browser.ts'
import { type Gilde, startDemo } from '../support/start-gilde.ts'

interface StudyLine {
  id: string
  kind: string
  status: string
}

let gilde: Gilde
let browser: Browser
let coordinator: Client
beforeAll(async () => {
  ;[gilde, browser] = await Promise.all([startDemo(), openBrowser()])
  coordinator = await signInStaff(gilde.address, 'coordinator')
})
afterAll(async () => {
  await browser.close()
  await gilde[Symbol.asyncDispose]()
})

async function openPage(look: Parameters<Browser['newContext']>[0], lang = 'nl'): Promise<Page> {
  const context = await browser.newContext(look)
  context.setDefaultTimeout(20_000)
  await context.addCookies([{ name: 'session', value: coordinator.cookies.get('session')!, url: gilde.address }, { name: 'lang', value: lang, url: gilde.address }])
  return context.newPage()
}
const studies = async () => (await coordinator.call<{ studies: StudyLine[] }>('GET', '/api/studies')).body.studies
async function allDone(): Promise<StudyLine[]> {
  for (;;) {
    const now = await studies()
    if (now.every(({ status }) => status === 'done')) return now
    await new Promise((later) => setTimeout(later, 200))
  }
}
const wordItems = vocabulary.bank.map(({ id }) => id)

describe('a coordinator', () => {
  it('finds from the own page what the demo computed, on pages without faults, also on a phone', async () => {
    const [simulation, calibration] = [(await allDone()).find(({ kind }) => kind === 'simulation')!, (await studies()).find(({ kind }) => kind === 'calibration')!]
    const found: string[] = []
    const findings = [`/berekeningen/${calibration.id}`, `/berekeningen/${simulation.id}`]
    for (const [look, lang, others] of [[desk, 'nl', ['/ijken', `/nabootsen/vergelijken?one=${simulation.id}&other=${simulation.id}`]], [phone, 'en', ['/ijken/nieuw', '/nabootsen/nieuw']]] as const) {
      const page = await openPage(look, lang)
      await page.goto(`${gilde.address}/mijn`)
      await page.getByRole('link', { name: lang === 'nl' ? 'IJken en nabootsen' : 'Calibrate and simulate' }).click()
      for (const path of [...findings, ...others]) {
        await page.goto(gilde.address + path)
        expect(await page.getByText(lang === 'nl' ? /synthetisch/i : /synthetic/i).count(), path).toBeGreaterThan(0)
        found.push(...(await findFaults(page)))
        if (await isTooWide(page)) found.push(`${path} is wider than the window`)
      }
      await page.context().close()
    }
    expect(found).toEqual([])
  }, 120_000)

  it('calibrates a test, sees what would change, approves it by name, and takes it back', async () => {
    const page = await openPage(desk)
    await page.goto(`${gilde.address}/ijken/nieuw?instrument=vocabulary`)
    await page.getByLabel('Hoeveel leerlingen?').fill('drie')
    await page.getByLabel('Begingetal').fill('77')
    await page.getByRole('button', { name: 'Start de ijking' }).click()
    await page.getByRole('link', { name: 'Geef een heel getal van 50 tot 20.000.' }).waitFor()
    expect(await page.getByLabel('Begingetal').inputValue()).toBe('77')
    expect(await page.getByLabel('Welke test?').inputValue()).toBe('vocabulary')

    await page.getByLabel('Hoeveel leerlingen?').fill('300')
    await page.getByRole('button', { name: 'Start de ijking' }).click()
    // the page looks again by itself until there is something to decide
    await page.getByRole('button', { name: 'Keur goed' }).waitFor()
    expect(await page.content()).not.toMatch(/vocabulary:/)
    await page.getByText('Alle opgaven in een tabel').click()
    expect(await page.getByRole('region', { name: 'Alle opgaven in een tabel' }).getByRole('row').count()).toBe(wordItems.length + 1)

    await page.getByLabel('Je naam').fill('Iemand Anders')
    await page.getByLabel('Waarom?').fill('Bekeken: de fouten zijn klein genoeg om te tonen.')
    await page.getByRole('button', { name: 'Keur goed' }).click()
    await page.getByRole('link', { name: /Schrijf je eigen naam.*Tine Meetlint/ }).waitFor()
    expect(await page.getByLabel('Waarom?').inputValue()).toContain('klein genoeg')
    await page.getByLabel('Je naam').fill('Tine Meetlint')
    await page.getByRole('button', { name: 'Keur goed' }).click()
    const version = `${vocabulary.version}+cal1`
    await page.getByText(`In gebruik als versie ${version}.`).first().waitFor()
    expect(await findFaults(page)).toEqual([])

    const versions = async () => (await newClient(gilde.address).call<{ version: string; status: string }>('GET', '/api/instruments/vocabulary/versions')).body
    expect(await versions()).toMatchObject({ version, status: 'provisional' })
    await page.goto(`${gilde.address}/ijken`)
    await page.getByText(/SYNTHETISCH, voorlopig: ijking 1 op 300 verzonnen leerlingen/).waitFor()
    // a pupil's browser gets no parameter of it
    const { client, sittingId } = await newVisitor(gilde.address)
    expect((await client.call('GET', `/api/sittings/${sittingId}`)).text).not.toMatch(/difficulty|discrimination|cal1/)

    await page.goBack()
    await page.getByLabel('Je naam').fill('tine meetlint')
    await page.getByLabel('Waarom?').fill('Het was om te tonen; terug naar de schatting.')
    await page.getByRole('button', { name: 'Neem terug' }).click()
    await page.getByText('Teruggenomen.').first().waitFor()
    expect(await versions()).toMatchObject({ version: vocabulary.version })
    await page.context().close()
  }, 120_000)

  it('is told line and column of what is not right in a file, and how many pupils are too few', async () => {
    const page = await openPage(phone)
    const upload = async (content: string) => {
      await page.goto(`${gilde.address}/ijken/nieuw?instrument=vocabulary&source=upload`)
      await page.getByLabel('Bestand met antwoorden (CSV)').setInputFiles({ name: 'proef.csv', mimeType: 'text/csv', buffer: Buffer.from(content) })
      await page.getByRole('button', { name: 'Start de ijking' }).click()
    }
    const template = await coordinator.call('GET', '/ijken/sjabloon/vocabulary.csv')
    expect(template.text.trim().split(',')).toEqual(['person', ...wordItems])
    const lines = (persons: number) => Array.from({ length: persons }, (_, person) => [`Leerling ${person}`, ...wordItems.map((__, item) => (person + item) % 2)].join(','))
    await upload([template.text.trim(), ...lines(3)].join('\n').replace(/.$/, 'ja'))
    await page.getByRole('link', { name: `Rij 4, kolom ${wordItems.length + 1}: “ja” is geen antwoord. Zet 1, 0, of niets.` }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await upload([template.text.trim(), ...lines(20)].join('\n'))
    await page.getByText(/antwoorden van 20 leerlingen.*minstens 50 nodig/).waitFor()
    await page.context().close()
  }, 60_000)

  it('simulates another blueprint, gets the same figures again, as CSV and beside another', async () => {
    const page = await openPage(desk)
    const simulate = async (most: string) => {
      await page.goto(`${gilde.address}/nabootsen/nieuw?instrument=vocabulary&persons=400&seed=3`)
      await page.getByLabel('Hoogstens zoveel opgaven').fill(most)
      await page.getByRole('button', { name: 'Start de nabootsing' }).click()
      await page.getByRole('link', { name: 'Haal de cijfers (CSV)' }).waitFor()
      return new URL(page.url()).pathname
    }
    const short = await simulate('12')
    const again = await page.getByRole('link', { name: 'Doe dit opnieuw, of verander iets' }).getAttribute('href')
    await page.goto(gilde.address + again!)
    await page.getByRole('button', { name: 'Start de nabootsing' }).click()
    await page.getByRole('link', { name: 'Haal de cijfers (CSV)' }).waitFor()
    const figures = async (path: string) => (await coordinator.call('GET', `${path}.csv`)).text.split('\r\n')
    const [first, second] = [await figures(short), await figures(new URL(page.url()).pathname)]
    expect(first[0]).toMatch(/^# SYNTHETIC/)
    expect(first.slice(1)).toEqual(second.slice(1))
    const long = await simulate('20')
    const idOf = (path: string) => path.split('/').at(-1)!
    await page.goto(`${gilde.address}/ijken`)
    await page.getByLabel('De eerste').selectOption(idOf(short))
    await page.getByLabel('De tweede').selectOption(idOf(long))
    await page.getByRole('button', { name: 'Vergelijk' }).click()
    const mean = await page.getByRole('row', { name: /Opgaven gemiddeld/ }).getByRole('cell').allTextContents()
    expect(mean).toHaveLength(3)
    expect(Number(mean[1]!.replace(',', '.'))).toBeGreaterThan(Number(mean[0]!.replace(',', '.')))
    await page.context().close()
  }, 120_000)

  it('is alone in it: teachers, pupils and a school’s administrator are refused, who is not signed in is asked to', async () => {
    const [{ id }] = (await studies()) as [StudyLine]
    const paths = ['/ijken', '/ijken/nieuw', '/nabootsen/nieuw', `/berekeningen/${id}`, `/berekeningen/${id}.csv`, '/ijken/sjabloon/vocabulary.csv', '/api/studies', `/api/studies/${id}`]
    for (const client of [await signInStaff(gilde.address, 'teacher'), await signInStaff(gilde.address, 'administrator'), await signInStaff(gilde.address, 'analyst'), await signInPupil(gilde.address, 'Yara Zaagsel')])
      for (const path of paths) {
        const { status, text } = await client.call('GET', path)
        expect([path, status]).toEqual([path, 403])
        expect(text).not.toMatch(/vocabulary:|difficulty/)
      }
    for (const path of paths.filter((one) => !one.startsWith('/api/'))) expect([path, (await newClient(gilde.address).call('GET', path)).status]).toEqual([path, 302])
  })
})
