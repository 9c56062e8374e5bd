import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RegionData } from '@gilde/content/region-data.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import directions from '@gilde/content/structure/directions.json' with { type: 'json' }
import qualifications from '@gilde/content/structure/qualifications.json' with { type: 'json' }
import municipalities from '@gilde/content/regions/flanders/municipalities.json' with { type: 'json' }
import campuses from '@gilde/content/regions/kempen/campuses.json' with { type: 'json' }
import offers from '@gilde/content/regions/kempen/offer.json' with { type: 'json' }
import schools from '@gilde/content/regions/kempen/schools.json' with { type: 'json' }
import sites from '@gilde/content/regions/kempen/sites.json' with { type: 'json' }
import { type ProductName, products } from './field-mapping.ts'
import { importRegion } from './import-region.ts'
import { OpenDataError } from './open-data-error.ts'
import type { PageSource } from './page-source.ts'
import { savedPages } from './saved-pages.ts'

const base = { municipalities, directions, qualifications, campuses, schools, sites, offers } as RegionData
const reference = fileURLToPath(new URL('../../reference/open-data', import.meta.url))
const options = { base, today: '2026-11-23', qualifications: true }

describe('importRegion from saved answers', () => {
  it('makes the same structure as content/', async () => {
    const { data } = await importRegion(savedPages(reference), options)
    expect(data.schools.schools).toEqual([
      { number: '900001', name: 'Verzonnen School Één', network: 'Vrij gesubsidieerd', boardType: 'Vrij', pupils: null },
      { number: '900002', name: 'Verzonnen School Twee', network: 'Provinciaal', boardType: 'Provincie', pupils: null },
      { number: '900003', name: 'Verzonnen School Drie', network: 'GO!', boardType: 'GO!', pupils: null },
      { number: '900004', name: 'Verzonnen School Vier', network: 'Onafhankelijk', boardType: 'Onbekend', pupils: null },
    ])
    expect(data.sites.sites.map((site) => [site.school, site.number, site.campus, site.main])).toEqual([
      ['900001', '1', '2440-voorbeeldstraat-1', true],
      ['900001', '2', '2300-elan-plein-12-a', false],
      ['900002', '1', '2440-voorbeeldstraat-1', true],
      ['900003', '1', '2275-zonderplaats', false],
      ['900004', '1', '9999-fusielaan-9', true],
    ])
    expect(data.campuses.campuses.find((campus) => campus.postcode === '2275')).toEqual({
      id: '2275-zonderplaats',
      street: 'Zonderplaats',
      number: '',
      postcode: '2275',
      municipality: 'Lille', // the name of the municipality, not of the village
      nis: '13019',
      latitude: null,
      longitude: null,
    })
    for (const part of ['directions', 'campuses', 'schools', 'sites', 'offers'] as const)
      expect(data[part].source).toMatchObject({ status: 'official', date: '2026-11-23' })
  })

  it('merges the years of a grade, keeps run-ups and modules, and reads the official finality', async () => {
    const { data } = await importRegion(savedPages(reference), options)
    expect(data.offers.offers.map(({ school, site, grade, name, code, dual, finality }) => [school, site, grade, name, code, dual, finality])).toEqual([
      ['900001', '1', '1', '1ste leerjaar A', '1', false, null],
      ['900001', '1', '3', 'Verzonnen metselwerk', '9901', false, 'A'],
      ['900001', '2', '3', 'Verzonnen metselwerk', '9902', true, 'A'],
      ['900001', '2', '3', 'Aanloop verzonnen metselwerk', '9902', true, 'A'],
      ['900002', '1', '7', 'Verzonnen chocolatier', '9903', false, null],
      ['900002', '1', 'HBO', 'Module Verzonnen basiszorg (20 weken)', null, false, null],
      ['900003', '1', '2', 'Humane wetenschappen', '1300', false, 'DO'],
      ['900003', '1', '3', 'Verzonnen kantoor (E&O)', '9904', false, 'DU'],
    ])
    const found = new Map(data.directions.directions.map((direction) => [`${direction.code}-${direction.grade}`, direction]))
    expect(found.get('9902-3')).toMatchObject({ shortName: 'Verzonnen metselwerk duaal', name: 'Verzonnen metselwerk', dual: true, groupNumber: 'G-9901' })
    expect(found.get('9904-3')).toMatchObject({ name: 'Verzonnen kantoorwerk en onthaal', nameMatch: 'exact', domain: 'economy' })
    expect(found.get('1300-2')).toMatchObject({ name: 'Humane wetenschappen', nameMatch: 'exact', campusesInFlanders: 1 })
    expect(found.has('9999-2')).toBe(false) // nobody offers it and we did not know it
    expect(found.has('OV3-132-OV3')).toBe(true) // outside ordinary education: from the base
  })

  it('links qualifications that are valid today', async () => {
    const { data } = await importRegion(savedPages(reference), options)
    expect(data.qualifications.qualifications).toEqual([
      { number: 'BK-9901-2', title: 'Verzonnen metser', level: 3 },
      { number: 'BK-9902-1', title: 'Verzonnen bediende', level: null },
    ])
    expect(data.qualifications.links.map(({ groupNumber, qualification, coverage }) => [groupNumber, qualification, coverage])).toEqual([
      ['G-9901', 'BK-9901-2', 'full'],
      ['G-9904', 'BK-9902-1', 'unknown'],
    ])
    expect(data.qualifications.partialQualifications.map((part) => part.number)).toEqual(['BK-9901-2-DBK-01'])
    expect((await importRegion(savedPages(reference), { ...options, qualifications: false })).data.qualifications).toBe(base.qualifications)
  })

  it('says in plain sentences what it left out or does not know', async () => {
    const { problems } = await importRegion(savedPages(reference), options)
    expect(problems).toEqual([
      'Row 5 of "places of schools" was left out: "gps_breedtegraad" is "eenenvijftig", which is not a latitude in degrees.',
      'Site 1 of school 999999 was left out: that school is not among the schools.',
      'Municipality 99999 (Nieuwgemeente) is not in the list of municipalities: its schools are loaded, but nobody can search near it.',
      'The place of Zonderplaats, 2275 Lille is not given: no distance can be shown.',
      'The kind of board of school 900004 (Verzonnen School Vier) is not known.',
      'Offers of administrative group 79999 were left out (1 row): the list of groups does not have it.',
      'There is no answer for component 9506 (Verzonnen kantoor in een ander domein), so its qualifications are not known.',
      'The partial qualification BK-9999-1-DBK-01 was left out: Verzonnen metselwerk does not lead to BK-9999-1.',
    ])
  })

  it('restricts the schools to the municipalities asked for, not the directions', async () => {
    const { data } = await importRegion(savedPages(reference), { ...options, municipalities: ['13040'] })
    expect(data.campuses.campuses.map((campus) => campus.municipality)).toEqual(['Turnhout'])
    expect(data.schools.schools.map((school) => school.number)).toEqual(['900001'])
    expect(data.offers.offers).toHaveLength(2)
    expect(data.directions.directions.some((direction) => direction.code === '9903')).toBe(true)
    await expect(importRegion(savedPages(reference), { ...options, municipalities: ['11002'] })).rejects.toThrow(/not one school in the municipalities/)
  })
})

