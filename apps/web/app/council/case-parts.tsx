import { type CouncilKey, councilMessages } from '@gilde/language/messages/council'
import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { useDate, useLocale, useText } from '@gilde/ui'
import type { getCouncilCase } from '@gilde/use-cases'
import type { z } from 'zod'
import styles from './council.module.css'

type Case = z.input<typeof getCouncilCase.output>
type Term = NonNullable<NonNullable<Case['now']>['term']>

/** A term as a date and in words, with how sure it is. */
export function TermLine({ term, short }: { term: Term; short?: boolean }) {
  const text = useText(councilMessages)
  const date = useDate()
  const when = text(term.over ? `term-${term.of}-over` : `term-${term.of}`, { date: date(term.until) })
  if (short) return <>{when}</>
  return (
    <>
      <p className="measure"><strong>{when}</strong> {text('term-counted', { days: term.workingDays, from: date(term.from) })}</p>
      {term.status !== 'official' && <p className="measure soft small">{text('term-unconfirmed', { article: term.article })}</p>}
    </>
  )
}

/** What happened, in order, with who did it and what they wrote. */
export function CaseLine({ events }: { events: Case['events'] }) {
  const text = useText(councilMessages)
  const date = useDate()
  return (
    <ol className={styles.line}>
      {events.map(({ seq, kind, by, at, words, detail }) => (
        <li key={seq}>
          <p><strong>{text(`event-${kind}`)}</strong>{detail && said(detail) ? `: ${text(said(detail)!)}` : ''}</p>
          <p className="small soft">{text('event-by', { name: by, date: date(new Date(at)) })}</p>
          {words && <p className={styles.words}>{words}</p>}
        </li>
      ))}
    </ol>
  )
}

const known: Record<string, CouncilKey> = {
  A: 'certificate-A', B: 'certificate-B', C: 'certificate-C', favourable: 'favourable', unfavourable: 'unfavourable', 'new-council-meets': 'outcome-new-council-meets',
  'no-new-council': 'outcome-no-new-council', 'not-admissible': 'outcome-not-admissible', maintained: 'outcome-maintained', changed: 'outcome-changed',
}
const said = (detail: string): CouncilKey | undefined => known[detail]

export function Letters({ letters, ruleDecisions = [] }: { letters: Case['letters']; ruleDecisions?: Case['ruleDecisions'] }) {
  const text = useText(councilMessages)
  const forms = useText(ruleFormMessages)
  const locale = useLocale()
  const date = useDate()
  if (letters.length === 0) return null
  return (
    <>
      <h2 className="measured">{text('letters')}</h2>
      <ul>{letters.map(({ id, madeAt }, index) => <li key={id}><a href={`/brieven/${id}.pdf`}>{text(letters.length > 1 ? 'letter-of-many' : 'letter-of', { date: date(new Date(madeAt)), number: index + 1 })}</a></li>)}</ul>
      {ruleDecisions.length > 0 && (
        <>
          <p>{forms('see-rules')}:</p>
          <ul>{ruleDecisions.map(({ id, title, decidedAt }) => <li key={id}><a href={`/regels/beslissing/${id}`}>{title[locale]}, {date(new Date(decidedAt))}</a></li>)}</ul>
        </>
      )}
    </>
  )
}

type Cited = Case['rules'][number]['cited']

export function CitedList({ cited }: { cited: Cited }) {
  const text = useText(councilMessages)
  const locale = useLocale()
  return (
    <ul>
      {cited.map(({ text: rule, article, url, status }) => (
        <li key={rule.en}>{rule[locale]} <a href={url} rel="external">{article}</a> ({text(`rule-status-${status}`)}).</li>
      ))}
    </ul>
  )
}

/** The rules that were asked, with their address. */
export function CitedRules({ cited, rulebook }: { cited: Cited; rulebook: Case['rulebook'] }) {
  const text = useText(councilMessages)
  return (
    <div className={styles.cited}>
      <CitedList cited={cited} />
      <p className="soft">{text('rulebook', rulebook)}</p>
    </div>
  )
}
