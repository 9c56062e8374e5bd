import { useId } from 'react'
import styles from './interest-hexagon.module.css'

export const interestTypes = ['R', 'I', 'A', 'S', 'E', 'C'] as const
export type InterestType = (typeof interestTypes)[number]

export interface Interest {
  /** One word for the type, as it stands at its corner. */
  word: string
  /** From 0 (centre) to 1 (corner), with the edges between which it very probably lies. */
  low: number
  value: number
  high: number
  /** The same in words. */
  text: string
}

const centre = { x: 280, y: 160 }
const radius = 140

/** Corner of the hexagon for type `index`, at a share of the radius; R stands upper left, then clockwise. */
function corner(index: number, share: number): { x: number; y: number } {
  const angle = ((index * 60 - 120) * Math.PI) / 180
  const round = (value: number) => Math.round(value * 10) / 10
  return { x: round(centre.x + radius * share * Math.cos(angle)), y: round(centre.y + radius * share * Math.sin(angle)) }
}

function outline(share: (type: InterestType) => number): string {
  return `M${interestTypes.map((type, index) => Object.values(corner(index, share(type))).join(' ')).join(' L')} Z`
}

/** Six interests around a hexagon: the line is what was measured, the hatched ribbon how far it may be off. A list says the same. */
export function InterestHexagon({ interests, caption }: { interests: Record<InterestType, Interest>; caption: string }) {
  const hatch = `ribbon${useId().replaceAll(/[^\w]/g, '')}`
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <svg viewBox="0 0 560 320" className={styles.hexagon} aria-hidden="true" focusable="false">
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0 V6" className={styles.hatch} /></pattern>
        </defs>
        <path d={[1 / 3, 2 / 3, 1].map((share) => outline(() => share)).join(' ')} className={styles.grid} />
        <path d={interestTypes.map((_, index) => `M${centre.x} ${centre.y} L${Object.values(corner(index, 1)).join(' ')}`).join(' ')} className={styles.grid} />
        <path d={`${outline((type) => interests[type].high)} ${outline((type) => interests[type].low)}`} fillRule="evenodd" fill={`url(#${hatch})`} className={styles.ribbon} />
        <path d={outline((type) => interests[type].value)} className={styles.profile} />
        {interestTypes.map((type, index) => {
          const dot = corner(index, interests[type].value)
          const word = corner(index, 1.1)
          return (
            <g key={type}>
              <circle cx={dot.x} cy={dot.y} r="5" className={styles.dot} />
              <text x={word.x} y={word.y + 7} textAnchor={word.x > centre.x + 100 ? 'start' : word.x < centre.x - 100 ? 'end' : 'middle'} className={styles.word}>{interests[type].word}</text>
            </g>
          )
        })}
      </svg>
      <ul className={styles.twin}>
        {interestTypes.map((type) => <li key={type}><strong>{interests[type].word}</strong>: {interests[type].text}</li>)}
      </ul>
    </figure>
  )
}