describe('importRegion from answers in another layout', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gilde-open-data-'))
  })
  afterAll(async () => {
    await rm(folder, { recursive: true })
  })
  const changed = async (file: string, change: (text: string) => string) => {
    await cp(reference, folder, { recursive: true })
    await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')))
    return importRegion(savedPages(folder), options)
  }

  it('refuses when a field has another name', async () => {
    await expect(changed('schools-1.json', (text) => text.replaceAll('instelling_naam_volledig', 'instelling_volledige_naam'))).rejects.toThrow(
      new OpenDataError(
        'The layout of the open data has changed: none of the 4 rows of "schools" has the field "instelling_naam_volledig". Nothing was changed. Correct the field in field-mapping.ts.',
      ),
    )
  })

  it('refuses when an optional field has gone from every row', async () => {
    await expect(changed('groups-1.json', (text) => text.replaceAll('administratievegroep_finaliteit', 'finaliteit'))).rejects.toThrow(
      /none of the 10 rows .* has the field "administratievegroep_finaliteit.code"/,
    )
  })

  it('refuses when the list is elsewhere, empty, or not JSON', async () => {
    await expect(changed('boards-1.json', (text) => text.replace('"content"', '"gegevens"'))).rejects.toThrow(/a page of "school boards" has no list "content"/)
    await expect(changed('boards-1.json', () => '{"content": []}')).rejects.toThrow(/not one row of "school boards"/)
    await expect(changed('boards-1.json', () => '<html>')).rejects.toThrow(/boards-1.json in .* is not JSON/)
  })

  it('reports a row of the wrong kind and goes on', async () => {
    const { data, problems } = await changed('schools-1.json', (text) => text.replace('"Verzonnen School Drie",\n   "instelling_hoofdzetel', '{"nl": 1},\n   "instelling_hoofdzetel'))
    expect(problems[1]).toBe('Row 3 of "schools" was left out: "instelling_naam_volledig" is {"nl":1}, which is not text.')
    expect(data.schools.schools.map((school) => school.number)).toEqual(['900001', '900002', '900004'])
  })

  it('refuses an empty folder', async () => {
    const empty = await mkdtemp(join(folder, 'empty-'))
    await expect(importRegion(savedPages(empty), options)).rejects.toThrow(/has no file structure-1.json/)
  })
})

