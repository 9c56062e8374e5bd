import type { MechanicalDrawing } from '@gilde/use-cases'
import styles from './drawing.module.css'

type Pulleys = Extract<MechanicalDrawing, { kind: 'pulleys' }>
type Hoist = Pulleys['hoists'][number]

const radius = 0.6
/** How large one unit is drawn, at most: two hoists show at one scale beside each other. */
const unitRem = { alone: 2.6, pair: 1.9 }

/** One hoist, or two side by side with a letter, and how heavy the load is or how far is pulled. */
export function HoistDrawing({ drawing }: { drawing: Pulleys }) {
  const { hoists, asked } = drawing
  const load = asked.ask === 'force' ? `${asked.kilograms} kg` : ''
  const pulled = asked.ask === 'rise' ? `${asked.centimetres} cm` : asked.ask === 'force' ? '? kg' : ''
  const top = hoists.some(({ hand }) => hand.pulls === 'up') ? -2.1 : -0.75
  const unit = hoists.length > 1 ? unitRem.pair : unitRem.alone
  return (
    <div className={styles.row}>
      {hoists.map((hoist, index) => (
        <div key={index} className={styles.hoist}>
          <OneHoist hoist={hoist} load={hoists.length > 1 ? 'AB'[index]! : load} pulled={pulled} rises={asked.ask === 'rise'} top={top} unit={unit} />
        </div>
      ))}
    </div>
  )
}

interface OneHoistProps {
  hoist: Hoist
  /** Written on the load, and beside the hand; empty for nothing. */
  load: string
  pulled: string
  rises: boolean
  /** Where the drawing begins, in units above the beam. */
  top: number
  /** Rem per unit. */
  unit: number
}

function OneHoist({ hoist, load, pulled, rises, top, unit }: OneHoistProps) {
  const { strands, wheels, bars, beam, hand } = hoist
  const left = Math.min(beam.x1, hoist.load.x - 1.2) - 0.2
  const right = Math.max(beam.x2, hoist.load.x + 1.2, hand.x + (pulled === '' ? 0.5 : 2.6)) + 0.2
  const bottom = Math.max(hoist.load.y + 1.7, hand.y + 1.5)
  return (
    <svg className={styles.drawing} style={{ inlineSize: `${(right - left) * unit}rem`, maxInlineSize: '100%' }} viewBox={`${left} ${top} ${right - left} ${bottom - top}`} aria-hidden="true">
      <path d={`M${beam.x1} 0H${beam.x2}`} className={styles.line} />
      {Array.from({ length: Math.floor((beam.x2 - beam.x1) / 0.4) }, (_, index) => <path key={index} d={`M${beam.x1 + 0.1 + index * 0.4} -0.05l0.3 -0.4`} className={styles.thin} />)}
      {wheels.map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} className={styles.part} />)}
      {bars.map(({ x1, y1, x2, y2 }, index) => <path key={index} d={`M${x1} ${y1}L${x2} ${y2}`} className={styles.line} />)}
      {wheels.map(({ x, y }) => <circle key={`${x} ${y}`} cx={x} cy={y} r="0.12" className={styles.solid} />)}
      {wheels.map(({ x, y, rope }) => <path key={`${x} ${y}`} d={`M${x - radius} ${y}A${radius} ${radius} 0 0 ${rope === 'over' ? 1 : 0} ${x + radius} ${y}`} className={styles.rope} />)}
      {strands.map(({ x, top: from, bottom: to }) => <path key={`${x} ${from}`} d={`M${x} ${from}V${to}`} className={styles.rope} />)}
      {strands.filter(({ upper, top: from }) => upper.startsWith('pulley') || from === 0).map(({ x, top: from }) => <circle key={`${x} ${from}`} cx={x} cy={from} r="0.13" className={styles.solid} />)}
      <rect x={hoist.load.x - 1.1} y={hoist.load.y} width="2.2" height="1.4" className={styles.part} />
      {load !== '' && <text x={hoist.load.x} y={hoist.load.y + 0.72} fontSize="0.62" className={styles.letter}>{load}</text>}
      {rises && <text x={hoist.load.x} y={hoist.load.y + 0.72} fontSize="0.9" className={styles.question}>↑ ?</text>}
      <Pull hand={hand} label={pulled} />
    </svg>
  )
}

/** The arrow at the end of the rope: where and which way the hand pulls. */
function Pull({ hand, label }: { hand: Hoist['hand']; label: string }) {
  const way = hand.pulls === 'down' ? 1 : -1
  return (
    <g>
      <circle cx={hand.x} cy={hand.y} r="0.16" className={styles.head} />
      <path d={`M${hand.x} ${hand.y}v${way * 0.75}`} className={styles.arrow} />
      <path d={`M${hand.x - 0.28} ${hand.y + way * 0.65}L${hand.x} ${hand.y + way * 1.2}L${hand.x + 0.28} ${hand.y + way * 0.65}Z`} className={styles.head} />
      {label !== '' && <text x={hand.x + 0.45} y={hand.y + way * 0.6} fontSize="0.62" className={`${styles.question} ${styles.beside}`}>{label}</text>}
    </g>
  )
}
