import type { BlockFigure, MentalRotationView } from '@gilde/use-cases'
import { useId } from 'react'
import { ChoiceForm } from '../choice-form.tsx'
import type { ItemViewProps } from '../item-view.ts'
import styles from './mental-rotation.module.css'

/** A figure of blocks as example, and four figures to choose from, all drawn to one scale. */
export default function MentalRotation({ view, busy, answer }: ItemViewProps<MentalRotationView>) {
  const hatch = useId()
  const figures = [view.target.figure, ...view.options.map(({ figure }) => figure)]
  const size = { width: Math.max(...figures.map(({ box }) => box[2])) + 0.3, height: Math.max(...figures.map(({ box }) => box[3])) + 0.3 }
  return (
    <div className={styles.item}>
      <Hatching id={hatch} />
      <figure className={styles.example}>
        <figcaption className={styles.caption}>{view.target.label}</figcaption>
        <Blocks figure={view.target.figure} size={size} hatch={hatch} />
      </figure>
      <ChoiceForm
        question={view.question}
        columns={2}
        busy={busy}
        answer={answer}
        options={view.options.map(({ label, figure }) => ({ label, drawing: <Blocks figure={figure} size={size} hatch={hatch} /> }))}
      />
    </div>
  )
}

interface BlocksProps {
  figure: BlockFigure
  /** Width and height of the frame in edges of a block, the same for all figures of an item. */
  size: { width: number; height: number }
  hatch: string
}

function Blocks({ figure, size, hatch }: BlocksProps) {
  const [left, top, width, height] = figure.box
  const frame = [left - (size.width - width) / 2, top - (size.height - height) / 2, size.width, size.height]
  return (
    <svg className={styles.blocks} viewBox={frame.join(' ')} aria-hidden="true">
      {figure.faces.map(({ side, corners }, index) => (
        <g key={index}>
          <polygon points={corners.join(' ')} className={styles.face} />
          {side !== 'top' && <polygon points={corners.join(' ')} fill={`url(#${hatch}-${side})`} className={styles.edge} />}
        </g>
      ))}
    </svg>
  )
}

/** Open strokes for the faces on the left, close ones for those on the right; the tops stay blank, as if lit from above. */
function Hatching({ id }: { id: string }) {
  return (
    <svg className={styles.patterns} aria-hidden="true">
      <pattern id={`${id}-left`} width="0.2" height="0.2" patternUnits="userSpaceOnUse" patternTransform="rotate(64)">
        <path d="M0 0.1H0.2" className={styles.stroke} strokeWidth="0.028" />
      </pattern>
      <pattern id={`${id}-right`} width="0.085" height="0.085" patternUnits="userSpaceOnUse" patternTransform="rotate(-38)">
        <path d="M0 0.0425H0.085" className={styles.stroke} strokeWidth="0.038" />
      </pattern>
    </svg>
  )
}
