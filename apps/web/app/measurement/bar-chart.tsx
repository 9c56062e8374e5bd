import { ChartFrame } from './chart-frame.tsx'
import styles from './chart.module.css'
import { evenTicks } from './even-ticks.ts'

interface Props {
  /** Where each bar begins, and how high it is; all `step` wide. */
  bars: readonly { at: number; count: number }[]
  step: number
  xTitle: string
  yTitle: string
  decimals?: number
}

/** How often each value came. */
export function BarChart({ bars, step, xTitle, yTitle, decimals = 0 }: Props) {
  const from = bars[0]!.at
  const to = bars.at(-1)!.at + step
  const most = Math.max(1, ...bars.map(({ count }) => count))
  const y = evenTicks(0, most, 4)
  const ticks = evenTicks(from, to, 8).filter((tick) => tick >= from - 1e-9 && tick <= to + 1e-9)
  return (
    <ChartFrame x={{ from, to, ticks, decimals, title: xTitle }} y={{ from: 0, to: y.at(-1)!, ticks: y, decimals: 0, title: yTitle }}>
      {(place) => bars.map(({ at, count }) => <rect key={at} className={styles.bar} x={place.x(at) + 1} width={Math.max(1, place.x(at + step) - place.x(at) - 2)} y={place.y(count)} height={place.bottom - place.y(count)} />)}
    </ChartFrame>
  )
}
