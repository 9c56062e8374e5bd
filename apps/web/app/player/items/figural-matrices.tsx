import type { FiguralMatrixView } from '@gilde/use-cases'
import { useId } from 'react'
import { ChoiceForm } from '../choice-form.tsx'
import type { ItemViewProps } from '../item-view.ts'
import { MatrixCell, MatrixPatterns } from './matrix-cell.tsx'
import styles from './figural-matrices.module.css'

/** Three rows of three drawings with the last one missing, and eight drawings to choose from. */
export default function FiguralMatrix({ view, busy, answer }: ItemViewProps<FiguralMatrixView>) {
  const { question, cells, options, empty } = view
  const patterns = useId()
  const all = cells.concat(options)
  const scale = { mostFigures: Math.max(...all.map((cell) => cell.count)), largestSize: Math.max(...all.map((cell) => cell.size)) }
  return (
    <div className={styles.item}>
      <MatrixPatterns id={patterns} mostFigures={scale.mostFigures} />
      <div className={styles.frame}>
        <table className={styles.matrix}>
          <tbody>
            {[0, 1, 2].map((row) => (
              <tr key={row}>
                {cells.slice(3 * row, 3 * row + 3).map((cell) => (
                  <td key={cell.label}><MatrixCell cell={cell} scale={scale} patterns={patterns} named /></td>
                ))}
                {row === 2 && <td className={styles.empty}><span aria-hidden="true">?</span><span className="visually-hidden">{empty}</span></td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ChoiceForm
        question={question}
        columns={4}
        busy={busy}
        answer={answer}
        options={options.map((option) => ({ label: option.label, drawing: <MatrixCell cell={option} scale={scale} patterns={patterns} /> }))}
      />
    </div>
  )
}
