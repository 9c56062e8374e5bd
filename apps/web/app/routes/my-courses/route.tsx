import { entryMessages } from '@gilde/language/messages/entry'
import { Breadcrumbs, useText } from '@gilde/ui'
import { listMyClasses, listTaughtCourses } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { CourseLine } from '../courses/course-line.tsx'
import styles from '../courses/courses.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  requirePerson(context)
  const { courses } = await ask(context, listTaughtCourses, {})
  const { classes } = await ask(context, listMyClasses, {})
  return { courses, classes: classes.map(({ id, name }) => ({ id, name })) }
}

/** For a teacher: the own courses and classes, each with its groups per gap. */
export default function MyCourses({ loaderData: { courses, classes } }: Route.ComponentProps) {
  const text = useText(entryMessages)
  return (
    <div className="wide">
      <PageHead title={text('my-courses-title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('my-courses-title') }]} />
      <h1>{text('my-courses-title')}</h1>
      <p className="lead">{text('my-courses-lead')}</p>
      <ul>{classes.map(({ id, name }) => <li key={id}><a href={`/groepen/${id}`}>{text('class-groups', { name })}</a></li>)}</ul>
      <ul className={styles.courses}>
        {courses.map((course) => (
          <li key={course.id}>
            <ul className={styles.courses}><CourseLine course={course} mayBook={false} returnTo="/cursussen" /></ul>
            <p><a href={`/groepen/${course.id}`} aria-label={`${text('course-groups')}: ${course.title.nl}`}>{text('course-groups')}</a></p>
          </li>
        ))}
      </ul>
    </div>
  )
}
