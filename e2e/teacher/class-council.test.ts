import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, signInPupil, signInStaff } from '../support/api-client.ts'
import { findFaults, isTooWide } from '../support/find-faults.ts'
import { openBrowser, phone } from '../support/open-browser.ts'
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

/** A phone on which no script runs: every step must work by forms alone. */
async function pageOf(client: Client, javaScriptEnabled = false): Promise<Page> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled })
  context.setDefaultTimeout(10_000)
  await context.addCookies([{ name: 'session', value: client.cookies.get('session')!, url: gilde.address }])
  return context.newPage()
}

async function faultsOf(client: Client, path: string): Promise<string[]> {
  const page = await pageOf(client, true)
  await page.goto(gilde.address + path)
  const faults = await findFaults(page)
  if (await isTooWide(page)) faults.push(`${path} is wider than a phone`)
  await page.context().close()
  return faults
}

const reasons = 'De doelen van wiskunde en talen zijn nog niet gehaald. In de praktijkvakken gaat het sterk vooruit.'

describe('a class council, without script on a phone', () => {
  it('goes from proposal to appeal, and each page can be used by everybody', async () => {
    const [griet, dirk, selma] = [await signInStaff(gilde.address, 'teacher'), await signInStaff(gilde.address, 'director'), await signInStaff(gilde.address, 'guardian', 1)]
    const [teacher, director, guardian] = [await pageOf(griet), await pageOf(dirk), await pageOf(selma)]

    await teacher.goto(`${gilde.address}/klassenraden`)
    await teacher.getByRole('link', { name: '2B Vijl' }).click()
    await teacher.getByRole('link', { name: 'Elif Equerre' }).click()
    const staffPath = new URL(teacher.url()).pathname
    const propose = async (motivation: string) => {
      await teacher.getByLabel('B: geslaagd, een deel is uitgesloten').check()
      await teacher.getByLabel('De klassenraad vindt dat de leerling voor het jaar geslaagd is.').check()
      await teacher.getByRole('checkbox', { name: 'finaliteit doorstroom' }).check()
      await teacher.getByLabel('Waarom?').fill(motivation)
    }
    await propose('Te kort.')
    await teacher.getByRole('button', { name: 'Toon eerst wat dit sluit' }).click()
    await teacher.getByText('Er is nog niets opgeslagen.').first().waitFor()
    await teacher.getByRole('heading', { name: /B-attest dat sluit: finaliteit doorstroom/ }).waitFor()
    await teacher.getByRole('button', { name: 'Stel dit voor' }).click()
    await teacher.getByText('Dit is te kort om te begrijpen. Schrijf minstens twee zinnen.').first().waitFor()
    expect(await teacher.getByLabel('Waarom?').inputValue()).toBe('Te kort.')
    await teacher.getByLabel('Waarom?').fill(reasons)
    await teacher.getByRole('button', { name: 'Stel dit voor' }).click()
    await teacher.getByText('Voorgesteld, wacht op bevestiging').first().waitFor()

    await director.goto(gilde.address + staffPath)
    await director.getByRole('button', { name: 'Bevestig het voorstel' }).click()
    await director.getByText('Beslist en meegedeeld').first().waitFor()

    await guardian.goto(`${gilde.address}/beslissingen`)
    await guardian.getByRole('link', { name: /Elif Equerre: B-attest/ }).click()
    const familyPath = new URL(guardian.url()).pathname
    await guardian.getByText(reasons).first().waitFor()
    const letter = await guardian.getByRole('link', { name: /^Brief van/ }).getAttribute('href')
    const printed = await fetch(gilde.address + letter!, { headers: { cookie: `session=${selma.cookies.get('session')}` } })
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    await guardian.getByLabel('Wat wil je bespreken?').fill('Kunnen we dit samen bekijken?')
    await guardian.getByRole('button', { name: 'Vraag het gesprek' }).click()
    await guardian.getByText('Gesprek gevraagd', { exact: true }).first().waitFor()

    await director.reload()
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())
    await director.getByLabel('Wanneer was het gesprek?').fill(today)
    await director.getByLabel('De klassenraad kijkt opnieuw').check()
    await director.getByLabel('Op welke dag komt de klassenraad opnieuw samen?').fill(today)
    await director.getByLabel('Wat werd gezegd?').fill('De ouders vertelden iets nieuws.')
    await director.getByRole('button', { name: 'Bewaar het antwoord' }).click()
    await director.getByText('Na het gesprek: de klassenraad kijkt opnieuw').first().waitFor()
    await teacher.reload()
    await propose(reasons)
    await teacher.getByRole('button', { name: 'Stel dit voor' }).click()
    await teacher.getByText('Opnieuw voorgesteld, wacht op bevestiging').first().waitFor()
    await director.reload()
    await director.getByRole('button', { name: 'Bevestig het voorstel' }).click()
    await director.getByText('Opnieuw beslist en meegedeeld').first().waitFor()

    await guardian.reload()
    await guardian.getByLabel('Waarom ga je niet akkoord?').fill('De extra hulp kwam te laat.')
    await guardian.getByRole('button', { name: 'Dien het beroep in' }).click()
    await guardian.getByText('Beroep ingediend').first().waitFor()
    expect(await guardian.getByRole('link', { name: /^Brief van/ }).count()).toBe(2)
    await guardian.getByRole('link', { name: 'Liever het jaar overdoen? Dat kun je vragen.' }).click()
    await guardian.getByRole('button', { name: 'Stel deze vraag' }).click()
    await guardian.getByText('Schrijf hier iets.').first().waitFor()
    await guardian.getByLabel('Waarom wil je het jaar overdoen?').fill('Zo blijft alles open.')
    await guardian.getByRole('button', { name: 'Stel deze vraag' }).click()
    await guardian.getByText('Het CLB gaf nog geen advies.').waitFor()
    const repeatPath = new URL(guardian.url()).pathname
    await director.goto(`${gilde.address}/mijn`)
    await director.getByRole('link', { name: 'Antwoord over het jaar overdoen voor Elif Equerre (2B Vijl)' }).click()
    await director.getByLabel('Ja, het jaar overdoen mag').check()
    await director.getByLabel('Waarom?').fill('Ja.')
    await director.getByRole('button', { name: 'Geef dit antwoord' }).click()
    await director.getByText('Een ja kan pas als het CLB advies gaf.').first().waitFor()
    const calendar = await dirk.call('GET', '/mijn/termijnen.ics')
    expect([calendar.status, calendar.text.match(/SUMMARY:Antwoord over het jaar overdoen voor Elif Equerre/g)?.length]).toEqual([200, 1])

    const [noor, bea, hilde] = [await signInPupil(gilde.address, 'Noor Nagelvast'), await signInStaff(gilde.address, 'director', 1), await signInStaff(gilde.address, 'guardian', 2)]
    expect((await noor.call('GET', familyPath)).status).toBe(404)
    expect((await hilde.call('GET', letter!)).status).toBe(404)
    const faults = []
    for (const [client, path] of [[griet, '/klassenraden'], [dirk, staffPath], [dirk, '/klassenraden/nieuw'], [selma, '/beslissingen'], [selma, familyPath], [noor, '/beslissingen'], [bea, '/waterval'], [bea, '/begeleiding'], [dirk, repeatPath], [dirk, '/mijn']] as const) faults.push(...(await faultsOf(client, path)))
    expect(faults).toEqual([])
    for (const page of [teacher, director, guardian]) await page.context().close()
  }, 90_000)
})
