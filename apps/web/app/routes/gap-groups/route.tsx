import { entryMessages } from '@gilde/language/messages/entry'
import { Breadcrumbs, Button, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { getAdmissionGuide, getGapGroups, perform, recordCourseCompleted } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { submitForm } from '../../form-refusal.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { usePartName } from '../entry/use-part-name.ts'
import styles from './gap-groups.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  requirePerson(context)
  const groups = await ask(context, getGapGroups, { id: params.id })
  const { families } = await ask(context, getAdmissionGuide, {})
  return { groups, families: families.map(({ id, title }) => ({ id, title })) }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  requirePerson(context)
  const fields = Object.fromEntries(await request.formData())
  const result = await submitForm(fields, {}, () => perform(recordCourseCompleted, context.get(appContext), context.get(actorContext), { ...fields, id: params.id }))
  if ('problem' in result) return result.problem
  throw redirect(`/groepen/${params.id}#roll`)
}

/** Which pupils of a class or course share a gap, with exercises for each; and for a course who followed it to the end. */
export default function GapGroups({ loaderData: { groups: { name: given, pupils, tested, groups, roll, course }, families }, actionData }: Route.ComponentProps) {
  const text = useText(entryMessages)
  const locale = useLocale()
  const date = useDate()
  const partName = usePartName()
  const name = course?.title[locale] ?? given
  const titleOf = (id: string) => families.find((family) => family.id === id)?.title[locale] ?? id
  return (
    <div className="wide">
      <PageHead title={text('groups-title', { name })} />
      <Breadcrumbs steps={[{ label: text('my-courses-title'), href: '/mijn-cursussen' }, { label: name }]} />
      <h1>{text('groups-title', { name })}</h1>
      <p className="measure">{text('groups-lead')}</p>
      <p>{text('groups-count', { pupils, tested })}</p>
      {groups.length === 0 && <p>{text('groups-none')}</p>}
      <ul className={styles.groups}>
        {groups.map(({ part, pupils: members }) => (
          <li key={part}>
            <h2>{partName(part)} <span className="soft small">{text('group-pupils', { count: members.length })}</span></h2>
            <ul>{members.map((member) => <li key={member.id}>{member.name}{member.outcome === 'not-certain' && <span className="soft small"> ({text('uncertain-mark')})</span>}</li>)}</ul>
            <p>
              {text('group-exercises')}: {[...new Set(members.map(({ family }) => family))].map((family, index) => <span key={family}>{index > 0 && ', '}<a href={`/toelatingstest/${family}`}>{text('group-exercise-for', { family: titleOf(family) })}</a></span>)}
            </p>
          </li>
        ))}
      </ul>
      {course && (
        <>
          <h2 id="roll" className="measured">{text('roll-title')}</h2>
          {actionData && <Notice kind="info"><p>{text(actionData.problems.pupilId ? 'course-not-begun' : 'course-of-other-family')}</p></Notice>}
          <p className="measure">{text(course.kind === 'evening' ? 'roll-evening' : 'roll-summer')}</p>
          {roll.length === 0 ? <p>{text('roll-none')}</p> : (
            <ul className={styles.roll}>
              {roll.map((member) => (
                <li key={member.id}>
                  <strong>{member.name}</strong>{' '}
                  {member.completedOn ? text('roll-completed', { date: date(member.completedOn) }) : (
                    <form method="post" className={styles.complete}>
                      <input type="hidden" name="pupilId" value={member.id} />
                      {course.kind === 'evening' ? <input type="hidden" name="family" value={course.family ?? member.families[0] ?? ''} /> : (
                        <label>
                          {text('roll-family')}{' '}
                          <select name="family" defaultValue={course.family ?? member.families[0]}>
                            {families.filter(({ id }) => course.family === null || course.family === id).map(({ id, title }) => <option key={id} value={id}>{title[locale]}</option>)}
                          </select>
                        </label>
                      )}
                      <Button quiet aria-label={text('roll-complete-named', { name: member.name })}>{text('roll-complete')}</Button>
                    </form>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  )
}
