import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { ContentSource } from './region-data.ts'
import codes from './structure/codes.json' with { type: 'json' }
import directionFile from './structure/directions.json' with { type: 'json' }
import qualificationFile from './structure/qualifications.json' with { type: 'json' }
import municipalityFile from './regions/flanders/municipalities.json' with { type: 'json' }
import campusFile from './regions/kempen/campuses.json' with { type: 'json' }
import outcomeFile from './outcomes/synthetic-school-leavers.json' with { type: 'json' }
import offerFile from './regions/kempen/offer.json' with { type: 'json' }
import schoolFile from './regions/kempen/schools.json' with { type: 'json' }
import siteFile from './regions/kempen/sites.json' with { type: 'json' }

const { directions } = directionFile
const { qualifications, links, partialQualifications } = qualificationFile
const { municipalities } = municipalityFile
const { campuses } = campusFile
const { schools } = schoolFile
const { sites } = siteFile
const { offers } = offerFile

/** What the header of a file leaves to be wished. */
function lacks(source: Omit<ContentSource, 'status'> & { status: string }): string[] {
  return [
    ...(['name', 'publisher', 'licence'] as const).filter((key) => !source[key]),
    ...(['nl', 'en'] as const).filter((locale) => !source.note[locale]),
    ...(/^\d{4}(-\d{2}){0,2}$/.test(source.date) ? [] : ['date']),
    ...(['official', 'secondary', 'editorial', 'provisional', 'synthetic'].includes(source.status) ? [] : ['status']),
  ]
}

const keysOf = <T>(rows: T[], key: (row: T) => string) => new Set(rows.map(key))

describe('the content of the region', () => {
  it('says of every file where it comes from and how sure it is', () => {
    for (const file of [codes, directionFile, qualificationFile, municipalityFile, campusFile, schoolFile, siteFile, offerFile, outcomeFile])
      expect(lacks(file.source)).toEqual([])
  })

  it('is complete', () => {
    expect([directions, links, partialQualifications, municipalities, campuses, schools, sites, offers].map((rows) => rows.length)).toEqual([
      577, 142, 25, 319, 45, 62, 173, 1155,
    ])
    expect(municipalities.filter((municipality) => municipality.region === 'flanders')).toHaveLength(300)
    expect(links.filter((link) => link.inferred)).toHaveLength(2)
    expect(offers.filter((offer) => offer.code === null)).toHaveLength(39)
  })

  it('has every key once', () => {
    expect(keysOf(directions, (d) => `${d.code}-${d.grade}`).size).toBe(directions.length)
    expect(keysOf(qualifications, (q) => q.number).size).toBe(qualifications.length)
    expect(keysOf(municipalities, (m) => m.nis).size).toBe(municipalities.length)
    expect(keysOf(campuses, (c) => c.id).size).toBe(campuses.length)
    expect(keysOf(schools, (s) => s.number).size).toBe(schools.length)
    expect(keysOf(sites, (s) => `${s.school}-${s.number}`).size).toBe(sites.length)
    expect(keysOf(offers, (o) => JSON.stringify([o.school, o.site, o.grade, o.name, o.dual])).size).toBe(offers.length)
  })

  it('refers only to what is there', () => {
    const known = {
      direction: keysOf(directions, (d) => `${d.code}-${d.grade}`),
      qualification: keysOf(qualifications, (q) => q.number),
      municipality: keysOf(municipalities, (m) => m.nis),
      campus: keysOf(campuses, (c) => c.id),
      school: keysOf(schools, (s) => s.number),
      site: keysOf(sites, (s) => `${s.school}-${s.number}`),
    }
    const lost = [
      ...offers.filter((o) => o.code !== null && !known.direction.has(`${o.code}-${o.grade}`)),
      ...offers.filter((o) => !known.site.has(`${o.school}-${o.site}`)),
      ...sites.filter((s) => !known.school.has(s.school) || !known.campus.has(s.campus)),
      ...campuses.filter((c) => !known.municipality.has(c.nis)),
      ...links.filter((l) => !known.qualification.has(l.qualification)),
      ...partialQualifications.filter((p) => !known.qualification.has(p.qualification)),
    ]
    expect(lost).toEqual([])
    expect(keysOf(sites, (s) => s.school)).toEqual(known.school)
    expect(keysOf(sites, (s) => s.campus)).toEqual(known.campus)
  })

  it('links every qualification to a direction that is offered, but for one that nobody offers', () => {
    const third = directions.filter((direction) => direction.grade === '3')
    const lost = links.filter((link) => !third.some((d) => (link.groupNumber ? d.groupNumber === link.groupNumber : d.name === link.direction)))
    expect(lost.map((link) => link.direction)).toEqual(['Elektronicatechnieken'])
  })

  it('gives an offer the finality, form and duality of its direction', () => {
    const byKey = new Map(directions.map((direction) => [`${direction.code}-${direction.grade}`, direction]))
    const other = offers.filter((offer) => {
      const direction = offer.code === null ? undefined : byKey.get(`${offer.code}-${offer.grade}`)
      return direction && (direction.finality !== offer.finality || direction.dual !== offer.dual || direction.educationForm !== offer.educationForm)
    })
    expect(other).toEqual([])
  })

  it('has one main site per school, except for two whose main site is elsewhere', () => {
    const main = sites.filter((site) => site.main)
    expect(keysOf(main, (site) => site.school).size).toBe(main.length)
    expect(schools.filter((school) => !main.some((site) => site.school === school.number)).map((school) => school.number)).toEqual(['40972', '47316'])
  })

  it('has places in Flanders, and no contact data', () => {
    for (const place of [...campuses, ...municipalities]) {
      expect(place.latitude).toBeGreaterThan(50.6)
      expect(place.latitude).toBeLessThan(51.6)
      expect(place.longitude).toBeGreaterThan(2.5)
      expect(place.longitude).toBeLessThan(6)
    }
    expect(JSON.stringify([campuses, schools, sites, offers])).not.toMatch(/@|https?:|www\.|\+32/)
  })
})

