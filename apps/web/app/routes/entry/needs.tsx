import { entryMessages } from '@gilde/language/messages/entry'
import { Button, useDate, useLocale, useText } from '@gilde/ui'
import type { AdmissionGuide, Entry } from '@gilde/use-cases'
import styles from './entry.module.css'
import { usePartName } from './use-part-name.ts'

interface Props {
  entry: Entry
  choices: AdmissionGuide['accommodations']
  extraTime: AdmissionGuide['extraTime']
  today: string
}

/** What the pupil can do now: reminders, what is needed for the test, and the test itself. */
export function Needs({ entry, choices, extraTime, today }: Props) {
  const text = useText(entryMessages)
  const locale = useLocale()
  const date = useDate()
  const partName = usePartName()
  const { accommodations, family, mayTestNow, mayTestFrom, tests, bookings, gaps } = entry
  const running = tests.some((test) => test.running)
  const again = tests.length > 0
  const chosen = choices.filter(({ id }) => accommodations?.includes(id)).map(({ title }) => title[locale].toLowerCase())
  const unpractised = gaps.filter(({ exercisedOn }) => exercisedOn.length === 0)
  const reminders = [
    ...(family && accommodations === null ? [text('reminder-accommodations')] : []),
    ...(accommodations?.includes('alternative') ? [text('reminder-alternative')] : []),
    ...(unpractised.length > 0 ? [text('reminder-exercise', { part: unpractised.map(({ part }) => partName(part)).join(', ') })] : []),
    ...bookings.filter(({ startsOn }) => startsOn >= today).map(({ startsOn, title }) => text('reminder-course', { date: date(startsOn), title: title[locale] })),
    ...(again && mayTestNow && !running && gaps.length > 0 ? [text('reminder-retest')] : []),
  ]
  return (
    <section aria-labelledby="now" className={styles.now}>
      <h2 id="now">{text('today-next')}</h2>
      {reminders.length > 0 ? <ul>{reminders.map((line) => <li key={line}>{line}</li>)}</ul> : !mayTestNow && <p>{text('reminder-none')}</p>}
      {mayTestNow && (
        <form method="post" className="actions">
          <Button name="intent" value="test">{text(running ? 'go-on-test' : again ? 'again-test' : 'start-test')}</Button>
        </form>
      )}
      {!mayTestNow && mayTestFrom !== null && mayTestFrom > today && <p><strong>{text('next-test-on', { date: date(mayTestFrom) })}</strong></p>}
      {family && !running && (
        <details open={accommodations === null} className={styles.needs}>
          <summary>{text('needs-title')} {accommodations !== null && (chosen.length > 0 ? text('needs-chosen', { chosen: chosen.join(', ') }) : text('needs-nothing'))}</summary>
          <form method="post">
            <fieldset>
              <legend>{text('needs-lead')}</legend>
              {choices.map(({ id, title, about }) => (
                <label key={id} className={styles.choice}>
                  <input type="checkbox" name="accommodations" value={id} defaultChecked={accommodations?.includes(id)} />
                  <span><strong>{title[locale]}</strong><br />{about[locale]}</span>
                </label>
              ))}
            </fieldset>
            <p className="soft small">{extraTime[locale]}</p>
            <p><Button quiet={accommodations !== null} name="intent" value="needs">{text('needs-save')}</Button></p>
          </form>
        </details>
      )}
    </section>
  )
}
