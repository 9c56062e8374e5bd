import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, Button, Disclosure, Notice, useLocale, useNumber, useText } from '@gilde/ui'
import { dryRunRulebook, listRulebooks } from '@gilde/use-cases'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { DayField } from '../../rules/day-field.tsx'
import { readDay } from '../../rules/read-day.ts'
import { plainAddress, readSliders } from '../../rules/read-sliders.ts'
import { SliderField } from '../../rules/slider-field.tsx'
import { chooseSides } from './choose-sides.ts'
import { Population } from './population.tsx'
import styles from './what-if.module.css'
import type { Route } from './+types/route.ts'

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const url = new URL(request.url)
  const plain = plainAddress(url)
  if (plain) throw redirect(plain)
  const { searchParams } = url
  const { day, wrong } = readDay(searchParams.get('op'))
  const draft = searchParams.get('ontwerp')
  const { rulebooks } = await ask(context, listRulebooks, {})
  const sides = chooseSides(rulebooks, params.book, draft ? params.book : searchParams.get('tegen'))
  const { before, after } = sides
  const typed = readSliders(searchParams)
  const common = { id: before, against: after, ...(sides.version !== undefined && { version: sides.version }), ...(day && { on: day }), ...(draft && { draft }) }
  // the sliders as they can stand, to tell beside a slider what is wrong with what was typed
  const { sliders: known } = await ask(context, dryRunRulebook, { ...common, measure: false })
  const isGood = ({ id, least, most }: (typeof known)[number]) => typed[id] === undefined || (/^\d+$/.test(typed[id]) && Number(typed[id]) >= least && Number(typed[id]) <= most)
  const wrongSliders = known.filter((slider) => !isGood(slider)).map(({ id }) => id)
  const sliders = Object.fromEntries(known.flatMap(({ id }) => (typed[id] !== undefined && !wrongSliders.includes(id) ? [[id, Number(typed[id])]] : [])))
  const result = await ask(context, dryRunRulebook, { ...common, sliders, measure: wrongSliders.length === 0 && !wrong })
  const status = wrong || wrongSliders.length > 0 || result.problem ? 400 : 200
  return data({ result, book: params.book, sides, draft, typed, wrongSliders, wrongDay: wrong, title: rulebooks.find(({ id }) => id === params.book)?.title ?? result.before.title, books: rulebooks.map(({ id, title }) => ({ id, title })) }, { status })
}

/** A change of the rules, tried on invented pupils: who is decided differently. */
export default function WhatIf({ loaderData: { result, book, sides, draft, typed, wrongSliders, wrongDay, title, books } }: Route.ComponentProps) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const number = useNumber()
  return (
    <div className="wide">
      <PageHead title={text('what-if-title')} description={text('what-if-lead')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/regels' }, { label: title[locale], href: `/regels/${book}` }, { label: text('what-if') }]} />
      <h1>{text('what-if-title')}</h1>
      <p className="lead">{text('what-if-lead')}</p>
      <form className={styles.controls}>
        {draft ? <><input type="hidden" name="ontwerp" value={draft} /><Notice kind="info"><p>{text('draft-tried')}</p></Notice></> : (
          <div>
            <label htmlFor="tegen">{text('lay-beside')}</label>
            <select id="tegen" name="tegen" defaultValue={sides.beside}>
              {sides.previous !== undefined && <option value="vorige">{text('previous-version', { version: sides.previous })}</option>}
              {books.map(({ id, title: name }) => <option key={id} value={id}>{id === book ? text('same-book') : name[locale]}</option>)}
            </select>
          </div>
        )}
        <div><DayField name="op" label={text('day')} value={result.on} wrong={wrongDay} /></div>
        <fieldset className={styles.sliders}>
          <legend>{text('sliders')}</legend>
          {result.sliders.length === 0 && <p className="small">{text('no-sliders')}</p>}
          {result.sliders.map(({ id, label, unit, ...slider }) => (
            <SliderField key={`${id} ${slider.value}`} {...slider} id={id} label={label[locale]} unit={unit[locale]} typed={typed[id]} error={wrongSliders.includes(id) ? text('slider-wrong', slider) : undefined} />
          ))}
        </fieldset>
        <Button>{text('recalculate')}</Button>
      </form>
      <p><strong>{text('what-if-sides', { before: result.before.title[locale], version: result.before.version, after: draft ? text('draft-title') : result.after.title[locale] })}</strong></p>
      {result.problem && <Notice kind="info" title={text('problem-title')}><p role="alert">{result.problem.words[locale]}</p></Notice>}
      {result.populations.map((population) => <Population key={population.id} population={population} before={sides.before} after={sides.after} />)}
      <p className="small soft">{text('reproduce')}</p>
      <Disclosure summary={text('cohort-title')}>
        <p>{result.cohort.note[locale]}</p>
        <div className="table-scroll" tabIndex={0} role="region" aria-label={text('cohort-title')}>
          <table className="table">
            <thead><tr><th scope="col">{text('share-of')}</th><th scope="col" className="number">%</th><th scope="col">{text('status')}</th><th scope="col">{text('source')}</th></tr></thead>
            <tbody>{result.cohort.shares.map(({ id, label, value, status, source }) => <tr key={id}><th scope="row">{label[locale]}</th><td className="number">{number(value * 100, 1)}</td><td>{text(status === 'published' ? 'published' : 'assumed')}</td><td lang="nl">{source}</td></tr>)}</tbody>
          </table>
        </div>
      </Disclosure>
    </div>
  )
}
