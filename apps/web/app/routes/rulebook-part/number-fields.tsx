import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { Field, useText } from '@gilde/ui'
import styles from './part.module.css'
import { type FieldsProps, NoteFields, StatusField } from './rule-fields.tsx'

/** The fields of one number: its name, its values by period with their source, and the slider where the source leaves it open. */
export function NumberFields({ typed, error, isNew }: FieldsProps) {
  const text = useText(ruleFormMessages)
  const field = (name: string) => ({ name, defaultValue: typed[name] ?? '', error: error(name) })
  const used = Object.keys(typed).flatMap((name) => (name.startsWith('values.') ? [Number(name.split('.')[1])] : []))
  // one empty row to write the next period in
  const rows = Array.from({ length: Math.min(Math.max(-1, ...used) + 2, 20) }, (_, row) => row)
  return (
    <>
      {isNew && <div className={styles.code}><Field {...field('id')} label={text('id')} hint={text('id-hint')} autoComplete="off" maxLength={60} /></div>}
      <div className={styles.pair}>
        <Field {...field('label.nl')} label={text('label-nl')} lang="nl" />
        <Field {...field('label.en')} label={text('label-en')} lang="en" />
        <Field {...field('unit.nl')} label={text('unit-nl')} lang="nl" />
        <Field {...field('unit.en')} label={text('unit-en')} lang="en" />
      </div>
      <h2 className="measured">{text('values')}</h2>
      <p>{text('values-hint')}</p>
      {rows.map((row) => (
        <fieldset key={row} className={styles.row}>
          <legend>{text('value-row', { row: row + 1 })}</legend>
          <div className={styles.pair}>
            <Field {...field(`values.${row}.from`)} label={text('from')} type="date" />
            <Field {...field(`values.${row}.to`)} label={text('to')} hint={text('value-to-hint')} type="date" />
          </div>
          <Field {...field(`values.${row}.value`)} label={text('value')} inputMode="numeric" />
          <Field {...field(`values.${row}.citation.article`)} label={text('article')} />
          <Field {...field(`values.${row}.citation.url`)} label={text('url')} inputMode="url" />
          <StatusField name={`values.${row}.status`} defaultValue={typed[`values.${row}.status`] ?? 'unconfirmed'} error={error(`values.${row}.status`)} />
        </fieldset>
      ))}
      <fieldset className={styles.row}>
        <legend>{text('slider')}</legend>
        <p>{text('slider-hint')}</p>
        <div className={styles.pair}>
          <Field {...field('slider.least')} label={text('slider-least')} inputMode="numeric" />
          <Field {...field('slider.most')} label={text('slider-most')} inputMode="numeric" />
          <Field {...field('slider.step')} label={text('slider-step')} inputMode="numeric" />
        </div>
      </fieldset>
      <NoteFields typed={typed} error={error} />
    </>
  )
}
