import { getDirection } from './get-direction.ts'
import { getSchool } from './get-school.ts'
import { listDirections } from './list-directions.ts'
import { listMunicipalities } from './list-municipalities.ts'
import { listSchools } from './list-schools.ts'
import { listSources } from './list-sources.ts'

export { getDirection, getSchool, listDirections, listMunicipalities, listSchools, listSources }
export {
  type Direction,
  type DirectionFacets,
  DirectionQuery,
  type DirectionSummary,
  type DomainId,
  domainIds,
  type Municipality,
  type Offer,
  type School,
  SchoolQuery,
  type SchoolSummary,
  type Source,
} from './shapes.ts'

export const regionOperations = [listDirections, getDirection, listSchools, getSchool, listMunicipalities, listSources]
