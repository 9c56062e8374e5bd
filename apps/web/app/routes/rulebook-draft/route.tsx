import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, Button, Disclosure, ErrorSummary, Field, LinkButton, Notice, useLocale, useText } from '@gilde/ui'
import { acceptCaseOutcome, getRulebookDraft, perform, publishRulebook, Refusal, saveRulebookDraft } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import { requirePerson } from '../../require-person.ts'
import { typedText } from '../../rules/typed-text.ts'
import { TextArea } from '../../rules/text-area.tsx'
import { ChangedParts } from './changed-parts.tsx'
import styles from './draft.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  requirePerson(context)
  const draft = await ask(context, getRulebookDraft, { id: params.id })
  return data(draft, { status: draft.faults.length > 0 || draft.failing.length > 0 ? 400 : 200 })
}

export async function action({ params, request, context }: Route.ActionArgs) {
  requirePerson(context)
  const form = await request.formData()
  const typed = (name: string) => typedText(form, name)
  const [app, actor] = [context.get(appContext), context.get(actorContext)]
  try {
    if (typed('do') === 'publish') {
      const { book } = await perform(publishRulebook, app, actor, { id: params.id, note: typed('note') })
      throw redirect(`/regels/${book}`)
    }
    if (typed('do') === 'accept') {
      const accepted = await perform(acceptCaseOutcome, app, actor, { id: params.id, decision: typed('decision'), name: typed('name') })
      throw redirect(`/regels/ontwerp/${accepted.draft}#failing`)
    }
    const { draft } = await perform(saveRulebookDraft, app, actor, { id: typed('book'), content: typed('content'), cases: typed('cases'), goesOn: params.id })
    throw redirect(`/regels/ontwerp/${draft}`)
  } catch (error) {
    if (!(error instanceof Refusal) || !['bad-input', 'rulebook-not-ready'].includes(error.code)) return throwAsPage(error)
    return data({ note: typed('note'), content: typed('content'), cases: typed('cases'), problem: error.code === 'rulebook-not-ready' ? ('not-ready' as const) : 'note' in error.fields ? ('note-needed' as const) : ('too-long' as const) }, { status: error.status })
  }
}

/** A rewritten book: what is to be mended and where, what it would change, and putting it in force. */
export default function RulebookDraft({ loaderData: draft, actionData }: Route.ComponentProps) {
  const text = useText(rulebookMessages)
  const forms = useText(ruleFormMessages)
  const locale = useLocale()
  const problem = actionData?.problem
  return (
    <div className="wide">
      <PageHead title={`${text('draft-title')}: ${draft.title[locale]}`} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/regels' }, { label: draft.title[locale], href: `/regels/${draft.book}` }, { label: text('draft-title') }]} />
      <h1>{text('draft-title')}: {draft.title[locale]}</h1>
      <Notice kind="kept"><p>{text('draft-kept')}</p></Notice>
      {draft.isMoved && <Notice kind="info"><p>{forms('moved')}</p></Notice>}
      <ChangedParts draft={draft} />
      {problem && <ErrorSummary errors={[{ field: problem === 'note-needed' ? 'note' : problem === 'too-long' ? 'content' : 'mend', message: text(problem) }]} />}
      {draft.faults.length > 0 && (
        <section aria-labelledby="mend">
          <h2 className="measured" id="mend">{text('to-mend')}</h2>
          <ol className={styles.faults}>
            {draft.faults.map(({ place, rule, message }, index) => <li key={index}><p>{message[locale]}</p><p className="small soft">{text('place')}: <code>{place}</code>{rule && draft.contents.some(({ rules }) => rules.some(({ id }) => id === rule)) && <> · <a href={`/regels/${draft.book}/regel/${rule}?ontwerp=${draft.id}`} aria-label={`${forms('mend-here')}: ${rule}`}>{forms('mend-here')}</a></>}</p></li>)}
          </ol>
        </section>
      )}
      {draft.failing.length > 0 && (
        <section aria-labelledby="failing">
          <h2 className="measured" id="failing">{text('cases-fail', { count: draft.failing.length })}</h2>
          <p>{text('cases-fail-text')}</p>
          <ul className={styles.faults}>{draft.failing.map(({ name, decision, differences }) => (
              <li key={decision + name}>
                <p><strong lang="nl">{name}</strong> <code>{decision}</code></p>
                {differences.map((difference) => <p key={difference.nl}>{difference[locale]}</p>)}
                <form method="post"><input type="hidden" name="decision" value={decision} /><input type="hidden" name="name" value={name} /><Button quiet name="do" value="accept" aria-label={forms('accept-case-of', { name })}>{forms('accept-case')}</Button></form>
              </li>
            ))}</ul>
        </section>
      )}
      {draft.ready && <Notice kind="info" title={text('draft-good')}><p>{text('draft-good-text', { count: draft.casesTried })}</p></Notice>}
      {draft.faults.length === 0 && (
        <section aria-labelledby="difference">
          <h2 className="measured" id="difference">{text('draft-difference')}</h2>
          {draft.changes.length === 0 && <p>{text('draft-no-difference')}</p>}
          {draft.changes.map(({ title, lines }) => (
            <div key={title.nl}>
              <h3>{title[locale]}</h3>
              <ul>{lines.map((line, index) => <li key={index}><strong>{text('from-to', { from: line.from?.[locale] ?? text('no-outcome'), to: line.to?.[locale] ?? text('no-outcome') })}</strong>: {line.words[locale]} <span className="small soft">({line.rules.join(', ')})</span></li>)}</ul>
            </div>
          ))}
          <p><LinkButton quiet href={`/regels/${draft.book}/wat-als?ontwerp=${draft.id}`}>{text('try-draft')}</LinkButton></p>
        </section>
      )}
      {draft.ready && (
        <section aria-labelledby="publishing">
          <h2 className="measured" id="publishing">{text('publish-title')}</h2>
          {draft.rights.publishes ? (
            <form method="post" className="measure">
              <p>{text('publish-text')}</p>
              <Field name="note" label={text('publish-note')} defaultValue={actionData?.note} maxLength={1000} error={problem === 'note-needed' ? text('note-needed') : undefined} />
              <Button name="do" value="publish">{text('publish')}</Button>
            </form>
          ) : <p>{text('publish-not-you')}</p>}
        </section>
      )}
      <h2 className="measured">{text('write-on')}</h2>
      <Disclosure summary={text('content')} open={draft.faults.length > 0 || draft.failing.length > 0 || problem === 'too-long'}>
        <form method="post">
          <input type="hidden" name="book" value={draft.book} />
          <TextArea name="content" label={text('content')} hint={text('content-hint')} defaultValue={actionData?.content || draft.content} error={problem === 'too-long' ? text('too-long') : undefined} />
          <TextArea name="cases" label={text('cases-text')} hint={text('cases-hint')} defaultValue={actionData?.cases || draft.cases} />
          <Button name="do" value="check">{text('check')}</Button>
        </form>
      </Disclosure>
    </div>
  )
}
