import { councilMessages } from '@gilde/language/messages/council'
import { councilProblemMessages } from '@gilde/language/messages/council-problems'
import { councilCaseMessages } from '@gilde/language/messages/council-case'
import { refusalMessages } from '@gilde/language/messages/refusals'
import { repeatYearMessages } from '@gilde/language/messages/repeat-year'
import { Breadcrumbs, ErrorSummary, Notice, useLocale, useText } from '@gilde/ui'
import { askAdvice, confirmCertificate, getCouncilCase, giveAdvice, proposeCertificate, recordAppeal, recordTalk } from '@gilde/use-cases'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { CaseLine, CitedRules, Letters, TermLine } from '../../council/case-parts.tsx'
import { DoorBoard } from '../../council/door-board.tsx'
import { Holders } from '../../council/holders.tsx'
import { performStep, type StepProblem } from '../../council/perform-step.ts'
import { Proposals } from '../../council/proposals.tsx'
import { decisionInput, readDecision, textOf } from '../../council/read-decision.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { requirePerson } from '../../require-person.ts'
import { AdviceForms, AppealForm, ConfirmForm, ProposeForm, TalkForm } from './forms.tsx'
import { Proposal } from './proposal.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { name } = requirePerson(context)
  const opened = await ask(context, getCouncilCase, { id: params.id })
  if (opened.family) throw redirect(`/beslissingen/${params.id}`)
  return { ...opened, me: name }
}

const nothing: StepProblem = { fields: {}, refusal: null, status: 200 }

