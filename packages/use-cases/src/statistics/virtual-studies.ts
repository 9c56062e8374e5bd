import { type AnyInstrument, bankFingerprint, instruments, virtualStudy, type VirtualStudy } from '@gilde/assessment'
import file from '@gilde/content/studies/virtual-studies.json' with { type: 'json' }

/** What is said of all of them. */
export const virtualStudiesAbout = file.about

const made = new Map(file.studies.map(({ fingerprint, study }) => [fingerprint, study as unknown as VirtualStudy]))

/**
 * The study of an instrument with virtual pupils: made beforehand for the instruments that come along, and here, once, for parameters that
 * a calibration changed.
 */
export function virtualStudyOf(instrument: AnyInstrument): VirtualStudy {
  const fingerprint = bankFingerprint(instrument)
  const known = made.get(fingerprint) ?? virtualStudy(instrument, file.about.persons, file.about.seed)
  made.set(fingerprint, known)
  return known
}

/** Instruments whose study must be made again: `node packages/assessment/bench/make-virtual-studies.ts`. */
export function outdatedStudies(): string[] {
  const fingerprints = new Set(file.studies.map(({ fingerprint }) => fingerprint))
  return instruments.filter((instrument) => !fingerprints.has(bankFingerprint(instrument))).map(({ id }) => id)
}
