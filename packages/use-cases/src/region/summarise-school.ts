import type { SchoolRow } from '@gilde/database'
import type { SchoolSummary } from './shapes.ts'

export function summariseSchool(row: SchoolRow): SchoolSummary {
  return {
    number: row.number,
    name: row.name,
    network: row.network,
    boardType: row.board_type,
    municipality: row.main_municipality,
    municipalities: row.municipalities,
    pupils: row.pupils,
    directions: row.directions,
  }
}
