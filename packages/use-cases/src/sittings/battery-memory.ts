import { type AnyInstrument, type ApprovedCalibration, type Battery, batteryWith, calibratedInstrument, calibratedVersion, findInstrument, readInstrumentVersion } from '@gilde/assessment'
import type { CalibrationRow } from '@gilde/database'
import { findBattery } from './batteries.ts'

/** A version of an instrument's parameters. */
export interface CalibrationKey {
  instrumentId: string
  number: number
}

/** This process has not read these parameters yet: `withCalibrations` reads them and tries again. */
export class CalibrationsUnknown extends Error {
  override name = 'CalibrationsUnknown'
  readonly wanted: readonly CalibrationKey[]

  constructor(wanted: readonly CalibrationKey[]) {
    super(`Parameters not read yet: ${wanted.map(({ instrumentId, number }) => `${instrumentId} ${number}`).join(', ')}`)
    this.wanted = wanted
  }
}

/**
 * Tests and batteries under calibrations as this process made them. A version never changes once it was approved, so what was
 * made stays and is never asked of the database again; which version is in force is, whenever a sitting starts.
 */
export class BatteryMemory {
  readonly #instruments = new Map<string, AnyInstrument>()
  readonly #batteries = new Map<string, Battery>()

  /**
   * A battery in the version with which a sitting began.
   *
   * @returns undefined when the content has changed since: there are other items now
   * @throws CalibrationsUnknown
   */
  find(batteryId: string, version: string): Battery | undefined {
    const base = findBattery(batteryId)
    if (!base || base.version === version) return base
    const key = `${batteryId} ${version}`
    const known = this.#batteries.get(key)
    if (known) return known
    const wanted = version.split(' ').map(readEntry)
    if (wanted.length !== base.instruments.length) return undefined
    if (base.instruments.some(({ id, version: current }, index) => wanted[index]!.instrumentId !== id || wanted[index]!.baseVersion !== current)) return undefined
    const made = batteryWith(base, this.#underCalibrations(wanted.filter(({ number }) => number > 0)))
    if (made.version !== version) return undefined
    this.#batteries.set(key, made)
    return made
  }

  /** A battery as a sitting that starts now gets it. @throws CalibrationsUnknown */
  current(batteryId: string, inForce: readonly CalibrationRow[]): Battery {
    const base = findBattery(batteryId)!
    const calibrated = base.instruments.flatMap(({ id, version }) => inForce.filter((row) => row.instrument_id === id && row.base_version === version))
    return batteryWith(base, this.#underCalibrations(calibrated.map((row) => ({ instrumentId: row.instrument_id, number: row.number }))))
  }

  /** One test with the parameters in force. @throws CalibrationsUnknown */
  instrument(id: string, inForce: readonly CalibrationRow[]): AnyInstrument | undefined {
    const base = findInstrument(id)
    const row = base && inForce.find((one) => one.instrument_id === id && one.base_version === base.version)
    return row ? this.#underCalibrations([{ instrumentId: id, number: row.number }])[0] : base
  }

  learn(calibration: ApprovedCalibration): void {
    const base = findInstrument(calibration.instrumentId)
    if (base?.version === calibration.baseVersion) this.#instruments.set(`${base.id}@${calibratedVersion(base.version, calibration.number)}`, calibratedInstrument(base, calibration))
  }

  #underCalibrations(wanted: readonly CalibrationKey[]): AnyInstrument[] {
    const found = wanted.map(({ instrumentId, number }) => {
      const base = findInstrument(instrumentId)
      return base && this.#instruments.get(`${instrumentId}@${calibratedVersion(base.version, number)}`)
    })
    const unknown = wanted.filter((_, index) => !found[index])
    if (unknown.length > 0) throw new CalibrationsUnknown(unknown)
    return found.filter((instrument) => instrument !== undefined)
  }
}

function readEntry(entry: string) {
  const at = entry.indexOf('@')
  return { instrumentId: entry.slice(0, at), ...readInstrumentVersion(entry.slice(at + 1)) }
}