interface Topology {
  type: string
  source: ContentSource
  objects: Record<'municipalities' | 'provinces' | 'flanders' | 'brussels', { geometries: { id?: string; properties: { name: string }; arcs: number[][] | number[][][] }[] }>
  arcs: [number, number][][]
}

describe('boundaries.topojson', async () => {
  const text = await readFile(new URL('./regions/flanders/boundaries.topojson', import.meta.url), 'utf8')
  const topology = JSON.parse(text) as Topology

  it('says where it comes from and how sure it is', () => {
    expect(topology.type).toBe('Topology')
    expect(lacks(topology.source)).toEqual([])
  })

  it('holds the 300 municipalities under their NIS code, in at most 250 kB', () => {
    expect(text.length).toBeLessThan(250_000)
    expect(topology.objects.municipalities.geometries.map((geometry) => geometry.id)).toEqual(
      municipalities.filter((municipality) => municipality.region === 'flanders').map((municipality) => municipality.nis),
    )
    expect(topology.objects.provinces.geometries.map((geometry) => geometry.properties.name)).toEqual([
      'Antwerpen',
      'Limburg',
      'Oost-Vlaanderen',
      'Vlaams-Brabant',
      'West-Vlaanderen',
    ])
  })

  it('keeps the topology: rings close, and each arc is used by one or two municipalities', () => {
    const lines = topology.arcs.map((arc) => {
      let [x, y] = [0, 0]
      return arc.map(([dx, dy]) => `${(x += dx)},${(y += dy)}`)
    })
    const used = new Map<number, number>()
    for (const [name, object] of Object.entries(topology.objects))
      for (const ring of object.geometries.flatMap((geometry) => geometry.arcs.flat(Array.isArray(geometry.arcs[0]?.[0]) ? 1 : 0)) as number[][]) {
        const points = ring.map((arc) => (arc < 0 ? [...lines[~arc]!].reverse() : lines[arc]!))
        points.forEach((line, i) => expect(line.at(-1)).toBe(points[(i + 1) % points.length]![0]))
        if (name === 'municipalities') for (const arc of ring) used.set(arc < 0 ? ~arc : arc, (used.get(arc < 0 ? ~arc : arc) ?? 0) + 1)
      }
    expect([...new Set(used.values())].sort()).toEqual([1, 2])
  })
})
