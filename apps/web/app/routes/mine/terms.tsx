import { termMessages } from '@gilde/language/messages/terms'
import { useDate, useText } from '@gilde/ui'
import { basisOfTerm, type MyTerm, placeOfTerm, wordsOfTerm } from '../../council/term-words.ts'
import styles from './mine.module.css'

/** What somebody has to do, or can do, by a day: the first day first. */
export function Terms({ terms }: { terms: readonly MyTerm[] }) {
  const text = useText(termMessages)
  const date = useDate()
  return (
    <section aria-labelledby="terms">
      <h2 id="terms" className="measured">{text('title')}</h2>
      <ol className={styles.terms}>
        {terms.map((term) => (
          <li key={`${term.kind} ${term.caseId ?? term.councilId}`} data-over={term.over ? '' : undefined}>
            <p><a href={placeOfTerm(term)}>{text(wordsOfTerm(term), { pupil: term.pupil ?? '', pupils: term.pupils, className: term.className })}</a></p>
            <p className="small"><strong>{text(term.workingDaysLeft > 30 ? 'soon-until' : 'until', { date: date(term.until) })}.</strong> {term.over ? text('over') : term.workingDaysLeft === 0 ? text('today') : term.workingDaysLeft > 30 ? '' : text('left', { days: term.workingDaysLeft })} {term.remindedAt && text('reminded', { date: date(new Date(term.remindedAt)) })} <span className="soft">{text(basisOfTerm(term))}</span></p>
          </li>
        ))}
      </ol>
      <p><a href="/mijn/termijnen.ics" className="button-quiet">{text('to-calendar')}</a></p>
      <p className="measure small soft">{text('calendar-note')}</p>
    </section>
  )
}
