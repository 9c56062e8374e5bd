import { instrumentMessages } from '@gilde/language/messages/instruments'
import { useNumber, useText } from '@gilde/ui'
import type { TechnicalSheet } from '@gilde/use-cases'
import styles from './precision.module.css'

type Row = NonNullable<TechnicalSheet['precision']>[number]

const width = 480
const height = 220
const left = 44
const bottom = 180
const highest = 1

/** The error of an adaptive test along the ability line, claimed and made, as a drawing with its table. */
export function Precision({ sheet: { precision, mostItems, stopsAtStandardError } }: { sheet: TechnicalSheet }) {
  const text = useText(instrumentMessages)
  const number = useNumber()
  if (!precision || mostItems === null || stopsAtStandardError === null) return null
  const least = precision[0]!.ability
  const most = precision.at(-1)!.ability
  const x = (ability: number) => Math.round(left + ((ability - least) / (most - least)) * (width - left - 16))
  const y = (error: number) => Math.round(bottom - (Math.min(error, highest) / highest) * (bottom - 16))
  const line = (value: (row: Row) => number) => precision.map((row, index) => `${index === 0 ? 'M' : 'L'}${x(row.ability)} ${y(value(row))}`).join(' ')
  return (
    <>
      <h2 className="measured">{text('precision-title')}</h2>
      <p className="measure">{text('precision')} {text('stops', { error: number(stopsAtStandardError, 2), most: mostItems })}</p>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} aria-hidden="true" focusable="false">
        {[0, 0.25, 0.5, 0.75, 1].map((error) => (
          <g key={error}>
            <path d={`M${left} ${y(error)} H${width - 16}`} className={styles.grid} />
            <text x={left - 8} y={y(error) + 5} textAnchor="end" className={styles.mark}>{number(error, 2)}</text>
          </g>
        ))}
        {precision.map(({ ability }) => <text key={ability} x={x(ability)} y={bottom + 20} textAnchor="middle" className={styles.mark}>{number(ability)}</text>)}
        <text x={(left + width) / 2} y={height - 4} textAnchor="middle" className={styles.mark}>{text('ability')}</text>
        <path d={line((row) => row.claimedError)} className={styles.claimed} />
        <path d={line((row) => row.madeError)} className={styles.made} />
      </svg>
      <p className={styles.legend} aria-hidden="true"><span className={styles.claimedKey} /> {text('claimed')} <span className={styles.madeKey} /> {text('made')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={text('precision-title')}>
        <table className="table">
          <thead><tr>{(['ability', 'claimed', 'made', 'mean-items', 'information'] as const).map((key) => <th key={key} scope="col" className="number">{text(key)}</th>)}</tr></thead>
          <tbody>
            {precision.map((row) => (
              <tr key={row.ability}>
                <th scope="row" className="number">{number(row.ability)}</th>
                <td className="number">{number(row.claimedError, 2)}</td>
                <td className="number">{number(row.madeError, 2)}</td>
                <td className="number">{number(row.meanItems, 1)}</td>
                <td className="number">{number(row.bankInformation, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
