import type { MechanicalDrawing, MechanicalInsightView } from '@gilde/use-cases'
import { ChoiceForm } from '../choice-form.tsx'
import type { ItemViewProps } from '../item-view.ts'
import { CircuitDrawing } from './mechanical/circuit-drawing.tsx'
import { GearDrawing } from './mechanical/gear-drawing.tsx'
import { HoistDrawing } from './mechanical/hoist-drawing.tsx'
import { LeverDrawing } from './mechanical/lever-drawing.tsx'
import styles from './mechanical-insight.module.css'

/** A drawing of a mechanism, the same in words, and what it may do. */
export default function MechanicalInsight({ view, busy, answer }: ItemViewProps<MechanicalInsightView>) {
  return (
    <div className={styles.item}>
      <figure className={styles.board}>
        <div role="img" aria-label={view.description}>{draw(view.drawing)}</div>
        <details className={styles.words}>
          <summary>{view.descriptionTitle}</summary>
          <p>{view.description}</p>
        </details>
      </figure>
      <ChoiceForm question={view.question} columns={1} busy={busy} answer={answer} options={view.options.map((label) => ({ label, drawing: <span className={styles.option}>{label}</span> }))} />
    </div>
  )
}

function draw(drawing: MechanicalDrawing) {
  switch (drawing.kind) {
    case 'gears': return <GearDrawing drawing={drawing} />
    case 'levers': return <LeverDrawing drawing={drawing} />
    case 'pulleys': return <HoistDrawing drawing={drawing} />
    case 'circuits': return <CircuitDrawing drawing={drawing} />
  }
}
