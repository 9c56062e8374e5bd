import { entryMessages } from '@gilde/language/messages/entry'
import { Breadcrumbs, LinkButton, useDate, useText } from '@gilde/ui'
import { listEntries } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  const actor = requirePerson(context)
  const { entries } = await ask(context, listEntries, {})
  return { entries, kind: actor.roles.includes('pupil') ? ('pupil' as const) : actor.roles.includes('guardian') ? ('guardian' as const) : ('school' as const) }
}

/** Requests for entry: the pupil's own, a child's, or those of the school. */
export default function Entries({ loaderData: { entries, kind } }: Route.ComponentProps) {
  const text = useText(entryMessages)
  const date = useDate()
  const title = text(kind === 'pupil' ? 'title' : kind === 'guardian' ? 'title-guardian' : 'title-school')
  return (
    <div className="wide">
      <PageHead title={title} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: title }]} />
      <h1>{title}</h1>
      <p className="lead">{text(kind === 'school' ? 'lead-school' : 'lead-pupil')}</p>
      {entries.length === 0 ? (
        <p>{text('none')}</p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={entry.id}>
              <a href={`/instap/${entry.id}`}>
                {kind === 'pupil' ? text('line-of', { direction: entry.direction.name, year: entry.targetYear, school: entry.school }) : text('pupil-line', { name: entry.pupil.name, direction: entry.direction.name, year: entry.targetYear })}
              </a>
              <br />
              <span className="soft small">{text(`status-${entry.status}`)}. {text('asked-on', { date: date(entry.madeOn) })}. {text('starts-on', { date: date(entry.fromDate) })}.</span>
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        {kind === 'pupil' && <LinkButton href="/instap/nieuw">{text('new')}</LinkButton>}
        <LinkButton href="/toelatingstest" quiet>{text('guide-link')}</LinkButton>
      </p>
    </div>
  )
}
