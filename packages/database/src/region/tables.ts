import type {
  CampusFact,
  ContentSource,
  DirectionFact,
  DomainId,
  Finality,
  Grade,
  MunicipalityFact,
  QualificationLink,
  RegionPart,
} from '@gilde/content/region-data.ts'
import type { Generated } from 'kysely'

export interface RegionTables {
  content_source: {
    part: RegionPart
    name: string
    publisher: string
    date: string
    status: ContentSource['status']
    url: string | null
    licence: string
    note: string
    note_english: Generated<string>
    origin: 'content' | 'import'
    checksum: string
    loaded_at: Generated<Date>
  }
  municipality: MunicipalityFact & { search_text: string }
  direction: {
    code: string
    grade: Grade
    short_name: string
    name: string
    name_match: DirectionFact['nameMatch']
    domain: DomainId | null
    finality: Finality | null
    education_form: string | null
    dual: boolean
    group_number: string | null
    campuses_in_flanders: number
    search_text: string
  }
  qualification: { number: string; title: string | null; level: number | null }
  direction_qualification: { code: string; grade: Grade; qualification: string; coverage: QualificationLink['coverage']; inferred: boolean }
  partial_qualification: { code: string; grade: Grade; number: string; qualification: string; title: string }
  campus: CampusFact
  school: { number: string; name: string; network: string; board_type: string; pupils: number | null; search_text: string }
  school_site: { school_number: string; number: string; campus_id: string; main: boolean }
  offer: {
    school_number: string
    site_number: string
    grade: Grade
    name: string
    dual: boolean
    code: string | null
    education_form: string | null
    finality: Finality | null
  }
}
