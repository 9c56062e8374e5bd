import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, Button, Disclosure, useLocale, useNumber, useText } from '@gilde/ui'
import { compareBooks, listRulebooks } from '@gilde/use-cases'
import { data } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { DayField } from '../../rules/day-field.tsx'
import { readDay } from '../../rules/read-day.ts'
import { RuleLinks } from '../../rules/rule-links.tsx'
import styles from './compare.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const { rulebooks } = await ask(context, listRulebooks, {})
  const today = new Date().toISOString().slice(0, 10)
  const side = (book: string, on: string, standard: string) => {
    const { day, wrong } = readDay(searchParams.get(on))
    return { book: searchParams.get(book) ?? standard, on: day ?? today, wrong }
  }
  const before = side('eerst', 'eerst-op', 'today')
  const after = side('daarna', 'daarna-op', 'voka-2025')
  const wrong = before.wrong || after.wrong
  const result = wrong ? undefined : await ask(context, compareBooks, { before: { book: before.book, on: before.on }, after: { book: after.book, on: after.on } })
  return data({ books: rulebooks.map(({ id, title }) => ({ id, title })), before, after, result }, { status: wrong ? 400 : 200 })
}

/** Which kinds of pupils two books, or one book on two days, decide differently, and by which rule. */
export default function CompareRulebooks({ loaderData: { books, before, after, result } }: Route.ComponentProps) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const number = useNumber()
  const changed = result?.decisions.filter(({ differences, problem }) => differences.length > 0 || problem) ?? []
  const same = result?.decisions.filter(({ differences, problem }) => differences.length === 0 && !problem) ?? []
  return (
    <div className="wide">
      <PageHead title={text('compare-title')} description={text('compare-lead')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/regels' }, { label: text('compare-title') }]} />
      <h1>{text('compare-title')}</h1>
      <p className="lead">{text('compare-lead')}</p>
      <form className={styles.sides}>
        {([['eerst', 'before', before], ['daarna', 'after', after]] as const).map(([name, label, side]) => (
          <fieldset key={name}>
            <legend>{text(label)}</legend>
            <label htmlFor={name}>{text('book')}</label>
            <select id={name} name={name} defaultValue={side.book}>{books.map(({ id, title }) => <option key={id} value={id}>{title[locale]}</option>)}</select>
            <DayField name={`${name}-op`} label={text('day')} value={side.on} wrong={side.wrong} />
          </fieldset>
        ))}
        <Button>{text('show')}</Button>
      </form>
      {result && changed.length === 0 && <p role="status">{text('nothing-different')}</p>}
      {changed.length > 0 && <p className="small soft">{text('kinds-explained')}</p>}
      {changed.map(({ id, title, problem, kinds, differences, more }) => (
        <section key={id} aria-labelledby={id}>
          <h2 className="measured" id={id}>{title[locale]}</h2>
          {problem ? <p>{text('cannot-compare', { reason: problem.words[locale] })}</p> : <p>{text('kinds', kinds)}</p>}
          <ul className={styles.differences}>
            {differences.slice(0, 6).map((difference, index) => <Difference key={index} difference={difference} before={before.book} after={after.book} />)}
          </ul>
          {differences.length > 6 && (
            <Disclosure summary={text('more-lines', { count: differences.length - 6 + more })}>
              <ul className={styles.differences}>{differences.slice(6).map((difference, index) => <Difference key={index} difference={difference} before={before.book} after={after.book} />)}</ul>
              {more > 0 && <p>{text('more-lines', { count: more })}</p>}
            </Disclosure>
          )}
        </section>
      ))}
      {same.length > 0 && changed.length > 0 && <p>{text('same-for-all', { list: same.map(({ title }) => title[locale]).join(', ') })}</p>}
      {result && <p className="small soft">{result.titles.map((title, side) => `${title[locale]}: ${number(result.versions[side]!)}`).join(' · ')}</p>}
    </div>
  )
}

type Line = NonNullable<Route.ComponentProps['loaderData']['result']>['decisions'][number]['differences'][number]

function Difference({ difference: { words, from, to, rules }, before, after }: { difference: Line; before: string; after: string }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const label = (outcome: Line['from']) => outcome?.label[locale] ?? text('no-outcome')
  return (
    <li>
      <p className={styles.change}>{text('from-to', { from: label(from), to: label(to) })}</p>
      <p>{words[locale]}</p>
      <p className="small soft">{text('by-rule')} <RuleLinks book={before} rules={rules[0]} /> → <RuleLinks book={after} rules={rules[1]} /></p>
    </li>
  )
}
