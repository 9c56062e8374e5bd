import type { ReactNode } from 'react'
import { useNumber } from '../locale.tsx'
import styles from './chart.module.css'

export interface ChartAxis {
  from: number
  to: number
  /** Where a line and a number stand. */
  ticks: readonly number[]
  label: string
  /** Behind the comma at the ticks. */
  decimals?: number
  /** Both sides of 0 count upwards. */
  absolute?: boolean
}

/** From values to places in the drawing. */
export interface ChartPlace {
  x(value: number): number
  y(value: number): number
}

const size = { width: 360, height: 250, left: 44, right: 10, top: 30, bottom: 46 }

/**
 * Axes, grid and labels of a drawing with two measures, on the server; what is drawn goes in as children. The drawing is hidden from
 * screen readers: whoever uses it says the same in words or a table beside it. Values beyond the axes stand at their ends.
 */
export function Chart({ x, y, children }: { x: ChartAxis; y: ChartAxis; children: (place: ChartPlace) => ReactNode }) {
  const number = useNumber()
  const right = size.width - size.right
  const floor = size.height - size.bottom
  const place: ChartPlace = {
    x: (value) => along(value, x, size.left, right),
    y: (value) => along(value, y, floor, size.top),
  }
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className={styles.chart} aria-hidden="true" focusable="false">
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${size.left} ${place.y(tick)} H${right}`} className={styles.grid} />
          <text x={size.left - 7} y={place.y(tick) + 5} textAnchor="end" className={styles.mark}>{number(y.absolute ? Math.abs(tick) : tick, y.decimals)}</text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${place.x(tick)} ${floor} v5`} className={styles.tick} />
          <text x={place.x(tick)} y={floor + 19} textAnchor="middle" className={styles.mark}>{number(tick, x.decimals)}</text>
        </g>
      ))}
      <text x={4} y={15} className={styles.label}>{y.label}</text>
      <text x={right} y={size.height - 6} textAnchor="end" className={styles.label}>{x.label}</text>
      {children(place)}
      <path d={`M${size.left} ${floor} H${right}`} className={styles.axis} />
    </svg>
  )
}

function along(value: number, { from, to }: ChartAxis, start: number, end: number): number {
  const share = (Math.min(to, Math.max(from, value)) - from) / (to - from)
  return Math.round((start + share * (end - start)) * 10) / 10
}
