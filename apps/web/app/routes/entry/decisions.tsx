import { entryMessages } from '@gilde/language/messages/entry'
import { Disclosure, Notice, useDate, useLocale, useText } from '@gilde/ui'
import type { CitedRule, Entry } from '@gilde/use-cases'
import styles from './entry.module.css'

/** What was decided, by whom, why and by which rules; or that nobody has yet. */
export function Decisions({ entry: { decisions, rules, school } }: { entry: Entry }) {
  const text = useText(entryMessages)
  const locale = useLocale()
  const date = useDate()
  const [latest, ...earlier] = decisions
  return (
    <section aria-labelledby="decision" className={latest ? styles.decision : undefined}>
      <h2 id="decision" className={latest ? undefined : 'measured'}>{text('decision-title')}</h2>
      {latest ? (
        <>
          <p className="lead">{text(`decided-${latest.outcome}`)}</p>
          <p>{text('decided-by', { name: latest.decidedBy, date: date(latest.decidedOn) })} {text('rests-on', { proof: text(`proof-kind-${latest.proof}`) })}</p>
          <h3>{text('reasons')}</h3>
          <p className="measure">{latest.reasons}</p>
          {latest.ruleRecord?.why && (
            <Notice kind="info" title={text('rule-not-recorded')}>
              <p>{latest.ruleRecord.why[locale]}</p>
              <p>{text('rule-not-recorded-next')}</p>
            </Notice>
          )}
          {latest.ruleRecord?.id && <p className="small"><a href={`/regels/beslissing/${latest.ruleRecord.id}`}>{text('rule-recorded')}</a></p>}
          <p className="soft small">{text('advice-then', { advice: text(`advice-${latest.advice}`) })}</p>
        </>
      ) : (
        <p className="measure">{text('decision-none', { school })}</p>
      )}
      <Disclosure summary={text('rules')}><Rules rules={latest?.rules ?? rules} /></Disclosure>
      {earlier.length > 0 && (
        <Disclosure summary={text('earlier-decisions')}>
          <ul>{earlier.map((decision) => <li key={`${decision.decidedOn} ${decision.reasons}`}>{text(`decided-${decision.outcome}`)}. {text('decided-by', { name: decision.decidedBy, date: date(decision.decidedOn) })} {decision.reasons}</li>)}</ul>
        </Disclosure>
      )}
    </section>
  )
}

function Rules({ rules }: { rules: CitedRule[] }) {
  const text = useText(entryMessages)
  const locale = useLocale()
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.id}>
          {rule.text[locale]} <span className="soft small"><a href={rule.url}>{rule.article}</a>; {text(`rule-status-${rule.status}`)}; {rule.book[locale]} {rule.version}, {rule.id}</span>
        </li>
      ))}
    </ul>
  )
}
