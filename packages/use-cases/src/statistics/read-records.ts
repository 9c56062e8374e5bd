import { setImmediate as otherWork } from 'node:timers/promises'
import { readAdmissionBatteryId, type RecordedTest, recordTests, replay, SittingEvent, type SittingState } from '@gilde/assessment'
import { type AnswersForStatistics, listAnswersForStatistics } from '@gilde/database'
import type { Actor } from '../actor.ts'
import { type App, asActor } from '../app.ts'
import { isTalentBattery } from '../sittings/batteries.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'

/** So many sittings in one transaction, since on the embedded database everybody waits for it. */
const batch = 25

export interface DatedTest extends RecordedTest {
  takenOn: string
  synthetic: boolean
}

/** Every finished talent test and admission test of a pupil with the items as they are now, in the order of days; without the pupil. */
export async function readRecords(app: App, actor: Actor): Promise<DatedTest[]> {
  const tests: DatedTest[] = []
  let after = ''
  for (;;) {
    const sittings = await asActor(app, actor, (db) => listAnswersForStatistics(db, after, batch))
    for (const sitting of sittings) {
      tests.push(...(await withCalibrations(app, async () => testsOf(app, sitting))))
      await otherWork() // pupils who answer meanwhile come first
    }
    if (sittings.length < batch) return tests.sort((one, other) => (one.takenOn < other.takenOn ? -1 : one.takenOn > other.takenOn ? 1 : 0))
    after = sittings.at(-1)!.place
  }
}

function testsOf(app: App, { battery_id, battery_version, seed, taken_on, birth_year, synthetic, traits, events }: AnswersForStatistics): DatedTest[] {
  const measures = isTalentBattery(battery_id) || readAdmissionBatteryId(battery_id)?.kind === 'test'
  const battery = measures ? app.sittings.batteries.find(battery_id, battery_version) : undefined
  if (!battery) return [] // exercises, a measure of a plan, or with other items than there are now
  const state = replay({ seed, battery }, events.map((event) => SittingEvent.parse(event)))
  // a year of birth is known, not a day: the middle of the year is at most half a year off
  const age = birth_year === null ? {} : { ageYears: Number(taken_on.slice(0, 4)) + (Number(taken_on.slice(5, 7)) - 0.5) / 12 - (birth_year + 0.5) }
  const groups = { ...traits, ...ageGroup(taken_on, birth_year), ...pointerGroup(state) }
  return recordTests(state, { ...age, groups }).map((test) => ({ ...test, takenOn: taken_on, synthetic }))
}

function ageGroup(takenOn: string, birthYear: number | null): Record<string, string> {
  if (birthYear === null) return {}
  return { age: Number(takenOn.slice(0, 4)) - birthYear <= 12 ? 'turns-12-or-less' : 'turns-13-or-more' }
}

/** With what most answers of the sitting were given; nothing when no answer says. */
function pointerGroup({ tests }: SittingState): Record<string, string> {
  const devices = tests.flatMap(({ answers }) => answers.flatMap(({ device }) => device ?? []))
  if (devices.length === 0) return {}
  return { pointer: devices.filter(({ pointer }) => pointer === 'touch').length * 2 > devices.length ? 'touch' : 'mouse-or-keyboard' }
}
