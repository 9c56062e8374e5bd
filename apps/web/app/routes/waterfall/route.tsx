import { formatList } from '@gilde/language'
import { councilMessages } from '@gilde/language/messages/council'
import { waterfallMessages } from '@gilde/language/messages/waterfall'
import { Breadcrumbs, Notice, useLocale, useNumber, useText } from '@gilde/ui'
import { getCertificateFlows } from '@gilde/use-cases'
import type { z } from 'zod'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { Ribbons } from '../../council/ribbons.tsx'
import styles from './waterfall.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  requirePerson(context)
  const wanted = new URL(request.url).searchParams.get('jaar') ?? undefined
  return ask(context, getCertificateFlows, { schoolYear: wanted && /^\d{4}-\d{4}$/.test(wanted) ? wanted : undefined })
}

type Side = NonNullable<z.input<typeof getCertificateFlows.output>['own']>

export default function Waterfall({ loaderData: { own, others, schoolYear, schoolYears, leastPupils, leastSchools, proposed, synthetic } }: Route.ComponentProps) {
  const text = useText(waterfallMessages)
  const council = useText(councilMessages)
  const locale = useLocale()
  return (
    <div className="wide">
      <PageHead title={text('title')} />
      <Breadcrumbs steps={[{ label: council('title'), href: '/klassenraden' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      {synthetic && <Notice kind="provisional"><p>{text('synthetic')}</p></Notice>}
      <h2 className="measured">{text('now-title')}</h2>
      <p className="measure">{text('now', { a: proposed.A, b: proposed.B, c: proposed.C })} <a href="/klassenraden">{text('to-councils')}</a></p>
      {proposed.cases.length > 0 && (
        <>
          <p className="measure">{text('now-lead')}</p>
          <ul>
            {proposed.cases.map(({ caseId, pupil, className, by, closes }) => (
              <li key={caseId}><a href={`/klassenraden/leerling/${caseId}`}>{text('now-line', { pupil, className })}</a> {text('now-closes', { what: formatList(closes.map((name) => name[locale]), locale), by })}</li>
            ))}
          </ul>
        </>
      )}
      <nav aria-labelledby="years">
        <h3 id="years">{text('year-title')}</h3>
        <ul className={styles.years}>{schoolYears.map((year) => <li key={year}><a className="button-quiet" href={`/waterval?jaar=${year}`} aria-current={year === schoolYear ? 'page' : undefined}>{year}</a></li>)}</ul>
      </nav>
      <h2 className="measured">{text('share-title', { year: schoolYear ?? '' })}</h2>
      <div className={styles.sides}>
        {([['own', own], ['others', others]] as const).map(([name, side]) => (
          <section key={name} aria-labelledby={`side-${name}`}>
            <h3 id={`side-${name}`}>{side ? text('side', { name: text(name), pupils: side.pupils, schools: side.schools }) : text(name)}</h3>
            {side ? <SideView side={side} id={name} /> : <p>{text('too-few')}</p>}
          </section>
        ))}
      </div>
      <h2 className="measured">{text('how-title')}</h2>
      <ul className="measure">
        <li>{text('how-count')}</li>
        <li>{text('how-others', { schools: leastSchools })}</li>
        <li>{text('how-small', { least: leastPupils })}</li>
        <li>{text('how-after')}</li>
      </ul>
    </div>
  )
}

function SideView({ side, id }: { side: Side; id: string }) {
  const text = useText(waterfallMessages)
  const locale = useLocale()
  const number = useNumber()
  const names = (keys: readonly string[]) => formatList([...keys], locale)
  const went = (keys: Side['flows'][number]['went']) => names(keys.map((key) => text(`went-${key}`)))
  return (
    <>
      <ul>{side.shares.map(({ certificates, pupils, percent }) => <li key={certificates.join('')}>{text('share-line', { what: names(certificates), pupils, percent: number(percent, 1) })}</li>)}</ul>
      <h4>{text('flow-title')}</h4>
      <figure>
        <Ribbons id={id} label={text('picture')} flows={side.flows.map((flow) => ({ from: names(flow.certificates), to: flow.went.map((key) => text(`short-${key}`)).join(' + '), pupils: flow.pupils }))} />
      </figure>
      <ul>{side.flows.map(({ certificates, went: keys, pupils }) => <li key={`${certificates.join('')} ${keys.join('')}`}>{text('flow-line', { what: names(certificates), pupils, went: went(keys) })}</li>)}</ul>
    </>
  )
}
