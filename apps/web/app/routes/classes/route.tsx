import { classMessages } from '@gilde/language/messages/classes'
import { Breadcrumbs, useText } from '@gilde/ui'
import { listMyClasses } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  requirePerson(context)
  return ask(context, listMyClasses, {})
}

export default function Classes({ loaderData: { classes } }: Route.ComponentProps) {
  const text = useText(classMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      {classes.length === 0 ? <p>{text('none')}</p> : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={text('title')}>
          <table className="table">
            <thead><tr><th scope="col">{text('class')}</th><th scope="col">{text('school')}</th><th scope="col">{text('year')}</th><th scope="col">{text('code')}</th></tr></thead>
            <tbody>
              {classes.map((row) => (
                <tr key={row.id}>
                  <th scope="row"><a href={`/klassen/${row.id}`}>{row.name}</a></th>
                  <td>{row.organisation}</td>
                  <td>{row.schoolYear}</td>
                  <td><code>{row.code}</code></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
