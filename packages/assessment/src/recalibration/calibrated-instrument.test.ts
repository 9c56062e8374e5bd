import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { batteries } from '../batteries.ts'
import { vocabulary } from '../instruments/vocabulary.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { goThrough } from '../sitting/made-up-battery.ts'
import { replay } from '../sitting/replay.ts'
import { results } from '../sitting/results.ts'
import { startSitting } from '../sitting/start-sitting.ts'
import { type ApprovedCalibration, batteryWith, calibratedInstrument, readInstrumentVersion } from './calibrated-instrument.ts'

const words = vocabulary as AnyInstrument
const [first, second] = words.bank
const calibration: ApprovedCalibration = {
  instrumentId: words.id,
  baseVersion: words.version,
  number: 3,
  model: 'rasch',
  persons: 600,
  synthetic: true,
  approvedOn: '2026-11-28',
  parameters: { [first!.id]: { discrimination: 1.1, difficulty: 0.123456789012345, guessing: 0.2, ceiling: 1 } },
}

describe('calibratedInstrument', () => {
  it('has the new parameters, a version of its own, and says first that the pupils were made up', () => {
    const calibrated = calibratedInstrument(words, calibration)
    expect(calibrated.bank[0]!.parameters).toEqual(calibration.parameters[first!.id])
    expect(calibrated.bank[1]!.parameters).toEqual(second!.parameters)
    expect(calibrated.version).toBe(`${words.version}+cal3`)
    expect(readInstrumentVersion(calibrated.version)).toEqual({ baseVersion: words.version, number: 3 })
    expect(readInstrumentVersion(words.version)).toEqual({ baseVersion: words.version, number: 0 })
    expect(calibrated.status.model.nl).toMatch(/^SYNTHETISCH/)
    expect(calibratedInstrument(words, { ...calibration, synthetic: false }).status.model.en).toMatch(/^Calibration 3 \(Rasch\) on 600 pupils.*Not a norm/)
    expect(words.bank[0]!.parameters).not.toEqual(calibration.parameters[first!.id])
  })

  it('replays a sitting to the same results when the calibration went through JSON, and to others without it', () => {
    const short = batteries.find(({ id }) => id === 'short')!
    const battery = batteryWith(short, [calibratedInstrument(words, calibration)])
    expect(battery.version).toBe(short.version.replace(`vocabulary@${words.version}`, `vocabulary@${words.version}+cal3`))
    const start = { seed: 8, battery }
    const { events, state } = goThrough(startSitting(start), 0.2, seededRandom(8))
    const read = batteryWith(short, [calibratedInstrument(words, JSON.parse(JSON.stringify(calibration)) as ApprovedCalibration)])
    expect(results(replay({ ...start, battery: read }, events))).toEqual(results(state))
  })

  it('refuses another instrument, other content and unknown items', () => {
    expect(() => calibratedInstrument(words, { ...calibration, instrumentId: 'reading' })).toThrow(RangeError)
    expect(() => calibratedInstrument(words, { ...calibration, baseVersion: 'older' })).toThrow(/older/)
    expect(() => calibratedInstrument(words, { ...calibration, parameters: { elsewhere: words.bank[0]!.parameters } })).toThrow(/elsewhere/)
  })
})
