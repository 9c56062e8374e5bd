import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, Button, ErrorSummary, Notice, useLocale, useText } from '@gilde/ui'
import { getRuleForm, putBackRule, saveRule, tryRule } from '@gilde/use-cases'
import { useRef } from 'react'
import { data, Form, redirect, useFetcher } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { typedText } from '../../rules/typed-text.ts'
import { NumberFields } from './number-fields.tsx'
import styles from './part.module.css'
import { RuleFields } from './rule-fields.tsx'
import { WordsBeside } from './words-beside.tsx'
import type { Route } from './+types/route.ts'

/** Which rule or number of which book or draft an address is about. `nieuw` is a new one. */
function whatOf(request: Request, params: { book: string; part: string }) {
  const { pathname, searchParams } = new URL(request.url)
  const draft = searchParams.get('ontwerp')
  return {
    id: params.book,
    kind: pathname.includes('/getal/') ? ('parameter' as const) : ('rule' as const),
    part: params.part === 'nieuw' ? undefined : params.part,
    decision: searchParams.get('besluit') ?? undefined,
    ...(draft !== null && { draft }),
  }
}

export async function loader({ params, request, context }: Route.LoaderArgs) {
  const what = whatOf(request, params)
  return { ...what, form: await ask(context, getRuleForm, what) }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { id, kind, part, draft } = whatOf(request, params)
  const form = await request.formData()
  const step = typedText(form, 'do')
  if (step === 'put-back' || step === 'withdraw') {
    const kept = await ask(context, putBackRule, { id, part, draft, withdraw: step === 'withdraw' })
    throw redirect(`/regels/ontwerp/${kept.draft}`)
  }
  const typed = Object.fromEntries([...form.keys()].filter((name) => name !== 'do').map((name) => [name, typedText(form, name)]))
  const rewritten = { id, kind, draft, was: part, fields: typed }
  const tried = await ask(context, tryRule, rewritten)
  if (step !== 'save' || tried.faults.length > 0) return data({ step, typed, tried }, { status: tried.faults.length > 0 ? 400 : 200 })
  const kept = await ask(context, saveRule, rewritten)
  throw redirect(`/regels/ontwerp/${kept.draft}`)
}

/** One rule or one number of a book as a form. It is looked at while somebody types; without script, on pressing the button. */
export default function RulebookPart({ loaderData: { id, kind, part, draft, form }, actionData }: Route.ComponentProps) {
  const text = useText(ruleFormMessages)
  const rules = useText(rulebookMessages)
  const locale = useLocale()
  const live = useFetcher<typeof action>()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const title = text(kind === 'rule' ? (part ? 'rule-title' : 'new-rule') : part ? 'number-title' : 'new-number')
  const typed = actionData?.typed ?? form.fields
  const latest = live.data ?? actionData
  const told = [...(latest?.tried.faults ?? []), ...(latest?.tried.warnings ?? [])]
  // while somebody still types, an empty field is not a mistake yet
  const isDue = (field: string) => !live.data || (live.data.typed[field] ?? '') !== '' || (actionData?.tried.faults ?? []).some((fault) => fault.field === field)
  const error = (name: string) => told.find(({ field }) => field === name && isDue(name))?.message[locale]
  const elsewhere = latest?.tried.warnings.filter(({ field }) => field === null) ?? []
  const lookAt = (element: HTMLFormElement) => {
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => {
      const fields = new FormData(element)
      fields.set('do', 'look')
      void live.submit(fields, { method: 'post' })
    }, 600)
  }
  return (
    <div className="wide">
      <PageHead title={title} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: rules('title'), href: '/regels' }, { label: form.book.label[locale], href: `/regels/${id}` }, ...(draft ? [{ label: rules('draft-title'), href: `/regels/ontwerp/${draft}` }] : []), { label: part ?? title }]} />
      <h1>{title}{part && <>: <code>{part}</code></>}</h1>
      {!form.rights.drafts ? <Notice kind="info"><p>{rules('rewrite-who')}</p><p><a href={`/regels/${id}`}>{form.book.label[locale]}</a></p></Notice> : (
        <>
          <p className="lead">{text('lead')}</p>
          {draft && <p>{text('in-draft')} <a href={`/regels/ontwerp/${draft}`}>{text('to-draft')}</a></p>}
          {!form.isOwn && <Notice kind="info"><p>{text('from-below')}</p></Notice>}
          <ErrorSummary errors={(actionData?.tried.faults ?? []).map(({ field, message }) => ({ field: field ?? 'elsewhere', message: message[locale] }))} />
          {actionData?.step === 'check' && actionData.tried.faults.length === 0 && elsewhere.length === 0 && <Notice kind="kept"><p role="status">{text('checked')}</p></Notice>}
          {elsewhere.length > 0 && <Notice kind="info" title={text('warnings')}><div id="elsewhere"><p>{text('warnings-text')}</p><ul>{elsewhere.map(({ message }) => <li key={message.en}>{message[locale]}</li>)}</ul></div></Notice>}
          <div className={styles.layout}>
            <Form method="post" onInput={(event) => lookAt(event.currentTarget)} onSubmit={() => clearTimeout(waiting.current)} noValidate>
              {kind === 'rule' ? <RuleFields form={form} typed={typed} error={error} isNew={part === undefined} words={latest ? latest.tried.words : form.words} /> : <NumberFields form={form} typed={typed} error={error} isNew={part === undefined} />}
              <p className="actions">
                <Button name="do" value="save">{text(draft ? 'save' : 'save-first')}</Button>
                <Button quiet name="do" value="check">{text('check')}</Button>
              </p>
            </Form>
            {kind === 'rule' && <WordsBeside form={form} />}
          </div>
          {form.isChanged && <Form method="post" className="actions"><Button quiet name="do" value="put-back">{text('put-back')}</Button></Form>}
          {kind === 'rule' && part && !form.isOwn && form.base && <Form method="post"><p className="measure">{text('withdraw-text')}</p><p className="actions"><Button quiet name="do" value="withdraw">{text('withdraw')}</Button></p></Form>}
        </>
      )}
    </div>
  )
}
