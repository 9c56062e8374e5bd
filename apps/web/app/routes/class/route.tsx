import { classMessages } from '@gilde/language/messages/classes'
import { Breadcrumbs, Disclosure, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { getClassProgress, listInstruments } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { DoorsOf } from '../../doors/doors-of.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { PupilSteps } from './pupil-steps.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { roles } = requirePerson(context)
  const { instruments } = await ask(context, listInstruments, {})
  const titles = Object.fromEntries(instruments.map(({ id, title }) => [id, title]))
  return { titles, guides: roles.includes('teacher') || roles.includes('director'), ...(await ask(context, getClassProgress, { id: params.id })) }
}

export default function Class({ loaderData: { name, organisation, schoolYear, code, pupils, titles, guides } }: Route.ComponentProps) {
  const text = useText(classMessages)
  const locale = useLocale()
  const date = useDate()
  const finished = pupils.filter(({ status }) => status === 'finished').length
  const started = pupils.filter(({ status }) => status !== 'not-started').length
  return (
    <div className="wide">
      <PageHead title={text('class-title', { name })} />
      <Breadcrumbs steps={[{ href: '/klassen', label: text('title') }, { label: name }]} />
      <h1>{text('class-title', { name })}</h1>
      <p>{organisation}, {schoolYear}. {text('code-is', { code })}</p>
      <p>{text('summary', { all: pupils.length, started, finished })}</p>
      <Notice kind="info" title={text('what-you-see-title')}><p>{text('what-you-see')}</p></Notice>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={text('pupils')}>
        <table className="table">
          <thead>
            <tr><th scope="col">{text('pupil')}</th><th scope="col">{text('how-far')}</th><th scope="col">{text('now')}</th><th scope="col">{text('last')}</th><th scope="col">{text('report')}</th></tr>
          </thead>
          <tbody>
            {pupils.map((pupil) => (
              <tr key={pupil.personId}>
                <th scope="row">{pupil.name}</th>
                <td><PupilSteps done={pupil.testsDone} of={pupil.testsInAll} /></td>
                <td>{pupil.status === 'finished' ? text('finished') : pupil.currentTest ? titles[pupil.currentTest]?.[locale] : text(pupil.status === 'not-started' ? 'not-started' : 'between')}</td>
                <td>{pupil.lastEventAt ? date(new Date(pupil.lastEventAt)) : '–'}</td>
                <td>{pupil.sharedReportId ? <a href={`/rapport/${pupil.sharedReportId}`}>{text('see-report', { name: pupil.name })}</a> : text('not-shared')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {guides && pupils.length > 0 && <Disclosure summary={text('doors')}><ul>{pupils.map((pupil) => <li key={pupil.personId}><DoorsOf id={pupil.personId} name={pupil.name} /></li>)}</ul></Disclosure>}
    </div>
  )
}
