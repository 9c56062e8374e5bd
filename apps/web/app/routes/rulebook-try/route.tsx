import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, Button, Notice, useLocale, useText } from '@gilde/ui'
import { askRulebook, listRulebooks } from '@gilde/use-cases'
import type { ReactNode } from 'react'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { DayField } from '../../rules/day-field.tsx'
import { readDay } from '../../rules/read-day.ts'
import { plainAddress, readSliders } from '../../rules/read-sliders.ts'
import { SliderField } from '../../rules/slider-field.tsx'
import forms from '../../rules/rules.module.css'
import { Answer } from './answer.tsx'
import { Question } from './question.tsx'
import { readFacts, toAddress } from './query.ts'
import styles from './try.module.css'
import type { Route } from './+types/route.ts'

export async function loader({ request, context }: Route.LoaderArgs) {
  const url = new URL(request.url)
  const plain = plainAddress(url)
  if (plain) throw redirect(plain)
  const { searchParams } = url
  const { rulebooks } = await ask(context, listRulebooks, {})
  const { day, wrong } = readDay(searchParams.get('op'))
  const book = rulebooks.find(({ id }) => id === searchParams.get('boek')) ?? rulebooks[0]!
  const decision = searchParams.get('besluit') ?? ''
  const asked = (sliders: Record<string, number>) => ask(context, askRulebook, { id: book.id, decision, facts: {}, sliders, ...(day && { on: day }) })
  const typed = readSliders(searchParams)
  // the sliders as they can stand, to tell beside a slider what is wrong with what was typed
  const known = decision === '' ? [] : ((await asked({})).advice?.parameters ?? []).filter(({ slider }) => slider)
  const wrongSliders = known.filter(({ id, slider }) => typed[id] !== undefined && !(/^\d+$/.test(typed[id]) && Number(typed[id]) >= slider!.least && Number(typed[id]) <= slider!.most)).map(({ id }) => id)
  const sliders = Object.fromEntries(known.flatMap(({ id }) => (typed[id] !== undefined && !wrongSliders.includes(id) ? [[id, Number(typed[id])]] : [])))
  const situation = { book: book.id, decision, on: day, wrongDay: wrong, ...readFacts(searchParams), sliders }
  const said = decision === '' ? undefined : await ask(context, askRulebook, { id: book.id, decision, facts: situation.facts, sliders, ...(day && { on: day }) })
  const status = wrong || wrongSliders.length > 0 || said?.problem ? 400 : 200
  return data({ books: rulebooks.map(({ id, title, decisions }) => ({ id, title, decisions })), situation, said, known, typed, wrongSliders }, { status })
}

/** One situation, question by question: what is known, what is asked next, and what the rules say. */
export default function TryRules({ loaderData: { books, situation, said, known, typed, wrongSliders } }: Route.ComponentProps) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  return (
    <div className="wide">
      <PageHead title={said ? said.decision.title[locale] : text('try-title')} description={text('try-lead')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/regels' }, { label: text('try-title'), ...(said && { href: '/regels/proberen' }) }, ...(said ? [{ label: said.decision.title[locale] }] : [])]} />
      {said ? <Asked situation={situation} said={said}><Sliders situation={situation} known={known} typed={typed} wrong={wrongSliders} /></Asked> : <Choose books={books} />}
    </div>
  )
}

function Choose({ books }: { books: Route.ComponentProps['loaderData']['books'] }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  return (
    <>
      <h1>{text('try-title')}</h1>
      <p className="lead">{text('try-lead')}</p>
      {books.map(({ id, title, decisions }) => (
        <section key={id} aria-labelledby={id}>
          <h2 className="measured" id={id}>{title[locale]}</h2>
          <ul className={styles.questions}>
            {decisions.map((decision) => <li key={decision.id}><a href={`/regels/proberen?boek=${id}&besluit=${decision.id}`}>{decision.title[locale]}</a></li>)}
          </ul>
        </section>
      ))}
    </>
  )
}

type Said = NonNullable<Route.ComponentProps['loaderData']['said']>
type Situation = Route.ComponentProps['loaderData']['situation']

