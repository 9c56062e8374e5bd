import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Button, useLocale, useText } from '@gilde/ui'
import styles from './try.module.css'
import type { Route } from './+types/route.ts'

type Missing = NonNullable<NonNullable<Route.ComponentProps['loaderData']['said']>['advice']>['missing'][number]

/** The next question, with not knowing as an answer like the others; everything said before goes along. */
export function Question({ question: { id, question, answers }, situation }: { question: Missing; situation: Route.ComponentProps['loaderData']['situation'] }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const name = `f.${id}`
  return (
    <form action="/regels/proberen" className={styles.question}>
      <input type="hidden" name="boek" value={situation.book} /><input type="hidden" name="besluit" value={situation.decision} />
      {situation.on && <input type="hidden" name="op" value={situation.on} />}
      {Object.entries(situation.facts).map(([fact, value]) => <input key={fact} type="hidden" name={`f.${fact}`} value={value} />)}
      {Object.entries(situation.sliders).map(([slider, value]) => <input key={slider} type="hidden" name={`s.${slider}`} value={value} />)}
      {situation.skipped.map((fact) => <input key={fact} type="hidden" name="weetniet" value={fact} />)}
      {answers.kind === 'choice' ? (
        <fieldset>
          <legend><h2>{question[locale]}</h2></legend>
          {answers.values.map(({ value, label }) => <label key={String(value)} className={styles.option}><input type="radio" name={name} value={String(value)} required /> {label[locale]}</label>)}
          <label className={styles.option}><input type="radio" name={name} value="?" /> {text('i-do-not-know')}</label>
        </fieldset>
      ) : (
        <>
          <h2><label htmlFor={name}>{question[locale]}</label></h2>
          <p className={styles.number}><input id={name} name={name} type="number" inputMode="numeric" min={answers.least} max={answers.most} step={1} required /> <span>{answers.unit[locale]}</span></p>
        </>
      )}
      <div className="actions">
        <Button>{text('next')}</Button>
        {answers.kind === 'integer' && <Button quiet name="weetniet" value={id} formNoValidate>{text('i-do-not-know')}</Button>}
      </div>
    </form>
  )
}
