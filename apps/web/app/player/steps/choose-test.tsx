import { playerMessages } from '@gilde/language/messages/player'
import { useLocale, useText } from '@gilde/ui'
import type { InstrumentInfo, Step } from '@gilde/use-cases'
import { Form } from 'react-router'
import type { SittingPurpose } from '../sitting-purpose.ts'
import { AfterTests } from './after-tests.tsx'
import styles from './choose-test.module.css'

interface Props {
  sittingId: string
  battery: string
  purpose: SittingPurpose
  step: Extract<Step, { kind: 'choose-test' }>
  instruments: InstrumentInfo[]
  busy: boolean
  choose(test: string): void
}

/** The list of tests as a row of small steps: which are done, which is next, in any order the pupil likes. */
export function ChooseTest({ sittingId, battery, purpose, step, instruments, busy, choose }: Props) {
  const text = useText(playerMessages)
  const locale = useLocale()
  const done = step.tests.filter((test) => test.status === 'done').length
  const next = instruments.find(({ id }) => id === step.next)
  const own = ({ talents: '', admission: 'admission-', practice: 'exercise-', exercises: 'exercise-', remediation: 'measure-' } as const)[purpose.kind]
  return (
    <>
      <h1>{step.finished ? text(`${own}all-done`) : done === 0 ? text(`${own}start-title`) : text('go-on-title')}</h1>
      <p className={styles.lead}>{step.finished ? text(`${own}all-done-lead`) : text(own ? `${own}lead` : battery === 'short' ? 'lead-short' : 'lead', { minutes: minutesLeft() })}</p>
      {next && !step.finished && (
        <p className="actions">
          <button type="button" className="button" disabled={busy} onClick={() => choose(next.id)}>{text(done === 0 ? 'begin-with' : 'go-on-with', { test: next.title[locale] })}</button>
        </p>
      )}
      {step.finished && purpose.kind !== 'talents' && <AfterTests sittingId={sittingId} purpose={purpose} />}
      {done > 0 && purpose.kind === 'talents' && (
        <Form method="post" action={`/testen/${sittingId}/rapport`} className="actions">
          <button className={step.finished ? 'button' : 'button-quiet'}>{text('make-report')}</button>
          {!step.finished && <span className={styles.hint}>{text('make-report-hint')}</span>}
        </Form>
      )}
      <ol className={styles.tests}>
        {step.tests.map((test) => {
          const instrument = instruments.find(({ id }) => id === test.id)
          if (!instrument) return null
          return (
            <li key={test.id} data-status={test.status}>
              <div>
                <h2 className={styles.title}>{instrument.title[locale]}</h2>
                <p className={styles.summary}>{instrument.summary[locale]}</p>
              </div>
              <p className={styles.state}>
                {text(test.status === 'declined' ? `declined-${test.reason ?? 'not-now'}` : test.status)}
                {test.status === 'not-started' && <> · {text('minutes', { minutes: minutesOf(instrument) })}</>}
                {test.status === 'in-progress' && test.answered > 0 && <> · {text('answered', { answered: test.answered })}</>}
              </p>
              {test.mayOpen && (
                <button type="button" className={test.id === step.next ? 'button' : 'button-quiet'} disabled={busy} onClick={() => choose(test.id)} aria-label={text(`${test.status === 'not-started' ? 'open' : 'reopen'}-named`, { test: instrument.title[locale] })}>
                  {text(test.status === 'not-started' ? 'open' : 'reopen')}
                </button>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )

  /** The short battery asks at most half of the items. */
  function minutesOf(instrument: InstrumentInfo): number {
    return battery === 'short' ? Math.ceil(instrument.minutes / 2) : instrument.minutes
  }

  function minutesLeft(): number {
    const open = step.tests.filter(({ status }) => status === 'not-started' || status === 'in-progress')
    return instruments.filter(({ id }) => open.some((test) => test.id === id)).reduce((sum, instrument) => sum + minutesOf(instrument), 0)
  }
}
