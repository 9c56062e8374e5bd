import { admissionInstruments } from './admission/admission-batteries.ts'
import { figuralMatrices } from './instruments/figural-matrices.ts'
import { colourDifference } from './instruments/colour-difference.ts'
import { interests } from './instruments/interests.ts'
import { mechanicalInsight } from './instruments/mechanical-insight.ts'
import { mentalRotation } from './instruments/mental-rotation.ts'
import { numberSeries } from './instruments/number-series.ts'
import { paperFolding } from './instruments/paper-folding.ts'
import { practicalArithmetic } from './instruments/practical-arithmetic.ts'
import { reaction } from './instruments/reaction.ts'
import { reading } from './instruments/reading.ts'
import { span } from './instruments/span.ts'
import { symbolSearch } from './instruments/symbol-search.ts'
import { tracking } from './instruments/tracking.ts'
import { vocabulary } from './instruments/vocabulary.ts'
import { batteryVersion } from './recalibration/calibrated-instrument.ts'
import type { AnyInstrument, Battery } from './sitting/battery.ts'

/** Interests first, since they ask no skill; then heavy and light tests in turn. */
const all: AnyInstrument[] = [
  interests,
  numberSeries,
  colourDifference,
  mechanicalInsight,
  reaction,
  reading,
  mentalRotation,
  span,
  practicalArithmetic,
  figuralMatrices,
  tracking,
  vocabulary,
  paperFolding,
  symbolSearch,
]

/** About ten minutes, without an account: interests in short, one test of reasoning and one of Dutch. */
const inShort: AnyInstrument[] = [interests, mechanicalInsight, vocabulary]

function battery(id: string, title: Battery['title'], instruments: AnyInstrument[], short: boolean): Battery {
  return { id, title, instruments, short, version: batteryVersion(instruments) }
}

/** Language and arithmetic, for a plan: when a pupil comes into a remediation class and as exit test. */
const languageAndArithmetic: AnyInstrument[] = [reading, practicalArithmetic, vocabulary]

/** The batteries that can be taken, with the parameters of their content. */
export const batteries: readonly Battery[] = [
  battery('full', { nl: 'De talententest', en: 'The talent tests' }, all, false),
  battery('short', { nl: 'De korte test', en: 'The short test' }, inShort, true),
  battery('remediation', { nl: 'Taal en rekenen', en: 'Dutch and arithmetic' }, languageAndArithmetic, false),
]

/** The talent tests. */
export const instruments: readonly AnyInstrument[] = all

/** Every test that measures: the talent tests and the parts of the admission tests, whose banks are made when first asked for. */
export function measuringInstruments(): readonly AnyInstrument[] {
  return [...all, ...admissionInstruments()]
}

/** Of those; undefined when there is none of this id. */
export function findInstrument(id: string): AnyInstrument | undefined {
  return all.find((instrument) => instrument.id === id) ?? (id.startsWith('admission-') ? admissionInstruments().find((instrument) => instrument.id === id) : undefined)
}
