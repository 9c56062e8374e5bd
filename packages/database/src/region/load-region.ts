import type { RegionData } from '@gilde/content/region-data.ts'
import municipalities from '@gilde/content/regions/flanders/municipalities.json' with { type: 'json' }
import campuses from '@gilde/content/regions/kempen/campuses.json' with { type: 'json' }
import offers from '@gilde/content/regions/kempen/offer.json' with { type: 'json' }
import schools from '@gilde/content/regions/kempen/schools.json' with { type: 'json' }
import sites from '@gilde/content/regions/kempen/sites.json' with { type: 'json' }
import directions from '@gilde/content/structure/directions.json' with { type: 'json' }
import qualifications from '@gilde/content/structure/qualifications.json' with { type: 'json' }

/** The region that comes with the program: the directions of Flanders and the schools of the Kempen. */
export function loadRegion(): RegionData {
  return { municipalities, directions, qualifications, campuses, schools, sites, offers } as RegionData
}
