import { studyMessages } from '@gilde/language/messages/studies'
import { Breadcrumbs, ErrorSummary, LinkButton, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { approveCalibration, cancelStudy, getStudy, listStudies, perform, Refusal, rollBackCalibration } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { studyProblems } from '../../measurement/study-problems.ts'
import { textFields } from '../../measurement/text-fields.ts'
import { throwAsPage } from '../../refusal-response.ts'
import { requirePerson } from '../../require-person.ts'
import { CalibrationFindings } from './calibration-findings.tsx'
import { Decide } from './decide.tsx'
import { Failure } from './failure.tsx'
import { HowFar } from './how-far.tsx'
import { repeatAddress } from './repeat-address.ts'
import { SimulationFindings } from './simulation-findings.tsx'
import { WhatWasAsked } from './what-was-asked.tsx'
import type { Route } from './+types/route.ts'

export async function loader({ context, params }: Route.LoaderArgs) {
  const person = requirePerson(context)
  const study = await ask(context, getStudy, { id: params.id })
  const { tests } = await ask(context, listStudies, {})
  return { study, me: person.name, title: tests.find(({ id }) => id === study.instrument)?.title ?? { nl: study.instrument, en: study.instrument } }
}

const decisions = { approve: approveCalibration, 'roll-back': rollBackCalibration }

export async function action({ context, params, request }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const doing = form.get('do')
  const here = `/berekeningen/${params.id}`
  if (doing === 'cancel') {
    await ask(context, cancelStudy, { id: params.id })
    throw redirect(here)
  }
  const decision = doing === 'approve' || doing === 'roll-back' ? decisions[doing] : throwAsPage(new Refusal('bad-input'))
  try {
    await perform(decision, context.get(appContext), context.get(actorContext), { id: form.get('calibration'), name: form.get('name'), note: form.get('note') })
    throw redirect(`${here}#decision`)
  } catch (refusal) {
    if (!(refusal instanceof Refusal) || refusal.code !== 'bad-input') return throwAsPage(refusal)
    return data({ problems: studyProblems(refusal, 'calibration'), kept: textFields(form) }, { status: 400 })
  }
}

export default function Study({ loaderData: { study, title, me }, actionData }: Route.ComponentProps) {
  const text = useText(studyMessages)
  const locale = useLocale()
  const date = useDate()
  const heading = text('study-line', { kind: text(`kind-${study.kind}`), test: title[locale] })
  const problems = (actionData?.problems ?? []).map(({ field, message, values }) => ({ field, message: text(message, { ...values, name: me }) }))
  const { result, proposal } = study
  return (
    <div className="wide">
      <PageHead title={heading} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/ijken' }, { label: heading }]} />
      <h1>{heading}</h1>
      <ErrorSummary errors={problems} />
      {study.synthetic && <Notice kind="provisional" title={text('synthetic-title')}><p>{text('synthetic-lead')}</p></Notice>}
      <p>{text('made-from', { version: study.present, test: title[locale], date: date(new Date(study.createdAt)) })}</p>
      {proposal && <p><strong>{text(`proposal-${proposal.status}`, { version: proposal.version })}</strong> <a href="#decision">{text('to-decision')}</a></p>}
      {(study.status === 'queued' || study.status === 'running') && <HowFar phase={study.phase} progress={study.progress} here={`/berekeningen/${study.id}`} />}
      {study.status === 'cancelled' && <Notice kind="info" title={text('status-cancelled')}><p>{text('cancelled-lead')}</p></Notice>}
      {study.problem && <Failure problem={study.problem} />}
      {result?.kind === 'calibration' && <CalibrationFindings result={result} model={study.request.kind === 'calibration' ? study.request.model : 'online'} />}
      {result?.kind === 'simulation' && <SimulationFindings result={result} />}
      {proposal && <Decide proposal={proposal} problems={problems} kept={actionData?.kept} />}
      <WhatWasAsked request={study.request} />
      <p className="actions">
        {result && <LinkButton quiet href={`/berekeningen/${study.id}.csv`}>{text('download')}</LinkButton>}
        <LinkButton quiet href={repeatAddress(study.instrument, study.request)}>{text('do-again')}</LinkButton>
      </p>
    </div>
  )
}
