import type { SourceRow } from '@gilde/database'
import type { Source } from './shapes.ts'

export function describeSource({ name, status, date, note, publisher, url, licence }: SourceRow): Source {
  return { name, status, date, note, publisher, licence, ...(url === null ? {} : { url }) }
}
