import type { SourceRow } from '@gilde/database'
import type { Source } from './shapes.ts'

export function describeSource({ name, status, date, note, note_english, publisher, url, licence }: SourceRow): Source {
  return { name, status, date, note, noteEnglish: note_english, publisher, licence, ...(url === null ? {} : { url }) }
}
