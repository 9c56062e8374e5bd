import { entryMessages } from '@gilde/language/messages/entry'
import { Button, useDate, useLocale, useText } from '@gilde/ui'
import type { Entry } from '@gilde/use-cases'
import { CourseLine } from '../courses/course-line.tsx'
import styles from './entry.module.css'
import { usePartName } from './use-part-name.ts'

/** Each part not shown yet: exercises of exactly that part, a place in a course, and when to show it again. */
export function Gaps({ entry, family }: { entry: Entry; family: string }) {
  const text = useText(entryMessages)
  const locale = useLocale()
  const date = useDate()
  const partName = usePartName()
  const { gaps, mine, mayTestFrom, mayTestNow } = entry
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps" className="measured">{text('gaps-title')}</h2>
      <ul className={styles.gaps}>
        {gaps.map(({ part, exercisedOn, nextSet, booked, courses }) => (
          <li key={part}>
            <h3>{partName(part)}</h3>
            {mine && (
              <>
                <form method="post" action={`/toelatingstest/${family}`}>
                  <input type="hidden" name="set" value={nextSet} />
                  <Button quiet={exercisedOn.length > 0} name="part" value={part}>{text('gap-exercise', { set: nextSet })}</Button>
                </form>
                <p>{exercisedOn.length > 0 ? text('gap-exercised', { days: exercisedOn.map((day) => date(day)).join(', ') }) : text('gap-not-exercised')}</p>
              </>
            )}
            {booked ? <p>{text('gap-booked', { title: booked.title[locale], date: date(booked.startsOn) })} <a href="/cursussen">{text('my-courses')}</a></p> : null}
            {!booked && (courses.length > 0 ? (
              <>
                <p>{text('gap-courses')}</p>
                <ul className={styles.courses}>{courses.map((course) => <CourseLine key={course.id} course={course} mayBook={mine} returnTo={`/instap/${entry.id}`} />)}</ul>
              </>
            ) : <p>{text('gap-no-courses')}</p>)}
            {mayTestFrom && <p>{mayTestNow ? text('gap-retest-now') : text('gap-retest', { date: date(mayTestFrom) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