export async function action({ request, params, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const text = (name: string) => textOf(form, name)
  const step = text('do')
  const kept = readDecision(form)
  const decision = decisionInput(kept)
  const at = { id: params.id, seen: Number(text('seen')) }
  const words = { words: text('words'), reason: text('reason'), heldOn: text('heldOn'), outcome: text('outcome'), meetsOn: text('meetsOn'), committee: text('committee'), verdict: text('verdict') }
  const answer = (problem: StepProblem, preview: Awaited<ReturnType<typeof lookAhead>> | null) => data({ step, kept, words, problem, preview }, { status: problem.status })
  if (step === 'preview') return answer(nothing, await lookAhead(context, params.id, kept.exclusions))
  const problem = await perform()
  if (problem) return answer(problem, kept.exclusions.length > 0 && step === 'propose' ? await lookAhead(context, params.id, kept.exclusions) : null)
  throw redirect(`/klassenraden/leerling/${params.id}`)

  function perform(): Promise<StepProblem | undefined> {
    switch (step) {
      case 'propose':
        return performStep(context, proposeCertificate, { ...at, decision })
      case 'ask-advice':
        return performStep(context, askAdvice, { ...at, words: words.words })
      case 'give-advice':
        return performStep(context, giveAdvice, { ...at, words: words.words, verdict: words.verdict })
      case 'confirm-other':
        return performStep(context, confirmCertificate, { ...at, decision, reason: words.reason })
      case 'talk':
        return performStep(context, recordTalk, { ...at, words: words.words, outcome: words.outcome, heldOn: words.heldOn, meetsOn: words.meetsOn || null })
      case 'appeal':
        return performStep(context, recordAppeal, { ...at, words: words.words, outcome: words.outcome, committee: words.committee, decision: words.outcome === 'changed' ? decision : null })
      default:
        return performStep(context, confirmCertificate, at)
    }
  }
}

/** How it would be with what was ticked; nothing is stored. */
async function lookAhead(context: Route.ActionArgs['context'], id: string, exclusions: string[]) {
  const { doors, holders, proposals } = await ask(context, getCouncilCase, { id, closing: exclusions.join(',') })
  return { doors, holders, proposals }
}

export default function CouncilCase({ loaderData: opened, actionData }: Route.ComponentProps) {
  const text = useText(councilMessages)
  const own = useText(councilCaseMessages)
  const told = useText(councilProblemMessages)
  const refusal = useText(refusalMessages)
  const locale = useLocale()
  const repeat = useText(repeatYearMessages)
  const { may, proposal, now } = opened
  const preview = actionData?.preview
  const problem = actionData?.problem
  const errors = Object.entries(problem?.fields ?? {}).map(([field, key]) => ({ field, message: told(key!) }))
  const nameOf = ({ kind, id }: { kind: string; id: string }) => opened.choices.find((choice) => choice.kind === kind && choice.id === id)?.name[locale] ?? id
  const last = opened.events.at(-1)
  return (
    <div className="wide">
      <PageHead title={text('case-title', { name: opened.pupil })} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/klassenraden' }, { label: opened.className, href: `/klassenraden/${opened.councilId}` }, { label: opened.pupil }]} />
      <h1>{text('case-title', { name: opened.pupil })}</h1>
      <p>{text('mine-head', { school: opened.school, className: opened.className, year: opened.schoolYear })}</p>
      <p><strong>{text(`step-${opened.step}`)}.</strong></p>
      {now?.term && <TermLine term={now.term} />}
      {opened.synthetic && <Notice kind="info"><p>{text('demo-dates')}</p></Notice>}
      <ErrorSummary errors={errors} />
      {problem?.refusal && <Notice kind="info"><p role="alert">{problem.refusal === 'case-moved-on' && last ? own('problem-moved-on', { by: last.by }) : refusal(problem.refusal)}</p></Notice>}
      {actionData?.step === 'preview' && <Notice kind="info"><p role="status">{own('preview-shown')}</p></Notice>}

      <h2 className="measured">{opened.inForce && opened.doors.length === 1 ? text('mine-doors') : own('doors-title')}</h2>
      {opened.doors.length > 1 && <p className="measure">{own('doors-lead')}</p>}
      <DoorBoard boards={preview?.doors ?? opened.doors} nameOf={nameOf} />
      {may.propose || may.confirm || may.giveAdvice ? <Holders holders={(preview ?? opened).holders} synthetic={opened.synthetic} /> : null}

      {proposal && <Proposal proposal={proposal} nameOf={nameOf} />}
      {opened.advice && (
        <section>
          <h2 className="measured">{own('given-advice-title')}</h2>
          <p className="measure">{own('advice-asked-by', { name: opened.advice.askedBy, words: opened.advice.asked })}</p>
          <p className="measure">{opened.advice.verdict ? `${own(`verdict-${opened.advice.verdict}`, { name: opened.advice.by ?? '' })} ${opened.advice.words ?? ''}` : own('advice-waiting')}</p>
        </section>
      )}
      {may.confirm && <ConfirmForm opened={opened} actionData={actionData} />}
      {may.recordTalk && <TalkForm opened={opened} actionData={actionData} />}
      {may.recordAppeal && <AppealForm opened={opened} actionData={actionData} />}
      {(may.askAdvice || may.giveAdvice) && <AdviceForms opened={opened} actionData={actionData} />}
      {may.propose && !may.confirm && <ProposeForm opened={opened} actionData={actionData} />}

      <h2 className="measured">{text('rules-title')}</h2>
      {opened.rules.map(({ certificate, sentences, cited }) => (
        <div key={certificate}>
          <h3>{text(`certificate-${certificate}`)}</h3>
          {sentences.map((sentence) => <p key={sentence.en} className="measure">{sentence[locale]}</p>)}
          <CitedRules cited={cited} rulebook={opened.rulebook} />
        </div>
      ))}
      <Proposals answers={(preview ?? opened).proposals} />
      {opened.repeat && <p><a href={`/overdoen/${opened.id}`}>{repeat(opened.repeat.asked ? 'link-asked' : 'link-staff')}</a></p>}
      <Letters letters={opened.letters} ruleDecisions={opened.ruleDecisions} />
      {opened.events.length > 0 && <><h2 className="measured">{text('line-title')}</h2><CaseLine events={opened.events} /></>}
    </div>
  )
}
