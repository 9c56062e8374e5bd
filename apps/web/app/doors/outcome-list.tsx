import { doorMessages } from '@gilde/language/messages/doors'
import { useNumber, useText } from '@gilde/ui'
import type { OutcomeFigure } from '@gilde/use-cases'
import styles from './doors.module.css'

const order = ['at-work-after-one-year', 'job-seeking-after-one-year', 'in-further-study'] as const

/** What became of school leavers: share, number and interval of each figure, and under them where they come from. */
export function OutcomeList({ figures, headed = false }: { figures: readonly OutcomeFigure[]; /** What stands above the list says already whether these did a seventh year. */ headed?: boolean }) {
  const text = useText(doorMessages)
  const number = useNumber()
  const percent = (share: number) => `${number(100 * share, 1)} %`
  const bySource = [...Map.groupBy(figures, ({ source, cohort }) => `${source.publisher} ${source.name} ${cohort}`).values()]
  return bySource.map((of) => {
    const { source, cohort } = of[0]!
    const sorted = of.toSorted((a, b) => order.indexOf(a.measure) - order.indexOf(b.measure) || Number(b.seventhYear) - Number(a.seventhYear))
    return (
      <div key={`${source.name} ${cohort}`}>
        <ul className={styles.figures}>
          {sorted.map(({ measure, share, interval, total, seventhYear }) => (
            <li key={`${measure} ${seventhYear}`}>
              {share === null ? text('outcome-too-few', { measure: text(`outcome-${measure}`) }) : text('outcome-figure', { share: percent(share), measure: text(`outcome-${measure}`) })}
              {!headed && seventhYear !== null && `, ${text(seventhYear ? 'seventh-with' : 'seventh-without')}`}
              {share !== null && <span className="small soft"> ({total === null ? text('outcome-no-n') : text('outcome-n', { total })}{interval && `; ${text('outcome-interval', { from: percent(interval.from), to: percent(interval.to) })}`})</span>}
            </li>
          ))}
        </ul>
        <p className="small soft">{text('outcome-source', { publisher: source.publisher, name: source.name, cohort })}{source.status === 'synthetic' && ` (${text('outcome-synthetic')})`}</p>
      </div>
    )
  })
}
