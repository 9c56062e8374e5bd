import { classCodeExists, closeSession, findPerson, findPupilCredential, findSessionStatement, findStaffCredential, insertAuditEvent, openSession } from '@gilde/database'
import type { Db, SessionRow } from '@gilde/database'
import { type Actor, type Person, roles } from '../actor.ts'
import { type App, asActor, atOnceAs } from '../app.ts'
import { Refusal } from '../refusal.ts'
import { limitTries } from './limit-tries.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { hashPersonalCode, hashToken, newToken, normaliseCode } from './tokens.ts'

const visitor: Actor = { kind: 'visitor' }
const staffHours = 12
/** A lesson day: a pupil's device is often shared. */
const pupilHours = 8

export interface NewSession {
  token: string
  until: Date
}

/**
 * Signs a member of staff or a guardian in.
 *
 * @param input.from where the try comes from (the address), for the limit on tries
 * @throws Refusal `wrong-password` (the same for an unknown address), `too-many-tries`
 */
export async function signInWithPassword(app: App, input: { email: string; password: string; from: string }): Promise<NewSession> {
  const email = input.email.replace(/\p{Cc}/gu, '').trim().toLowerCase()
  const found = await countedLookup(app, [{ key: `from:${input.from}`, most: 60 }, { key: `password:${email}`, most: 10 }], (db) => findStaffCredential(db, email))
  // an unknown address takes as long as a known one
  const matches = await passwordMatches(input.password, found?.password_hash ?? (await decoyHash))
  const session = found && matches && (await openSessionFor(app, found.person_id, staffHours))
  if (!session) throw new Refusal('wrong-password')
  return session
}

const decoyHash = hashPassword('nobody has this password')

/**
 * Signs a pupil in with the code of the class and their own code; no e-mail address is needed.
 *
 * @throws Refusal `wrong-code` with the field that is not known, `too-many-tries`
 */
export async function signInWithCodes(app: App, input: { classCode: string; personalCode: string; from: string }): Promise<NewSession> {
  const classCode = normaliseCode(input.classCode)
  // a school has one address for all its pupils; more than that is somebody who looks for classes
  const limits = [{ key: `codes:${input.from}`, most: 1000 }, { key: `code:${classCode}:${input.from}`, most: 60 }, { key: `class:${classCode}`, most: 200 }]
  const { known, pupil } = await countedLookup(app, limits, async (db) => ({
    known: await classCodeExists(db, classCode),
    pupil: await findPupilCredential(db, hashPersonalCode(app, classCode, input.personalCode)),
  }))
  const session = pupil && (await openSessionFor(app, pupil.person_id, pupilHours))
  if (!session) throw new Refusal('wrong-code', { [known ? 'personalCode' : 'classCode']: 'wrong-code' })
  return session
}

/** Counts the try in a transaction of its own, so that a refusal does not undo the count. */
async function countedLookup<T>(app: App, limits: { key: string; most: number }[], look: (db: Db) => Promise<T>): Promise<T> {
  const outcome = await asActor(app, visitor, async (db) => {
    try {
      for (const limit of limits) await limitTries(db, app, { ...limit, windowSeconds: 900 })
    } catch (refusal) {
      if (refusal instanceof Refusal) return { refusal }
      throw refusal
    }
    return { found: await look(db) }
  })
  if ('refusal' in outcome) throw outcome.refusal
  return outcome.found
}

/** @returns undefined for the demo's people where no demo runs: their passwords are public */
async function openSessionFor(app: App, personId: string, hours: number): Promise<NewSession | undefined> {
  const token = newToken(app)
  const opened = app.clock()
  const until = new Date(opened.getTime() + hours * 3_600_000)
  return asActor(app, { kind: 'person', personId, organisationId: '', name: '', roles: [] }, async (db) => {
    if (!app.demo && (await findPerson(db, personId))?.synthetic !== false) return undefined
    await openSession(db, { tokenHash: hashToken(token), personId, opened, until })
    await insertAuditEvent(db, { organisationId: null, actorKind: 'person', actorId: personId, action: 'signed-in', subjectId: personId })
    return { token, until }
  })
}

/** Who holds this token now; a visitor when nobody does. */
export async function findActor(app: App, token: string | undefined): Promise<Actor> {
  if (!token) return visitor
  const hash = hashToken(token)
  const now = app.clock()
  const known = app.sessions.recall(hash, now)
  if (known) return known
  const { closings } = app.sessions
  const [row] = await atOnceAs<SessionRow>(app, visitor, findSessionStatement(hash, now))
  if (!row) return visitor
  const person = personOf(row)
  app.sessions.remember(hash, person, now, closings)
  return person
}

function personOf(row: SessionRow): Person {
  return {
    kind: 'person',
    personId: row.person_id,
    organisationId: row.organisation_id,
    name: `${row.given_name} ${row.family_name}`.trim(),
    roles: roles.filter((role) => row.roles.includes(role)),
  }
}

export async function signOut(app: App, token: string): Promise<void> {
  const hash = hashToken(token)
  await asActor(app, visitor, (db) => closeSession(db, hash))
  app.sessions.forget(hash)
}
