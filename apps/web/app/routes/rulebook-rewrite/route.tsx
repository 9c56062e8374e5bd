import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Breadcrumbs, Button, ErrorSummary, Notice, useLocale, useText } from '@gilde/ui'
import { getRulebookText, perform, Refusal, saveRulebookDraft } from '@gilde/use-cases'
import { actorContext, appContext } from '@gilde/web/context'
import { data, redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import { typedText } from '../../rules/typed-text.ts'
import { TextArea } from '../../rules/text-area.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const book = await ask(context, getRulebookText, { id: params.book })
  return book.rights.drafts ? book : { ...book, content: '', cases: '' }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const form = await request.formData()
  const content = typedText(form, 'content')
  const cases = typedText(form, 'cases')
  try {
    const { draft } = await perform(saveRulebookDraft, context.get(appContext), context.get(actorContext), { id: params.book, content, cases })
    throw redirect(`/regels/ontwerp/${draft}`)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'bad-input') return throwAsPage(error)
    return data({ content, cases, wrong: Object.keys(error.fields) }, { status: 400 })
  }
}

/** The whole text of a book, to be rewritten; checked only after it is kept. */
export default function RewriteRulebook({ loaderData: { book, title, content, cases, rights }, actionData }: Route.ComponentProps) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const wrong = (field: string) => (actionData?.wrong.includes(field) ? text('too-long') : undefined)
  return (
    <div className="wide">
      <PageHead title={text('rewrite-title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/regels' }, { label: title[locale], href: `/regels/${book}` }, { label: text('rewrite') }]} />
      <h1>{text('rewrite-title')}</h1>
      {rights.drafts ? (
        <>
          <p className="lead">{text('rewrite-lead')}</p>
          <ErrorSummary errors={(['content', 'cases'] as const).flatMap((field) => (wrong(field) ? [{ field, message: wrong(field)! }] : []))} />
          <form method="post">
            <TextArea name="content" label={text('content')} hint={text('content-hint')} error={wrong('content')} defaultValue={actionData?.content ?? content} />
            <TextArea name="cases" label={text('cases-text')} hint={text('cases-hint')} error={wrong('cases')} defaultValue={actionData?.cases ?? cases} />
            <Button>{text('check')}</Button>
          </form>
        </>
      ) : (
        <Notice kind="info"><p>{text('rewrite-who')}</p><p><a href={`/regels/${book}/wat-als`}>{text('what-if')}</a></p></Notice>
      )}
    </div>
  )
}
