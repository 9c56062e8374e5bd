import { instrumentMessages } from '@gilde/language/messages/instruments'
import { useNumber, useText } from '@gilde/ui'
import type { TechnicalSheet } from '@gilde/use-cases'

/** How many items of each part there are and how often they should come. */
export function Blueprint({ sheet: { blueprint, difficulty } }: { sheet: TechnicalSheet }) {
  const text = useText(instrumentMessages)
  const number = useNumber()
  const percent = (share: number) => `${number(share * 100)} %`
  return (
    <>
      <h3>{text('blueprint-title')}</h3>
      <div className="table-scroll measure">
        <table className="table">
          <thead><tr><th scope="col">{text('area')}</th><th scope="col" className="number">{text('bank-title')}</th><th scope="col" className="number">{text('wanted')}</th></tr></thead>
          <tbody>
            {blueprint.map(({ area, items, wantedShare }) => (
              <tr key={area}><th scope="row">{area}</th><td className="number">{number(items)}</td><td className="number">{wantedShare === null ? '–' : percent(wantedShare)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
      {difficulty && <p className="measure">{text('difficulty', { least: number(difficulty.least, 1), most: number(difficulty.most, 1), mean: number(difficulty.mean, 1) })}</p>}
    </>
  )
}
