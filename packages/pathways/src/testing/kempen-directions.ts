import structure from '@gilde/content/structure/directions.json' with { type: 'json' }
import qualifications from '@gilde/content/structure/qualifications.json' with { type: 'json' }
import region from '@gilde/content/regions/kempen/offer.json' with { type: 'json' }
import type { Direction } from '../direction.ts'

const offered = new Set(region.offers.map((offer) => `${offer.code}-${offer.grade}`))
const levelOf = new Map(qualifications.qualifications.map((each) => [each.number, each.level]))

/** The real directions of ordinary secondary education with the offer of the Kempen, in the engine's terms. */
export const kempenDirections: Direction[] = structure.directions
  .filter((fact) => ['1', '2', '3', '7'].includes(fact.grade))
  .map((fact) => ({
    id: `${fact.code}-${fact.grade}`,
    name: fact.name,
    domain: fact.domain as Direction['domain'],
    finality: fact.finality as Direction['finality'],
    grade: fact.grade as Direction['grade'],
    dual: fact.dual,
    groupNumber: fact.groupNumber,
    qualificationLevels: [
      ...new Set(
        qualifications.links
          .filter((link) => link.groupNumber !== null && link.groupNumber === fact.groupNumber)
          .map((link) => levelOf.get(link.qualification))
          .filter((level) => typeof level === 'number'),
      ),
    ],
    offeredInRegion: offered.has(`${fact.code}-${fact.grade}`),
  }))
