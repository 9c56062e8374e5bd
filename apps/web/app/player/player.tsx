import { playerMessages } from '@gilde/language/messages/player'
import { Notice, useLocale, useText } from '@gilde/ui'
import type { InstrumentInfo, SittingView, Step } from '@gilde/use-cases'
import { useEffect, useRef, useState } from 'react'
import { ChooseTest } from './steps/choose-test.tsx'
import { ItemStep } from './steps/item-step.tsx'
import { ReadItemAloud } from './steps/read-item-aloud.tsx'
import { Instructions } from './steps/instructions.tsx'
import { Practice } from './steps/practice.tsx'
import { Ready } from './steps/ready.tsx'
import type { SittingPurpose } from './sitting-purpose.ts'
import { useSitting } from './use-sitting.ts'
import styles from './player.module.css'

/** The tests, one thing at a time: a list, instructions, practice, items. */
export function Player({ start, instruments, purpose }: { start: SittingView; instruments: InstrumentInfo[]; purpose: SittingPurpose }) {
  const text = useText(playerMessages)
  const locale = useLocale()
  const { sitting, busy, offline, message, closed, send } = useSitting(start)
  const [picked, choose] = useState<string>()
  const { step } = sitting
  // what was picked before and is done since, here or in another tab, is not picked any more
  const chosen = step.kind === 'choose-test' && step.tests.some(({ id, mayOpen }) => id === picked && mayOpen) ? picked : undefined
  const instrument = instruments.find(({ id }) => id === ('test' in step ? step.test : chosen))
  const place = placeOf(step, chosen)
  const heading = useFocusOnChange(place)
  if (closed) return <Notice kind="info" title={text('closed-title')}><p>{closed}</p><p><a href="/">{text('to-start')}</a></p></Notice>

  return (
    <div className={styles.player} data-player data-busy={busy || undefined} data-large={purpose.accommodations.includes('larger-text') || undefined}>
      <p ref={heading} tabIndex={-1} className={styles.place}>
        {instrument ? instrument.title[locale] : text('your-tests')}
        {step.kind === 'item' && <span className={styles.position}>{text('item-position', { position: step.position, most: step.most })}</span>}
      </p>
      <div aria-live="polite" className={styles.messages}>
        {offline && <Notice kind="kept" title={text('offline-title')}><p>{text('offline')}</p></Notice>}
        {message && <Notice kind="info" title={text('not-taken-title')}><p>{message}</p></Notice>}
      </div>
      {step.kind === 'choose-test' && !instrument && <ChooseTest sittingId={sitting.id} battery={sitting.battery} purpose={purpose} step={step} instruments={instruments} busy={busy} choose={choose} />}
      {step.kind === 'choose-test' && instrument && (
        <Instructions
          instrument={instrument}
          purpose={purpose}
          busy={busy}
          open={() => send({ kind: 'test-opened', test: instrument.id })}
          back={() => choose(undefined)}
          decline={(reason) => {
            choose(undefined)
            send({ kind: 'declined', test: instrument.id, reason })
          }}
        />
      )}
      {(step.kind === 'practice' || step.kind === 'item') && purpose.accommodations.includes('read-aloud') && <ReadItemAloud key={`aloud ${place}`} />}
      <div data-read className={styles.read}>
        {step.kind === 'practice' && <Practice key={place} step={step} busy={busy} answer={(response) => send({ kind: 'practised', test: step.test, index: step.index, response })} />}
        {step.kind === 'item' && <ItemStep key={step.item} step={step} busy={busy} send={send} />}
      </div>
      {step.kind === 'ready' && <Ready step={step} busy={busy} start={() => send({ kind: 'test-started', test: step.test })} />}
      {(step.kind === 'practice' || step.kind === 'item' || step.kind === 'ready') && (
        <p className={styles.away}>
          <button
            type="button"
            className="button-quiet"
            disabled={busy}
            onClick={() => {
              choose(undefined)
              send({ kind: 'declined', test: step.test, reason: 'not-now' })
            }}
          >
            {text('not-now')}
          </button>
          <span className={styles.hint}>{text('not-now-hint')}</span>
        </p>
      )}
    </div>
  )
}

/** Changes exactly when the pupil comes to another thing to do. */
function placeOf(step: Step, chosen: string | undefined): string {
  switch (step.kind) {
    case 'choose-test':
      return `choose ${chosen ?? ''}`
    case 'practice':
      return `practice ${step.test} ${step.index}`
    case 'ready':
      return `ready ${step.test}`
    case 'item':
      return `item ${step.item}`
  }
}

/** Takes keyboard and screen reader to the top of each new thing to do, but not at the first. */
function useFocusOnChange(place: string) {
  const element = useRef<HTMLParagraphElement>(null)
  const known = useRef(place)
  useEffect(() => {
    if (known.current === place) return
    known.current = place
    scrollTo({ top: 0 })
    element.current?.focus({ preventScroll: true })
  }, [place])
  return element
}
