import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Field, SelectField, TextArea, useLocale, useText } from '@gilde/ui'
import { ruleStatuses } from '../../rules/status-mark.tsx'
import styles from './part.module.css'
import type { Route } from './+types/route.ts'

export interface FieldsProps {
  form: Route.ComponentProps['loaderData']['form']
  /** What stands in the fields. */
  typed: Readonly<Record<string, string>>
  /** What is to be mended, by field. */
  error: (name: string) => string | undefined
  isNew: boolean
}

/** The fields of one rule; the condition with what it says in words under it. */
export function RuleFields({ form, typed, error, isNew, words }: FieldsProps & { words: { nl: string; en: string } | null }) {
  const text = useText(ruleFormMessages)
  const locale = useLocale()
  const field = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: error(name) })
  const outcomes = form.decisions.find(({ id }) => id === (typed.decision ?? form.fields.decision))?.outcomes ?? []
  return (
    <>
      {isNew && <div className={styles.code}><Field {...field('id')} label={text('id')} hint={text('id-hint')} autoComplete="off" maxLength={60} /></div>}
      {isNew ? <SelectField {...field('decision')} label={text('decision')} options={form.decisions.map(({ id, label }) => ({ value: id, label: label[locale] }))} /> : <input type="hidden" name="decision" value={form.fields.decision} />}
      <TextArea {...field('text.nl')} label={text('text-nl')} hint={text('text-nl-hint')} rows={3} lang="nl" />
      <TextArea {...field('text.en')} label={text('text-en')} rows={3} lang="en" />
      <Field {...field('citation.article')} label={text('article')} hint={text('article-hint')} />
      <Field {...field('citation.url')} label={text('url')} inputMode="url" />
      <StatusField {...field('status')} />
      <div className={styles.pair}>
        <Field {...field('from')} label={text('from')} type="date" />
        <Field {...field('to')} label={text('to')} hint={text('to-hint')} type="date" />
      </div>
      <div className={styles.code}><TextArea {...field('when')} label={text('when')} hint={text('when-hint')} rows={5} spellCheck={false} /></div>
      <div className={styles.words} role="status"><p><strong>{text('in-words')}:</strong> {words ? words[locale] : text('in-words-none')}</p></div>
      <SelectField {...field('outcome')} label={text('outcome')} options={outcomes.map(({ id, label }) => ({ value: id, label: label[locale] }))} />
      <Field {...field('priority')} label={text('priority')} hint={text('priority-hint')} inputMode="numeric" />
      <div className={styles.code}><TextArea {...field('exceptionTo')} label={text('exception-to')} hint={text('exception-to-hint')} rows={2} spellCheck={false} /></div>
      <NoteFields typed={typed} error={error} />
    </>
  )
}

export function StatusField(props: { name: string; defaultValue: string; error: string | undefined }) {
  const text = useText(ruleFormMessages)
  const rules = useText(rulebookMessages)
  return <SelectField {...props} label={text('status')} options={ruleStatuses.map((status) => ({ value: status, label: `${rules(`status-${status}`)}: ${rules(`status-${status}-hint`)}` }))} />
}

export function NoteFields({ typed, error }: Pick<FieldsProps, 'typed' | 'error'>) {
  const text = useText(ruleFormMessages)
  return (
    <>
      <TextArea name="note.nl" defaultValue={typed['note.nl'] ?? ''} error={error('note.nl')} label={text('note-nl')} hint={text('note-hint')} rows={2} lang="nl" />
      <TextArea name="note.en" defaultValue={typed['note.en'] ?? ''} error={error('note.en')} label={text('note-en')} rows={2} lang="en" />
    </>
  )
}
