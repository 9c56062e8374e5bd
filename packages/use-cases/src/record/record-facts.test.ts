import { describe, expect, it } from 'vitest'
import { recordFacts, type SchoolRecord } from './record-facts.ts'

const pupil: SchoolRecord = {
  birthYear: 2011,
  birthDate: '2011-11-28',
  enrolments: [
    { id: 'first', school_year: '2023-2024', year: '1A', finality: null, from_date: '2023-09-01', until_date: '2024-06-30' },
    { id: 'second', school_year: '2024-2025', year: '2A', finality: null, from_date: '2024-09-02', until_date: '2025-06-30' },
    { id: 'third', school_year: '2025-2026', year: '3', finality: 'double', from_date: '2025-09-01', until_date: null },
  ],
  certificates: [
    { enrolment_id: 'second', certificate: 'C', exclusions: [], version: 1, decided_on: '2025-06-26' },
    { enrolment_id: 'second', certificate: 'A', exclusions: [], version: 2, decided_on: '2025-07-04' },
  ],
  proofs: [{ kind: 'primary-certificate', held: true, since: '2023-06-30' }, { kind: 'secondary-diploma', held: false, since: null }],
}

describe('recordFacts', () => {
  it('says where the pupil stands on a day', () => {
    expect(recordFacts(pupil, '2025-11-27')).toEqual({
      ageOn31December: 14, ageOnDay: 13, yearsInSecondary: 2, lastYear: '3', lastFinality: 'double', lastCertificate: 'none', primaryCertificate: true, secondaryDiploma: false,
    })
    expect(recordFacts(pupil, '2025-11-28')).toMatchObject({ ageOn31December: 14, ageOnDay: 14 })
  })

  it('gives the certificate as it stood that day', () => {
    expect(recordFacts(pupil, '2025-06-25')).toMatchObject({ lastCertificate: 'none' })
    expect(recordFacts(pupil, '2025-06-30')).toMatchObject({ lastYear: '2A', lastFinality: 'none', lastCertificate: 'C', yearsInSecondary: 2 })
    expect(recordFacts(pupil, '2025-07-04')).toMatchObject({ lastCertificate: 'A' })
  })

  it('counts the school year from September', () => {
    expect(recordFacts(pupil, '2025-08-31').ageOn31December).toBe(13)
    expect(recordFacts(pupil, '2025-09-01').ageOn31December).toBe(14)
  })

  it('guesses nothing', () => {
    expect(recordFacts({ birthYear: null, birthDate: null, enrolments: [], certificates: [], proofs: [] }, '2026-11-28')).toEqual({})
    const { ageOnDay, ageOn31December } = recordFacts({ ...pupil, birthDate: null }, '2026-11-28')
    expect([ageOnDay, ageOn31December]).toEqual([undefined, 15])
    expect(recordFacts({ ...pupil, birthYear: 1960, birthDate: '1960-01-01' }, '2026-11-28')).not.toHaveProperty('ageOnDay')
    const [first, second, third] = pupil.enrolments
    expect(recordFacts({ ...pupil, enrolments: [second!, third!] }, '2026-07-01')).not.toHaveProperty('yearsInSecondary')
    expect(recordFacts({ ...pupil, enrolments: [first!, third!] }, '2026-07-01')).not.toHaveProperty('yearsInSecondary')
    expect(recordFacts({ ...pupil, certificates: [] }, '2025-07-01')).not.toHaveProperty('lastCertificate')
    expect(recordFacts({ ...pupil, enrolments: [{ ...third!, finality: null }] }, '2025-11-28')).not.toHaveProperty('lastFinality')
    expect(recordFacts({ ...pupil, proofs: [{ kind: 'primary-certificate', held: true, since: '2026-06-30' }] }, '2025-11-28')).not.toHaveProperty('primaryCertificate')
  })
})
