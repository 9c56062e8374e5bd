import { uiMessages } from '@gilde/language/messages/ui'
import { useText } from '../locale.tsx'
import styles from './finality-mark.module.css'

export type FinalityCode = 'DO' | 'DU' | 'A'

const roads: Record<FinalityCode, string> = {
  DO: 'M3 20 H16 L27 7 H37 M32 3 L37 7 L32 11',
  DU: 'M3 14 H14 L25 6 H37 M32 2 L37 6 L32 10 M14 14 L25 22 H37 M32 18 L37 22 L32 26',
  A: 'M3 8 H16 L27 21 H37 M32 17 L37 21 L32 25',
}

/** Where a direction leads, as a road sign and in plain words: on to studying, to work, or both. */
export function FinalityMark({ finality, official = false }: { finality: FinalityCode | null; official?: boolean }) {
  const text = useText(uiMessages)
  if (!finality) return null
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 40 28" className={styles.road} fill="none" stroke="currentColor" strokeWidth="2.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
        <path d={roads[finality]} />
      </svg>
      <span>
        {text(`finality-${finality}`)}
        {official && <span className={styles.official}> ({text(`finality-${finality}-official`)})</span>}
      </span>
    </span>
  )
}
