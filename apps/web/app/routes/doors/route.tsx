import { doorMessages } from '@gilde/language/messages/doors'
import { Breadcrumbs, ErrorSummary, useText } from '@gilde/ui'
import { getDoors, listDoorBooks, listMyTargets } from '@gilde/use-cases'
import { data } from 'react-router'
import { ask } from '../../ask.ts'
import { askOrProblems } from '../../doors/ask-or-problems.ts'
import { loadReport } from '../../doors/load-report.server.ts'
import { directionsOfYear, listPlaces, loadStanding } from '../../doors/load-standing.server.ts'
import { ReportBack } from '../../doors/report-back.tsx'
import { StandingBox } from '../../doors/standing-box.tsx'
import { AdaptForm, DirectionForm, YearForm, yearsWithDirection } from '../../doors/standing-forms.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'
import { DoorMapView } from './door-map-view.tsx'
import { GroupView } from './group-view.tsx'

export const handle = { static: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams
  const standing = await loadStanding(context, params)
  const { query, fromRecord, pupil } = standing
  const { books } = await ask(context, listDoorBooks, {})
  const names = books.find(({ id }) => id === query.rules)?.names ?? books[0]!.names
  const isOwn = fromRecord && !pupil
  const report = isOwn || params.has('rapport') ? await loadReport(context, params) : null
  const targets = isOwn ? (await ask(context, listMyTargets, {})).targets.map(({ target }) => target) : []
  const group = params.get('groep') ?? undefined
  const base = { ...standing, names, report, targets, problems: {}, directions: [], places: [], map: null }
  if (!query.year) return { ...base, stage: 'year' as const }
  if (yearsWithDirection.includes(query.year) && !query.direction && !query.track) return { ...base, stage: 'direction' as const, directions: await directionsOfYear(context, query.year) }
  const aims = [...(report?.suggestions.map(({ directionId }) => directionId) ?? []), ...targets]
  const { answer, problems } = await askOrProblems(context, getDoors, { ...query, ...(group ? { group } : { brief: 'yes', aims }) })
  const places = await listPlaces(context)
  if (answer) return { ...base, stage: group ? ('group' as const) : ('map' as const), places, map: answer }
  const stage = problems.year && !yearsWithDirection.includes(query.year) ? ('year' as const) : problems.direction || problems.track ? ('direction' as const) : ('adapt' as const)
  // a direction that may be meant can be of any year
  const directions = stage === 'direction' ? await directionsOfYear(context, problems.direction?.meant.length ? undefined : query.year) : []
  return data({ ...base, stage, problems, directions, places }, { status: 400 })
}

export default function Doors({ loaderData }: Route.ComponentProps) {
  const { stage, query, carried, fromRecord, pupil, proofs, admitted, names, report, targets, problems, directions, places, map } = loaderData
  const text = useText(doorMessages)
  const form = { action: '/deuren', query, problems, names, directions }
  const title = pupil ? text('title-of', { name: pupil.name }) : text('title')
  return (
    <div className="wide">
      <PageHead title={title} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, ...(pupil ? [{ label: 'Mijn Gilde', href: '/mijn' }] : []), { label: title }]} />
      <h1>{title}</h1>
      {stage !== 'group' && <p className="lead">{text(pupil ? 'lead-of' : 'lead')}</p>}
      <ReportBack report={report} />
      <ErrorSummary errors={Object.keys(problems).map((field) => ({ field: field === 'direction' ? 'typed' : field, message: text('error-summary') }))} />
      {stage === 'year' && <YearForm {...form} />}
      {stage === 'direction' && <DirectionForm {...form} />}
      {stage === 'adapt' && <AdaptForm {...form} places={places} open />}
      {map && <StandingBox standing={map.standing} book={map.book} from={fromRecord ? (pupil ? 'record-of' : 'record') : 'said'} name={pupil?.name} proofs={proofs} admitted={admitted} restart={pupil ? null : '/deuren?anew=yes'} />}
      {map && stage === 'map' && <DoorMapView map={map} carried={carried} report={report} targets={targets} form={<AdaptForm {...form} places={places} open={false} />} />}
      {map && stage === 'group' && <GroupView map={map} carried={carried} />}
    </div>
  )
}
