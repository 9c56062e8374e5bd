import { installed, type TestWorld } from '@gilde/database/testing'
import { insertSchoolRecords } from '../demo/demo-record.ts'
import { insertDemoPeople } from '../demo/seed-demo.ts'
import { testApp } from './test-app.ts'

/** The people of the demo with their school records, in an installation; no test done, no council held, nobody who asked for anything. */
export const demoPeople: TestWorld = {
  name: 'demo_people',
  async fill(database) {
    await installed.fill(database)
    await insertDemoPeople(testApp(database, () => new Date('2026-11-28T12:00:00Z')), 'no password')
    await insertSchoolRecords(database.owner)
  },
}
