import type { ContentSource, RegionData } from '@gilde/content/region-data.ts'
import { buildRegion } from './build-region.ts'
import { fetchProduct } from './fetch-products.ts'
import { httpPages, type HttpPagesOptions } from './http-pages.ts'
import { importQualifications } from './import-qualifications.ts'
import { OpenDataError } from './open-data-error.ts'
import type { PageSource } from './page-source.ts'
import { validComponents } from './structure.ts'

export interface ImportRegionOptions {
  /** What was known before: full names, pupils per school and the list of municipalities come from there. */
  base: RegionData
  /** The day of the import, ISO; decides what is valid. */
  today: string
  /** NIS codes to restrict the schools to; without it all of Flanders and Brussels. */
  municipalities?: string[]
  /** Also asks for every component of the third grade on its own; without it the links of `base` stay. */
  qualifications?: boolean
}

export interface ImportedRegion {
  data: RegionData
  /** Plain sentences about what was left out or is not known. */
  problems: string[]
}

/**
 * Reads a region from the official open data, over the interface or from saved answers. Changes nothing: show the
 * differences with `diffRegion` of the database, and load with `seedRegion` when somebody has agreed.
 *
 * @throws OpenDataError when the data cannot be had or their layout has changed
 */
export async function importRegion(from: PageSource | HttpPagesOptions, options: ImportRegionOptions): Promise<ImportedRegion> {
  const source = 'pages' in from ? from : httpPages(from)
  const { base, today, municipalities } = options
  const problems: string[] = []
  const structure = await fetchProduct(source, 'structure', problems)
  const components = validComponents(structure, today, problems)
  const rows = {
    locations: onlyRows(await fetchProduct(source, 'locations', problems)),
    schools: onlyRows(await fetchProduct(source, 'schools', problems)),
    boards: onlyRows(await fetchProduct(source, 'boards', problems)),
    groups: onlyRows(await fetchProduct(source, 'groups', problems)),
    offered: onlyRows(await fetchProduct(source, 'offered', problems)),
    components,
  }
  const region = buildRegion(rows, base, municipalities && new Set(municipalities), problems)
  if (region.schools.length === 0)
    throw new OpenDataError('There is not one school in the municipalities that were asked for. Check their NIS codes; nothing was changed.')
  const years = [...new Set(rows.offered.map((row) => row.schoolYear))].sort().join(', ')
  const of = (name: string, nl: string, en: string): ContentSource => ({ ...publication, name, date: today, note: { nl, en } })
  return {
    problems,
    data: {
      municipalities: base.municipalities,
      directions: {
        source: of(
          'Onderwijsaanbod secundair onderwijs en Structuuronderdelen (open data)',
          'Richtingen van het gewoon secundair onderwijs die iemand aanbiedt. Die van het buitengewoon onderwijs komen uit de vorige inlezing.',
          'Directions of ordinary secondary education that somebody offers. Those of special education are from the load before this one.',
        ),
        directions: region.directions,
      },
      qualifications: options.qualifications
        ? {
            source: of(
              'Structuuronderdelen en Beroepskwalificaties (open data)',
              'Links van de derde graad met dubbele of arbeidsmarktfinaliteit, zonder de aanlooptrajecten.',
              'Links of the third grade with double or labour-market finality, without run-ups.',
            ),
            ...(await importQualifications(source, components, today, problems)),
          }
        : base.qualifications,
      campuses: { source: of('Instellingslocatie (open data)', 'Eén adres is één campus.', 'One address is one campus.'), campuses: region.campuses },
      schools: {
        source: of(
          'Instelling (open data)',
          `De leerlingen zijn die van de hele school en komen uit de vorige inlezing (${base.schools.source.date}).`,
          `Pupils are those of the whole school and come from the load before this one (${base.schools.source.date}).`,
        ),
        schools: region.schools,
      },
      sites: {
        source: of('Instellingslocatie (open data)', 'Vestigingsplaatsen met gewoon voltijds secundair onderwijs.', 'Sites with ordinary full-time secondary education.'),
        sites: region.sites,
      },
      offers: {
        source: of(
          'Onderwijsaanbod secundair onderwijs (open data)',
          `Aanbod van schooljaar ${years}. Het eerste en tweede leerjaar van een graad zijn samengenomen. Of je nog kan inschrijven, lezen we niet.`,
          `Offer of school year ${years}. First and second year of a grade are merged. Whether enrolment is open is not read.`,
        ),
        offers: region.offers,
      },
    },
  }
}

const publication = {
  publisher: 'Vlaamse overheid, Departement Onderwijs en Vorming',
  status: 'official' as const,
  url: 'https://onderwijs-api-portaal.vlaanderen.be',
  licence: 'As agreed with the publisher when the key was given',
}

function onlyRows<Row>(read: { row: Row }[]): Row[] {
  return read.map(({ row }) => row)
}
