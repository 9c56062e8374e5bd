import { entryMessages } from '@gilde/language/messages/entry'
import { Breadcrumbs, Button, useDate, useText } from '@gilde/ui'
import { chooseAccommodations, decideEntry, getAdmissionGuide, getEntry, perform, recordEarlierCertificate, startAdmissionTest, withdrawEntry } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { submitForm } from '../../form-refusal.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { Decide } from './decide.tsx'
import { Decisions } from './decisions.tsx'
import { EntryLine } from './entry-line.tsx'
import { Gaps } from './gaps.tsx'
import { Needs } from './needs.tsx'
import { Outcomes } from './outcomes.tsx'
import { Ways } from './ways.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  requirePerson(context)
  const [entry, { accommodations, extraTime }] = [await ask(context, getEntry, { id: params.id }), await ask(context, getAdmissionGuide, {})]
  return { entry, accommodations, extraTime, today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(context.get(appContext).clock()) }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const fields = { ...Object.fromEntries(form), id: params.id }
  const [app, actor] = [context.get(appContext), context.get(actorContext)]
  switch (form.get('intent')) {
    case 'needs':
      await ask(context, chooseAccommodations, { id: params.id, accommodations: form.getAll('accommodations') })
      throw redirect(`/instap/${params.id}`)
    case 'test': {
      const { id } = await ask(context, startAdmissionTest, { id: params.id })
      throw redirect(`/testen/${id}`)
    }
    case 'withdraw':
      await ask(context, withdrawEntry, { id: params.id })
      throw redirect('/instap')
    case 'certificate': {
      const result = await submitForm(fields, {}, () => perform(recordEarlierCertificate, app, actor, fields))
      if ('problem' in result) return result.problem
      throw redirect(`/instap/${params.id}#proofs`)
    }
    default: {
      const result = await submitForm(fields, {}, () => perform(decideEntry, app, actor, fields))
      if ('problem' in result) return result.problem
      throw redirect(`/instap/${params.id}#decision`)
    }
  }
}

/** One request, from asking to decision: for the pupil, the parents and the school that is asked, each with what is theirs. */
export default function EntryPage({ loaderData: { entry, accommodations, extraTime, today }, actionData }: Route.ComponentProps) {
  const text = useText(entryMessages)
  const date = useDate()
  const { mine, mayDecide, pupil, direction, targetYear, school } = entry
  const title = mine ? text('line-of', { direction: direction.name, year: targetYear, school }) : text('pupil-line', { name: pupil.name, direction: direction.name, year: targetYear })
  return (
    <div className="wide">
      <PageHead title={title} />
      <Breadcrumbs steps={[{ label: text(mine ? 'title' : mayDecide ? 'title-school' : 'title-guardian'), href: '/instap' }, { label: direction.name }]} />
      <h1>{title}</h1>
      <p>{text(`status-${entry.status}`)}. {text('asked-on', { date: date(entry.madeOn) })}. {text('starts-on', { date: date(entry.fromDate) })}.</p>
      {entry.decisions.length > 0 && <Decisions entry={entry} />}
      {mine && entry.status === 'open' && <Needs entry={entry} choices={accommodations} extraTime={extraTime} today={today} />}
      <EntryLine entry={entry} today={today} />
      <Ways entry={entry} />
      {entry.parts.length > 0 && <Outcomes entry={entry} />}
      {entry.gaps.length > 0 && entry.family && <Gaps entry={entry} family={entry.family.id} />}
      {entry.decisions.length === 0 && <Decisions entry={entry} />}
      {mayDecide && <Decide problem={actionData} />}
      <h2 className="measured">{text('seen-by-title')}</h2>
      <p className="measure">{text('seen-by', { school })}</p>
      {mine && entry.status === 'open' && (
        <form method="post" className="actions">
          <Button quiet name="intent" value="withdraw">{text('withdraw')}</Button>
          <span className="soft small">{text('withdraw-hint')}</span>
        </form>
      )}
    </div>
  )
}