/** The numbers of this question that the source leaves open: where they stand, and where one wants them. */
function Sliders({ situation, known, typed, wrong }: { situation: Situation; known: Route.ComponentProps['loaderData']['known']; typed: Record<string, string>; wrong: string[] }) {
  const text = useText(rulebookMessages)
  const forms = useText(ruleFormMessages)
  const locale = useLocale()
  if (known.length === 0) return null
  return (
    <form action="/regels/proberen" className={styles.sliders}>
      <h2>{forms('what-if-sliders')}</h2>
      <input type="hidden" name="boek" value={situation.book} /><input type="hidden" name="besluit" value={situation.decision} />
      {situation.on && <input type="hidden" name="op" value={situation.on} />}
      {Object.entries(situation.facts).map(([fact, value]) => <input key={fact} type="hidden" name={`f.${fact}`} value={value} />)}
      {situation.skipped.map((fact) => <input key={fact} type="hidden" name="weetniet" value={fact} />)}
      {known.map(({ id, label, unit, status, slider }) => (
        <SliderField key={`${id} ${situation.sliders[id] ?? ''}`} {...slider!} id={id} label={label[locale]} unit={unit[locale]} status={status} value={situation.sliders[id] ?? slider!.standard} typed={wrong.includes(id) ? typed[id] : undefined} error={wrong.includes(id) ? text('slider-wrong', slider!) : undefined} />
      ))}
      <Button quiet>{text('recalculate')}</Button>
    </form>
  )
}

function Asked({ situation, said, children }: { situation: Situation; said: Said; children: ReactNode }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const next = said.advice?.missing.find(({ id }) => !situation.skipped.includes(id))
  const without = (fact: string) => toAddress({ ...situation, facts: Object.fromEntries(Object.entries(situation.facts).filter(([id]) => id !== fact)), skipped: situation.skipped.filter((id) => id !== fact) })
  return (
    <>
      <h1>{said.decision.question[locale]}</h1>
      <p className="small soft">{said.book.title[locale]}, {said.on}</p>
      {said.problem && (
        <Notice kind="info" title={text('problem-title')}>
          <p role="alert">{said.problem.words[locale]}</p>
          {said.problem.about.map((fact) => (fact in situation.facts ? <p key={fact}><a href={without(fact)}>{text('change')}: {said.known.find(({ id }) => id === fact)?.label[locale] ?? fact}</a></p> : null))}
        </Notice>
      )}
      <div className={styles.asked}>
        <div>
          {next ? <Question question={next} situation={situation} /> : said.advice && <Answer advice={said.advice} decision={said.decision} situation={situation} />}
          {next && <p className="soft">{text('not-yet-text', { list: said.advice!.possible.map((id) => said.decision.outcomes.find((outcome) => outcome.id === id)!.label[locale]).join(', ') })}</p>}
        </div>
        <aside aria-labelledby="given" className={styles.given}>
          <h2 id="given">{text('given')}</h2>
          <dl>
            {said.known.map(({ id, label, said: value }) => (
              <div key={id}>
                <dt>{label[locale]}</dt>
                <dd>{value[locale]} <a href={without(id)} aria-label={`${text('change')}: ${label[locale]}`}>{text('change')}</a></dd>
              </div>
            ))}
            {situation.skipped.map((id) => (
              <div key={id}><dt>{said.advice?.missing.find((fact) => fact.id === id)?.label[locale] ?? id}</dt><dd>{text('i-do-not-know')} <a href={without(id)}>{text('change')}</a></dd></div>
            ))}
          </dl>
          <form className={forms.form} action="/regels/proberen">
            <input type="hidden" name="boek" value={situation.book} /><input type="hidden" name="besluit" value={situation.decision} />
            {Object.entries(situation.facts).map(([fact, value]) => <input key={fact} type="hidden" name={`f.${fact}`} value={value} />)}
            {Object.entries(situation.sliders).map(([slider, value]) => <input key={slider} type="hidden" name={`s.${slider}`} value={value} />)}
            <div><DayField name="op" label={text('day')} value={said.on} wrong={situation.wrongDay} /></div>
            <Button quiet>{text('show')}</Button>
          </form>
          {children}
          <p><a href={`/regels/proberen?boek=${situation.book}&besluit=${situation.decision}`}>{text('start-again')}</a></p>
          <p className="small soft">{text('share')}</p>
        </aside>
      </div>
    </>
  )
}
