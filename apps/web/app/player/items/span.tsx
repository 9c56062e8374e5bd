import { perceptionMessages } from '@gilde/language/messages/perception'
import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import type { SpanView } from '@gilde/use-cases'
import { useEffect, useRef, useState } from 'react'
import type { ItemViewProps } from '../item-view.ts'
import { BlockGate } from './block-gate.tsx'
import { elementAt, neighbour } from './span-rhythm.ts'
import { useBlock } from './use-block.ts'
import { useFrames } from './use-frames.ts'
import { useKeys } from '../use-keys.ts'
import styles from './span.module.css'

/** A row of blocks or digits: shown one per second, then repeated without hurry. */
export default function SpanItem({ view, busy, answer }: ItemViewProps<SpanView>) {
  const text = useText(perceptionMessages)
  const [block, tell] = useBlock()
  if (block.phase === 'done') return <SpanAnswer view={view} busy={busy} answer={answer} />
  return (
    <BlockGate block={block} tell={tell} busy={busy} startLabel={text('span-show')} running={<Presentation view={view} onTrial={() => tell('trial')} onOver={() => tell('finish')} />}>
      <Direction view={view} />
      <p>{text(view.material === 'blocks' ? 'span-count-blocks' : 'span-count-digits', { count: view.sequence.length })}</p>
    </BlockGate>
  )
}

/** An arrow along a small row, so that the direction is seen before it is read. */
function Direction({ view: { direction }, short = false }: { view: SpanView; short?: boolean }) {
  const text = useText(perceptionMessages)
  return (
    <div className={styles.direction} data-direction={direction}>
      <svg viewBox="0 0 96 40" aria-hidden="true">
        {[0, 1, 2].map((place) => <rect key={place} x={6 + 31 * place} y={20} width={22} height={16} rx={3} />)}
        <path d={direction === 'forward' ? 'M10 9h74M76 3l9 6-9 6' : 'M86 9H12M20 3l-9 6 9 6'} />
      </svg>
      <p>
        <strong>{text(`span-${direction}`)}</strong>
        {!short && <br />}
        {!short && text(`span-${direction}-more`)}
      </p>
    </div>
  )
}

function Presentation({ view, onTrial, onOver }: { view: SpanView; onTrial(): void; onOver(): void }) {
  const text = useText(perceptionMessages)
  const start = useRef<number>(undefined)
  const [shown, setShown] = useState(-1)
  useFrames(true, (at) => {
    start.current ??= at
    const now = elementAt(at - start.current, view.sequence.length, view.millisecondsPerElement)
    if (now === 'over') onOver()
    else {
      setShown(now)
      if (now >= 0) onTrial()
    }
  })
  const element = view.sequence[shown]
  const spoken = element === undefined ? '' : view.material === 'digits' ? String(element) : text('span-block', { number: element + 1 })
  return (
    <div className={styles.task}>
      <p className={styles.say}>{text('span-watch')}</p>
      {view.material === 'blocks' ? (
        <div className={styles.field} aria-hidden="true">
          {view.places.map((place, index) => <span key={index} className={styles.block} data-lit={index === element} style={placeStyle(place)} />)}
        </div>
      ) : (
        <div className={styles.slate} aria-hidden="true">{element}</div>
      )}
      <p className="visually-hidden" aria-live="assertive">{spoken}</p>
    </div>
  )
}

const placeStyle = ({ x, y }: { x: number; y: number }) => ({ insetInlineStart: `${100 * x}%`, insetBlockStart: `${100 * y}%` })

function SpanAnswer({ view, busy, answer }: ItemViewProps<SpanView>) {
  const text = useText(perceptionMessages)
  const player = useText(playerMessages)
  const count = view.sequence.length
  const [given, setGiven] = useState<number[]>([])
  const [at, setAt] = useState(4)
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  useEffect(() => buttons.current[4]?.focus({ preventScroll: true }), [])
  const complete = given.length === count
  const isBlocks = view.material === 'blocks'
  const add = (value: number) => {
    if (busy || complete || (isBlocks && given.includes(value))) return
    setGiven([...given, value])
  }
  const undo = () => setGiven(given.slice(0, -1))
  const confirm = () => {
    if (complete && !busy) answer({ kind: 'sequence', values: given })
  }
  useKeys(true, (key, event) => {
    const next = neighbour(at, key)
    const onPad = buttons.current.includes(event.target as HTMLButtonElement)
    if (next !== undefined) {
      setAt(next)
      buttons.current[next]?.focus()
      return true
    }
    if (key === 'Backspace' && !busy) {
      undo()
      return true
    }
    if (!isBlocks && /^[1-9]$/.test(key)) {
      add(Number(key))
      return true
    }
    if (key === 'Enter' && complete && onPad) {
      confirm()
      return true
    }
    return false
  })
  return (
    <div className={styles.task}>
      <div className={styles.turn}>
        <p className={styles.say} role="status">{text('span-your-turn')}</p>
        <Direction view={view} short />
      </div>
      <ol className={styles.slots} aria-label={text('span-row')}>
        {Array.from({ length: count }, (_, place) => (
          <li key={place} data-filled={given[place] !== undefined}>{given[place] === undefined ? '' : isBlocks ? '●' : given[place]}</li>
        ))}
      </ol>
      <p className="visually-hidden" aria-live="polite">{text('span-so-far', { done: given.length, count })}</p>
      <div className={isBlocks ? styles.field : styles.keypad} role="group" aria-label={text(isBlocks ? 'span-field' : 'span-keypad')}>
        {Array.from({ length: 9 }, (_, index) => {
          const tap = given.indexOf(index)
          const place = view.places[index]
          return (
            <button
              key={index}
              ref={(button) => {
                buttons.current[index] = button
              }}
              type="button"
              tabIndex={index === at ? 0 : -1}
              className={isBlocks ? styles.block : styles.digit}
              style={place && placeStyle(place)}
              data-tapped={isBlocks && tap >= 0}
              aria-label={!isBlocks ? String(index + 1) : tap >= 0 ? text('span-block-tapped', { number: index + 1, place: tap + 1 }) : text('span-block', { number: index + 1 })}
              onFocus={() => setAt(index)}
              onClick={() => add(isBlocks ? index : index + 1)}
            >
              {isBlocks ? (tap >= 0 ? tap + 1 : '') : index + 1}
            </button>
          )
        })}
      </div>
      <div className={styles.buttons}>
        <button type="button" className="button" disabled={busy || !complete} onClick={confirm}>{player('confirm')}</button>
        <button type="button" className="button-quiet" disabled={busy || given.length === 0} onClick={undo}>{text('undo')}</button>
        <button type="button" className="button-quiet" disabled={busy} onClick={() => answer({ kind: 'not-known' })}>{player('not-known')}</button>
      </div>
    </div>
  )
}
