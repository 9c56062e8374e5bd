import type { ItemParameters } from '../item.ts'
import type { LocalText } from '../local-text.ts'
import type { AnyInstrument, Battery } from '../sitting/battery.ts'
import type { RecalibrationModel } from './recalibrate.ts'

/** A version of an instrument's parameters that a person approved. */
export interface ApprovedCalibration {
  instrumentId: string
  /** Of the content on which it builds. */
  baseVersion: string
  /** Counts per instrument from 1, never used again. */
  number: number
  model: RecalibrationModel
  persons: number
  /** On made-up pupils: says nothing about real ones. */
  synthetic: boolean
  /** ISO date. */
  approvedOn: string
  /** By item id; an item that is missing keeps the parameters of its content. */
  parameters: Readonly<Record<string, ItemParameters>>
}

/** The version of an instrument under a calibration: `2+cal3`. */
export function calibratedVersion(baseVersion: string, number: number): string {
  return `${baseVersion}+cal${number}`
}

/** What `calibratedVersion` joined; `number` is 0 for the parameters of the content. */
export function readInstrumentVersion(version: string): { baseVersion: string; number: number } {
  const [, baseVersion, number] = /^(.*)\+cal(\d+)$/.exec(version) ?? [undefined, version, '0']
  return { baseVersion: baseVersion!, number: Number(number) }
}

/**
 * The same test with other parameters: another version, whose sittings choose, score and report by them.
 *
 * @throws {RangeError} when the calibration is of another instrument or of another version of its content, or an item is unknown
 */
export function calibratedInstrument(instrument: AnyInstrument, calibration: ApprovedCalibration): AnyInstrument {
  const { instrumentId, baseVersion, number, parameters } = calibration
  if (instrumentId !== instrument.id || baseVersion !== instrument.version) throw new RangeError(`calibration ${number} is of ${instrumentId} ${baseVersion}, not of ${instrument.id} ${instrument.version}`)
  const known = new Set(instrument.bank.map((item) => item.id))
  for (const id of Object.keys(parameters)) if (!known.has(id)) throw new RangeError(`calibration ${number} of ${instrumentId} holds ${id}, which the bank has not`)
  return {
    ...instrument,
    version: calibratedVersion(baseVersion, number),
    bank: instrument.bank.map((item) => ({ ...item, parameters: parameters[item.id] ?? item.parameters })),
    status: { ...instrument.status, model: describeCalibration(calibration, instrument.status.model), calibration: { number, model: calibration.model, persons: calibration.persons, synthetic: calibration.synthetic, approvedOn: calibration.approvedOn } },
  }
}

/** The battery with the items and versions of these instruments in place of those with the same id; how each is delivered in it stays. */
export function batteryWith(battery: Battery, instruments: readonly AnyInstrument[]): Battery {
  const replaced = battery.instruments.map((instrument) => withItemsOf(instrument, instruments.find(({ id }) => id === instrument.id)))
  return { ...battery, instruments: replaced, version: batteryVersion(replaced) }
}

function withItemsOf(instrument: AnyInstrument, other: AnyInstrument | undefined): AnyInstrument {
  return other ? { ...other, delivery: instrument.delivery } : instrument
}

/** A battery's version names the version of each of its tests. */
export function batteryVersion(instruments: readonly Pick<AnyInstrument, 'id' | 'version'>[]): string {
  return instruments.map(({ id, version }) => `${id}@${version}`).join(' ')
}

const modelNames: Record<RecalibrationModel, string> = { rasch: 'Rasch', '2pl': '2PL', '3pl': '3PL', online: 'online' }

/** What it rests on comes first: made-up pupils before anything else. */
function describeCalibration({ number, model, persons, synthetic, approvedOn }: ApprovedCalibration, base: LocalText): LocalText {
  const name = modelNames[model]
  return synthetic
    ? {
        nl: `SYNTHETISCH, enkel om te tonen: ijking ${number} (${name}) op ${persons} verzonnen leerlingen, goedgekeurd op ${approvedOn}. Zegt niets over echte leerlingen. Vertrekpunt: ${base.nl}`,
        en: `SYNTHETIC, for demonstration only: calibration ${number} (${name}) on ${persons} made-up pupils, approved on ${approvedOn}. Says nothing about real pupils. Starting point: ${base.en}`,
      }
    : {
        nl: `IJking ${number} (${name}) op ${persons} leerlingen, goedgekeurd op ${approvedOn}. Geen norm. Vertrekpunt: ${base.nl}`,
        en: `Calibration ${number} (${name}) on ${persons} pupils, approved on ${approvedOn}. Not a norm. Starting point: ${base.en}`,
      }
}
