import { formatList } from '@gilde/language'
import { councilMessages } from '@gilde/language/messages/council'
import { councilBesideMessages } from '@gilde/language/messages/council-beside'
import { useLocale, useText } from '@gilde/ui'
import type { getCouncilCase } from '@gilde/use-cases'
import type { z } from 'zod'
import { CitedList } from './case-parts.tsx'
import styles from './council.module.css'

type Answer = z.input<typeof getCouncilCase.output>['proposals'][number]

/** What the paper's proposals would say on the same facts: marked as a proposal, apart from the decision. */
export function Proposals({ answers }: { answers: readonly Answer[] }) {
  const text = useText(councilBesideMessages)
  const council = useText(councilMessages)
  const locale = useLocale()
  const [first] = answers
  if (!first) return null
  return (
    <section className={styles.proposals} aria-labelledby="proposals">
      <p className={styles.badge}>{text('proposals-badge')}</p>
      <h2 id="proposals">{text('proposals-title')}</h2>
      <p className="measure">{text('proposals-lead')}</p>
      {answers.map((answer) => (
        <div key={answer.certificate}>
          <h3>{council(`certificate-${answer.certificate}`)}</h3>
          <AnswerView answer={answer} />
        </div>
      ))}
      <p className="soft small">{text('proposals-version', { title: first.rulebook.title[locale], version: first.rulebook.version })} <a href={`/regels/${first.rulebook.id}`}>{council('rules-read')}</a></p>
    </section>
  )
}

function AnswerView({ answer: { limit, doors, cited } }: { answer: Answer }) {
  const text = useText(councilBesideMessages)
  const council = useText(councilMessages)
  const locale = useLocale()
  if (doors.length === 0 && (limit === null || limit.sameAsToday)) return <p className="measure">{text('proposals-same')}</p>
  return (
    <>
      {limit && (
        <>
          <p className="measure"><strong>{text(`limit-${limit.outcome ?? 'unknown'}`)}</strong> {limit.sameAsToday ? text('limit-same') : (limit.asks?.[locale] ?? (limit.because.length > 0 ? text('limit-because', { why: formatList(limit.because.map((words) => words[locale]), locale) }) : ''))}</p>
          {limit.shareOfB !== null && <p className="measure">{text('limit-share', { share: limit.shareOfB })}</p>}
          {!limit.sameAsToday && limit.numbers.map(({ label, value, unit, note }) => <p key={label.en} className="measure soft small">{text('number-line', { label: label[locale], value, unit: unit[locale] })} {note?.[locale]}</p>)}
        </>
      )}
      {doors.length === 0 ? <p className="measure">{text('doors-same')}</p> : (
        <ul>
          {doors.map(({ target, today, proposed, sentence }) => (
            <li key={target.en} className="measure">{text(proposed === 'unknown' ? 'door-asks' : 'door-otherwise', { target: target[locale], today: council(`door-${today}`), proposed: council(`door-${proposed}`) })} {sentence[locale]}</li>
          ))}
        </ul>
      )}
      <div className={styles.cited}><CitedList cited={cited} /></div>
    </>
  )
}