describe('importRegion from damaged answers', () => {
  const names = Object.keys(products) as ProductName[]

  it('either refuses with a sentence or gives facts that refer to one another', async () => {
    const pages = new Map<ProductName, unknown[]>()
    for (const name of names) pages.set(name, await Array.fromAsync(savedPages(reference).pages(name)))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ at: fc.nat(), value: fc.oneof(fc.jsonValue(), fc.constantFrom('\0', '', '99999', -1, 1e9)) }), { maxLength: 6 }), async (damages) => {
        const copy = structuredClone(pages)
        for (const { at, value } of damages) damage(copy.get(names[at % names.length]!)!, Math.floor(at / names.length), value)
        const source: PageSource = {
          async *pages(name) {
            yield* copy.get(name)!
          },
          component: (number) => savedPages(reference).component(number),
        }
        try {
          expect(brokenReferences((await importRegion(source, options)).data)).toEqual([])
        } catch (error) {
          expect(error).toBeInstanceOf(OpenDataError)
        }
      }),
      { numRuns: 300 },
    )
  })

  /** Replaces the value at one place somewhere in the pages. */
  function damage(tree: unknown, at: number, value: unknown): void {
    const places: [Record<string, unknown>, string][] = []
    const visit = (node: unknown) => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, child] of Object.entries(node)) {
        places.push([node as Record<string, unknown>, key])
        visit(child)
      }
    }
    visit(tree)
    const place = places[at % places.length]
    if (place) place[0][place[1]] = value
  }

  function brokenReferences({ directions: d, qualifications: q, campuses: c, schools: s, sites: t, offers: o }: RegionData): unknown[] {
    const twice = (keys: string[]) => keys.filter((key, i) => keys.indexOf(key) !== i)
    const [directionKeys, campusIds, schoolNumbers] = [d.directions.map((one) => `${one.code}-${one.grade}`), c.campuses.map((one) => one.id), s.schools.map((one) => one.number)]
    const siteKeys = t.sites.map((site) => `${site.school} ${site.number}`)
    return [
      ...twice(directionKeys),
      ...twice(campusIds),
      ...twice(schoolNumbers),
      ...twice(siteKeys),
      ...twice(o.offers.map((one) => JSON.stringify([one.school, one.site, one.grade, one.name, one.dual]))),
      ...t.sites.filter((site) => !campusIds.includes(site.campus) || !schoolNumbers.includes(site.school)),
      ...o.offers.filter((one) => !siteKeys.includes(`${one.school} ${one.site}`) || (one.code !== null && !directionKeys.includes(`${one.code}-${one.grade}`))),
      ...q.links.filter((link) => !q.qualifications.some((one) => one.number === link.qualification)),
      ...c.campuses.filter((campus) => campus.id === '' || !/^\d{5}$/.test(campus.nis)),
      ...(JSON.stringify([d, q, c, s, t, o]).includes('\\u0000') ? ['zero character'] : []),
    ]
  }
})
