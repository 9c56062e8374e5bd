import type { MechanicalDrawing } from '@gilde/use-cases'
import styles from './drawing.module.css'
import { gearOutline, toothPhases } from './gear-outline.ts'

type Gears = Extract<MechanicalDrawing, { kind: 'gears' }>
type Wheel = Gears['wheels'][number]

const drum = 0.62

/** Toothed wheels with their letters and numbers of teeth, belts over drums, an arrow on the wheel that is turned. */
export function GearDrawing({ drawing }: { drawing: Gears }) {
  const { wheels, belts, driver, asked } = drawing
  const phases = toothPhases(wheels)
  const edge = (axis: 'x' | 'y', sign: 1 | -1) => sign * Math.max(...wheels.map((wheel) => sign * wheel[axis] + wheel.teeth / 10 + 0.25))
  const [left, top, right, bottom] = [edge('x', -1), edge('y', -1), edge('x', 1), edge('y', 1)]
  const width = Math.max(right - left, 7)
  const named = (name: string) => wheels.find((wheel) => wheel.name === name)!
  return (
    <svg className={styles.drawing} viewBox={`${(left + right - width) / 2} ${top} ${width} ${bottom - top}`} aria-hidden="true">
      {wheels.map((wheel) => (
        <path key={wheel.name} d={gearOutline(wheel.teeth, phases.get(wheel.name)!)} transform={`translate(${wheel.x} ${wheel.y})`} className={styles.part} />
      ))}
      {belts.map(({ from, to, crossed }) => <Belt key={`${from}${to}`} from={named(from)} to={named(to)} crossed={crossed} />)}
      {wheels.map((wheel) => (
        <g key={wheel.name} transform={`translate(${wheel.x} ${wheel.y})`}>
          <circle r={drum} className={styles.part} />
          {asked.includes(wheel.name) ? (
            <text y="-0.13" fontSize="0.56" className={styles.question}>{wheel.name} ?</text>
          ) : (
            <text y="-0.13" fontSize="0.6" className={styles.letter}>{wheel.name}</text>
          )}
          <text y="0.34" fontSize="0.4" className={styles.number}>{wheel.teeth}</text>
          {wheel.name === driver.name && <TurnArrow clockwise={driver.clockwise} />}
          {asked.includes(wheel.name) && <circle r="0.78" className={styles.asked} />}
        </g>
      ))}
    </svg>
  )
}

/** A belt around two drums of one size: two straight runs, outside or crossing. */
function Belt({ from, to, crossed }: { from: Wheel; to: Wheel; crossed: boolean }) {
  const distance = Math.hypot(to.x - from.x, to.y - from.y)
  const along = Math.atan2(to.y - from.y, to.x - from.x)
  const lean = crossed ? Math.acos((2 * drum) / distance) : Math.PI / 2
  const runs = [1, -1].map((side) => {
    const start = along + side * lean
    const end = crossed ? start + Math.PI : start
    return `M${from.x + drum * Math.cos(start)} ${from.y + drum * Math.sin(start)}L${to.x + drum * Math.cos(end)} ${to.y + drum * Math.sin(end)}`
  })
  return (
    <>
      {runs.map((run) => (
        <g key={run}>
          <path d={run} className={styles.ground} />
          <path d={run} className={styles.line} />
        </g>
      ))}
    </>
  )
}

/** An arrow around the upper half of the drum. */
function TurnArrow({ clockwise }: { clockwise: boolean }) {
  const radius = 0.8
  const [sine, cosine] = [Math.sin(Math.PI / 3) * radius, Math.cos(Math.PI / 3) * radius]
  const side = clockwise ? 1 : -1
  return (
    <g>
      <path d={`M${-side * sine} ${-cosine}A${radius} ${radius} 0 0 ${clockwise ? 1 : 0} ${side * sine} ${-cosine}`} className={styles.arrow} />
      <path d="M-0.26 -0.2L0.26 0L-0.26 0.2Z" transform={`translate(${side * (sine + 0.08)} ${-cosine + 0.14}) rotate(${clockwise ? 60 : 120})`} className={styles.head} />
    </g>
  )
}
