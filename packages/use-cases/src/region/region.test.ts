import { type Database, loadRegion } from '@gilde/database'
import { installed, testDatabases } from '@gilde/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { type Operation, perform } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { SessionMemory } from '../sign-in/session-memory.ts'
import { SittingMemory } from '../sittings/sitting-memory.ts'
import { getDirection, getSchool, listDirections, listMunicipalities, listSchools, listSources } from './index.ts'

const visitor: Actor = { kind: 'visitor' }
const { directions } = loadRegion().directions
const { offers } = loadRegion().offers
const turnhout = '13040'
const geel = '13008'

describe.each(testDatabases(installed))('the region on $name', (engine) => {
  let database: Database
  let app: App
  beforeAll(async () => {
    database = await engine.open()
    app = { database, clock: () => new Date(0), randomBytes: (size) => new Uint8Array(size), secret: 'test', sittings: new SittingMemory(), sessions: new SessionMemory(), demo: false }
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  /** Performs as a visitor and checks the answer against the published schema. */
  async function ask<Input extends Operation['input'], Output extends Operation['output']>(operation: Operation<Input, Output>, input: unknown) {
    return operation.output.parse(await perform(operation, app, visitor, input))
  }
  const refusalOf = async (asked: Promise<unknown>) => {
    const error = await asked.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(Refusal)
    return error as Refusal
  }

  describe('listDirections', () => {
    it('lists all, from a to z, page by page', async () => {
      const all = await ask(listDirections, { size: 600 })
      expect(all.total).toBe(577)
      expect(new Set(all.directions.map((direction) => direction.id)).size).toBe(577)
      const names = all.directions.map((direction) => direction.name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase())
      expect(names).toEqual([...names].sort())
      const hair = all.directions.filter((direction) => direction.name === 'Haarverzorging')
      expect(hair.map((direction) => direction.dual)).toEqual([false, true])
      const second = await ask(listDirections, { page: '2', size: '100' })
      expect(second).toMatchObject({ total: 577, page: 2, size: 100 })
      expect(second.directions).toEqual(all.directions.slice(100, 200))
      expect((await ask(listDirections, { page: 999 })).directions).toEqual([])
    })

    it('filters, and says what each other choice would give', async () => {
      const answer = await ask(listDirections, { domain: ['stem', 'food'], finality: 'A', grade: '3', dual: 'no', size: 600 })
      const wanted = directions.filter((d) => (d.domain === 'stem' || d.domain === 'food') && d.finality === 'A' && d.grade === '3' && !d.dual)
      expect(answer.directions.map((direction) => direction.id).sort()).toEqual(wanted.map((d) => `${d.code}-${d.grade}`).sort())
      expect(answer.total).toBe(wanted.length)
      for (const domain of ['stem', 'arts', 'care'] as const)
        expect(answer.facets.domain[domain]).toBe(directions.filter((d) => d.domain === domain && d.finality === 'A' && d.grade === '3' && !d.dual).length)
      for (const [choice, count] of Object.entries(answer.facets.finality))
        expect((await ask(listDirections, { domain: ['stem', 'food'], finality: choice, grade: '3', dual: 'no' })).total).toBe(count)
      for (const [choice, count] of Object.entries(answer.facets.grade))
        expect((await ask(listDirections, { domain: ['stem', 'food'], finality: 'A', grade: choice, dual: 'no' })).total).toBe(count)
      expect(answer.facets.dual.no).toBe(answer.total)
    })

    it('finds words whatever their accents, case and order, in the name and in the qualifications', async () => {
      const names = async (search: string) => (await ask(listDirections, { search, size: 600 })).directions.map((direction) => direction.name)
      expect(await names('INDUSTRIËLE ict')).toEqual(await names('ict industriele'))
      expect(await names('industriele ict')).toContain('Industriële ICT')
      expect(await names('banketbakker')).toContain('Brood- en banketbakkerij')
      expect(await names('metselaar')).toContain('Ruwbouw') // a qualification, not in the name
      expect(await names('gereedschap')).toContain('Aanloop land- en tuinbouw') // in its description only
      expect(await names('outdoors')).toContain('Aanloop land- en tuinbouw')
      expect(await names('brood   banket')).toEqual(await names('brood- & banket!'))
      expect(await names('brood bandoneon')).toEqual([])
      expect(await names('%')).toHaveLength(577) // no word at all
      expect(await names('_')).toHaveLength(577)
      expect(await names("'; drop table direction; --")).toEqual([])
      expect(await names('\0ruwbouw')).toContain('Ruwbouw')
    })

    it('knows what is offered, in the region and around a municipality', async () => {
      const offered = await ask(listDirections, { offered: 'yes', size: 600 })
      expect(offered.total).toBe(new Set(offers.filter((offer) => offer.code).map((offer) => `${offer.code}-${offer.grade}`)).size)
      expect(offered.directions.every((direction) => direction.offeredBy > 0)).toBe(true)
      const first = offered.directions[0]!
      expect(first.offeredBy).toBe(new Set(offers.filter((o) => `${o.code}-${o.grade}` === first.id).map((o) => o.school)).size)

      const near = await ask(listDirections, { near: turnhout, kilometres: '5', size: 600 })
      expect(near.total).toBeGreaterThan(0)
      expect(near.total).toBeLessThan(offered.total)
      expect(near.directions.every((direction) => direction.offeredBy > 0)).toBe(true)
      expect((await ask(listDirections, { near: turnhout, kilometres: 100, size: 600 })).total).toBe(offered.total)
      expect((await ask(listDirections, { near: '31005', kilometres: 5 })).total).toBe(0)
    })

    it('refuses what it cannot understand, field by field', async () => {
      const refusal = await refusalOf(ask(listDirections, { domain: 'magic', near: '12', size: 0, search: 'x'.repeat(101) }))
      expect(refusal.code).toBe('bad-input')
      expect(Object.keys(refusal.fields).sort()).toEqual(['domain', 'near', 'search', 'size'])
      expect((await refusalOf(ask(listDirections, { near: '99999' }))).fields).toHaveProperty('near')
    })
  })

  describe('getDirection', () => {
    const ruwbouw = directions.find((direction) => direction.name === 'Ruwbouw' && direction.grade === '3' && !direction.dual)!

    it('tells what it is and what it leads to', async () => {
      const direction = await ask(getDirection, { id: `${ruwbouw.code}-3` })
      expect(direction).toMatchObject({ name: 'Ruwbouw', finality: 'A', domain: 'stem', groupNumber: ruwbouw.groupNumber })
      expect(direction.qualifications.map((qualification) => qualification.title)).toContain('Metselaar')
      expect(direction.variants).toContainEqual(expect.objectContaining({ dual: true }))
      expect(direction.sources.length).toBeGreaterThan(0)
      expect(direction.sources.every((source) => source.note !== undefined && source.status === 'secondary')).toBe(true)
    })

    it('says in both languages what you do there, and that this is editorial', async () => {
      const { description } = await ask(getDirection, { id: `${ruwbouw.code}-3` })
      expect(description).toMatchObject({ text: { nl: expect.stringMatching(/^Je /), en: expect.stringMatching(/^You /) }, source: { status: 'editorial' } })
    })

    it('says what may come after: dual after dual, full-time after full-time', async () => {
      const office = await ask(getDirection, { id: '1540-2' })
      expect(office.dual).toBe(true)
      expect(office.next.map((next) => next.name)).toEqual(['Logistiek', 'Onthaal, organisatie en sales'])
      expect(office.next.every((next) => next.dual && next.source.status === 'editorial' && next.rule.nl !== '')).toBe(true)
      expect((await ask(getDirection, { id: `${ruwbouw.code}-3` })).next).toEqual([])
    })

    it('keeps partial qualifications with their qualification', async () => {
      const hair = directions.find((direction) => direction.name === 'Haarverzorging' && direction.grade === '3')!
      const { qualifications } = await ask(getDirection, { id: `${hair.code}-3` })
      expect(qualifications[0]?.partials).toEqual([{ number: 'BK-0090-2-DBK-01', title: 'Medewerker kapper' }])
    })

    it('marks a link that is inferred', async () => {
      const data = directions.find((direction) => direction.name === 'Applicatie- en databeheer' && direction.grade === '3')!
      expect((await ask(getDirection, { id: `${data.code}-3` })).qualifications).toMatchObject([{ inferred: true, coverage: 'unknown' }])
    })

    it('lists where it is offered, nearest first, from the municipality asked for', async () => {
      const asked = offers.find((offer) => offer.code !== null && offers.filter((o) => o.code === offer.code && o.grade === offer.grade).length > 5)!
      const plain = await ask(getDirection, { id: `${asked.code}-${asked.grade}` })
      expect(plain.offers.every((offer) => offer.kilometres === null)).toBe(true)
      const near = await ask(getDirection, { id: `${asked.code}-${asked.grade}`, near: geel })
      const kilometres = near.offers.map((offer) => offer.kilometres!)
      expect(kilometres).toEqual([...kilometres].sort((a, b) => a - b))
      expect(kilometres.at(-1)).toBeLessThan(40)
      expect(near.offers).toHaveLength(plain.offers.length)
      expect(new Set(near.offers.map((offer) => `${offer.schoolNumber} ${offer.siteNumber}`))).toEqual(
        new Set(offers.filter((o) => o.code === asked.code && o.grade === asked.grade).map((o) => `${o.school} ${o.site}`)),
      )
    })

    it('finds a key with a dash in its code', async () => {
      expect(await ask(getDirection, { id: 'OV3-132-OV3' })).toMatchObject({ code: 'OV3-132', grade: 'OV3', name: 'Basis bakkerij' })
    })

    it.each(['', '-', '1287', '1287-', '-2', '1287-9', '999999-3', "1'; --3", '1287-2\0', '../etc-2', '💥-2', '%-3', '1287\n-2', '__proto__-3', '\ud800-1'])(
      'does not find %j',
      async (id) => {
        expect((await refusalOf(ask(getDirection, { id }))).code).toBe('not-found')
      },
    )

    it('refuses a municipality that does not exist', async () => {
      expect((await refusalOf(ask(getDirection, { id: `${ruwbouw.code}-3`, near: '00000' }))).code).toBe('bad-input')
    })
  })

  describe('listSchools and getSchool', () => {
    it('lists schools by name, place and network', async () => {
      expect((await ask(listSchools, {})).total).toBe(62)
      const here = await ask(listSchools, { municipality: geel, size: 600 })
      expect(here.schools.every((school) => school.municipalities.includes('Geel'))).toBe(true)
      expect(here.total).toBe(here.schools.length)
      const kogeka = await ask(listSchools, { search: 'kogeka 5' })
      expect(kogeka.schools.map((school) => school.name)).toContain('KOGEKA 5')
      expect((await ask(listSchools, { network: 'GO!' })).total).toBeGreaterThan(0)
      expect((await ask(listSchools, { search: 'nergens' })).schools).toEqual([])
    })

    it('loses no offer: known directions and unmatched names together', async () => {
      let [known, unmatched] = [0, 0]
      const schools = (await ask(listSchools, { size: 600 })).schools
      for (const { number } of schools) {
        const school = await ask(getSchool, { number })
        for (const site of school.sites) {
          const there = offers.filter((offer) => offer.school === number && offer.site === site.number)
          expect(site.unmatched).toHaveLength(there.filter((offer) => offer.code === null).length)
          expect(new Set(site.directions.map((direction) => direction.id))).toEqual(
            new Set(there.filter((offer) => offer.code !== null).map((offer) => `${offer.code}-${offer.grade}`)),
          )
          known += site.directions.length
          unmatched += site.unmatched.length
        }
      }
      expect(unmatched).toBe(39)
      // the two streams of the first grade share a code at 18 sites and more
      expect(known).toBe(new Set(offers.filter((o) => o.code).map((o) => `${o.school} ${o.site} ${o.code}-${o.grade}`)).size)
      expect(schools.some((school) => school.municipality === null)).toBe(true)
    })

    it.each(['', '0', '123456', '30098 ', "30098'", '30098\0', '３００９８', '../30098'])('does not find the school %j', async (number) => {
      expect((await refusalOf(ask(getSchool, { number }))).code).toBe('not-found')
    })
  })

  it('lists municipalities, and which have schools', async () => {
    const { municipalities } = await ask(listMunicipalities, {})
    expect(municipalities).toHaveLength(319)
    expect(municipalities.filter((municipality) => municipality.inRegion).map((municipality) => municipality.name)).toEqual([
      'Geel',
      'Herentals',
      'Kasterlee',
      'Mol',
      'Turnhout',
      'Vorselaar',
      'Westerlo',
    ])
    expect((await ask(listMunicipalities, { search: 'turnhout oud' })).municipalities.map((municipality) => municipality.name)).toEqual(['Oud-Turnhout'])
  })

  it('lists a source with a status for each part', async () => {
    const { sources } = await ask(listSources, {})
    expect(sources.map((source) => source.part)).toEqual(['campuses', 'directions', 'municipalities', 'offers', 'qualifications', 'schools', 'sites'])
    expect(sources.every((source) => source.origin === 'content' && source.publisher && source.note && source.noteEnglish && source.note !== source.noteEnglish)).toBe(true)
  })
})
