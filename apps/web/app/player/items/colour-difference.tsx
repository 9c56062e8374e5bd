import { perceptionMessages } from '@gilde/language/messages/perception'
import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import type { ColourDifferenceView } from '@gilde/use-cases'
import { useId, useRef, useState } from 'react'
import type { ItemViewProps } from '../item-view.ts'
import { useKeys } from '../use-keys.ts'
import styles from './colour-difference.module.css'

/**
 * A square of tiles, one of which differs. They lie on the same neutral grey in light and dark: what surrounds a colour
 * changes how it is seen. No tile has a name for its colour; a number is all that is said of it.
 */
export default function ColourDifferenceItem({ view: { tiles }, busy, answer }: ItemViewProps<ColourDifferenceView>) {
  const text = useText(perceptionMessages)
  const player = useText(playerMessages)
  const name = useId()
  const [chosen, choose] = useState<number>()
  const radios = useRef<(HTMLInputElement | null)[]>([])
  const side = Math.sqrt(tiles.length)
  const go = (tile: number) => {
    choose(tile)
    radios.current[tile]?.focus()
  }
  useKeys(!busy, (key, event) => {
    if (/^[1-9]$/.test(key) && Number(key) <= tiles.length) {
      go(Number(key) - 1)
      return true
    }
    // Native arrows walk along the row; up and down go by a row here.
    const from = radios.current.indexOf(event.target as HTMLInputElement)
    const step = key === 'ArrowUp' ? -side : key === 'ArrowDown' ? side : 0
    if (from < 0 || step === 0) return false
    if (from + step >= 0 && from + step < tiles.length) go(from + step)
    return true
  })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== undefined && !busy) answer({ kind: 'choice', option: chosen })
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.question}>{text('colour-question')}</legend>
        <div className={styles.tiles} data-side={side}>
          {tiles.map((colour, tile) => (
            <label key={tile} className={styles.tile}>
              <input
                ref={(radio) => {
                  radios.current[tile] = radio
                }}
                type="radio"
                name={name}
                value={tile}
                checked={chosen === tile}
                onChange={() => choose(tile)}
                aria-label={text('colour-tile', { number: tile + 1, row: Math.floor(tile / side) + 1, column: (tile % side) + 1 })}
              />
              <svg viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={10} height={10} fill={colour} />
              </svg>
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.buttons}>
        <button type="submit" className="button" disabled={busy || chosen === undefined}>{player('confirm')}</button>
        <button type="button" className="button-quiet" disabled={busy} onClick={() => answer({ kind: 'not-known' })}>{player('not-known')}</button>
      </div>
      <p className={styles.note}>{text('colour-note')}</p>
    </form>
  )
}
