import { useId } from 'react'
import styles from './band-on-line.module.css'

interface Props {
  /** What is measured. */
  name: string
  /** Edges of the band and the best estimate, each from 0 (left) to 1 (right) of the line; low <= position <= high. */
  low: number
  high: number
  position: number
  /** Somewhere on the line that matters, such as a cut: a dashed upright. The words must say it too. */
  mark?: number
  /** Words under the line, from left to right; two or more. */
  labels: string[]
  /** The same in words: what the band says and how wide it is. Always visible. */
  text: string
}

const left = 12
const width = 376

/**
 * A talent as a measured line: the band is where the true value very probably lies, the pointer the best estimate. Without
 * the picture the text says the same. Hatching and shape carry it in black and white.
 * @throws {RangeError} when the three values are not in order within 0 and 1
 */
export function BandOnLine({ name, low, high, position, mark, labels, text }: Props) {
  if (!(low >= 0 && low <= position && position <= high && high <= 1)) throw new RangeError(`band ${low} <= ${position} <= ${high} is not in order within 0 and 1`)
  const hatch = `hatch${useId().replaceAll(/[^\w]/g, '')}`
  const x = (value: number) => Math.round((left + value * width) * 10) / 10
  const ticks = Array.from({ length: 21 }, (_, step) => `M${x(step / 20)} 46 v${step % 10 === 0 ? 14 : step % 5 === 0 ? 10 : 6}`).join(' ')
  return (
    <figure className={styles.figure}>
      <figcaption><strong className={styles.name}>{name}</strong> <span className={styles.text}>{text}</span></figcaption>
      <svg viewBox="0 0 400 62" className={styles.line} aria-hidden="true" focusable="false">
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0 V6" className={styles.hatch} />
          </pattern>
        </defs>
        <path d={`M${x(0)} 46 H${x(1)} ${ticks}`} className={styles.ruler} />
        <rect x={x(low)} y="26" width={Math.max(4, x(high) - x(low))} height="20" className={styles.band} />
        <rect x={x(low)} y="26" width={Math.max(4, x(high) - x(low))} height="20" fill={`url(#${hatch})`} className={styles.outline} />
        <path d={`M${x(low)} 14 H${x(high)} M${x(low)} 8 v12 M${x(high)} 8 v12`} className={styles.dimension} />
        {mark !== undefined && <path d={`M${x(mark)} 4 V60`} className={styles.mark} />}
        <path d={`M${x(position)} 22 V50 M${x(position) - 7} 14 L${x(position)} 24 L${x(position) + 7} 14 Z`} className={styles.pointer} />
      </svg>
      <div className={styles.labels} aria-hidden="true">{labels.map((label) => <span key={label}>{label}</span>)}</div>
    </figure>
  )
}
