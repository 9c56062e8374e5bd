import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { Disclosure, useLocale, useText } from '@gilde/ui'
import styles from './part.module.css'
import type { Route } from './+types/route.ts'

/** All that a condition can name, with its values, and the rules among which it stands. */
export function WordsBeside({ form: { facts, parameters, others, decisions, fields } }: { form: Route.ComponentProps['loaderData']['form'] }) {
  const text = useText(ruleFormMessages)
  const locale = useLocale()
  const outcomes = decisions.find(({ id }) => id === fields.decision)?.outcomes ?? []
  return (
    <aside className={styles.beside} aria-labelledby="words">
      <h2 id="words">{text('words-title')}</h2>
      <Disclosure summary={text('facts')} open>
        <dl className={styles.long} tabIndex={0} aria-label={text('facts')}>
          {facts.map(({ id, label, kind, values, range }) => (
            <div key={id}>
              <dt><code>{id}</code> {label[locale]}</dt>
              <dd>
                {kind === 'boolean' && text('fact-yes-no', { id })}
                {range && text('fact-range', { least: range.least, most: range.most, unit: range.unit[locale] })}
                {values.map((value, index) => <span key={value.id}>{index > 0 && ', '}<code>{value.id}</code>{value.id !== value.label[locale] && ` (${value.label[locale]})`}</span>)}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
      <Disclosure summary={text('numbers')}>
        <dl className={styles.long} tabIndex={0} aria-label={text('numbers')}>{parameters.map(({ id, label, value }) => <div key={id}><dt><code>{`{${id}}`}</code></dt><dd>{label[locale]}: {value}</dd></div>)}</dl>
      </Disclosure>
      {others.length > 0 && (
        <Disclosure summary={text('other-rules')}>
          <dl className={styles.long} tabIndex={0} aria-label={text('other-rules')}>{others.map((rule) => <div key={rule.id}><dt><code>{rule.id}</code> {text('other-rule', { priority: rule.priority, outcome: outcomes.find(({ id }) => id === rule.outcome)?.label[locale] ?? rule.outcome })}</dt><dd>{rule.text[locale]}</dd></div>)}</dl>
        </Disclosure>
      )}
    </aside>
  )
}
