import type { ChartPlace } from './chart.tsx'
import styles from './chart.module.css'

/** Line 0 is whole, the others are dashed each in another way, so that they can be told apart without colour. */
export type LineKind = 0 | 1 | 2 | 3 | 4

/** A line through points; a gap where a value is null. */
export function ChartLine({ place, points, kind = 0 }: { place: ChartPlace; points: readonly { x: number; y: number | null }[]; kind?: LineKind }) {
  const path = points.flatMap(({ x, y }, index) => (y === null ? [] : [`${(points[index - 1]?.y ?? null) === null ? 'M' : 'L'}${place.x(x)} ${place.y(y)}`]))
  return <path d={path.join(' ')} className={styles.line} data-kind={kind} />
}

/** Between two lines; the inner of two bands is darker. */
export function ChartBand({ place, points, inner = false }: { place: ChartPlace; points: readonly { x: number; low: number; high: number }[]; inner?: boolean }) {
  const there = points.map(({ x, high }) => `${place.x(x)} ${place.y(high)}`)
  const back = points.toReversed().map(({ x, low }) => `${place.x(x)} ${place.y(low)}`)
  return <path d={`M${[...there, ...back].join(' L')} Z`} className={styles.band} data-inner={inner} />
}

/** Bars that stand on the axis, or hang from it where the value is below 0. */
export function ChartBars({ place, bars, kind }: { place: ChartPlace; bars: readonly { from: number; to: number; value: number }[]; kind: 'full' | 'open' }) {
  return (
    <g className={styles.bars} data-kind={kind}>
      {bars.map(({ from, to, value }) => {
        const [top, foot] = [place.y(Math.max(0, value)), place.y(Math.min(0, value))]
        return <rect key={from} x={place.x(from) + 1} y={top} width={Math.max(1, place.x(to) - place.x(from) - 2)} height={foot - top} />
      })}
    </g>
  )
}

/** Points with the interval in which the true value lies; what stands out is a square. */
export function ChartDots({ place, points }: { place: ChartPlace; points: readonly { x: number; y: number; from: number; to: number; standsOut: boolean }[] }) {
  return (
    <g className={styles.dots}>
      {points.map(({ x, y, from, to, standsOut }) => (
        <g key={x} data-out={standsOut}>
          <path d={`M${place.x(x)} ${place.y(from)} V${place.y(to)}`} />
          {standsOut ? <rect x={place.x(x) - 3.5} y={place.y(y) - 3.5} width="7" height="7" /> : <circle cx={place.x(x)} cy={place.y(y)} r="1.8" />}
        </g>
      ))}
    </g>
  )
}

export type LegendMark = `line-${LineKind}` | 'band' | 'inner-band' | 'full-bar' | 'open-bar' | 'dot' | 'square'

/** What each mark of a chart stands for. */
export function ChartLegend({ entries }: { entries: readonly { mark: LegendMark; label: string }[] }) {
  return (
    <ul className={styles.legend} aria-hidden="true">
      {entries.map(({ mark, label }) => (
        <li key={label}>
          <svg viewBox="0 0 40 16" className={styles.key} aria-hidden="true" focusable="false">
            {mark.startsWith('line-') && <path d="M0 8 H40" className={styles.line} data-kind={mark.slice(5)} />}
            {mark.endsWith('band') && <rect x="0" y="2" width="40" height="12" className={styles.band} data-inner={mark === 'inner-band'} />}
            {mark.endsWith('bar') && <g className={styles.bars} data-kind={mark === 'full-bar' ? 'full' : 'open'}><rect x="8" y="2" width="24" height="12" /></g>}
            {mark === 'dot' && <g className={styles.dots}><g data-out="false"><path d="M20 0 V16" /><circle cx="20" cy="8" r="2" /></g></g>}
            {mark === 'square' && <g className={styles.dots}><g data-out="true"><path d="M20 0 V16" /><rect x="16" y="4" width="8" height="8" /></g></g>}
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}
