import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { useLocale, useNumber, useText } from '@gilde/ui'
import { layRibbons } from './lay-ribbons.ts'
import styles from './what-if.module.css'

interface Named {
  id: string
  label: { nl: string; en: string }
}

const height = 200
const gap = 26
const inner = { left: 8, right: 352 }

/** From the outcomes before to those after; what changes is drawn in full, what stays is a shade. The table under it is its text twin. */
export function Ribbons({ flows, title }: { flows: { from: Named; to: Named; pupils: number }[]; title: string }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const number = useNumber()
  const { left, right, ribbons } = layRibbons(flows.map(({ from, to, pupils }) => ({ from: from.id, to: to.id, pupils })), height, gap)
  const labels = new Map(flows.flatMap(({ from, to }) => [[from.id, from.label[locale]], [to.id, to.label[locale]]]))
  const middle = (inner.left + inner.right) / 2
  return (
    <figure className={styles.ribbons}>
      <svg viewBox={`0 0 360 ${height + 34}`} role="img" aria-label={`${text('flow-title')}: ${title}`}>
        <g transform="translate(0 18)">
          {ribbons.map(({ from, to, left: a, right: b, height: thick }) => (
            <path key={`${from} ${to}`} className={from === to ? styles.stays : styles.moves} d={`M${inner.left} ${a} C${middle} ${a} ${middle} ${b} ${inner.right} ${b} V${b + thick} C${middle} ${b + thick} ${middle} ${a + thick} ${inner.left} ${a + thick} Z`} strokeWidth={from === to ? 0 : 1.2} />
          ))}
          {left.map(({ id, top, height: tall, pupils }) => (
            <g key={id}><rect x={0} y={top} width={inner.left} height={Math.max(tall, 1.5)} className={styles.block} /><text x={0} y={top - 4}>{labels.get(id)}: {number(pupils)}</text></g>
          ))}
          {right.map(({ id, top, height: tall, pupils }) => (
            <g key={id}><rect x={inner.right} y={top} width={8} height={Math.max(tall, 1.5)} className={styles.block} /><text x={360} y={top + Math.max(tall, 1.5) + 11} textAnchor="end">{labels.get(id)}: {number(pupils)}</text></g>
          ))}
        </g>
      </svg>
    </figure>
  )
}
