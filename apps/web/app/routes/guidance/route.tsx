import { guidanceMessages } from '@gilde/language/messages/guidance'
import { Breadcrumbs, Button, Notice, useText } from '@gilde/ui'
import { listGuidance, perform, Refusal, setGuidance } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import styles from '../../council/council.module.css'
import { textOf } from '../../council/read-decision.ts'
import { DoorsOf } from '../../doors/doors-of.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  requirePerson(context)
  return { ...(await ask(context, listGuidance, {})), saved: new URL(request.url).searchParams.get('bewaard') }
}

export async function action({ request, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const classId = textOf(form, 'classId')
  try {
    await perform(setGuidance, context.get(appContext), context.get(actorContext), { classId, counsellorIds: form.getAll('counsellor').map(String) })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'bad-input' && Object.keys(error.fields).some((field) => field.startsWith('counsellorIds'))) return data({ classId }, { status: 400 })
    return throwAsPage(error)
  }
  throw redirect(`/begeleiding?bewaard=${classId}#klas-${classId}`)
}

export default function Guidance({ loaderData: { classes, counsellors, maySet, saved }, actionData }: Route.ComponentProps) {
  const text = useText(guidanceMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text(maySet ? 'lead-director' : classes.length > 0 ? 'lead-counsellor' : 'none')}</p>
      {maySet && classes.length === 0 && <p>{text('none-classes')}</p>}
      {maySet && counsellors.length === 0 && <p>{text('none-staff')}</p>}
      {classes.map(({ id, name, schoolYear, counsellors: chosen, pupils }) => (
        <section key={id} id={`klas-${id}`} aria-labelledby={`name-${id}`}>
          <h2 id={`name-${id}`} className="measured">{text('class', { name, year: schoolYear })}</h2>
          {saved === id && <Notice kind="kept"><p>{text('saved', { name })}</p></Notice>}
          {maySet && counsellors.length > 0 ? (
            <form method="post">
              <input type="hidden" name="classId" value={id} />
              <fieldset className={styles.group} data-error={actionData?.classId === id ? '' : undefined}>
                <legend>{text('who', { name })}</legend>
                {actionData?.classId === id && <p role="alert" className={styles.error}>{text('not-a-counsellor')}</p>}
                <ul className={styles.options}>
                  {counsellors.map((person) => (
                    <li key={person.id}><label className={styles.option}><input type="checkbox" name="counsellor" value={person.id} defaultChecked={chosen.includes(person.id)} /> {person.name}</label></li>
                  ))}
                </ul>
              </fieldset>
              <p className="actions"><Button quiet>{text('save', { name })}</Button></p>
            </form>
          ) : !maySet ? (
            <ul aria-label={text('pupils', { name })}>{pupils.map((pupil) => <li key={pupil.id}>{pupil.name}: <DoorsOf id={pupil.id} name={pupil.name} /></li>)}</ul>
          ) : null}
        </section>
      ))}
    </div>
  )
}
