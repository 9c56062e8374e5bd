import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, Button, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { getRulebook, moveToNewestBase } from '@gilde/use-cases'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { DayField } from '../../rules/day-field.tsx'
import { readDay } from '../../rules/read-day.ts'
import formStyles from '../../rules/rules.module.css'
import { StatusLegend } from '../../rules/status-mark.tsx'
import { Chapter } from './chapter.tsx'
import { Parameters } from './parameters.tsx'
import styles from './rulebook.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const { day, wrong } = readDay(searchParams.get('op'))
  const query = (searchParams.get('zoek') ?? '').trim().slice(0, 100)
  const version = searchParams.get('versie')
  const book = await ask(context, getRulebook, { id: params.book, ...(day && { on: day }), ...(version && { version }) })
  return data({ ...book, query, wrong }, { status: wrong ? 400 : 200 })
}

/** The one thing done here: laying a book of proposals over the newest version of its base, in a draft. */
export async function action({ params, context }: Route.ActionArgs) {
  const { draft } = await ask(context, moveToNewestBase, { id: params.book })
  throw redirect(`/regels/ontwerp/${draft}`)
}

/** A book of rules, read like a law: chapters, numbers, sources, and the cases that it passes. */
export default function Rulebook({ loaderData: book }: Route.ComponentProps) {
  const text = useText(rulebookMessages)
  const forms = useText(ruleFormMessages)
  const locale = useLocale()
  const date = useDate()
  const canChange = book.rights.drafts && book.version.inForce
  const found = book.decisions.map((decision) => ({ ...decision, rules: decision.rules.filter((rule) => fits(book.query, [rule.text[locale], rule.citation.article, rule.id, rule.when, rule.words?.[locale] ?? '', rule.note?.[locale] ?? '', decision.outcomes.find(({ id }) => id === rule.outcome)?.label[locale] ?? ''])) }))
  const shown = book.query === '' ? found : found.filter(({ rules }) => rules.length > 0)
  return (
    <div className="wide">
      <PageHead title={book.title[locale]} description={book.about[locale]} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/regels' }, { label: book.title[locale] }]} />
      <h1>{book.title[locale]}</h1>
      <p className="lead">{book.about[locale]}</p>
      <p className="small">{text('book-version', { version: book.version.version, date: date(book.version.publishedAt), name: book.version.publishedBy })} {text('book-note', { note: book.version.note })}</p>
      {book.base && <BaseLine book={book.id} base={book.base} mayMove={canChange} />}
      {book.version.inForce ? <Notice kind="info" title={text('not-law')}><p>{text('not-law-text')}</p></Notice> : <Notice kind="info" title={text('old-version')}><p>{text('old-version-text')} <a href={`/regels/${book.id}`}>{text('in-force')}</a></p></Notice>}
      <form className={formStyles.form} role="search">
        <div>
          <label htmlFor="zoek">{text('search')}</label>
          <p id="zoek-hint">{text('search-hint')}</p>
          <input id="zoek" name="zoek" type="search" defaultValue={book.query} maxLength={100} aria-describedby="zoek-hint" />
        </div>
        <div><DayField name="op" label={text('read-on')} value={book.on} wrong={book.wrong} /></div>
        {!book.version.inForce && <input type="hidden" name="versie" value={book.version.version} />}
        <Button>{text('show')}</Button>
      </form>
      {book.query !== '' && <p role="status">{text('search-count', { count: shown.reduce((sum, { rules }) => sum + rules.length, 0), query: book.query })} <a href={`/regels/${book.id}`}>{text('search-all')}</a></p>}
      <div className={styles.law}>
        <nav aria-labelledby="contents" className={styles.contents}>
          <h2 id="contents">{text('contents')}</h2>
          <ol>
            {shown.map(({ id, title }) => <li key={id}><a href={`#${id}`}>{title[locale]}</a></li>)}
            <li><a href="#parameters">{text('parameters')}</a></li>
          </ol>
          <p><a href={`/regels/vergelijken?eerst=${book.id}&daarna=${book.id}`}>{text('compare')}</a></p>
          <p><a href={`/regels/${book.id}/wat-als`}>{text('what-if')}</a></p>
          <p><a href={`/regels/${book.id}/beslissingen`}>{forms('decisions')}</a></p>
          {canChange && <p><a href={`/regels/${book.id}/herschrijven`}>{text('rewrite')}</a></p>}
        </nav>
        <div>
          {shown.map((decision) => <Chapter key={decision.id} book={book.id} decision={decision} hasBase={book.basedOn !== null} isSearch={book.query !== ''} canChange={canChange} />)}
          <Parameters parameters={book.parameters} book={book.id} canChange={canChange} />
          <h2 className="measured" id="versions">{text('versions')}</h2>
          <ul>
            {book.versions.map((version) => (
              <li key={version.id}>
                <a href={`/regels/${book.id}?versie=${version.version}`}>{text('version-line', { version: version.version, date: date(version.publishedAt), name: version.publishedBy, note: version.note })}</a>
                {version.inForce && <strong> ({text('in-force')})</strong>}
              </li>
            ))}
          </ul>
          <h2 className="measured">{text('status-legend')}</h2>
          <StatusLegend />
        </div>
      </div>
    </div>
  )
}

/** Which version of the book below this one lies over; and, where that is not the newest, the way to it. */
function BaseLine({ book, base, mayMove }: { book: string; base: NonNullable<Route.ComponentProps['loaderData']['base']>; mayMove: boolean }) {
  const text = useText(ruleFormMessages)
  const locale = useLocale()
  const title = base.title[locale]
  return (
    <>
      <p className="small">{base.version === null ? text('lies-over-unknown', { title }) : <a href={`/regels/${base.book}?versie=${base.version}`}>{text('lies-over', { version: base.version, title })}</a>}</p>
      {base.version !== base.newest && (
        <Notice kind="info">
          <p>{text('lies-behind', { newest: base.newest })} <a href={`/regels/${base.book}/wat-als?tegen=vorige`}>{text('see-base')}</a></p>
          {mayMove && <form method="post" action={`/regels/${book}`}><Button quiet>{text('move-base', { newest: base.newest })}</Button></form>}
        </Notice>
      )}
    </>
  )
}

/** Every word of the query stands somewhere, whatever its accents and capitals. */
function fits(query: string, places: string[]): boolean {
  const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const all = plain(places.join(' '))
  return plain(query).split(/\s+/).every((word) => all.includes(word))
}
