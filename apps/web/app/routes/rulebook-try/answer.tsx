import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Disclosure, useLocale, useNumber, useText } from '@gilde/ui'
import { Door } from '../../rules/door.tsx'
import { StatusMark } from '../../rules/status-mark.tsx'
import { toAddress } from './query.ts'
import styles from './try.module.css'
import type { Route } from './+types/route.ts'

type Said = NonNullable<Route.ComponentProps['loaderData']['said']>
type Advice = NonNullable<Said['advice']>

/** What the rules say, why, where that stands, and what would change it. */
export function Answer({ advice, decision, situation }: { advice: Advice; decision: Said['decision']; situation: Route.ComponentProps['loaderData']['situation'] }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const number = useNumber()
  const outcome = decision.outcomes.find(({ id }) => id === advice.outcome)
  const labelOf = (id: string) => decision.outcomes.find((each) => each.id === id)!.label[locale]
  const and = locale === 'nl' ? ' en ' : ' and '
  return (
    <section aria-labelledby="answer" className={styles.answer}>
      <h2 id="answer">{outcome ? text('answer-now') : text('not-yet')}</h2>
      {outcome ? <p className={styles.outcome}><Door door={outcome.door} label={outcome.label[locale]} /></p> : <p>{text('not-yet-text', { list: advice.possible.map(labelOf).join(', ') })}</p>}
      <p>{advice.sentence[locale]}</p>
      {outcome && <p className="small soft">{text('advice-only')}</p>}
      {outcome && (
        <>
          <h3>{text('would-change')}</h3>
          {advice.wouldChange.length === 0 ? <p>{text('nothing-would-change')}</p> : (
            <ul>
              {advice.wouldChange.map((change) => (
                <li key={change.outcome + change.facts.map(({ fact, to }) => fact + String(to)).join()}>
                  <a href={toAddress({ ...situation, facts: { ...situation.facts, ...Object.fromEntries(change.facts.map(({ fact, to }) => [fact, String(to)])) } })}>{text('would-change-to', { outcome: labelOf(change.outcome), words: change.words.map((words) => words[locale]).join(and) })}</a>
                </li>
              ))}
            </ul>
          )}
          <h3>{text('sources')}</h3>
          <ul className={styles.sources}>{advice.citations.map(({ article, url, status }) => <li key={article + url}><a href={url}>{article}</a> <StatusMark status={status} /></li>)}</ul>
        </>
      )}
      {advice.parameters.length > 0 && (
        <Disclosure summary={text('numbers-used')}>
          <ul>{advice.parameters.map(({ id, label, value, unit, status, isTried }) => <li key={id}>{label[locale]}: {number(value)} {unit[locale]} <StatusMark status={status} />{isTried && ` (${text('tried-slider')})`}</li>)}</ul>
        </Disclosure>
      )}
      <Disclosure summary={text('all-rules')}>
        <ul className={styles.proof}>
          {advice.proof.map((rule) => (
            <li key={rule.rule} data-decisive={rule.decisive ? '' : undefined}>
              <p><strong>{rule.text[locale]}</strong> <StatusMark status={rule.status} /></p>
              <p className="small">{text(rule.decisive ? 'rule-decides' : `rule-${rule.truth}`)} · <a href={`/regels/${situation.book}#${rule.rule}`}>{rule.citation.article}</a></p>
              <Condition lines={rule.condition} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  )
}

const signs = { true: '✓', false: '–', unknown: '?' } as const

function Condition({ lines }: { lines: Advice['proof'][number]['condition'] }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  return (
    <ul className={styles.tree}>
      {lines.map(({ depth, truth, words }, index) => (
        <li key={index} data-depth={Math.min(depth, 4)}><span aria-hidden="true">{signs[truth]}</span> {words[locale]} <span className="visually-hidden">({text(truth === 'true' ? 'line-true' : `rule-${truth}`)})</span></li>
      ))}
    </ul>
  )
}
