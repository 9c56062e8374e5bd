import { refusalMessages } from '@gilde/language/messages/refusals'
import { councilProblemMessages } from '@gilde/language/messages/council-problems'
import { repeatYearMessages } from '@gilde/language/messages/repeat-year'
import { councilMessages } from '@gilde/language/messages/council'
import { councilBesideMessages } from '@gilde/language/messages/council-beside'
import { Breadcrumbs, ErrorSummary, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { adviseRepeat, askRepeat, decideRepeat, getRepeatQuestion } from '@gilde/use-cases'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { CitedRules, Letters } from '../../council/case-parts.tsx'
import styles from '../../council/council.module.css'
import { performStep } from '../../council/perform-step.ts'
import { textOf } from '../../council/read-decision.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { AdviseForm, AskForm, DecideForm } from './forms.tsx'
import { Said } from './said.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { name } = requirePerson(context)
  return { ...(await ask(context, getRepeatQuestion, { id: params.id })), me: name }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const step = textOf(form, 'do')
  const kept = { words: textOf(form, 'words'), verdict: textOf(form, 'verdict') }
  const at = { id: params.id, seen: Number(textOf(form, 'seen')) }
  const problem = await (step === 'ask'
    ? performStep(context, askRepeat, { ...at, words: kept.words })
    : performStep(context, step === 'advise' ? adviseRepeat : decideRepeat, { ...at, ...kept }))
  if (problem) return data({ step, kept, problem }, { status: problem.status })
  throw redirect(`/overdoen/${params.id}`)
}

export default function RepeatYear({ loaderData: opened, actionData }: Route.ComponentProps) {
  const text = useText(repeatYearMessages)
  const council = useText(councilMessages)
  const told = useText(councilProblemMessages)
  const refusal = useText(refusalMessages)
  const locale = useLocale()
  const date = useDate()
  const { asked, advice, decided, may, family, until, over, proposals } = opened
  const problem = actionData?.problem
  const errors = Object.entries(problem?.fields ?? {}).map(([field, key]) => ({ field, message: told(key!) }))
  const title = text('title', { name: opened.pupil })
  const back = family ? `/beslissingen/${opened.id}` : `/klassenraden/leerling/${opened.id}`
  const forms = { opened, actionData }
  return (
    <div className="wide">
      <PageHead title={title} />
      <Breadcrumbs steps={[{ label: family ? council('mine-title') : council('title'), href: family ? '/beslissingen' : '/klassenraden' }, { label: opened.pupil, href: back }, { label: text('asked-title') }]} />
      <h1>{title}</h1>
      <p>{council('mine-head', { school: opened.school, className: opened.className, year: opened.schoolYear })}</p>
      {opened.synthetic && <Notice kind="info"><p>{council('demo-dates')}</p></Notice>}
      <ErrorSummary errors={errors} />
      {problem?.refusal && <Notice kind="info"><p role="alert">{refusal(problem.refusal)}</p></Notice>}
      <p className="lead">{text('lead')}</p>
      {!decided && <p className="measure"><strong>{text(over ? 'until-over' : asked ? 'until-waiting' : 'until-open', { date: date(until) })}</strong></p>}
      {opened.isPupil && !asked && !may.ask && !over && <p className="measure">{council('guardian-acts')}</p>}
      {may.ask && <AskForm {...forms} />}

      <h2 className="measured">{text('asked-title')}</h2>
      {asked ? <Said {...asked} /> : <p className="measure">{text('asked-none')}</p>}
      {asked && (
        <>
          <h2 className="measured">{text('advice-title')}</h2>
          {advice ? <Said {...advice} verdict={text(`advice-${advice.verdict}`)} /> : <p className="measure">{text(decided ? 'advice-none' : 'advice-waiting')}</p>}
          {may.advise && <AdviseForm {...forms} />}
          <h2 className="measured">{text('decided-title')}</h2>
          {decided ? <Said {...decided} verdict={text(`decided-${decided.verdict}`)} /> : <p className="measure">{text('decided-waiting')}</p>}
          {decided && <p className="measure">{text(decided.verdict === 'favourable' ? 'decided-after' : 'contest-note')}</p>}
          {may.decide && <DecideForm {...forms} />}
        </>
      )}
      <Letters letters={opened.letters} />
      <h2 className="measured">{text('rules-title')}</h2>
      <p className="measure">{opened.rules.sentence[locale]}</p>
      <CitedRules cited={opened.rules.cited} rulebook={opened.rulebook} />
      {proposals && <SameInProposals proposals={proposals} />}
      <p><a href={back}>{text(family ? 'to-decision' : 'to-case')}</a></p>
    </div>
  )
}

function SameInProposals({ proposals: { title, version, same, sentence } }: { proposals: NonNullable<Route.ComponentProps['loaderData']['proposals']> }) {
  const beside = useText(councilBesideMessages)
  const locale = useLocale()
  return (
    <section className={styles.proposals} aria-labelledby="proposals">
      <p className={styles.badge}>{beside('proposals-badge')}</p>
      <h2 id="proposals">{beside('proposals-title')}</h2>
      <p className="measure">{same ? beside('proposals-same') : sentence[locale]}</p>
      <p className="soft small">{beside('proposals-version', { title: title[locale], version })}</p>
    </section>
  )
}
