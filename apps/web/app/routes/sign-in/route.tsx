import { type SignInKey, signInMessages } from '@gilde/language/messages/sign-in'
import { Breadcrumbs, Button, ErrorSummary, Field, useText } from '@gilde/ui'
import { type NewSession, Refusal, signInWithCodes, signInWithPassword } from '@gilde/use-cases'
import { actorContext, addressContext, appContext, secureCookiesContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import { sessionCookie } from '../../session-cookie.ts'
import { PupilForm, type SignInField, type SignInProblem, StaffForm } from './form.ts'
import styles from './sign-in.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export function loader({ context }: Route.LoaderArgs) {
  if (context.get(actorContext).kind === 'person') throw redirect('/mijn')
  return null
}

export async function action({ request, context }: Route.ActionArgs) {
  const fields = Object.fromEntries(await request.formData())
  const form = fields.form === 'staff' ? StaffForm : PupilForm
  const parsed = form.safeParse(fields)
  const kept = { classCode: textOf(fields.classCode), email: textOf(fields.email) }
  if (!parsed.success) return problem(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message as SignInProblem])), kept, 400)
  const app = context.get(appContext)
  const from = context.get(addressContext)
  let session: NewSession
  try {
    session = 'email' in parsed.data ? await signInWithPassword(app, { ...parsed.data, from }) : await signInWithCodes(app, { ...parsed.data, from })
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    return problem(problemsOf(refusal), kept, refusal.status)
  }
  throw redirect('/mijn', { headers: { 'set-cookie': sessionCookie(context.get(secureCookiesContext), session) } })
}

type Problems = Partial<Record<SignInField, SignInProblem>>

function problemsOf(refusal: Refusal): Problems {
  if (refusal.code === 'wrong-password') return { password: 'password-wrong' }
  if (refusal.code === 'wrong-code') return 'classCode' in refusal.fields ? { classCode: 'class-code-unknown' } : { personalCode: 'personal-code-unknown' }
  if (refusal.code === 'too-many-tries') return { classCode: 'too-many-tries', email: 'too-many-tries' }
  return throwAsPage(refusal)
}

function problem(problems: Problems, kept: { classCode: string; email: string }, status: number) {
  return data({ problems, kept }, { status })
}

function textOf(value: FormDataEntryValue | undefined): string {
  return z.string().max(200).catch('').parse(value)
}

export default function SignIn({ actionData }: Route.ComponentProps) {
  const text = useText(signInMessages)
  const { problems = {}, kept } = actionData ?? {}
  const about = (field: SignInField) => problems[field] && text(problems[field] satisfies SignInKey)
  const shown = (['classCode', 'personalCode', 'email', 'password'] as const).filter((field) => problems[field] && !(field === 'email' && problems.classCode === 'too-many-tries'))
  return (
    <div className="wide">
      <PageHead title={text('title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <ErrorSummary errors={shown.map((field) => ({ field, message: about(field)! }))} />
      <div className={styles.doors}>
        <section aria-labelledby="pupil-title">
          <h2 id="pupil-title">{text('pupil-title')}</h2>
          <p>{text('pupil-lead')}</p>
          <form method="post" className={styles.form}>
            <input type="hidden" name="form" value="pupil" />
            <Field name="classCode" label={text('class-code')} hint={text('class-code-hint')} error={about('classCode')} defaultValue={kept?.classCode} autoCapitalize="characters" autoComplete="off" spellCheck={false} />
            <Field name="personalCode" label={text('personal-code')} hint={text('personal-code-hint')} error={about('personalCode')} autoCapitalize="characters" autoComplete="off" spellCheck={false} />
            <Button>{text('sign-in')}</Button>
          </form>
        </section>
        <section aria-labelledby="staff-title">
          <h2 id="staff-title">{text('staff-title')}</h2>
          <p>{text('staff-lead')}</p>
          <form method="post" className={styles.form}>
            <input type="hidden" name="form" value="staff" />
            <Field name="email" label={text('email')} error={about('email')} type="text" inputMode="email" autoComplete="username" defaultValue={kept?.email} spellCheck={false} />
            <Field name="password" label={text('password')} error={about('password')} type="password" autoComplete="current-password" />
            <Button>{text('sign-in')}</Button>
          </form>
        </section>
      </div>
      <p>{text('no-account')} <a href="/proberen">{text('try')}</a></p>
    </div>
  )
}
