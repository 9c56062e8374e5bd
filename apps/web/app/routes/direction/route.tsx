import { directionMessages } from '@gilde/language/messages/direction'
import { uiMessages } from '@gilde/language/messages/ui'
import { Breadcrumbs, DataSource, DomainDrawing, FinalityMark, useLocale, useText } from '@gilde/ui'
import { getDirection, listDirectionOutcomes, listFollowUps, listMunicipalities } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { loadReport } from '../../doors/load-report.server.ts'
import { Outcomes } from '../../doors/outcomes.tsx'
import { ReportBack } from '../../doors/report-back.tsx'
import { drawOffers } from './draw-offers.server.ts'
import type { Route } from './+types/route.ts'
import { After } from './after.tsx'
import styles from './direction.module.css'
import { Qualifications } from './qualifications.tsx'
import { Where } from './where.tsx'

export const handle = { static: true }

export async function loader({ params: { id }, request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const near = searchParams.get('near') || undefined
  // nothing more is asked of a direction that there is not
  const direction = await ask(context, getDirection, { id, ...(near && { near }) })
  const [{ municipalities }, { links, said }, { outcomes }] = await Promise.all([ask(context, listMunicipalities, {}), ask(context, listFollowUps, { id }), ask(context, listDirectionOutcomes, { id })])
  return {
    direction,
    near,
    outcomes,
    report: searchParams.has('rapport') ? await loadReport(context, searchParams) : null,
    said: [...links.filter(({ corrections }) => corrections.length > 0).map(({ to, corrections }) => ({ to, corrections })), ...said.map(({ to, correction }) => ({ to, corrections: [correction] }))],
    places: municipalities.map(({ nis, name }) => ({ nis, name })),
    map: direction.offers.length ? drawOffers(direction.offers, near) : null,
  }
}

export default function Direction({ loaderData: { direction, near, outcomes, report, said, places, map } }: Route.ComponentProps) {
  const text = useText(directionMessages)
  const names = useText(uiMessages)
  const locale = useLocale()
  const { name, shortName, domain, finality, grade, dual, description } = direction
  return (
    <article>
      <PageHead title={name} description={text('description', { name })} />
      <div className="wide"><Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('all-directions'), href: domain ? `/richtingen?domain=${domain}` : '/richtingen' }, { label: name }]} /></div>
      <header className="on-blueprint blueprint-grid">
        <div className={`wide ${styles.head}`}>
          <div className={styles.drawing}><DomainDrawing domain={domain} /></div>
          <div className={styles.title}>
            <h1>{name}</h1>
            <dl className={styles.facts}>
              <div><dt>{text('domain')}</dt><dd>{domain ? <a href={`/richtingen?domain=${domain}`}>{names(`domain-${domain}`)}</a> : names('domain-none')}</dd></div>
              <div><dt>{text('grade')}</dt><dd>{names(`grade-${grade}-years`)}</dd></div>
              {finality && <div><dt>{text('finality')}</dt><dd><FinalityMark finality={finality} /></dd></div>}
              {dual && <div><dt>{text('form')}</dt><dd>{names('dual')}</dd></div>}
              <div><dt>{text('schools')}</dt><dd><a href="#where">{direction.offeredBy}</a></dd></div>
            </dl>
          </div>
        </div>
      </header>
      <div className="wide">
        <ReportBack report={report} directionId={direction.id} />
        {shortName !== name && <p className={`soft small ${styles.official}`}>{text('official-name', { name: shortName })}</p>}
        <section aria-labelledby="what">
          <h2 id="what" className="measured">{text('what-title')}</h2>
          {description ? (
            <>
              <p className="lead">{description.text[locale]}</p>
              <ul className={styles.activities}>{description.activities.map((activity) => <li key={activity.nl}>{activity[locale]}</li>)}</ul>
            </>
          ) : (
            <p className="measure">{text('what-none')}</p>
          )}
        </section>
        <section aria-labelledby="leads">
          <h2 id="leads" className="measured">{text('leads-title')}</h2>
          {finality && <p className={styles.road}><FinalityMark finality={finality} official /></p>}
          <p className="measure">{text(`leads-${finality ?? 'none'}`)}</p>
          <p className="measure">{text('leads-open')}</p>
        </section>
        <Qualifications qualifications={direction.qualifications} />
        <Where direction={direction} near={near} places={places} map={map} />
        <After direction={direction} said={said} />
        {['3', '7'].includes(direction.grade) && <Outcomes figures={outcomes} />}
        <section aria-labelledby="arguable">
          <h2 id="arguable" className="measured">{text('arguable-title')}</h2>
          <p className="measure">{text('arguable-text', { id: direction.id })}</p>
          <p className="measure soft">{text('not-binding')}</p>
          <DataSource sources={[...(description ? [description.source] : []), ...direction.next.slice(0, 1).map(({ source }) => source), ...direction.sources]} />
        </section>
      </div>
    </article>
  )
}
