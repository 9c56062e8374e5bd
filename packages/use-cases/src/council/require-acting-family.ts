import { type Db, mayAddCouncilEvent } from '@gilde/database'
import { Refusal } from '../refusal.ts'
import type { OpenCase } from './open-case.ts'

/** The guardian, or the pupil who is of age. @throws Refusal `guardian-acts` for a younger pupil, `not-yours` for anybody else */
export async function requireActingFamily(db: Db, { row, seat }: OpenCase): Promise<void> {
  if (await mayAddCouncilEvent(db, row.id, 'talk-asked')) return
  throw new Refusal(seat.family ? 'guardian-acts' : 'not-yours')
}
