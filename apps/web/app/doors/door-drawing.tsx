import { doorMessages } from '@gilde/language/messages/doors'
import { useText } from '@gilde/ui'
import type { Door, DoorMap } from '@gilde/use-cases'
import styles from './doors.module.css'
import { usePlaceNames } from './names.ts'

interface Stop {
  label: string
  second: string
  counts: Record<Door['status'], number>
  /** Left edge in units of the drawing. */
  line: number
}

const left = 34
const step = 62
const statuses = ['open', 'proof', 'unknown', 'closed'] as const

/** The doors as a line with stations that runs down the page: nothing to drag, wide as a phone. */
export function DoorDrawing({ map }: { map: DoorMap }) {
  const text = useText(doorMessages)
  const names = usePlaceNames(map.book.names)
  const stops = stopsOf(map.doors).map(({ door, counts }): Stop => {
    const place = names.place({ year: door.year, track: door.track, direction: null })
    const [label = '', ...rest] = place.split(', ')
    return { label, second: rest.join(', '), counts, line: lineOf[door.move] }
  })
  const height = 76 + stops.length * step
  return (
    <figure className={styles.drawing}>
      <svg viewBox={`0 0 360 ${height}`} role="img" aria-label={text('drawing-alt', { place: names.place(map.standing) })}>
        <path className={styles.track} d={`M${left} 40 V${height - 56}`} />
        <circle className={styles.here} cx={left} cy={36} r={15} />
        <path className={styles.flag} d={`M${left} 36 v-9 l8 4 l-8 4`} />
        <text x={left + 28} y={32} className={styles.strong}>{text('you-are-here')}</text>
        <text x={left + 28} y={50} className={styles.label}>{shorten(names.place(map.standing), 34)}</text>
        {stops.map((stop, index) => {
          const y = 76 + index * step + 28
          const x = left + stop.line
          return (
            <g key={`${stop.label}${stop.second}`}>
              {stop.line > 0 && <path className={styles.branch} d={`M${left} ${y - 34} q0 34 ${stop.line} 34`} />}
              <Station x={x} y={y} counts={stop.counts} />
              <text x={x + 24} y={y - 8} className={styles.strong}>{shorten(stop.label, 30)}</text>
              {stop.second && <text x={x + 24} y={y + 9} className={styles.label}>{shorten(stop.second, 36)}</text>}
              <text x={x + 24} y={y + (stop.second ? 26 : 10)} className={styles.count}>
                {statuses.filter((status) => stop.counts[status] > 0).map((status) => text(`count-${status}`, { count: stop.counts[status] })).join(' · ')}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const lineOf: Record<Door['move'], number> = { next: 0, again: 26, back: 26, outside: 52 }

/** A ring that is as full as the doors behind it are open. */
function Station({ x, y, counts }: { x: number; y: number; counts: Stop['counts'] }) {
  const look = counts.open > 0 ? 'open' : counts.proof + counts.unknown > 0 ? 'proof' : 'closed'
  return (
    <>
      <circle className={styles.ring} data-look={look} cx={x} cy={y} r={12} />
      {look === 'open' && <circle className={styles.fill} cx={x} cy={y} r={7.5} />}
      {look === 'proof' && <path className={styles.fill} d={`M${x - 7.5} ${y} a7.5 7.5 0 0 0 15 0 z`} />}
    </>
  )
}

/** What has an open door stands before what only has closed ones. */
const lookOf = (counts: Stop['counts']) => statuses.findIndex((status) => counts[status] > 0)

function stopsOf(doors: readonly Door[]): { door: Door; counts: Stop['counts'] }[] {
  const order = ['next', 'again', 'back', 'outside']
  return [...Map.groupBy(doors, ({ move, year, track }) => `${order.indexOf(move)} ${year} ${track}`).values()]
    .map((same) => ({ door: same[0]!, counts: { open: 0, proof: 0, closed: 0, unknown: 0, ...Object.fromEntries(statuses.map((status) => [status, same.filter((door) => door.status === status).length])) } as Stop['counts'] }))
    .sort((a, b) => order.indexOf(a.door.move) - order.indexOf(b.door.move) || lookOf(a.counts) - lookOf(b.counts))
}

function shorten(words: string, most: number): string {
  return words.length <= most ? words : `${words.slice(0, most - 1)}…`
}
