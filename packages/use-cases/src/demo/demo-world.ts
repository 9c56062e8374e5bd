import type { EnrolmentYear, RecordFinality } from '@gilde/database'
import type { Role } from '../actor.ts'

/**
 * The demo region's people: invented, with names that nobody bears, so that no one can take them for real. The ids are
 * fixed, so that every demo is the same and can be found again.
 */
export interface DemoOrganisation {
  key: string
  kind: 'school' | 'talent-centre' | 'platform'
  name: string
}

export const demoOrganisations: readonly DemoOrganisation[] = [
  { key: 'werkbank', kind: 'school', name: 'Middenschool De Werkbank (verzonnen)' },
  { key: 'passer', kind: 'school', name: 'Atheneum De Passer (verzonnen)' },
  { key: 'talent', kind: 'talent-centre', name: 'Talentcenter Kempen (demo)' },
  { key: 'platform', kind: 'platform', name: 'Gilde-beheer (demo)' },
]

export interface DemoStaff {
  key: string
  organisation: string
  givenName: string
  familyName: string
  role: Role
  email: string
  /** Classes taught. */
  teaches?: string[]
  /** Classes guided, for who works at the guidance centre. */
  guides?: string[]
  /** Pupils whose guardian this is. */
  guardianOf?: string[]
}

/** One for every role. In demo mode the password stands on the start page. */
export const demoPassword = 'houten-hamer-42'

export const demoStaff: readonly DemoStaff[] = [
  { key: 'teacher-1', organisation: 'werkbank', givenName: 'Griet', familyName: 'Schuurpapier', role: 'teacher', email: 'griet@werkbank.example', teaches: ['1a', '2b'] },
  { key: 'teacher-2', organisation: 'passer', givenName: 'Wim', familyName: 'Waterpas', role: 'teacher', email: 'wim@passer.example', teaches: ['2c'] },
  { key: 'counsellor', organisation: 'werkbank', givenName: 'Inge', familyName: 'Kompas', role: 'counsellor', email: 'inge@werkbank.example', guides: ['1a', '2b', 'rem'] },
  { key: 'director', organisation: 'werkbank', givenName: 'Dirk', familyName: 'Draaibank', role: 'director', email: 'dirk@werkbank.example' },
  { key: 'administrator', organisation: 'werkbank', givenName: 'Ans', familyName: 'Steeksleutel', role: 'administrator', email: 'ans@werkbank.example' },
  { key: 'guardian', organisation: 'werkbank', givenName: 'Mo', familyName: 'Nagelvast', role: 'guardian', email: 'mo@thuis.example', guardianOf: ['1a-0'] },
  { key: 'coordinator', organisation: 'talent', givenName: 'Tine', familyName: 'Meetlint', role: 'coordinator', email: 'tine@talent.example' },
  { key: 'mentor', organisation: 'talent', givenName: 'Jef', familyName: 'Lasdop', role: 'mentor', email: 'jef@bedrijf.example' },
  { key: 'guardian-2', organisation: 'werkbank', givenName: 'Selma', familyName: 'Equerre', role: 'guardian', email: 'selma@thuis.example', guardianOf: ['2b-0'] },
  { key: 'teacher-3', organisation: 'passer', givenName: 'Karel', familyName: 'Kruiskop', role: 'teacher', email: 'karel@passer.example', teaches: ['4e'] },
  { key: 'director-2', organisation: 'passer', givenName: 'Bea', familyName: 'Bankschroef', role: 'director', email: 'bea@passer.example' },
  { key: 'counsellor-2', organisation: 'passer', givenName: 'Leen', familyName: 'Looplamp', role: 'counsellor', email: 'leen@passer.example', guides: ['4e'] },
  { key: 'guardian-3', organisation: 'passer', givenName: 'Hilde', familyName: 'Hamersteel', role: 'guardian', email: 'hilde@thuis.example', guardianOf: ['4e-1'] },
  { key: 'publisher', organisation: 'platform', givenName: 'Lies', familyName: 'Lineaal', role: 'administrator', email: 'lies@gilde.example' },
  { key: 'teacher-4', organisation: 'werkbank', givenName: 'Roos', familyName: 'Remklauw', role: 'teacher', email: 'roos@werkbank.example', teaches: ['rem'] },
  { key: 'guardian-4', organisation: 'werkbank', givenName: 'Youssef', familyName: 'Ventieldop', role: 'guardian', email: 'youssef@thuis.example', guardianOf: ['rem-0'] },
  { key: 'analyst', organisation: 'talent', givenName: 'Saar', familyName: 'Schuifmaat', role: 'analyst', email: 'saar@talent.example' },
]

