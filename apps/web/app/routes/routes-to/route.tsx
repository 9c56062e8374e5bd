import { doorMessages } from '@gilde/language/messages/doors'
import { Breadcrumbs, Button, ErrorSummary, useText } from '@gilde/ui'
import { dropTarget, getRoutes, keepTarget, listMyTargets, listStarts } from '@gilde/use-cases'
import { actorContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { askOrProblems } from '../../doors/ask-or-problems.ts'
import { loadReport } from '../../doors/load-report.server.ts'
import { directionsOfYear, listPlaces, loadStanding } from '../../doors/load-standing.server.ts'
import { usePlaceNames } from '../../doors/names.ts'
import { ProblemBeside } from '../../doors/problem-beside.tsx'
import { ReportBack } from '../../doors/report-back.tsx'
import { StandingBox } from '../../doors/standing-box.tsx'
import { AdaptForm, DirectionForm, YearForm, yearsWithDirection } from '../../doors/standing-forms.tsx'
import { standingAddress } from '../../doors/standing-query.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'
import { RouteMapView } from './route-map-view.tsx'
import { StartList } from './start-list.tsx'

export const handle = { static: true }

export async function loader({ request, params: { target }, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const standing = await loadStanding(context, searchParams)
  const { query, fromRecord, pupil } = standing
  const extra = searchParams.get('extra') ?? undefined
  const starts = await askOrProblems(context, listStarts, { target, rules: query.rules, on: query.on })
  const report = (fromRecord && !pupil) || searchParams.has('rapport') ? await loadReport(context, searchParams) : null
  const base = { ...standing, target, report, problems: {}, directions: [], places: [], map: null, starts: starts.answer, stage: 'starts' as const, isPupil: false, isTarget: false }
  if (!starts.answer) return data({ ...base, stage: 'none' as const, problems: starts.problems, directions: await directionsOfYear(context, undefined) }, { status: 400 })
  const actor = context.get(actorContext)
  const isPupil = actor.kind === 'person' && actor.roles.includes('pupil') && !pupil
  const isTarget = isPupil && (await ask(context, listMyTargets, {})).targets.some((each) => each.target === target)
  const known = { ...base, isPupil, isTarget }
  if (!query.year) return known
  if (yearsWithDirection.includes(query.year) && !query.direction && !query.track) return { ...known, stage: 'direction' as const, directions: await directionsOfYear(context, query.year) }
  const places = await listPlaces(context)
  const { answer, problems } = await askOrProblems(context, getRoutes, { ...query, target, ...(extra && { extra }) })
  if (answer) return { ...known, stage: 'map' as const, places, map: answer }
  const stage = problems.direction || problems.track ? ('direction' as const) : problems.year ? ('starts' as const) : ('adapt' as const)
  return data({ ...known, stage, problems, places, directions: stage === 'direction' ? await directionsOfYear(context, problems.direction?.meant.length ? undefined : query.year) : [] }, { status: 400 })
}

/** Keeps the target, or no longer. */
export async function action({ request, params: { target }, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  await ask(context, form.get('keep') === 'no' ? dropTarget : keepTarget, { target })
  throw redirect(`/deuren/naar/${encodeURIComponent(target)}${new URL(request.url).search}`)
}

export default function RoutesTo({ loaderData }: Route.ComponentProps) {
  const { target, query, carried, fromRecord, pupil, proofs, admitted, report, problems, directions, places, map, starts, stage, isPupil, isTarget } = loaderData
  const text = useText(doorMessages)
  const book = map?.book ?? starts?.book
  const names = usePlaceNames(book?.names ?? {})
  const path = `/deuren/naar/${target}`
  const place = map?.target ?? starts?.target
  const name = place ? (place.direction?.name ?? names.year(place.year)) : target
  const form = { action: path, query, problems, names: book?.names ?? {}, directions }
  return (
    <div className="wide">
      <PageHead title={text('routes-title', { name })} description={text('routes-description', { name })} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: standingAddress('/deuren', carried) }, { label: name }]} />
      <h1>{text('routes-title', { name })}</h1>
      <ErrorSummary errors={Object.keys(problems).map((field) => ({ field: field === 'direction' ? 'typed' : field, message: text('error-summary') }))} />
      {stage === 'none' && <div id="target" tabIndex={-1}><ProblemBeside field="target" problem={problems.target ?? problems.rules} directions={directions} hrefOf={(id) => standingAddress(`/deuren/naar/${id}`, carried)} /></div>}
      {place && (
        <>
          <p className="lead">{text('routes-lead')}</p>
          <ReportBack report={report} directionId={place.direction?.id} />
          {isPupil && (
            <form method="post">
              <input type="hidden" name="keep" value={isTarget ? 'no' : 'yes'} />
              <p className="actions">{isTarget && <span>{text('kept-target')}</span>} <Button quiet>{text(isTarget ? 'drop-target' : 'keep-target')}</Button></p>
            </form>
          )}
          <p className="small">
            {place.direction && <a href={`/richtingen/${place.direction.id}${report ? `?rapport=${report.id}` : ''}`}>{text('to-direction')}</a>} <a href={standingAddress('/deuren', carried)}>{pupil ? text('to-doors-of', { name: pupil.name }) : text('to-doors')}</a>
          </p>
        </>
      )}
      {stage === 'direction' && <DirectionForm {...form} />}
      {stage === 'adapt' && <AdaptForm {...form} places={places} open />}
      {map && <StandingBox standing={map.standing} book={map.book} from={fromRecord ? (pupil ? 'record-of' : 'record') : 'said'} name={pupil?.name} proofs={proofs} admitted={admitted} restart={pupil ? null : `${path}?anew=yes`} />}
      {map && <RouteMapView map={map} carried={carried} path={path} form={<AdaptForm {...form} places={places} open={false} />} />}
      {starts && stage === 'starts' && <YearForm {...form} />}
      {starts && stage !== 'none' && <StartList starts={starts} path={path} query={carried} />}
      {stage === 'none' && <p><a className="button-quiet" href="/richtingen">{text('choose-target-link')}</a></p>}
    </div>
  )
}
