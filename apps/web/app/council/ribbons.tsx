import styles from './ribbons.module.css'

interface Flow {
  from: string
  to: string
  pupils: number
}

const width = 420
const height = 300
const gap = 14
const bar = 14
const left = 40
const right = 210

/** Ribbons whose widths add up on both sides: what leaves a certificate arrives somewhere. */
export function Ribbons({ flows, label, id }: { flows: readonly Flow[]; label: string; id: string }) {
  const total = flows.reduce((sum, { pupils }) => sum + pupils, 0)
  const sources = columnOf(flows, total, ({ from }) => from)
  const targets = columnOf(flows, total, ({ to }) => to)
  const used = { from: new Map<string, number>(), to: new Map<string, number>() }
  const take = (side: Map<string, number>, key: string, size: number) => {
    const start = side.get(key) ?? 0
    side.set(key, start + size)
    return start
  }
  return (
    <svg viewBox={`0 0 ${width} ${height + gap * 6}`} role="img" aria-labelledby={`ribbons-${id}`} className={styles.picture}>
      <title id={`ribbons-${id}`}>{label}</title>
      {flows.map(({ from, to, pupils }, index) => {
        const size = (pupils / total) * height
        const y1 = sources.get(from)!.y + take(used.from, from, size)
        const y2 = targets.get(to)!.y + take(used.to, to, size)
        const middle = (left + bar + right) / 2
        const d = `M${left + bar} ${y1} C${middle} ${y1} ${middle} ${y2} ${right} ${y2} V${y2 + size} C${middle} ${y2 + size} ${middle} ${y1 + size} ${left + bar} ${y1 + size} Z`
        return <path key={`${from} ${to}`} d={d} className={index % 2 ? styles.ribbon : styles.other} />
      })}
      {[...sources].map(([name, { y, size }]) => (
        <g key={name}>
          <rect x={left} y={y} width={bar} height={size} className={styles.bar} />
          <text x={left - 6} y={y + size / 2 + 5} textAnchor="end" className={styles.name}>{name}</text>
        </g>
      ))}
      {[...targets].map(([name, { y, size, pupils }]) => (
        <g key={name}>
          <rect x={right} y={y} width={bar} height={size} className={styles.bar} />
          <text x={right + bar + 6} y={y + size / 2 + 4} className={styles.small}>{shortened(name)} ({pupils})</text>
        </g>
      ))}
    </svg>
  )
}

function columnOf(flows: readonly Flow[], total: number, keyOf: (flow: Flow) => string) {
  const column = new Map<string, { y: number; size: number; pupils: number }>()
  for (const flow of flows) {
    const known = column.get(keyOf(flow))
    column.set(keyOf(flow), { y: 0, size: 0, pupils: (known?.pupils ?? 0) + flow.pupils })
  }
  let y = 4
  for (const part of column.values()) {
    part.y = y
    part.size = (part.pupils / total) * height
    y += part.size + gap
  }
  return column
}

/** The list below has it whole. */
function shortened(name: string): string {
  return name.length > 27 ? `${name.slice(0, 26)}…` : name
}
