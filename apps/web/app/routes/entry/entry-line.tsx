import { entryMessages } from '@gilde/language/messages/entry'
import { useDate, useLocale, useText } from '@gilde/ui'
import type { Entry } from '@gilde/use-cases'
import styles from './entry.module.css'
import { usePartName } from './use-part-name.ts'

/** Everything that has a day, in one line: asked, tested, practised, course, retest, decision, start. */
export function EntryLine({ entry, today }: { entry: Entry; today: string }) {
  const text = useText(entryMessages)
  const locale = useLocale()
  const date = useDate()
  const partName = usePartName()
  const steps: { day: string; words: string }[] = [
    { day: entry.madeOn, words: text('step-asked') },
    ...entry.tests.map(({ startedOn, attempt, running }) => ({ day: startedOn, words: running ? text('step-test-running') : text('step-test', { attempt }) })),
    ...entry.gaps.flatMap(({ part, exercisedOn }) => exercisedOn.map((day) => ({ day, words: text('step-exercise', { part: partName(part) }) }))),
    ...entry.bookings.map(({ startsOn, title }) => ({ day: startsOn, words: text('step-course', { title: title[locale] }) })),
    ...entry.proofs.map(({ obtainedOn, title }) => ({ day: obtainedOn, words: text('step-proof', { title }) })),
    ...(entry.gaps.length > 0 && entry.mayTestFrom && entry.status === 'open' ? [{ day: entry.mayTestFrom, words: text('step-retest') }] : []),
    ...entry.decisions.map(({ decidedOn, decidedBy }) => ({ day: decidedOn, words: text('step-decision', { name: decidedBy }) })),
    { day: entry.fromDate, words: text('step-wish') },
  ]
  steps.sort((one, other) => one.day.localeCompare(other.day))
  return (
    <section aria-labelledby="line">
      <h2 id="line" className="measured">{entry.mine ? text('line-title') : text('line-title-other', { name: entry.pupil.name })}</h2>
      <ol className={styles.line}>
        {steps.map(({ day, words }, index) => (
          <li key={index} data-later={day > today || undefined}>
            <p className={styles.when}>{date(day)}{day > today && <span className="soft"> · {text('still-to-come')}</span>}</p>
            <p>{words}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
