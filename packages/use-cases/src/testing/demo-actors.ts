import type { Person } from '../actor.ts'
import { demoId } from '../demo/demo-ids.ts'
import { demoStaff } from '../demo/demo-world.ts'

/** Somebody of the demo's staff, or a guardian, signed in. @param key as in `demoStaff` */
export function demoStaffActor(key: string): Person {
  const { organisation, givenName, familyName, role } = demoStaff.find((known) => known.key === key)!
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', organisation), name: `${givenName} ${familyName}`, roles: [role] }
}

/** A demo pupil, signed in. @param key class and place in it: `4e-1` */
export function demoPupilActor(key: string, organisation: 'werkbank' | 'passer'): Person {
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', organisation), name: '', roles: ['pupil'] }
}
