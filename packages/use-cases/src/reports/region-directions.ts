import codes from '@gilde/content/structure/codes.json' with { type: 'json' }
import { type Db, type DirectionRow, listDirections, listQualificationLevels } from '@gilde/database'
import type { Direction } from '@gilde/pathways'
import { directionId } from '../region/summarise-direction.ts'

interface DomainName {
  nl: string
  en: string
}

const domainNames = new Map<string, DomainName>(codes.domains.map(({ id, nl, en }) => [id ?? 'none', { nl, en }]))

/** The official name of a domain and ours in English. */
export function domainName(id: string | null): DomainName {
  return domainNames.get(id ?? '') ?? { nl: '', en: '' }
}

/** The directions of one grade as the suggestions take them, by id. */
export async function regionDirections(db: Db, grade: '2' | '3'): Promise<{ row: DirectionRow; direction: Direction }[]> {
  const rows = await listDirections(db, { grades: [grade] })
  const levels = Map.groupBy(await listQualificationLevels(db), directionId)
  return rows.map((row) => {
    const id = directionId(row)
    return {
      row,
      direction: {
        id,
        name: row.name,
        domain: row.domain,
        finality: row.finality,
        grade,
        dual: row.dual,
        groupNumber: row.group_number,
        qualificationLevels: (levels.get(id) ?? []).flatMap(({ level }) => (level === null ? [] : [level])),
        offeredInRegion: row.offered_by > 0,
      },
    }
  })
}
