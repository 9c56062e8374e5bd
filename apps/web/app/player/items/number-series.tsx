import type { NumberSeriesView } from '@gilde/use-cases'
import type { ItemViewProps } from '../item-view.ts'
import { NumberForm } from '../number-form.tsx'
import styles from './number-series.module.css'

/** The numbers on a row of tiles with one place empty; the next number is typed. */
export default function NumberSeries({ view, busy, answer }: ItemViewProps<NumberSeriesView>) {
  return (
    <NumberForm question={view.question} busy={busy} answer={answer} signed>
      <p className="visually-hidden">{view.spoken}</p>
      <div className={styles.series} aria-hidden="true">
        {view.terms.map((term, index) => <span key={index} className={styles.term}>{term < 0 ? `−${-term}` : term}</span>)}
        <span className={styles.empty}>?</span>
      </div>
    </NumberForm>
  )
}
