import { perceptionMessages } from '@gilde/language/messages/perception'
import { useText } from '@gilde/ui'
import { type ReactNode, useEffect, useRef } from 'react'
import type { BlockEvent, BlockState } from './block-phase.ts'
import styles from './block-gate.module.css'

interface Props {
  block: BlockState
  tell(event: BlockEvent): void
  busy: boolean
  /** What the start screen says. */
  children: ReactNode
  /** The word on the start button, when another than "start". */
  startLabel?: string
  /** The running block. */
  running: ReactNode
}

/**
 * The frame around a timed block: start screen, block, done. The focus goes along: to the start button after an
 * interruption, to the block when it starts, to the last sentence when it is done.
 */
export function BlockGate({ block: { phase, begun }, tell, busy, children, startLabel, running }: Props) {
  const text = useText(perceptionMessages)
  const start = useRef<HTMLButtonElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const done = useRef<HTMLParagraphElement>(null)
  const first = useRef(true)
  useEffect(() => {
    if (first.current) {
      first.current = false
      return
    }
    const target = { ready: start, stopped: start, running: stage, done }[phase].current
    target?.focus({ preventScroll: phase === 'running' })
    if (phase === 'running') target?.scrollIntoView({ block: 'nearest' })
  }, [phase])
  if (phase === 'done') {
    return (
      <p ref={done} tabIndex={-1} className={styles.done} role="status">
        <strong>{text('finished')}</strong> {busy && text('saving')}
      </p>
    )
  }
  if (phase === 'running') {
    return (
      <div ref={stage} tabIndex={-1} className={styles.stage}>
        {running}
        <button type="button" className={styles.back} disabled={begun} data-gone={begun} onClick={() => tell('back')}>{text('not-yet')}</button>
      </div>
    )
  }
  return (
    <div className={styles.gate}>
      {phase === 'stopped' && <p className={styles.stopped} role="status">{text('stopped')}</p>}
      <div className={styles.words}>{children}</div>
      <button ref={start} type="button" className="button" disabled={busy} onClick={() => tell('start')}>{phase === 'stopped' ? text('start-again') : (startLabel ?? text('start'))}</button>
    </div>
  )
}
