import { doorMessages } from '@gilde/language/messages/doors'
import { Breadcrumbs, ErrorSummary, useText } from '@gilde/ui'
import { getDoors, listDoorBooks } from '@gilde/use-cases'
import { data } from 'react-router'
import { ask } from '../../ask.ts'
import { askOrProblems } from '../../doors/ask-or-problems.ts'
import { directionsOfYear, listPlaces, loadStanding } from '../../doors/load-standing.server.ts'
import { AdaptForm, DirectionForm, YearForm, yearsWithDirection } from '../../doors/standing-forms.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'
import { DoorMapView } from './door-map-view.tsx'

export const handle = { static: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { query, fromRecord } = await loadStanding(context, new URL(request.url).searchParams)
  const { books } = await ask(context, listDoorBooks, {})
  const names = books.find(({ id }) => id === query.rules)?.names ?? books[0]!.names
  const base = { query, fromRecord, names, problems: {}, directions: [], places: [], map: null }
  if (!query.year) return { ...base, stage: 'year' as const }
  if (yearsWithDirection.includes(query.year) && !query.direction && !query.track) return { ...base, stage: 'direction' as const, directions: await directionsOfYear(context, query.year) }
  const { answer, problems } = await askOrProblems(context, getDoors, query)
  const places = await listPlaces(context)
  if (answer) return { ...base, stage: 'map' as const, places, map: answer }
  const stage = problems.year && !yearsWithDirection.includes(query.year) ? ('year' as const) : problems.direction || problems.track ? ('direction' as const) : ('adapt' as const)
  // a direction that may be meant can be of any year
  const directions = stage === 'direction' ? await directionsOfYear(context, problems.direction?.meant.length ? undefined : query.year) : []
  return data({ ...base, stage, problems, directions, places }, { status: 400 })
}

export default function Doors({ loaderData: { stage, query, fromRecord, names, problems, directions, places, map } }: Route.ComponentProps) {
  const text = useText(doorMessages)
  const form = { action: '/deuren', query, problems, names, directions }
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <ErrorSummary errors={Object.keys(problems).map((field) => ({ field: field === 'direction' ? 'typed' : field, message: text('error-summary') }))} />
      {stage === 'year' && <YearForm {...form} />}
      {stage === 'direction' && <DirectionForm {...form} />}
      {stage === 'adapt' && <AdaptForm {...form} places={places} open />}
      {map && <DoorMapView map={map} query={query} fromRecord={fromRecord} form={<AdaptForm {...form} places={places} open={false} />} />}
    </div>
  )
}
