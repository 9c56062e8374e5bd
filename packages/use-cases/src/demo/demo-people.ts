import type { Role } from '../actor.ts'
import { demoPersonalCode } from './demo-ids.ts'
import { demoClasses, demoPassword, demoStaff } from './demo-world.ts'

export interface DemoPeople {
  password: string
  staff: { name: string; role: Role; email: string }[]
  pupils: { name: string; className: string; classCode: string; personalCode: string; state: 'done' | 'half-way' | 'not-started' }[]
}

/** Who can sign in to the demo and how; shown on the start page in demo mode only. Of each class a few pupils. */
export function demoPeople(): DemoPeople {
  return {
    password: demoPassword,
    staff: demoStaff.map(({ givenName, familyName, role, email }) => ({ name: `${givenName} ${familyName}`, role, email })),
    pupils: demoClasses.flatMap(({ key, name, code, pupils }) =>
      [0, 1, 2].map((index) => ({
        name: pupils[index]!.join(' '),
        className: name,
        classCode: code,
        personalCode: demoPersonalCode(`${key}-${index}`),
        state: demoStateOf(index),
      })),
    ),
  }
}

/** In each class the first pupil is done, the second half-way, the third has not begun, and so on. */
export function demoStateOf(index: number): 'done' | 'half-way' | 'not-started' {
  return (['done', 'half-way', 'not-started'] as const)[index % 3]!
}
