import { doorMessages } from '@gilde/language/messages/doors'
import { useText } from '@gilde/ui'
import type { Place, RouteMap } from '@gilde/use-cases'
import styles from './doors.module.css'
import { usePlaceNames } from './names.ts'

type Track = Place['track']
type Year = Place['year']
type Column = 'left' | 'middle' | 'right' | 'outside'

const columnOf: Record<Track, Column> = {
  'stream-a': 'left',
  'stream-b': 'middle',
  remediation: 'right',
  transition: 'left',
  double: 'middle',
  'double-dual': 'middle',
  'labour-market': 'right',
  'labour-market-dual': 'right',
  seventh: 'right',
  'seventh-dual': 'right',
  'seventh-preparing': 'middle',
  higher: 'left',
  outside: 'outside',
}
const rowOf: Record<Year, number> = {
  none: 0, '1A': 1, '1B': 1, remediation: 1, '2A': 2, '2B': 2, '3': 3, '4': 4, '5': 5, '6': 6, '7': 7, 'adult-education': 7, 'examination-board': 7.6, 'associate-degree': 8, bachelor: 9,
}
const across: Record<Column, number> = { left: 128, middle: 204, right: 280, outside: 346 }
const rowHeight = 62
const top = 34
const rowLabels: Partial<Record<number, Year>> = { 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: 'associate-degree', 9: 'bachelor' }

interface Point {
  x: number
  y: number
}

/** All routes together, as a metro map: a row per year of school, a column per finality, a line for every way on. Reads on a phone. */
export function RouteDrawing({ map }: { map: RouteMap }) {
  const text = useText(doorMessages)
  const names = usePlaceNames(map.book.names)
  const standingRow = rowOf[map.standing.year]
  const rows = [...new Set([standingRow, ...map.lines.map(({ year }) => rowOf[year])])].sort((a, b) => a - b)
  const at = ({ year, track }: Pick<Place, 'year' | 'track'>): Point => ({ x: across[columnIn(year, track)], y: top + 24 + rows.indexOf(rowOf[year]) * rowHeight })
  const start = map.standing.year === 'none' ? { x: across.middle, y: top + 24 } : at(map.standing)
  const target = at(map.target)
  const marks = new Map<string, Point & { directions: number; words: string | null }>()
  const edges = new Map<string, { d: string; back: boolean }>()
  for (const { after, year, track, directions, from } of map.lines) {
    const to = at({ year, track })
    const key = `${to.x} ${to.y}`
    const dual = track.endsWith('-dual') ? `${directions}` : null
    const known = marks.get(key)
    marks.set(key, { ...to, directions: Math.max(known?.directions ?? 0, directions) + (known && dual ? Number(dual) : 0), words: rowOf[year] <= 2 || columnIn(year, track) === 'outside' ? names.year(year) : null })
    for (const source of after === 1 ? [map.standing] : from) {
      const begin = source.year === 'none' ? start : at(source)
      edges.set(`${begin.x} ${begin.y} ${key}`, { d: curve(begin, to), back: begin.y >= to.y })
    }
  }
  const columns = (['left', 'middle', 'right', 'outside'] as const).filter((column) => [...marks.values()].some(({ x }) => x === across[column]))
  const height = top + rows.length * rowHeight + 12
  return (
    <figure className={styles.drawing}>
      <svg viewBox={`0 0 384 ${height}`} role="img" aria-label={text('map-alt', { from: names.place(map.standing), to: names.place(map.target) })}>
        {columns.map((column) => <text key={column} x={across[column]} y={16} textAnchor="middle" className={styles.column}>{text(`column-${column}`)}</text>)}
        {rows.map((row, index) => rowLabels[row] && <text key={row} x={8} y={top + 28 + index * rowHeight} className={styles.label}>{names.year(rowLabels[row])}</text>)}
        {[...edges].map(([key, { d, back }]) => <path key={key} className={styles.edge} data-back={back ? '' : undefined} d={d} />)}
        {[...marks.values()].map(({ x, y, directions, words }) => {
          const isTarget = x === target.x && y === target.y
          return (
            <g key={`${x} ${y}`}>
              <circle className={styles.ring} data-look={isTarget ? 'target' : 'stop'} cx={x} cy={y} r={isTarget ? 17 : 14} />
              <text x={x} y={y + 4.5} textAnchor="middle" className={isTarget ? styles.onTarget : styles.inStop}>{directions}</text>
              {words && <text x={x} y={y + 29} textAnchor="middle" className={styles.label}>{words.length > 12 ? `${words.slice(0, 11)}…` : words}</text>}
            </g>
          )
        })}
        <circle className={styles.here} cx={start.x} cy={start.y} r={10} />
        <path className={styles.flag} d={`M${start.x - 3} ${start.y + 5} v-10 l8 3.5 l-8 3.5`} />
      </svg>
    </figure>
  )
}

function curve(from: Point, to: Point): string {
  if (from.y < to.y) return `M${from.x} ${from.y} C${from.x} ${from.y + rowHeight / 2} ${to.x} ${to.y - rowHeight / 2} ${to.x} ${to.y}`
  // again or back: bowed to the side, so that it does not lie on the line down
  const bow = from.x === to.x ? 34 : 0
  return `M${from.x} ${from.y} C${from.x + bow} ${from.y + (bow ? 0 : 34)} ${to.x + bow} ${to.y + (bow ? 0 : 34)} ${to.x} ${to.y}`
}

/** An associate degree stands under work, a bachelor under study. */
function columnIn(year: Year, track: Track): Column {
  return year === 'associate-degree' ? 'right' : year === 'bachelor' ? 'left' : columnOf[track]
}
