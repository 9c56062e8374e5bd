import { countSchools, listSchools as listSchoolRows, type SchoolFilter, searchWords } from '@gilde/database'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { SchoolList, SchoolQuery } from './shapes.ts'
import { summariseSchool } from './summarise-school.ts'

export const listSchools = defineOperation({
  name: 'listSchools',
  summary: 'The schools of the loaded region',
  http: { method: 'get', path: '/api/schools', tag: 'schools' },
  access: 'public',
  input: SchoolQuery,
  output: SchoolList,
  refusals: ['bad-input'],
  perform: (app, actor, { search, municipality, network, page = 1, size = 50 }) =>
    asActor(app, actor, async (db) => {
      const filter: SchoolFilter = {
        words: searchWords(search ?? ''),
        ...(municipality === undefined ? {} : { nis: municipality }),
        ...(network === undefined ? {} : { network: network.replaceAll('\0', '') }),
      }
      const rows = await listSchoolRows(db, filter, { size, offset: (page - 1) * size })
      return { total: await countSchools(db, filter), page, size, schools: rows.map(summariseSchool) }
    }),
})
