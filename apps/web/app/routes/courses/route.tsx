import { entryMessages } from '@gilde/language/messages/entry'
import { Breadcrumbs, Notice, useText } from '@gilde/ui'
import { bookCourse, cancelBooking, listBookedCourses, listCourses, perform } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { submitForm } from '../../form-refusal.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { CourseLine } from './course-line.tsx'
import styles from './courses.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { courses } = await ask(context, listCourses, {})
  const isPupil = actor.kind === 'person' && actor.roles.includes('pupil')
  const booked = isPupil ? (await ask(context, listBookedCourses, {})).courses : []
  return { courses, booked, isPupil }
}

export async function action({ request, context }: Route.ActionArgs) {
  requirePerson(context)
  const fields = Object.fromEntries(await request.formData())
  const [app, actor] = [context.get(appContext), context.get(actorContext)]
  const result = await submitForm(fields, { 'course-full': 'course', 'course-started': 'course' }, async () => {
    if (fields.intent === 'cancel') await perform(cancelBooking, app, actor, { id: fields.course })
    else await perform(bookCourse, app, actor, { id: fields.course })
  })
  if ('problem' in result) return result.problem
  const returnTo = typeof fields.returnTo === 'string' ? fields.returnTo : ''
  // only to pages of one's own
  throw redirect(/^\/instap\/[\w-]+$/.test(returnTo) ? returnTo : '/cursussen')
}

export default function Courses({ loaderData: { courses, booked, isPupil }, actionData }: Route.ComponentProps) {
  const text = useText(entryMessages)
  const problem = actionData?.problems.course
  return (
    <div className="wide">
      <PageHead title={text('courses-title')} description={text('courses-lead')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('courses-title') }]} />
      <h1>{text('courses-title')}</h1>
      <p className="lead">{text('courses-lead')}</p>
      {problem && <Notice kind="info"><p>{text(problem === 'course-started' ? 'course-started' : 'course-full')}</p></Notice>}
      {booked.length > 0 && (
        <>
          <h2 className="measured">{text('my-courses')}</h2>
          <ul className={styles.courses}>{booked.map((course) => <CourseLine key={course.id} course={course} mayBook booked returnTo="/cursussen" />)}</ul>
        </>
      )}
      <h2 className="measured">{text('courses-title')}</h2>
      {courses.length === 0 ? <p>{text('courses-none')}</p> : <ul className={styles.courses}>{courses.filter(({ id }) => !booked.some((own) => own.id === id)).map((course) => <CourseLine key={course.id} course={course} mayBook={isPupil} returnTo="/cursussen" />)}</ul>}
    </div>
  )
}
