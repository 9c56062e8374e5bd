import type { MatrixCellView } from '@gilde/use-cases'
import { type ItemScale, layOutFigures, outlineOf, pointerTransform, radiusOf } from './matrix-figure.ts'
import styles from './figural-matrices.module.css'

interface Props {
  cell: MatrixCellView
  scale: ItemScale
  /** Prefix of the ids of the patterns (`MatrixPatterns`). */
  patterns: string
  /** In an option the input carries the name. */
  named?: boolean
}

const bars = { top: [26, 3, 48, 8], right: [89, 26, 8, 48], bottom: [26, 89, 48, 8], left: [3, 26, 8, 48] } as const

/** One cell: figures in the middle, around them a pointer or bars. Patterns and outlines, no meaning in colour. */
export function MatrixCell({ cell, scale: { mostFigures, largestSize }, patterns, named = false }: Props) {
  const { shape, fill, count, size, hand, marks, label } = cell
  const { side, places } = layOutFigures(count, mostFigures, hand !== undefined ? 67 : marks !== undefined ? 73 : 90)
  const paint = fill === 'empty' ? 'none' : fill === 'solid' ? 'var(--figure)' : `url(#${patterns}-${fill})`
  return (
    <svg viewBox="0 0 100 100" className={styles.cell} {...(named ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      {places.map(([x, y], i) => <path key={i} className={styles.figure} d={outlineOf(shape, x, y, radiusOf(size, side, largestSize))} fill={paint} />)}
      {hand !== undefined && <path className={styles.hand} d="M0 -8L7.5 7L0 3.5L-7.5 7Z" transform={pointerTransform(hand)} />}
      {marks?.map((mark) => {
        const [x, y, width, height] = bars[mark]
        return <rect key={mark} className={styles.bar} x={x} y={y} width={width} height={height} rx="2" />
      })}
    </svg>
  )
}

/** The fillings, once per item. The grain goes with the size of the figures, so that it is seen in small ones too. */
export function MatrixPatterns({ id, mostFigures }: { id: string; mostFigures: number }) {
  const grain = mostFigures === 1 ? 9 : mostFigures <= 4 ? 7 : 5.5
  const pattern = { width: grain, height: grain, patternUnits: 'userSpaceOnUse' } as const
  return (
    <svg className={styles.patterns} aria-hidden="true">
      <defs>
        <pattern id={`${id}-striped`} {...pattern} patternTransform="rotate(45)">
          <rect className={styles.grain} width={grain} height={grain * 0.42} />
        </pattern>
        <pattern id={`${id}-dotted`} {...pattern}>
          <circle className={styles.grain} cx={grain / 2} cy={grain / 2} r={grain * 0.27} />
        </pattern>
        <pattern id={`${id}-checked`} width={grain * 1.1} height={grain * 1.1} patternUnits="userSpaceOnUse">
          <rect className={styles.grain} width={grain * 0.55} height={grain * 0.55} />
          <rect className={styles.grain} x={grain * 0.55} y={grain * 0.55} width={grain * 0.55} height={grain * 0.55} />
        </pattern>
      </defs>
    </svg>
  )
}
