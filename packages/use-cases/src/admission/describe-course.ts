import type { CourseRow } from '@gilde/database'
import type { Course } from './shapes.ts'

export function describeCourse(row: CourseRow): Course {
  return {
    id: row.id,
    kind: row.kind,
    title: { nl: row.title, en: row.title_english },
    parts: row.parts,
    family: row.family,
    meetings: row.meetings,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    place: row.place,
    school: row.school,
    teacher: row.teacher_name,
    seats: row.seats,
    seatsLeft: row.seats - row.taken,
    synthetic: row.synthetic,
  }
}
