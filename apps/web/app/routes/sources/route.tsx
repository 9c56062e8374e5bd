import { sourcesMessages } from '@gilde/language/messages/sources'
import { uiMessages } from '@gilde/language/messages/ui'
import { Breadcrumbs, DataSource, useText } from '@gilde/ui'
import { listSources } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

const statuses = ['official', 'secondary', 'editorial', 'provisional', 'synthetic'] as const

export async function loader({ context }: Route.LoaderArgs) {
  return ask(context, listSources, {})
}

export default function Sources({ loaderData: { sources } }: Route.ComponentProps) {
  const text = useText(sourcesMessages)
  const names = useText(uiMessages)
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <h2 className="measured">{text('status-title')}</h2>
      <dl className="measure">
        {statuses.map((status) => <div key={status}><dt><strong>{names(`status-${status}`)}</strong></dt><dd>{text(`status-${status}`)}</dd></div>)}
      </dl>
      <h2 className="measured">{text('files-title')}</h2>
      {sources.map((source) => <DataSource key={source.part} title={text(`part-${source.part}`)} sources={[source]} />)}
      <h2 className="measured">{text('tests-title')}</h2>
      <DataSource
        title={text('tests-title')}
        sources={[
          { name: text('tests-items'), status: 'provisional', date: '2026-11', note: text('tests-items-note'), publisher: 'Gilde', licence: 'EUPL-1.2' },
          {
            name: text('tests-interests'),
            status: 'secondary',
            date: '2026-02',
            note: text('tests-interests-note'),
            publisher: 'U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)',
            url: 'https://www.onetcenter.org/database.html',
            licence: 'CC BY 4.0',
          },
          { name: text('tests-occupations'), status: 'editorial', date: '2026-11', note: text('tests-occupations-note'), publisher: 'Gilde', licence: 'EUPL-1.2' },
        ]}
      />
      <h2 className="measured">{text('refresh-title')}</h2>
      <p className="measure">{text('refresh-text')}</p>
      <p><a href="/api/openapi.json">{text('api-link')}</a></p>
    </div>
  )
}
