import { councilMessages } from '@gilde/language/messages/council'
import { councilProblemMessages } from '@gilde/language/messages/council-problems'
import { decisionMessages } from '@gilde/language/messages/decisions'
import { refusalMessages } from '@gilde/language/messages/refusals'
import { repeatYearMessages } from '@gilde/language/messages/repeat-year'
import { Breadcrumbs, Button, ErrorSummary, Notice, TextArea, useDate, useLocale, useText } from '@gilde/ui'
import { askTalk, getCouncilCase, lodgeAppeal } from '@gilde/use-cases'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { CaseLine, CitedRules, Letters, TermLine } from '../../council/case-parts.tsx'
import styles from '../../council/council.module.css'
import { Doors } from '../../council/door-board.tsx'
import { performStep } from '../../council/perform-step.ts'
import { Proposals } from '../../council/proposals.tsx'
import { textOf } from '../../council/read-decision.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { Rights } from '../decisions/rights.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { name, roles } = requirePerson(context)
  const opened = await ask(context, getCouncilCase, { id: params.id })
  if (!opened.family) throw redirect(`/klassenraden/leerling/${params.id}`)
  return { ...opened, me: name, isPupil: roles.includes('pupil') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const words = textOf(form, 'words')
  const operation = form.get('do') === 'appeal' ? lodgeAppeal : askTalk
  const problem = await performStep(context, operation, { id: params.id, seen: Number(form.get('seen')), words })
  if (problem) return data({ problem, words }, { status: problem.status })
  throw redirect(`/beslissingen/${params.id}`)
}

export default function Decision({ loaderData: opened, actionData }: Route.ComponentProps) {
  const text = useText(councilMessages)
  const mine = useText(decisionMessages)
  const told = useText(councilProblemMessages)
  const refusal = useText(refusalMessages)
  const repeat = useText(repeatYearMessages)
  const locale = useLocale()
  const date = useDate()
  const { inForce, now, may, doors, rules } = opened
  const problem = actionData?.problem
  const error = problem?.fields.words && told(problem.fields.words)
  const excludes = (inForce?.exclusions ?? []).length > 0
  return (
    <div className="wide">
      <PageHead title={text('case-title', { name: opened.pupil })} />
      <Breadcrumbs steps={[{ label: text('mine-title'), href: '/beslissingen' }, { label: opened.pupil }]} />
      <h1>{text('case-title', { name: opened.pupil })}</h1>
      <p>{text('mine-head', { school: opened.school, className: opened.className, year: opened.schoolYear })}</p>
      {opened.synthetic && <Notice kind="info"><p>{text('demo-dates')}</p></Notice>}
      <ErrorSummary errors={error ? [{ field: 'words', message: error }] : []} />
      {problem?.refusal && <Notice kind="info"><p role="alert">{refusal(problem.refusal)}</p></Notice>}
      {inForce && (
        <>
          <p className="lead">{mine(inForce.certificate === 'A' && excludes ? 'in-force-A-excluding' : `in-force-${inForce.certificate}`)}</p>
          <p className="measure">
            {mine('decided-by', { name: inForce.by, date: date(inForce.toldOn) })}
            {inForce.proposedBy && ` ${inForce.agrees ? mine('decided-as', { name: inForce.proposedBy }) : mine('decided-other', { name: inForce.proposedBy, reason: inForce.reason })}`}
          </p>
          {excludes && <><h2 className="measured">{text('excludes')}</h2><ul>{opened.excluded.map((name) => <li key={name.en}>{name[locale]}</li>)}</ul></>}
          <h2 className="measured">{mine('why-title')}</h2>
          <p className={styles.words}>{inForce.motivation || mine('no-reasons')}</p>
          {inForce.remediation && <p className="measure"><strong>{text('remediation')}</strong> {inForce.remediation}</p>}
          {inForce.advice && <p className="measure"><strong>{text('advice')}:</strong> {inForce.advice}</p>}
          {doors[0] && <><h2 className="measured">{text('mine-doors')}</h2><div className="measure"><Doors doors={doors[0].doors} /></div></>}
        </>
      )}
      {opened.repeat && <p><a href={`/overdoen/${opened.id}`}>{repeat(opened.repeat.asked ? 'link-asked' : 'link-family')}</a></p>}
      {now && (
        <section className={styles.act}>
          <h2>{mine('next-title')}</h2>
          <p>{now.sentence[locale]}</p>
          {now.term && <TermLine term={now.term} />}
          {opened.isPupil && !may.askTalk && !may.lodgeAppeal && (now.step === 'ask-talk' || now.step === 'lodge-appeal') && <p>{text('guardian-acts')}</p>}
          {(may.askTalk || may.lodgeAppeal) && (
            <form method="post">
              <input type="hidden" name="seen" value={opened.seen} />
              <h3>{mine(may.askTalk ? 'ask-talk-title' : 'lodge-title')}</h3>
              <TextArea name="words" label={mine(may.askTalk ? 'ask-talk-words' : 'lodge-words')} hint={mine('own-words-hint')} error={error} defaultValue={actionData?.words} maxLength={4000} />
              {may.lodgeAppeal && <p className="measure small">{mine('lodge-note', { name: opened.me })}</p>}
              <p className="actions"><Button name="do" value={may.askTalk ? 'talk' : 'appeal'}>{mine(may.askTalk ? 'ask-talk' : 'lodge')}</Button></p>
            </form>
          )}
        </section>
      )}
      <Letters letters={opened.letters} ruleDecisions={opened.ruleDecisions} />
      <h2 className="measured">{text('line-title')}</h2>
      <CaseLine events={opened.events} />
      {rules[0] && <><h2 className="measured">{text('rules-title')}</h2>{rules[0].sentences.map((sentence) => <p key={sentence.en} className="measure">{sentence[locale]}</p>)}<CitedRules cited={rules[0].cited} rulebook={opened.rulebook} /></>}
      <Proposals answers={opened.proposals} />
      <Rights />
    </div>
  )
}
