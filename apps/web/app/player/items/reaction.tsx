import { perceptionMessages } from '@gilde/language/messages/perception'
import { useText } from '@gilde/ui'
import type { ReactionView } from '@gilde/use-cases'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { ItemViewProps } from '../item-view.ts'
import { BlockGate } from './block-gate.tsx'
import { afterFrame, afterPress, buttonOf, type ReactionState, startReaction } from './reaction-trials.ts'
import { useBlock } from './use-block.ts'
import { useFrames } from './use-frames.ts'
import { useKeys } from '../use-keys.ts'
import styles from './reaction.module.css'

/** Lamps above, buttons below. The lamp is painted in the frame whose time counts as its start. */
export default function ReactionItem({ view, busy, answer }: ItemViewProps<ReactionView>) {
  const text = useText(perceptionMessages)
  const [block, tell] = useBlock()
  const { lamps, trials } = view
  return (
    <BlockGate block={block} tell={tell} busy={busy} running={
      <RunningReaction
        view={view}
        onTrial={() => tell('trial')}
        onOver={(done) => {
          tell('finish')
          answer({ kind: 'trials', trials: done })
        }}
      />
    }>
      <p>{text('reaction-ready', { lamps, trials: trials.length })}</p>
      <p>{text('reaction-hands', { lamps })}</p>
      <div className={styles.bench} data-lamps={lamps} aria-hidden="true">
        {Array.from({ length: lamps }, (_, lamp) => <Lamp key={lamp} lit={false} />)}
      </div>
    </BlockGate>
  )
}

interface Running {
  view: ReactionView
  onTrial(): void
  onOver(done: ReactionState['done']): void
}

function RunningReaction({ view, onTrial, onOver }: Running) {
  const text = useText(perceptionMessages)
  const { lamps, trials } = view
  const [state, setState] = useState<ReactionState>()
  const move = (next: ReactionState) => {
    if (next === state) return
    // Painted by this very frame, not by a later one.
    flushSync(() => setState(next))
    if (next.done.length > (state?.done.length ?? 0)) onTrial()
    if (next.phase === 'over') onOver(next.done)
  }
  const press = (choice: number, at: number) => {
    if (state) move(afterPress(state, view, choice, at))
  }
  useFrames(state?.phase !== 'over', (at) => move(state ? afterFrame(state, view, at) : startReaction(at)))
  useKeys(true, (key, event) => {
    const button = buttonOf(key, lamps)
    if (button === undefined || (event.target instanceof HTMLButtonElement && (key === 'Enter' || key === ' '))) return false
    press(button, event.timeStamp)
    return true
  })
  const lit = state?.phase === 'lit' ? trials[state.done.length]!.lamp : -1
  const said = state?.note === 'too-early' ? 'reaction-too-early' : state?.note === 'missed' ? 'reaction-missed' : 'reaction-wait'
  return (
    <div className={styles.block}>
      <p className={styles.said} data-note={state?.note !== undefined} role="status">{text(said)}</p>
      <div className={styles.bench} data-lamps={lamps}>
        {Array.from({ length: lamps }, (_, lamp) => <Lamp key={lamp} lit={lamp === lit} />)}
        {Array.from({ length: lamps }, (_, lamp) => (
          <button
            key={lamp}
            type="button"
            tabIndex={-1}
            className={styles.press}
            onPointerDown={(event) => {
              event.preventDefault()
              press(lamp, event.timeStamp)
            }}
          >
            {lamps === 1 ? (
              <span>{text('reaction-press')}</span>
            ) : (
              <>
                <span className="visually-hidden">{text('reaction-button', { number: lamp + 1 })}</span>
                <span aria-hidden="true">{lamp + 1}</span>
              </>
            )}
            <kbd className={styles.key} aria-hidden="true">{{ 1: ['␣'], 2: ['F', 'J'], 4: ['D', 'F', 'J', 'K'] }[lamps][lamp]}</kbd>
          </button>
        ))}
      </div>
      <p className={styles.count}>{text('reaction-done', { done: state?.done.length ?? 0, count: trials.length })}</p>
    </div>
  )
}

/** A bench lamp with a brass cap; lit it has a filled bulb and rays, so that it can be told without colour. */
function Lamp({ lit }: { lit: boolean }) {
  return (
    <svg viewBox="0 0 100 120" className={styles.lamp} data-lit={lit} aria-hidden="true">
      <g className={styles.rays}>
        <path d="M50 4v13M13 17l10 10M87 17 77 27M2 54h13M98 54H85" />
      </g>
      <path className={styles.bulb} d="M50 24c-17 0-29 12-29 28 0 12 7 18 12 25 3 4 4 8 4 12h26c0-4 1-8 4-12 5-7 12-13 12-25 0-16-12-28-29-28z" />
      <path className={styles.wire} d="M41 88 38 60l6-7 6 9 6-9 6 7-3 28" />
      <path className={styles.cap} d="M36 91h28v8H36zM38 101h24l-3 9H41z" />
    </svg>
  )
}
