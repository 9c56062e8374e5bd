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

async function openPage(lang: 'nl' | 'en', client?: Client): Promise<Page> {
  const context = await browser.newContext({ ...phone, javaScriptEnabled: true, reducedMotion: 'reduce' })
  // the first page after a start lays the whole structure out, on a machine that does much else
  context.setDefaultTimeout(60_000)
  await context.addCookies([...[...(client?.cookies ?? [])].map(([name, value]) => ({ name, value, url: gilde.address })), { name: 'lang', value: lang, url: gilde.address }])
  return context.newPage()
}

describe('the doors', () => {
  it('are seen by a visitor on a phone, from two questions to every way to a target', async () => {
    const page = await openPage('nl')
    const faults: string[] = []
    const look = async () => {
      faults.push(...(await findFaults(page)))
      if (await isTooWide(page)) faults.push(`${page.url()} is too wide`)
    }
    await page.goto(`${gilde.address}/deuren`)
    await look()
    await page.getByText('4de jaar', { exact: true }).click()
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByLabel('Of typ de naam van je richting').fill('Handel')
    await page.getByRole('button', { name: 'Toon mijn deuren' }).click()
    // a direction that ended: told beside the question, with what is most like it now
    await page.getByText('bestaat niet meer sinds de modernisering').waitFor()
    await look()
    await page.getByRole('link', { name: 'Bedrijf en organisatie', exact: true }).click()
    await page.getByRole('heading', { name: 'Volgend schooljaar, een jaar verder' }).waitFor()
    expect(page.url()).toContain('year=4')
    expect(page.url()).toContain('direction=1270-2')
    await look()
    // nothing is hidden: every group stands there with its counts, and one opens
    await page.getByText(/^Economie en organisatie/).first().click()
    await look()
    await page.getByRole('link', { name: /alles over deze deuren Economie en organisatie/ }).click()
    await page.getByRole('heading', { name: '5de jaar: Economie en organisatie' }).waitFor()
    await look()
    await page.getByRole('link', { name: 'Terug naar de hele kaart' }).first().click()
    // what stands on the drawing stands in the list: 177 directions of the fifth year
    expect(await page.locator('section[aria-label="5de jaar"] input[name="with"]').count()).toBe(177)

    // the address is all there is to it: somebody else opens the same
    const other = await openPage('nl')
    await other.goto(page.url())
    await other.getByText('Bedrijf en organisatie').first().waitFor()
    await other.context().close()

    await page.getByRole('link', { name: /^Kijk met/ }).click()
    await page.getByText('Dit zijn voorstellen uit een nota').waitFor()
    await page.getByRole('link', { name: 'Bedrijfsorganisatie', exact: true }).first().click()
    await page.getByRole('heading', { name: 'Alle wegen naar Bedrijfsorganisatie' }).waitFor()
    await page.getByRole('heading', { name: 'De wegen als lijst' }).waitFor()
    expect(await page.getByRole('img', { name: /Kaart met alle wegen/ }).count()).toBe(1)
    await look()
    expect(faults).toEqual([])
    await page.context().close()
  }, 180_000)

  it('show how a closed one opens again, and compare side by side', async () => {
    const page = await openPage('en')
    const faults: string[] = []
    await page.goto(`${gilde.address}/deuren?year=4&direction=1290-2&certificate=B&excluded=finality:double&near=13040`)
    await page.getByText('How it opens again').first().waitFor()
    await page.goto(`${gilde.address}/vergelijken?with=1290-3&with=1463-3&near=13040`)
    await page.getByText('1,377 euro a year').waitFor()
    expect(await page.getByText(/made-up example/).count()).toBeGreaterThan(0)
    await page.goto(`${gilde.address}/deuren/werk?age=16&years=4`)
    await page.getByRole('heading', { name: 'By: Today’s rules' }).waitFor()
    faults.push(...(await findFaults(page)))
    faults.push(...(await findFaults(page)))
    await page.goto(`${gilde.address}/zevende-jaar`)
    await page.getByText('These figures are made up').first().waitFor()
    await page.getByText('who chooses a seventh year is not anybody').waitFor()
    faults.push(...(await findFaults(page)))
    await page.goto(`${gilde.address}/deuren/naar/1620-7`)
    await page.getByRole('heading', { name: 'Where do you start?' }).first().waitFor()
    faults.push(...(await findFaults(page)))
    expect(faults).toEqual([])
    expect((await fetch(`${gilde.address}/deuren?year=4&direction=Elektrotechniken`)).status).toBe(400)
    expect((await fetch(`${gilde.address}/deuren/naar/1081-OKAN?year=1A`)).status).toBe(400)
    await page.context().close()
  }, 180_000)

  it('open from a pupil’s own record, and keep a target that the pupil shows to whom they choose', async () => {
    const pupil = await signInPupil(gilde.address, 'Jasper Hamersteel')
    const page = await openPage('nl', pupil)
    await page.goto(`${gilde.address}/deuren`)
    await page.getByText('Dit komt uit je schooldossier').waitFor()
    expect(page.url()).toBe(`${gilde.address}/deuren`)
    await page.getByText('Deelcertificaat Elektrotechnisch installateur').waitFor()
    await page.getByText('Een school liet je toe').first().waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.goto(`${gilde.address}/deuren/naar/1290-3`)
    await page.getByRole('button', { name: 'Bewaar als mijn doel' }).click()
    await page.getByText('Dit is een van je doelen').waitFor()
    await page.goto(`${gilde.address}/mijn`)
    await page.getByRole('link', { name: 'alle wegen: Elektrotechnieken' }).waitFor()
    await page.getByRole('button', { name: 'Toon aan Karel Kruiskop' }).click()
    await page.getByRole('button', { name: 'Niet meer tonen aan Karel Kruiskop' }).waitFor()
    expect(await findFaults(page)).toEqual([])

    // his mother opens the same map, and he reads that she did
    const mother = await openPage('nl', await signInStaff(gilde.address, 'guardian', 2))
    await mother.goto(`${gilde.address}/mijn`)
    await mother.getByRole('link', { name: 'de deuren van Jasper Hamersteel' }).click()
    await mother.getByRole('heading', { name: 'De deuren van Jasper Hamersteel' }).waitFor()
    expect(await findFaults(mother)).toEqual([])
    await mother.context().close()
    await page.reload()
    await page.getByText(/^Hilde Hamersteel keek naar je deuren/).waitFor()
    await page.context().close()
  }, 120_000)

  it('lead back to the report that they come from', async () => {
    const page = await openPage('nl', await signInPupil(gilde.address, 'Noor Nagelvast'))
    await page.goto(`${gilde.address}/mijn`)
    await page.getByRole('link', { name: 'Bekijk mijn rapport' }).click()
    await page.getByRole('link', { name: /^Welke deuren leiden daarheen\?/ }).first().click()
    await page.getByText('Waarom dit in het rapport staat:').waitFor()
    expect(page.url()).toContain('rapport=')
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Terug naar mijn deuren' }).click()
    await page.getByRole('heading', { name: 'Uit je rapport' }).waitFor()
    await page.getByRole('link', { name: 'Terug naar je rapport' }).click()
    await page.getByRole('heading', { name: /Noor Nagelvast/ }).waitFor()
    await page.context().close()
  }, 120_000)

  it('are corrected by a school, with a reason that everybody reads', async () => {
    const director = await signInStaff(gilde.address, 'director')
    const page = await openPage('nl', director)
    await page.goto(`${gilde.address}/aansluiting`)
    await page.getByLabel('Van deze richting').fill('1298-2')
    await page.getByLabel('naar deze richting').fill('1481-3')
    await page.getByText('dit sluit aan', { exact: true }).click()
    await page.getByLabel(/Waarom\?/).fill('Onze houtleerlingen stappen hier elk jaar goed in.')
    await page.getByRole('button', { name: 'Zet erbij' }).click()
    await page.getByText('Hout → Lassen-constructie').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.goto(`${gilde.address}/richtingen/1298-2`)
    await page.getByText('Onze houtleerlingen stappen hier elk jaar goed in.').waitFor()
    await page.context().close()
  }, 120_000)
})
