import { describe, expect, it } from 'vitest'
import { loadDirectionContent } from '../load-direction-content.ts'
import { structureDirections } from '../testing/structure-directions.ts'
import { loadFirstGrade } from './first-grade.ts'
import { followUpLinks } from './follow-up-links.ts'
import { relationOf } from './door-between.ts'
import { buildProgrammeMap } from './programme-map.ts'

const firstGrade = loadFirstGrade()
const links = followUpLinks(loadDirectionContent(), firstGrade, structureDirections)
const map = buildProgrammeMap(structureDirections, firstGrade, links)
const stationAt = (year: string, id: string | null) => map.stations.findIndex((station) => station.year === year && (station.direction?.id ?? null) === id)
const follows = (from: [string, string | null], to: [string, string | null]) => (relationOf(map, stationAt(...from), stationAt(...to)) & 2) === 2

describe('buildProgrammeMap', () => {
  it('places every direction, or says why it does not', () => {
    const placed = new Set(map.stations.flatMap(({ direction }) => (direction ? [direction.id] : [])))
    const unplaced = map.notOnMap.map(({ direction }) => direction.id)
    expect(structureDirections.filter(({ id }) => !placed.has(id) && !unplaced.includes(id)).map(({ name }) => name)).toEqual(['Eerste leerjaar A (1A)', 'Eerste leerjaar B (1B)'])
    expect(structureDirections).toHaveLength(577)
    expect(Object.fromEntries([...Map.groupBy(map.notOnMap, ({ reason }) => reason)].map(([reason, of]) => [reason, of.length]))).toEqual({
      'special-education': 72, 'french-language': 3, 'reception-class': 1, 'no-programme': 1,
    })
  })

  it('knows what follows on from what', () => {
    expect(follows(['4', '1298-2'], ['5', '1444-3'])).toBe(true)
    expect(follows(['4', '1298-2'], ['5', '1381-3'])).toBe(true) // its dual form
    expect(follows(['4', '1298-2'], ['5', '1521-3'])).toBe(false)
    expect(follows(['3', '1298-2'], ['4', '1298-2'])).toBe(true)
    expect(follows(['2A', '1148-1'], ['3', '1289-2'])).toBe(true)
    expect(follows(['6', '1463-3'], ['7', '1680-7'])).toBe(true)
    expect(follows(['6', '1463-3'], ['bachelor', null])).toBe(false)
    expect(follows(['6', '1463-3'], ['7', '1692-7'])).toBe(true)
    expect(follows(['7', '1692-7'], ['bachelor', null])).toBe(true)
    expect(follows(['7', '1680-7'], ['bachelor', null])).toBe(false)
  })

  it('leaves no direction of the third grade without something that it follows on from', () => {
    const followed = new Set(links.map(({ to }) => to))
    expect(structureDirections.filter(({ id, grade, name }) => grade === '3' && !followed.has(id) && name !== 'Topsport-Bedrijfswetenschappen')).toEqual([])
  })
})
