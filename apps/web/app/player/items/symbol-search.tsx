import { perceptionMessages } from '@gilde/language/messages/perception'
import { useText } from '@gilde/ui'
import type { SymbolSearchView } from '@gilde/use-cases'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ItemViewProps } from '../item-view.ts'
import { BlockGate } from './block-gate.tsx'
import { SymbolDrawing } from './symbol-drawing.tsx'
import { startSymbols, type SymbolState, symbolsAfterFrame, symbolsAfterPress } from './symbol-trials.ts'
import { useBlock } from './use-block.ts'
import { useFrames } from './use-frames.ts'
import { useKeys } from '../use-keys.ts'
import styles from './symbol-search.module.css'

/** Blocks of this few rows are practice: nobody is hurried there. */
const practiceRows = 12

const yesKeys = ['ArrowLeft', 'j', 'y', '1']
const noKeys = ['ArrowRight', 'n', '2']

/** One row at a time: a sign above, five below, yes or no under the thumbs. */
export default function SymbolSearchItem({ view, busy, answer }: ItemViewProps<SymbolSearchView>) {
  const text = useText(perceptionMessages)
  const [block, tell] = useBlock()
  const { rows, seconds } = view
  return (
    <BlockGate block={block} tell={tell} busy={busy} running={
      <RunningSearch
        view={view}
        onTrial={() => tell('trial')}
        onOver={(trials) => {
          tell('finish')
          answer({ kind: 'trials', trials })
        }}
      />
    }>
      <p>{text('symbols-question')}</p>
      <p>{rows.length <= practiceRows ? text('symbols-practice', { rows: rows.length }) : text('symbols-ready', { seconds })}</p>
    </BlockGate>
  )
}

interface Running {
  view: SymbolSearchView
  onTrial(): void
  onOver(done: SymbolState['done']): void
}

function RunningSearch({ view, onTrial, onOver }: Running) {
  const text = useText(perceptionMessages)
  const [state, setState] = useState<SymbolState>()
  const [secondsLeft, setSecondsLeft] = useState(view.seconds)
  const move = (next: SymbolState) => {
    if (next === state) return
    flushSync(() => setState(next))
    if (next.done.length > (state?.done.length ?? 0)) onTrial()
    if (next.over) onOver(next.done)
  }
  const press = (choice: 0 | 1, at: number) => {
    if (state) move(symbolsAfterPress(state, view, choice, at))
  }
  useFrames(!state?.over, (at) => {
    move(state ? symbolsAfterFrame(state, view, at) : startSymbols(at))
    if (state) setSecondsLeft(Math.max(0, Math.ceil(view.seconds - (at - state.startedAt) / 1000)))
  })
  useKeys(true, (key, event) => {
    const choice = yesKeys.includes(key) ? 1 : noKeys.includes(key) ? 0 : undefined
    if (choice === undefined) return false
    press(choice, event.timeStamp)
    return true
  })
  const row = view.rows[Math.min(state?.done.length ?? 0, view.rows.length - 1)]!
  const button = (choice: 0 | 1) => (
    <button
      type="button"
      tabIndex={-1}
      className={styles.press}
      onPointerDown={(event) => {
        event.preventDefault()
        press(choice, event.timeStamp)
      }}
    >
      {text(choice ? 'symbols-yes' : 'symbols-no')}
      <kbd className={styles.key} aria-hidden="true">{text(choice ? 'symbols-key-yes' : 'symbols-key-no')}</kbd>
    </button>
  )
  return (
    <div className={styles.block}>
      {view.rows.length > practiceRows && <meter className={styles.time} min={0} max={view.seconds} value={secondsLeft} aria-label={text('symbols-time')} />}
      <p className={styles.question}>{text('symbols-question')}</p>
      <div className={styles.target} role="img" aria-label={text('symbols-target')}><SymbolDrawing picture={row.target} /></div>
      <div className={styles.row} role="img" aria-label={text('symbols-row')}>
        {row.row.map((picture) => <div key={picture} className={styles.sign}><SymbolDrawing picture={picture} /></div>)}
      </div>
      <div className={styles.buttons}>{button(1)}{button(0)}</div>
    </div>
  )
}
