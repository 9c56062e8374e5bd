import { formatKilometres } from '@gilde/language'
import { doorMessages } from '@gilde/language/messages/doors'
import { uiMessages } from '@gilde/language/messages/ui'
import { Breadcrumbs, Button, DataSource, ErrorSummary, FinalityMark, useLocale, useNumber, useText } from '@gilde/ui'
import { type Comparison, compareDirections } from '@gilde/use-cases'
import { data } from 'react-router'
import type { ReactNode } from 'react'
import { askOrProblems, type Problems } from '../../doors/ask-or-problems.ts'
import styles from '../../doors/doors.module.css'
import { directionsOfYear, listPlaces } from '../../doors/load-standing.server.ts'
import { OutcomeList } from '../../doors/outcome-list.tsx'
import { ProblemBeside } from '../../doors/problem-beside.tsx'
import { readStanding, standingAddress } from '../../doors/standing-query.ts'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

const most = 4

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const query = readStanding(searchParams)
  const picked = [...new Set(searchParams.getAll('with').map((text) => text.trim()).filter(Boolean))].slice(0, most)
  const [{ answer, problems }, directions, places] = await Promise.all([askOrProblems(context, compareDirections, { ...query, with: picked }), directionsOfYear(context, undefined), listPlaces(context)])
  const base = { query, picked, directions, places }
  if (!answer) return data({ ...base, comparison: null, problems }, { status: 400 })
  return { ...base, comparison: answer, problems: {} as Problems }
}

export default function Compare({ loaderData: { query, picked, directions, places, comparison, problems } }: Route.ComponentProps) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const problem = problems.with
  const nameOf = (wanted: string) => directions.find(({ id }) => id === wanted)?.name ?? wanted
  return (
    <div className="wide">
      <PageHead title={text('compare-title')} description={text('compare-description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: standingAddress('/deuren', query) }, { label: text('compare-title') }]} />
      <h1>{text('compare-title')}</h1>
      <p className="lead">{text('compare-lead')}</p>
      <ErrorSummary errors={problem ? [{ field: 'with-0', message: text('error-summary') }] : []} />
      <form action="/vergelijken" className={styles.form}>
        <ProblemBeside field="with" problem={problem} directions={directions} hrefOf={(id) => `/vergelijken?${new URLSearchParams([...picked.filter((text_) => directions.some((known) => known.id === text_)).map((known) => ['with', known]), ['with', id], ...(query.near ? [['near', query.near]] : [])])}`} />
        <p className={styles.hint}>{text('compare-pick-hint')}</p>
        <div className={styles.pick}>
          {Array.from({ length: most }, (_, index) => (
            <div key={`pick ${index + 1}`}>
              <label htmlFor={`with-${index}`} className={styles.question}>{text('compare-pick', { number: index + 1 })}</label>
              <input id={`with-${index}`} name="with" type="text" list="directions" maxLength={120} defaultValue={picked[index] ?? ''} autoComplete="off" />
              {picked[index] && <p className={styles.hint}>{nameOf(picked[index])}</p>}
            </div>
          ))}
        </div>
        <datalist id="directions">
          {directions.filter(({ grade }) => ['2', '3', '7'].includes(grade)).map(({ id, name, dual, grade }) => <option key={id} value={id}>{`${name}${dual ? ` (${text('dual')})` : ''}, ${ui(`grade-${grade as '2'}`)}`}</option>)}
        </datalist>
        <div>
          <label htmlFor="near" className={styles.question}>{text('near')}</label>
          <select id="near" name="near" defaultValue={query.near ?? ''}>
            <option value="">{text('near-none')}</option>
            {places.map(({ nis, name }) => <option key={nis} value={nis}>{name}</option>)}
          </select>
        </div>
        <div><Button>{text('compare-show')}</Button></div>
      </form>
      {comparison && (comparison.directions.length === 0 ? <p className="measure">{text('compare-nothing')}</p> : <ComparisonTable comparison={comparison} />)}
    </div>
  )
}

type Compared = Comparison['directions'][number]

function ComparisonTable({ comparison }: { comparison: Comparison }) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const locale = useLocale()
  const number = useNumber()
  const { costSource } = comparison
  const higher = (direction: Compared) => [text('higher-associate', { count: direction.higher.associateDegree ?? -1 }), text('higher-bachelor', { count: direction.higher.bachelor ?? -1 })]
  const rows: [label: string, of: (direction: Compared) => ReactNode][] = [
    [text('row-what'), ({ does }) => does?.[locale] ?? text('no-figure')],
    [text('row-finality'), ({ finality }) => (finality ? <FinalityMark finality={finality} /> : '—')],
    [text('row-cost'), ({ cost }) => (cost ? <>{text('cost-figure', { form: cost.educationForm, euros: number(Math.round(cost.eurosPerYear)), years: cost.years })}<br /><span className="small soft">{text('cost-note')}</span></> : text('no-figure'))],
    [text('row-distance'), ({ schools, nearest }) => <>{text('schools-near', { count: schools })}{nearest && <><br /><a href={`/scholen/${nearest.number}`}>{nearest.name}</a> {nearest.municipality}{nearest.kilometres !== null && `, ${formatKilometres(nearest.kilometres, locale)}`}</>}</>],
    [text('row-outcomes'), ({ outcomes }) => (outcomes.length === 0 ? text('no-figure') : <OutcomeList figures={outcomes} />)],
    [text('row-proof'), ({ qualifications }) => (qualifications.length === 0 ? '—' : <ul>{qualifications.map(({ title, level }) => <li key={title}>{title}{level !== null && ` (${text('level', { level })})`}</li>)}</ul>)],
    [text('row-after'), ({ after }) => (after.total === 0 ? text('comes-after-none') : <ul>{after.directions.map(({ id, name }) => <li key={id}><a href={`/richtingen/${id}`}>{name}</a></li>)}</ul>)],
    [text('row-higher'), (direction) => <ul>{higher(direction).map((line) => <li key={line}>{line}</li>)}</ul>],
    ...(comparison.directions.some(({ years }) => years !== null) ? [[text('row-years'), ({ years }: Compared) => (years === null ? text('start-none') : text('family-years', { years }))] as [string, (direction: Compared) => ReactNode]] : []),
  ]
  return (
    <section aria-label={text('compare-title')}>
      <div className={styles.table} tabIndex={0} role="region" aria-label={text('compare-title')}>
        <table className={styles.compared}>
          <thead>
            <tr>
              <th scope="col">{text('direction')}</th>
              {comparison.directions.map(({ id, name, dual, grade }) => <th key={id} scope="col"><a href={`/richtingen/${id}`}>{name}</a>{dual && ` (${text('dual')})`}<br /><span className="small soft">{ui(`grade-${grade}-years`)}</span><br /><a className="small" href={`/deuren/naar/${id}`}>{text('all-routes')}</a></th>)}
            </tr>
          </thead>
          <tbody>{rows.map(([label, of]) => <tr key={label}><th scope="row">{label}</th>{comparison.directions.map((direction) => <td key={direction.id}>{of(direction)}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <DataSource sources={[{ name: costSource.name, publisher: costSource.publisher, date: costSource.date, status: costSource.status as 'secondary', note: costSource.note[locale] }]} />
    </section>
  )
}
