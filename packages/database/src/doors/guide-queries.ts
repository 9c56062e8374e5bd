import { sql } from 'kysely'
import type { Db } from '../open-database.ts'

/** Whether the person asking may look at this pupil's door map: parent, teacher of the class, guidance or director of the school. */
export async function mayGuide(db: Db, pupilId: string): Promise<boolean> {
  return (await sql<{ may: boolean }>`select may_guide(${pupilId}) as may`.execute(db)).rows[0]?.may ?? false
}

export interface DoorViewer {
  /** `YYYY-MM-DD` */
  viewed_on: string
  name: string
  what: 'doors.viewed' | 'targets.viewed'
}

/** Who looked at the door map or the targets of the person asking, newest first. */
export async function listDoorViewers(db: Db): Promise<DoorViewer[]> {
  return (await sql<DoorViewer>`select viewed_on::text as viewed_on, name, what from door_viewers()`.execute(db)).rows
}
