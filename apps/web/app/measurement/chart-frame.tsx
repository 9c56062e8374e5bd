import type { ReactNode } from 'react'
import styles from './chart.module.css'
import { useRounded } from './use-rounded.ts'

export interface Scale {
  from: number
  to: number
  ticks: readonly number[]
  decimals: number
  title: string
}

const width = 640
const height = 340
const left = 64
const right = 624
const top = 28
const bottom = 276

/** Two measured axes round a picture, whose figures also stand in a table or in words beside it. */
export function ChartFrame({ x, y, children }: { x: Scale; y: Scale; children: (place: { x(value: number): number; y(value: number): number; bottom: number }) => ReactNode }) {
  const number = useRounded()
  const along = (value: number) => round(left + ((value - x.from) / (x.to - x.from)) * (right - left))
  const up = (value: number) => round(bottom - ((value - y.from) / (y.to - y.from)) * (bottom - top))
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} aria-hidden="true" focusable="false">
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${up(tick)} H${right}`} className={styles.grid} />
          <text x={left - 8} y={up(tick) + 5} textAnchor="end" className={styles.mark}>{number(tick, y.decimals)}</text>
        </g>
      ))}
      {x.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${along(tick)} ${bottom} v6`} className={styles.axis} />
          <text x={along(tick)} y={bottom + 26} textAnchor="middle" className={styles.mark}>{number(tick, x.decimals)}</text>
        </g>
      ))}
      <path d={`M${left} ${bottom} H${right}`} className={styles.axis} />
      <text x={left} y={18} className={styles.mark}>{y.title}</text>
      <text x={right} y={height - 8} textAnchor="end" className={styles.mark}>{x.title}</text>
      {children({ x: along, y: up, bottom })}
    </svg>
  )
}

const round = (value: number) => Math.round(value * 10) / 10
