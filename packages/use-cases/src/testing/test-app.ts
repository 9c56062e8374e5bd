import { randomBytes } from 'node:crypto'
import type { Database } from '@gilde/database'
import type { App } from '../app.ts'
import { SessionMemory } from '../sign-in/session-memory.ts'
import { SittingMemory } from '../sittings/sitting-memory.ts'

/** An installation of the demo on a test's database, at a test's time. */
export function testApp(database: Database, clock: () => Date): App {
  return { database, clock, randomBytes: (size) => randomBytes(size), secret: 'a secret for tests that is long enough', sittings: new SittingMemory(), sessions: new SessionMemory(), demo: true }
}
