import type { PaperFoldingView, SheetPicture } from '@gilde/use-cases'
import { useId } from 'react'
import { ChoiceForm } from '../choice-form.tsx'
import type { ItemViewProps } from '../item-view.ts'
import styles from './paper-folding.module.css'

type Point = PaperFoldingView['options'][number]['holes'][number]

const frame = '-0.7 -0.7 13.4 13.4'

/** The steps of folding and punching from left to right, and four open sheets to choose from. */
export default function PaperFolding({ view, busy, answer }: ItemViewProps<PaperFoldingView>) {
  const marks = useId()
  return (
    <div className={styles.item}>
      <Marks id={marks} />
      <ol className={styles.steps}>
        {view.steps.map((step) => (
          <li key={step.label} className={styles.step}>
            <Sheet picture={step} marks={marks} />
            <span className={styles.caption}>{step.label}</span>
          </li>
        ))}
      </ol>
      <ChoiceForm
        question={view.question}
        columns={4}
        busy={busy}
        answer={answer}
        options={view.options.map(({ label, holes }) => ({ label, drawing: <OpenSheet holes={holes} /> }))}
      />
    </div>
  )
}

function Sheet({ picture, marks }: { picture: SheetPicture; marks: string }) {
  const { layers, fold, punches } = picture
  return (
    <svg className={styles.sheet} viewBox={frame} aria-hidden="true">
      <path d="M0 0H12V12H0Z" className={styles.ghost} />
      {layers.map(({ corners, back }, index) => (
        <g key={index}>
          <polygon points={corners.join(' ')} className={styles.paper} />
          {back && <polygon points={corners.join(' ')} fill={`url(#${marks}-back)`} className={styles.outline} />}
        </g>
      ))}
      <path d={grid} className={styles.grid} />
      {fold && (
        <>
          <path d={`M${fold.crease[0].join(' ')}L${fold.crease[1].join(' ')}`} className={styles.creaseGround} />
          <path d={`M${fold.crease[0].join(' ')}L${fold.crease[1].join(' ')}`} className={styles.crease} />
          <path d={bow(fold.arrow)} className={styles.arrowGround} />
          <path d={bow(fold.arrow)} className={styles.arrow} markerEnd={`url(#${marks}-head)`} />
        </>
      )}
      {punches.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="0.68" className={styles.hole} />
      ))}
    </svg>
  )
}

function OpenSheet({ holes }: { holes: readonly Point[] }) {
  return (
    <svg className={styles.open} viewBox={frame} aria-hidden="true">
      <path d="M0 0H12V12H0Z" className={styles.paper} />
      <path d={grid} className={styles.grid} />
      {holes.map(([x, y]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="0.68" className={styles.hole} />
      ))}
    </svg>
  )
}

/** Faint lines between the places of holes, to compare places by. */
const grid = [2, 4, 6, 8, 10].map((at) => `M${at} 0V12M0 ${at}H12`).join('')

/** A bowed line, as a hand goes that folds paper over. */
function bow([[x1, y1], [x2, y2]]: [Point, Point]): string {
  return `M${x1} ${y1}Q${(x1 + x2) / 2 + (y1 - y2) * 0.35} ${(y1 + y2) / 2 + (x2 - x1) * 0.35} ${x2} ${y2}`
}

function Marks({ id }: { id: string }) {
  return (
    <svg className={styles.patterns} aria-hidden="true">
      <pattern id={`${id}-back`} width="0.7" height="0.7" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
        <path d="M0 0.35H0.7" className={styles.stroke} />
      </pattern>
      <marker id={`${id}-head`} viewBox="0 0 10 10" refX="8" refY="5" markerWidth="5" markerHeight="5" orient="auto">
        <path d="M0 0L10 5L0 10Z" className={styles.head} />
      </marker>
    </svg>
  )
}
