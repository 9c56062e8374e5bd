import type { Database } from '@gilde/database'
import type { Person } from '../../actor.ts'
import type { App } from '../../app.ts'
import { SessionMemory } from '../../sign-in/session-memory.ts'
import { SittingMemory } from '../../sittings/sitting-memory.ts'
import { demoId } from '../demo-ids.ts'
import { demoStaff } from '../demo-world.ts'

/** An app for tests on the demo's people. */
export function demoApp(database: Database, clock: () => Date): App {
  return { database, clock, randomBytes: (size) => crypto.getRandomValues(new Uint8Array(size)), secret: 'x'.repeat(32), sittings: new SittingMemory(), sessions: new SessionMemory(), demo: true }
}

/** Somebody of the demo's staff, or a guardian, signed in. @param key as in `demoStaff` */
export function demoStaffActor(key: string): Person {
  const { organisation, givenName, familyName, role } = demoStaff.find((known) => known.key === key)!
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', organisation), name: `${givenName} ${familyName}`, roles: [role] }
}

/** A demo pupil, signed in. @param key class and place in it: `4e-1` */
export function demoPupilActor(key: string, organisation: 'werkbank' | 'passer'): Person {
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', organisation), name: '', roles: ['pupil'] }
}
