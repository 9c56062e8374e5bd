import { studyMessages } from '@gilde/language/messages/studies'
import { Breadcrumbs, Notice, useDate, useText } from '@gilde/ui'
import { getStudy } from '@gilde/use-cases'
import { z } from 'zod'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { BarChart } from '../../measurement/bar-chart.tsx'
import styles from '../../measurement/measurement.module.css'
import { simulationFigures } from '../../measurement/simulation-figures.ts'
import { requirePerson } from '../../require-person.ts'
import { WhatWasAsked } from '../study/what-was-asked.tsx'
import { useRounded } from '../../measurement/use-rounded.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

const Query = z.object({ one: z.uuid(), other: z.uuid() })

export async function loader({ context, request }: Route.LoaderArgs) {
  requirePerson(context)
  const asked = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return { pair: null }
  const studies = []
  for (const id of [asked.data.one, asked.data.other]) {
    const { result, request: of, instrument, createdAt } = await ask(context, getStudy, { id })
    if (result?.kind !== 'simulation') return { pair: null }
    studies.push({ id, result, request: of, instrument, createdAt })
  }
  return { pair: [studies[0]!, studies[1]!] as const }
}

/** Two simulations with the same figures beside each other, and what the second does otherwise. */
export default function CompareStudies({ loaderData: { pair } }: Route.ComponentProps) {
  const text = useText(studyMessages)
  const number = useRounded()
  const date = useDate()
  return (
    <div className="wide">
      <PageHead title={text('compare-title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/ijken' }, { label: text('compare-title') }]} />
      <h1>{text('compare-title')}</h1>
      {!pair ? (
        <p className="lead">{text('compare-needs')} <a href="/ijken">{text('title')}</a></p>
      ) : (
        <>
          <Notice kind="provisional" title={text('synthetic-title')}><p>{text('synthetic-lead')}</p></Notice>
          <div className="table-scroll" tabIndex={0} role="region" aria-label={text('figures-title')}>
            <table className="table">
              <thead><tr><th scope="col">{text('figures-title')}</th><th scope="col" className="number">{text('one')}</th><th scope="col" className="number">{text('other')}</th><th scope="col" className="number">{text('difference-column')}</th></tr></thead>
              <tbody>
                {simulationFigures(pair[0].result, number).map((one, index) => {
                  const other = simulationFigures(pair[1].result, number)[index]!
                  return (
                    <tr key={one.key}>
                      <th scope="row">{text(one.key)}</th>
                      <td className="number">{one.shown}</td>
                      <td className="number">{other.shown}</td>
                      <td className="number">{one.value === undefined || other.value === undefined ? '–' : one.show(other.value - one.value)}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
          <div className={styles.two}>
            {pair.map(({ id, result, request, instrument, createdAt }, index) => (
              <section key={index} aria-label={text(index === 0 ? 'one' : 'other')}>
                <h2>{text(index === 0 ? 'one' : 'other')}</h2>
                <p>{text('made-from', { version: request.number > 0 ? `${request.baseVersion}+cal${request.number}` : request.baseVersion, test: instrument, date: date(new Date(createdAt)) })}</p>
                <BarChart bars={result.lengths.slice(result.shortest, result.longest + 1).map((count, at) => ({ at: result.shortest + at - 0.5, count }))} step={1} xTitle={text('lengths-axis')} yTitle={text('pupils')} />
                <BarChart bars={result.exposure.histogram.map((count, at) => ({ at: 5 * at, count }))} step={5} xTitle={text('exposure-axis')} yTitle={text('items')} />
                <WhatWasAsked request={request} />
                <p><a href={`/berekeningen/${id}`}>{text('see-study', { which: text(index === 0 ? 'one' : 'other').toLowerCase() })}</a></p>
              </section>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
