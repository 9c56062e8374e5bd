import { doorMessages } from '@gilde/language/messages/doors'
import { Breadcrumbs, Button, DataSource, ErrorSummary, Field, useLocale, useText } from '@gilde/ui'
import { getWorkWays } from '@gilde/use-cases'
import { data } from 'react-router'
import { askOrProblems } from '../../doors/ask-or-problems.ts'
import styles from '../../doors/doors.module.css'
import { ReasonBody } from '../../doors/reason-list.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const params = new URL(request.url).searchParams
  const said = Object.fromEntries((['age', 'years', 'diploma'] as const).flatMap((field) => (params.get(field) ? [[field, params.get(field)!]] : [])))
  const { answer, problems } = await askOrProblems(context, getWorkWays, said)
  if (answer) return { said, ways: answer, problem: false }
  const { answer: ways } = await askOrProblems(context, getWorkWays, {})
  return data({ said, ways: ways!, problem: problems !== null }, { status: 400 })
}

/** From work: what the rules let one combine, and the ways back to a diploma. */
export default function FromWork({ loaderData: { said, ways, problem } }: Route.ComponentProps) {
  const text = useText(doorMessages)
  const locale = useLocale()
  const { name, publisher, date, status, note } = ways.source
  return (
    <div className="wide">
      <PageHead title={text('work-title')} description={text('work-description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/deuren' }, { label: text('work-title') }]} />
      <h1>{text('work-title')}</h1>
      <p className="lead">{text('work-lead')}</p>
      <ErrorSummary errors={problem ? [{ field: 'age', message: text('work-age-problem') }] : []} />
      <section aria-labelledby="ways">
        <h2 id="ways" className="measured">{text('work-ways-title')}</h2>
        <ul className={styles.families}>
          <li className={styles.family}><h3>{text('work-dual')}</h3><p>{text('work-dual-text')}</p><p><a href="/richtingen?dual=yes">{text('work-dual-link')}</a></p></li>
          <li className={styles.family}><h3>{text('work-school')}</h3><p>{text('work-school-text')}</p><p><a href="/deuren?anew=yes">{text('work-school-link')}</a></p></li>
          {ways.ways.map((way) => (
            <li key={way.id} className={styles.family}><h3>{way.name[locale]}</h3><p>{way.text[locale]}</p><p>{way.asks[locale]}</p><p><a href={way.url}>{new URL(way.url).hostname}</a></p></li>
          ))}
        </ul>
        <DataSource sources={[{ name, publisher, date, status: status as 'editorial', note: note[locale] }]} />
      </section>
      <section aria-labelledby="age-title">
        <h2 id="age-title" className="measured">{text('work-form-title')}</h2>
        <form action="/deuren/werk" className={styles.form}>
          <Field name="age" label={text('work-age')} type="number" inputMode="numeric" min={12} max={25} required defaultValue={said.age} error={problem ? text('work-age-problem') : undefined} />
          <Field name="years" label={text('work-years')} type="number" inputMode="numeric" min={0} max={10} defaultValue={said.years} />
          <fieldset>
            <legend>{text('work-diploma')}</legend>
            <div className={styles.choices}>
              {([['yes', 'yes'], ['no', 'no'], ['', 'dont-know']] as const).map(([value, label]) => (
                <label key={label} className={styles.choice}><input type="radio" name="diploma" value={value} defaultChecked={(said.diploma ?? '') === value} /><span>{text(label)}</span></label>
              ))}
            </div>
          </fieldset>
          <div><Button>{text('work-show')}</Button></div>
        </form>
        {ways.books.map(({ book, answers }, index) => {
          const shown = index === 0 ? answers : answers.filter(({ differs }) => differs)
          return (
            <section key={book.id} aria-labelledby={`book-${book.id}`}>
              <h3 id={`book-${book.id}`}>{text('work-by-book', { book: book.title[locale] })}</h3>
              {book.id !== 'today' && <p className="measure">{text('books-proposal')}</p>}
              <ul className={styles.reasons}>{shown.map((answer) => <li key={answer.id}><h4>{answer.title[locale]}</h4><ReasonBody reason={answer} /></li>)}</ul>
              {index > 0 && <p className="small soft">{text(shown.length === 0 ? 'work-all-same' : 'work-same')}</p>}
            </section>
          )
        })}
      </section>
      <section aria-labelledby="ask">
        <h2 id="ask" className="measured">{text('work-ask-title')}</h2>
        <ul>{(['school', 'clb', 'bring', 'question'] as const).map((line) => <li key={line}>{text(`work-ask-${line}`)}</li>)}</ul>
        <p className="small soft">{text('work-editorial')}</p>
      </section>
    </div>
  )
}
