export const roles = ['pupil', 'guardian', 'teacher', 'counsellor', 'coordinator', 'director', 'mentor', 'analyst', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Who is asking. A visitor has no account; with a token in the cookie the visitor owns one sitting. */
export type Actor =
  | { kind: 'visitor'; tokenHash?: string; /** The address that the visitor comes from, for limits only; never stored with anything of theirs. */ address?: string }
  | { kind: 'person'; personId: string; organisationId: string; name: string; roles: Role[] }
  | { kind: 'system'; job: string }

export type Person = Extract<Actor, { kind: 'person' }>
