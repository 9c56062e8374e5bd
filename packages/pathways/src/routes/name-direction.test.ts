import { describe, expect, it } from 'vitest'
import { structureDirections } from '../testing/structure-directions.ts'
import { nameDirection } from './name-direction.ts'
import { loadRoutesContent } from './routes-content.ts'

const { ended } = loadRoutesContent().ended
const name = (text: string, grades?: string[]) => nameDirection(text, structureDirections, ended, grades)

describe('nameDirection', () => {
  it('finds by id and by name, however it is written', () => {
    expect(name('1290-2')).toMatchObject({ found: 'direction', direction: { name: 'Elektrotechnieken' } })
    expect(name('  elektrotechnieken ', ['2'])).toMatchObject({ found: 'direction', direction: { id: '1290-2' } })
    expect(name('industriele ict')).toMatchObject({ found: 'direction', direction: { id: '1475-3' } })
  })

  it('means the full-time form where one has two, and asks where there are more', () => {
    expect(name('Haarverzorging')).toMatchObject({ found: 'direction', direction: { id: '1474-3', dual: false } })
    expect(name('Elektrotechnieken')).toMatchObject({ found: 'several' })
  })

  it('says that a direction ended, with what is most like it now', () => {
    expect(name('Handel')).toMatchObject({ found: 'ended', now: [{ name: 'Bedrijf en organisatie' }] })
    expect(name('kinderzorg', ['7'])).toMatchObject({ found: 'ended', now: [{ name: 'Kinderbegeleider' }] })
  })

  it('gives the nearest names', () => {
    const found = name('Elektrotechniken', ['2'])
    expect(found.found === 'nothing' && found.nearest[0]!.name).toBe('Elektrotechnieken')
    expect(name('')).toMatchObject({ found: 'nothing' })
  })

  it('knows only ended names that are no direction now, and directions that are', () => {
    for (const { name: old, grade, now } of ended) {
      expect(structureDirections.some((direction) => direction.name === old && direction.grade === grade), old).toBe(false)
      for (const id of now) expect(structureDirections.some((direction) => direction.id === id), `${old} → ${id}`).toBe(true)
    }
  })
})
