import { ChartFrame } from './chart-frame.tsx'
import styles from './chart.module.css'
import { evenTicks } from './even-ticks.ts'

interface Props {
  points: readonly { x: number; one: number; other: number }[]
  xTitle: string
  yTitle: string
  oneName: string
  otherName: string
}

/** Two values that belong together along a line of levels: one whole, one dashed. */
export function TwoLinesChart({ points, xTitle, yTitle, oneName, otherName }: Props) {
  const y = evenTicks(0, Math.max(...points.flatMap(({ one, other }) => [one, other])), 4)
  const [from, to] = [points[0]!.x, points.at(-1)!.x]
  const ticks = evenTicks(from, to, 6).filter((tick) => tick >= from && tick <= to)
  return (
    <>
      <ChartFrame x={{ from, to, ticks, decimals: 1, title: xTitle }} y={{ from: 0, to: y.at(-1)!, ticks: y, decimals: 2, title: yTitle }}>
        {(place) => {
          const line = (of: 'one' | 'other') => points.map((point, index) => `${index === 0 ? 'M' : 'L'}${place.x(point.x)} ${place.y(point[of])}`).join(' ')
          return (
            <>
              <path d={line('one')} className={styles.lineA} />
              <path d={line('other')} className={styles.lineB} />
            </>
          )
        }}
      </ChartFrame>
      <ul className={styles.legend} aria-hidden="true">
        <li><svg viewBox="0 0 24 16"><path d="M0 8 H24" className={styles.lineA} /></svg> {oneName}</li>
        <li><svg viewBox="0 0 24 16"><path d="M0 8 H24" className={styles.lineB} /></svg> {otherName}</li>
      </ul>
    </>
  )
}
