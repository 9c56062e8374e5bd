import type { DirectionContent } from './direction-content.ts'

type OccupationsRow = DirectionContent['occupations']['directions'][number]

/**
 * The occupations (SOC codes, each once, in order) that a direction leads towards according to `occupations.json`: of its
 * qualifications, of its own list, or of all its follow-ups in the third grade. Empty when the row says that there are none.
 *
 * @throws RangeError when the content names a qualification or direction that it does not hold
 */
export function occupationsOf(row: OccupationsRow, content: DirectionContent): string[] {
  switch (row.via) {
    case 'none':
      return []
    case 'occupations':
      return [...new Set(row.occupations)]
    case 'qualifications':
      return [...new Set(row.qualifications?.flatMap((number) => qualification(number, content).occupations))]
    case 'follow-ups': {
      const targets = content.followUps.links.filter((link) => row.keys.includes(link.from)).map((link) => link.to)
      return [...new Set(targets.flatMap((key) => occupationsOf(thirdGrade(key, content), content)))]
    }
  }
}

function qualification(number: string, content: DirectionContent) {
  const found = content.occupations.qualifications.find((each) => each.number === number)
  if (!found) throw new RangeError(`occupations.json has no qualification ${number}`)
  return found
}

function thirdGrade(key: string, content: DirectionContent): OccupationsRow {
  const found = content.occupations.directions.find((each) => each.keys.includes(key))
  if (!found || found.via === 'follow-ups') throw new RangeError(`a follow-up must be a direction of the third grade with occupations: ${key}`)
  return found
}