export interface DemoClass {
  key: string
  organisation: string
  name: string
  code: string
  birthYear: number
  year: EnrolmentYear
  /** Code and grade; none in the first grade. */
  directionId: string | null
  finality: RecordFinality | null
  /** Given and family names. */
  pupils: [string, string][]
}

export const demoClasses: readonly DemoClass[] = [
  {
    key: '1a',
    organisation: 'werkbank',
    name: '1A Schaaf',
    code: 'BEUK24',
    birthYear: 2014,
    year: '1A',
    directionId: null,
    finality: null,
    pupils: [
      ['Noor', 'Nagelvast'], ['Bram', 'Beitel'], ['Yara', 'Zaagsel'], ['Tuur', 'Tandwiel'], ['Amina', 'Aambeeld'], ['Lowie', 'Lijmklem'],
      ['Fien', 'Figuurzaag'], ['Ilyas', 'IJzerdraad'], ['Kato', 'Katrol'], ['Senne', 'Soldeerbout'], ['Mila', 'Moersleutel'], ['Rune', 'Rolmaat'],
    ],
  },
  {
    key: '2b',
    organisation: 'werkbank',
    name: '2B Vijl',
    code: 'EIK735',
    birthYear: 2013,
    year: '2B',
    directionId: null,
    finality: null,
    pupils: [
      ['Elif', 'Equerre'], ['Jules', 'Jigzaag'], ['Lina', 'Lintmeter'], ['Oscar', 'Oliespuit'], ['Zoë', 'Zeskant'], ['Finn', 'Freesbank'],
      ['Hanne', 'Houtlijm'], ['Adam', 'Aardlek'], ['Nora', 'Nietpistool'], ['Gilles', 'Gatenzaag'],
    ],
  },
  {
    key: '2c',
    organisation: 'passer',
    name: '2C Duimstok',
    code: 'LINDE8',
    birthYear: 2013,
    year: '2A',
    directionId: null,
    finality: null,
    pupils: [
      ['Lore', 'Loodlijn'], ['Stan', 'Stanleymes'], ['Ayla', 'Acculader'], ['Warre', 'Werkhandschoen'], ['Juno', 'Jutetouw'], ['Milan', 'Meetklok'],
      ['Pippa', 'Passerpunt'], ['Kobe', 'Kraanhaak'],
    ],
  },
  {
    key: '4e',
    organisation: 'passer',
    name: '4 Elektrotechnieken',
    code: 'WILG46',
    birthYear: 2011,
    year: '4',
    directionId: '1290-2',
    finality: 'double',
    pupils: [
      ['Marie', 'Multimeter'], ['Jasper', 'Hamersteel'], ['Noa', 'Nulleider'], ['Emre', 'Draadstripper'], ['Lotte', 'Lasklem'], ['Cas', 'Condensator'],
      ['Inaya', 'Isolatietang'], ['Ward', 'Weerstand'],
    ],
  },
  {
    key: 'rem',
    organisation: 'werkbank',
    name: 'Remediëring Ventiel',
    code: 'ELS913',
    birthYear: 2013,
    year: 'remediation',
    directionId: null,
    finality: null,
    pupils: [
      ['Sami', 'Ventieldop'], ['Britt', 'Bandenlichter'], ['Dario', 'Derailleur'], ['Esra', 'Eindkap'], ['Floor', 'Fietspomp'], ['Gust', 'Glijlager'],
      ['Hajar', 'Handrem'], ['Ilse', 'Inbussleutel'], ['Jelle', 'Jasbeschermer'], ['Kenji', 'Kettingkast'], ['Lena', 'Lekstop'], ['Maarten', 'Moersleutel'],
      ['Nadia', 'Naafdop'], ['Omer', 'Olienippel'], ['Pieter', 'Pedaalas'], ['Quinten', 'Quadrant'], ['Rania', 'Reflector'], ['Stijn', 'Spaaksleutel'],
      ['Tess', 'Trapas'], ['Umut', 'Uitlijner'], ['Vera', 'Velglint'],
    ],
  },
]
