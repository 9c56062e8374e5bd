import type { DirectionRow } from '@gilde/database'
import type { DirectionSummary } from './shapes.ts'

export function summariseDirection(row: DirectionRow): DirectionSummary {
  return {
    id: directionId(row),
    code: row.code,
    grade: row.grade,
    name: row.name,
    shortName: row.short_name,
    domain: row.domain,
    finality: row.finality,
    educationForm: row.education_form,
    dual: row.dual,
    groupNumber: row.group_number,
    offeredBy: row.offered_by,
  }
}

export function directionId(key: { code: string; grade: string }): string {
  return `${key.code}-${key.grade}`
}
