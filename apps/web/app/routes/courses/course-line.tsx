import { entryMessages } from '@gilde/language/messages/entry'
import { Button, useDate, useLocale, useText } from '@gilde/ui'
import type { Course } from '@gilde/use-cases'
import { usePartName } from '../entry/use-part-name.ts'
import styles from './course-line.module.css'

interface Props {
  course: Course
  mayBook: boolean
  /** The pupil has a place. */
  booked?: boolean
  /** Where to go after taking or giving back a place. */
  returnTo: string
}

/** One course: what, when, where, how many places are left; with one press a place. */
export function CourseLine({ course, mayBook, booked = false, returnTo }: Props) {
  const text = useText(entryMessages)
  const locale = useLocale()
  const date = useDate()
  const partName = usePartName()
  const { id, title, kind, parts, meetings, place, school, teacher, seats, seatsLeft, synthetic } = course
  const [first] = meetings
  return (
    <li className={styles.course}>
      <p className={styles.title}><strong>{title[locale]}</strong>{synthetic && <span className="soft small"> ({text('course-made-up')})</span>}</p>
      <p>{text(`course-${kind}`)}: {parts.map(partName).join(', ')}. {first && text('course-when', { count: meetings.length, from: first.from, until: first.until })}: {meetings.slice(0, 4).map((meeting) => date(meeting.date)).join(', ')}{meetings.length > 4 && ` … ${date(course.endsOn)}`}.</p>
      <p className="soft">{text('course-where', { place, school, teacher })}. {seatsLeft > 0 ? text('seats-left', { left: seatsLeft, seats }) : text('full')}.</p>
      <p className="soft">{text(`course-${kind}-proof`)}</p>
      {mayBook && (booked || seatsLeft > 0) && (
        <form method="post" action="/cursussen">
          <input type="hidden" name="course" value={id} />
          <input type="hidden" name="returnTo" value={returnTo} />
          {booked ? (
            <Button quiet name="intent" value="cancel" aria-label={text('cancel-named', { title: title[locale] })}>{text('cancel-booking')}</Button>
          ) : (
            <Button quiet name="intent" value="book" aria-label={text('book-named', { title: title[locale] })}>{text('book')}</Button>
          )}
        </form>
      )}
    </li>
  )
}
