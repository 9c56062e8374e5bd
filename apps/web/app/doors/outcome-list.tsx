import { doorMessages } from '@gilde/language/messages/doors'
import { useNumber, useText } from '@gilde/ui'
import type { OutcomeFigure } from '@gilde/use-cases'

/** What became of school leavers: share, number, interval and source of each figure. */
export function OutcomeList({ figures }: { figures: readonly OutcomeFigure[] }) {
  const text = useText(doorMessages)
  const number = useNumber()
  const percent = (share: number) => `${number(100 * share, 1)} %`
  return (
    <ul>
      {figures.map(({ measure, share, interval, total, cohort, source, seventhYear }) => (
        <li key={`${measure} ${cohort} ${seventhYear} ${source.name}`}>
          {share === null ? text('outcome-too-few', { measure: text(`outcome-${measure}`) }) : text('outcome-figure', { share: percent(share), measure: text(`outcome-${measure}`) })}
          <br />
          <span className="small soft">
            {share === null ? cohort : total === null ? text('outcome-no-n', { cohort }) : text('outcome-n', { total, cohort })}
            {interval && `; ${text('outcome-interval', { from: percent(interval.from), to: percent(interval.to) })}`}
            {`; ${source.publisher}, ${source.name}`}
            {source.status === 'synthetic' && ` (${text('outcome-synthetic')})`}
          </span>
        </li>
      ))}
    </ul>
  )
}
