import { studyMessages } from '@gilde/language/messages/studies'
import { useText } from '@gilde/ui'
import type { CalibrationResult } from '@gilde/use-cases'
import { ChartFrame } from './chart-frame.tsx'
import styles from './chart.module.css'
import { evenTicks } from './even-ticks.ts'

type Item = CalibrationResult['items'][number]

/** Difficulty as it is against as proposed: each item a mark with its error, each part of the test a shape of its own. */
export function ItemScatter({ items }: { items: readonly Item[] }) {
  const text = useText(studyMessages)
  const areas = [...new Set(items.map(({ area }) => area))]
  const values = items.flatMap(({ before, after }) => [before.difficulty, after.difficulty])
  const ticks = evenTicks(Math.min(...values), Math.max(...values), 7)
  const scale = (title: string) => ({ from: ticks[0]!, to: ticks.at(-1)!, ticks, decimals: 1, title })
  const clamp = (value: number) => Math.max(ticks[0]!, Math.min(ticks.at(-1)!, value))
  return (
    <>
      <ChartFrame x={scale(text('now-difficulty'))} y={scale(text('next-difficulty'))}>
        {(place) => (
          <>
            <path d={`M${place.x(ticks[0]!)} ${place.y(ticks[0]!)} L${place.x(ticks.at(-1)!)} ${place.y(ticks.at(-1)!)}`} className={styles.axis} />
            {items.map(({ area, label, before, after, difficultyError, kept }) => {
              const [x, y] = [place.x(before.difficulty), place.y(after.difficulty)]
              const half = 1.96 * (difficultyError ?? 0)
              return (
                <g key={`${area}-${label}`}>
                  {!kept && <path d={`M${x} ${place.y(clamp(after.difficulty - half))} V${place.y(clamp(after.difficulty + half))}`} className={styles.spread} />}
                  <AreaMark index={areas.indexOf(area)} x={x} y={y} />
                </g>
              )
            })}
          </>
        )}
      </ChartFrame>
      <ul className={styles.legend} aria-hidden="true">{areas.map((area, index) => <li key={area}><svg viewBox="0 0 24 16"><AreaMark index={index} x={12} y={8} /></svg> {area}</li>)}</ul>
    </>
  )
}

/** Circle, square, triangle, diamond, ring: told apart without colour. */
function AreaMark({ index, x, y }: { index: number; x: number; y: number }) {
  const shape = index % 5
  const className = styles[`shape${shape}`]
  if (shape === 1) return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" className={className} />
  if (shape === 2) return <path d={`M${x} ${y - 5} l4.5 8 h-9 Z`} className={className} />
  if (shape === 3) return <path d={`M${x} ${y - 5} l4.5 5 l-4.5 5 l-4.5 -5 Z`} className={className} />
  return <circle cx={x} cy={y} r="4" className={className} />
}
