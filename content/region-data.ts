/** The layout of the region's files, as this folder holds them and as an import makes them. */

export interface ContentSource {
  name: string
  publisher: string
  /** When it was published or read: ISO, to the year, month or day. */
  date: string
  status: 'official' | 'secondary' | 'editorial' | 'provisional' | 'synthetic'
  url?: string
  licence: string
  /** What is doubtful or missing. */
  note: { nl: string; en: string }
}

export type Grade = '1' | '2' | '3' | '7' | 'OV3' | 'HBO' | 'OKAN' | 'other'
export type DomainId = 'language' | 'stem' | 'arts' | 'agriculture' | 'economy' | 'care' | 'sport' | 'food' | 'cross'
/** Transition, double, labour market: an official field, never derived. */
export type Finality = 'DO' | 'DU' | 'A'

export interface MunicipalityFact {
  nis: string
  name: string
  province: string
  arrondissement: string
  region: 'flanders' | 'brussels'
  latitude: number
  longitude: number
}

/** The key is code and grade. */
export interface DirectionFact {
  code: string
  grade: Grade
  shortName: string
  /** The full name where it is known, else the short one. */
  name: string
  nameMatch: 'exact' | 'abbreviation' | 'by hand' | 'none'
  domain: DomainId | null
  finality: Finality | null
  educationForm: string | null
  dual: boolean
  groupNumber: string | null
  campusesInFlanders: number
}

export interface QualificationFact {
  number: string
  title: string | null
  level: number | null
}

/** Holds for the directions of its group, or for those of its name where the group is not known. */
export interface QualificationLink {
  qualification: string
  groupNumber: string | null
  direction: string
  structureNumber: string | null
  finality: Finality
  coverage: 'full' | 'partial' | 'unknown'
  inferred: boolean
}

export interface PartialQualificationFact {
  number: string
  title: string
  qualification: string
  groupNumber: string
  direction: string
  structureNumber: string
}

/** One address. */
export interface CampusFact {
  id: string
  street: string
  number: string
  postcode: string
  municipality: string
  /** Of the year of the source: mergers change it. */
  nis: string
  latitude: number | null
  longitude: number | null
}

export interface SchoolFact {
  number: string
  name: string
  network: string
  boardType: string
  /** Of the whole school: never add up over sites. */
  pupils: number | null
}

export interface SiteFact {
  school: string
  number: string
  campus: string
  main: boolean
}

export interface OfferFact {
  school: string
  site: string
  grade: Grade
  name: string
  /** Null where the list of directions does not know the name. */
  code: string | null
  dual: boolean
  educationForm: string | null
  finality: Finality | null
}

export interface RegionData {
  municipalities: { source: ContentSource; municipalities: MunicipalityFact[] }
  directions: { source: ContentSource; directions: DirectionFact[] }
  qualifications: {
    source: ContentSource
    qualifications: QualificationFact[]
    links: QualificationLink[]
    partialQualifications: PartialQualificationFact[]
  }
  campuses: { source: ContentSource; campuses: CampusFact[] }
  schools: { source: ContentSource; schools: SchoolFact[] }
  sites: { source: ContentSource; sites: SiteFact[] }
  offers: { source: ContentSource; offers: OfferFact[] }
}

export type RegionPart = keyof RegionData
