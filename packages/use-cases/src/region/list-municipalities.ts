import { listMunicipalities as listMunicipalityRows, searchWords } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Municipality } from './shapes.ts'

export const listMunicipalities = defineOperation({
  name: 'listMunicipalities',
  summary: 'The municipalities of Flanders and Brussels, to measure distances from',
  http: { method: 'get', path: '/api/municipalities', tag: 'schools' },
  access: 'public',
  input: z.object({ search: z.string().max(100).optional().describe('Words of the name; accents and case do not matter') }),
  output: z.object({ municipalities: z.array(Municipality) }).meta({ id: 'MunicipalityList' }),
  refusals: ['bad-input'],
  perform: (app, actor, { search }) =>
    asActor(app, actor, async (db) => ({
      municipalities: (await listMunicipalityRows(db, searchWords(search ?? ''))).map(({ nis, name, province, latitude, longitude, in_region }) => ({
        nis,
        name,
        province,
        latitude,
        longitude,
        inRegion: in_region,
      })),
    })),
})
