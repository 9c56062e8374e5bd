import type { PracticalArithmeticView } from '@gilde/use-cases'
import type { ItemViewProps } from '../item-view.ts'
import { NumberForm } from '../number-form.tsx'
import { readAmount } from '../read-amount.ts'
import styles from './practical-arithmetic.module.css'

/** A situation, sometimes with a table, and a question that is answered with a number. */
export default function PracticalArithmetic({ view, busy, answer }: ItemViewProps<PracticalArithmeticView>) {
  return (
    <div className={styles.problem}>
      <p className={styles.text}>{view.text}</p>
      {view.table && (
        <table className={styles.table}>
          <caption>{view.table.caption}</caption>
          <thead><tr>{view.table.head.map((cell) => <th key={cell} scope="col">{cell}</th>)}</tr></thead>
          <tbody>
            {view.table.rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, index) => <td key={index}>{cell}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <NumberForm question={view.question} unit={view.unit} read={(typed) => readAmount(typed, view.decimals)} busy={busy} answer={answer} />
    </div>
  )
}
