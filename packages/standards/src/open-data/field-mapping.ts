/**
 * What the official open-data interface is taken to look like: the one place to correct when it changes. Each field has
 * our name, the path of the source (dots go into objects) and what kind of value it must be. A `?` may be missing from a
 * row; a field that no row has any more counts as a changed layout, unless it is `rare`.
 *
 * `confirmed`: seen in public code that reads real answers of October 2026. `assumed`: deduced, not seen.
 */
export type FieldKind = 'key' | 'text' | 'flag' | 'nis' | 'latitude' | 'longitude' | 'level'

export interface Field {
  path: string
  kind: FieldKind | `${FieldKind}?`
  /** May be absent from every row. */
  rare?: boolean
}

export interface Product {
  /** For people. */
  title: string
  path: string
  /** The key of the list in a page's answer. */
  list: string
  filters?: Record<string, string>
  /** Rows per page to ask for; only where it is known to be honoured. */
  size?: number
  evidence: 'confirmed' | 'assumed'
  fields: Record<string, Field>
}

const institutions = '/instellingsgegevens'
const curriculum = '/kwalificaties-en-curriculum'

export const products = {
  locations: {
    title: 'places of schools',
    path: `${institutions}/instellingslocatie/v1/instellingslocatie`,
    list: 'content',
    // 311 is ordinary full-time secondary education
    filters: { filter_instellingslocatie_hoofdstructuur: '311' },
    size: 5000,
    evidence: 'confirmed',
    fields: {
      school: { path: 'instelling_nummer', kind: 'key' },
      site: { path: 'instellingslocatie_vestigingsnummer', kind: 'key' },
      street: { path: 'instellingslocatie_straatnaam', kind: 'text' },
      houseNumber: { path: 'instellingslocatie_huisnummer', kind: 'text?' },
      postcode: { path: 'instellingslocatie_postcode', kind: 'key' },
      place: { path: 'instellingslocatie_gemeente', kind: 'text' },
      nis: { path: 'instellingslocatie_gemeente_nis', kind: 'nis' },
      latitude: { path: 'gps_breedtegraad', kind: 'latitude?' },
      longitude: { path: 'gps_lengtegraad', kind: 'longitude?' },
    },
  },
  schools: {
    title: 'schools',
    path: `${institutions}/instelling/v2/instelling`,
    list: 'content',
    filters: { filter_instelling_niveau: 'SO' },
    size: 5000,
    evidence: 'confirmed',
    fields: {
      number: { path: 'instelling_nummer', kind: 'key' },
      name: { path: 'instelling_naam_volledig', kind: 'text' },
      mainSite: { path: 'instelling_hoofdzetel_vestigingsnr', kind: 'key' },
      board: { path: 'instelling_bestuur.instellingsnummer', kind: 'key' },
      network: { path: 'instelling_net.omschrijving', kind: 'text?' },
    },
  },
  boards: {
    title: 'school boards',
    path: `${institutions}/instelling/v2/instelling`,
    list: 'content',
    // 300 is a board; only there is the kind of board given
    filters: { filter_instelling_type: '300' },
    size: 5000,
    evidence: 'confirmed',
    fields: {
      number: { path: 'instelling_nummer', kind: 'key' },
      kind: { path: 'instelling_soort_bestuur.code', kind: 'key' },
    },
  },
  groups: {
    title: 'administrative groups (one year of a direction)',
    path: `${institutions}/onderwijsaanbod_so/v2/administratievegroep`,
    list: 'content',
    size: 5000,
    evidence: 'confirmed',
    fields: {
      group: { path: 'administratievegroep_code', kind: 'key' },
      grade: { path: 'administratievegroep_graad.omschrijving', kind: 'text?' },
      finality: { path: 'administratievegroep_finaliteit.code', kind: 'key?' },
      form: { path: 'administratievegroep_onderwijsvorm.code', kind: 'key?' },
      domain: { path: 'administratievegroep_domein.code', kind: 'key?' },
      code: { path: 'administratievegroep_studierichting.code', kind: 'key?' },
      name: { path: 'administratievegroep_studierichting.omschrijving', kind: 'text?' },
      dual: { path: 'administratievegroep_duaal', kind: 'flag' },
    },
  },
  offered: {
    title: 'groups that schools organise',
    path: `${institutions}/onderwijsaanbod_so/v2/ingerichteadministratievegroep`,
    list: 'content',
    size: 5000,
    evidence: 'confirmed',
    fields: {
      school: { path: 'instelling_nummer', kind: 'key' },
      site: { path: 'instellingslocatie_vestigingsnummer', kind: 'key' },
      group: { path: 'administratievegroep_code', kind: 'key' },
      name: { path: 'administratievegroep_omschrijving', kind: 'text' },
      schoolYear: { path: 'schooljaar', kind: 'key' },
    },
  },
  structure: {
    title: 'groups of structural components',
    path: `${curriculum}/structuuronderdelen/v2/structuuronderdeelgroep`,
    list: 'structuuronderdeel_groepen',
    evidence: 'confirmed',
    fields: {
      groupNumber: { path: 'structuuronderdeel_groep_nummer', kind: 'key' },
      title: { path: 'titel', kind: 'text' },
      grade: { path: 'graad.code', kind: 'key?' },
      finality: { path: 'finaliteit.code', kind: 'key?' },
    },
  },
  qualifications: {
    title: 'professional qualifications',
    path: `${curriculum}/beroepskwalificaties/v2/beroepskwalificatie`,
    list: 'gegevens',
    evidence: 'confirmed',
    fields: { number: { path: 'beroepskwalificatie_nr', kind: 'key' } },
  },
} as const satisfies Record<string, Product>

