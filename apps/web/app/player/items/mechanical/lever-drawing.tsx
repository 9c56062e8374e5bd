import type { MechanicalDrawing } from '@gilde/use-cases'
import styles from './drawing.module.css'

type Levers = Extract<MechanicalDrawing, { kind: 'levers' }>

const block = { width: 0.8, height: 0.46 }
const places = [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]

/** A level beam on a pivot, numbered places, and stacks of equal blocks; a dashed box where blocks are asked for. */
export function LeverDrawing({ drawing }: { drawing: Levers }) {
  const highest = Math.max(3, ...drawing.stacks.map(({ blocks }) => blocks ?? 0))
  const top = -highest * block.height - 0.4
  return (
    <svg className={styles.drawing} viewBox={`-6.9 ${top} 13.8 ${2.75 - top}`} aria-hidden="true">
      <path d="M0 0.3L-0.85 2.1H0.85Z" className={styles.part} />
      <path d="M-2.4 2.1H2.4" className={styles.line} />
      {Array.from({ length: 12 }, (_, index) => <path key={index} d={`M${-2.2 + index * 0.4} 2.15l-0.25 0.35`} className={styles.thin} />)}
      <rect x="-6.6" y="0" width="13.2" height="0.3" className={styles.part} />
      {places.map((place) => (
        <g key={place}>
          <path d={`M${place} 0.3v0.16`} className={styles.line} />
          <text x={place} y="0.86" fontSize="0.56" className={styles.number}>{Math.abs(place)}</text>
        </g>
      ))}
      {drawing.stacks.map(({ place, blocks }) =>
        blocks === undefined ? (
          <g key={place}>
            <rect x={place - block.width / 2} y={-1.4} width={block.width} height="1.4" className={styles.asked} />
            <text x={place} y="-0.7" fontSize="0.95" className={styles.question}>?</text>
          </g>
        ) : (
          Array.from({ length: blocks }, (_, index) => (
            <rect key={`${place} ${index}`} x={place - block.width / 2} y={-(index + 1) * block.height} width={block.width} height={block.height} className={styles.part} />
          ))
        ),
      )}
    </svg>
  )
}