export type ProductName = keyof typeof products

/** Lists inside a row: the components of a group, the versions of a qualification, what a component leads to. */
export const nestedLists = {
  components: {
    list: 'structuuronderdelen',
    evidence: 'confirmed',
    fields: {
      number: { path: 'structuuronderdeel_nummer', kind: 'key' },
      title: { path: 'titel', kind: 'text' },
      code: { path: 'studierichting_nummer_oud', kind: 'key?' },
      from: { path: 'begindatum', kind: 'text?' },
      until: { path: 'einddatum', kind: 'text?' },
      runUp: { path: 'aanloop', kind: 'flag?' },
    },
  },
  versions: {
    list: 'versies',
    evidence: 'confirmed',
    fields: { number: { path: 'versie_nr_lang', kind: 'key' }, title: { path: 'titel', kind: 'text' }, level: { path: 'vks_niveau', kind: 'level?' } },
  },
  recognitions: {
    list: 'structuuronderdeel_details',
    evidence: 'confirmed',
    fields: { from: { path: 'begindatum', kind: 'text?' }, until: { path: 'einddatum', kind: 'text?' } },
  },
  leadsTo: {
    list: 'beroepskwalificaties',
    evidence: 'confirmed',
    fields: {
      number: { path: 'versie_nr_lang', kind: 'key' },
      title: { path: 'titel', kind: 'text' },
      coverage: { path: 'volledigheid', kind: 'text?' },
    },
  },
  certificates: {
    list: 'studiebekrachtigingen',
    evidence: 'confirmed',
    fields: { number: { path: 'deelkwalificatie.deelkwalificatie_nr_lang', kind: 'key?' }, title: { path: 'deelkwalificatie.titel', kind: 'text?' } },
  },
} as const satisfies Record<string, Pick<Product, 'list' | 'evidence' | 'fields'>>

/** The one answer that is not a list: a component with its recognitions. */
export const componentPath = `${curriculum}/structuuronderdelen/v2/structuuronderdeel`

export const codes = {
  /** confirmed; 10 is the first grade, which is no domain */
  domain: { 1: 'language', 2: 'stem', 3: 'arts', 4: 'agriculture', 5: 'economy', 6: 'care', 7: 'sport', 8: 'food', 9: 'cross', 10: null },
  /** confirmed; E and 7E mean "does not apply" */
  finality: { DO: 'DO', DU: 'DU', A: 'A', E: null, '7E': null },
  /** confirmed: forms that are a grade of their own */
  gradeOfForm: { '7DE': '7', OKAN: 'OKAN', HBO: 'HBO' },
  /** confirmed: the texts of ordinary grades, in lower case */
  gradeOfText: { 'eerste graad': '1', 'tweede graad': '2', 'derde graad': '3' },
  /** confirmed */
  board: {
    1: 'GO!',
    2: 'Vrij',
    3: 'Provincie',
    4: 'Gemeente',
    5: 'OCMW',
    6: 'Intercommunale',
    7: 'Vlaamse Gemeenschapscommissie',
    8: 'Hogeschool',
    9: 'Andere',
  },
  /** confirmed; what is not here is independent */
  network: {
    Gemeenschapsonderwijs: 'GO!',
    'Vrij gesubsidieerd onderwijs': 'Vrij gesubsidieerd',
    'Officieel gesubsidieerd onderwijs': 'Officieel gesubsidieerd',
  },
  /** only "Volledig" is confirmed */
  coverage: { Volledig: 'full', Gedeeltelijk: 'partial', Deels: 'partial', Onvolledig: 'partial' },
} as const
