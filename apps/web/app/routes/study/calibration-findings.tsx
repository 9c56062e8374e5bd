import { studyMessages } from '@gilde/language/messages/studies'
import { Disclosure, Notice, useText } from '@gilde/ui'
import type { CalibrationResult } from '@gilde/use-cases'
import { BarChart } from '../../measurement/bar-chart.tsx'
import { ItemScatter } from '../../measurement/item-scatter.tsx'
import { TwoLinesChart } from '../../measurement/two-lines-chart.tsx'
import { ItemTable } from './item-table.tsx'
import { useRounded } from '../../measurement/use-rounded.ts'

const largeEnough = 1000

/** What a calibration found: first on whom and how surely, then what would change in items, levels and precision. */
export function CalibrationFindings({ result, model }: { result: CalibrationResult; model: 'rasch' | '2pl' | '3pl' | 'online' }) {
  const text = useText(studyMessages)
  const number = useRounded()
  const { persons, answers, logLikelihood, converged, warnings, scale, population, truth, shifts, sittings, precision, weights, residualDeviation, items } = result
  const signed = (value: number) => `${value >= 0.005 ? '+' : ''}${number(value, 2)}`
  return (
    <>
      {!converged && <Notice kind="provisional"><p>{text('not-converged')}</p></Notice>}
      {!result.synthetic && persons < largeEnough && <Notice kind="provisional" title={text('not-a-norm')}><p>{text('small')}</p></Notice>}
      <p className="measure">{text('summary-calibration', { model: text(`model-name-${model}`), answers, persons, likelihood: number(logLikelihood, 1) })}</p>
      <p className="measure">{text('summary-population', { mean: number(population.mean, 2), deviation: number(population.deviation, 2) })}</p>
      {model !== 'online' && <p className="measure">{text('summary-scale', { slope: number(scale.slope, 3), intercept: number(scale.intercept, 3) })}</p>}
      {truth && <p className="measure">{text('summary-truth', { before: number(truth.before, 2), after: number(truth.after, 2) })}</p>}
      <h3>{text('warnings-title')}</h3>
      {warnings.length === 0 ? <p>{text('warning-none')}</p> : <ul className="measure">{warnings.map(({ code, items: count }) => <li key={code}>{warningText(text, code)} ({text('warning-items', { items: count })})</li>)}</ul>}

      <h2 className="measured">{text('items-title')}</h2>
      <p className="measure">{text('items-lead')}</p>
      <ItemScatter items={items} />
      <Disclosure summary={text('items-table')}><ItemTable items={items} /></Disclosure>

      {weights.length > 0 && residualDeviation !== null && (
        <>
          <h2 className="measured" id="weights">{text('weights-title')}</h2>
          <p className="measure">{text('weights-lead', { residual: number(residualDeviation, 2) })}</p>
          <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="weights">
            <table className="table">
              <thead><tr><th scope="col">{text('feature')}</th><th scope="col" className="number">{text('now-short')}</th><th scope="col" className="number">{text('next-short')}</th><th scope="col" className="number">{text('error-short')}</th></tr></thead>
              <tbody>{weights.map(({ feature, before, after, standardError }) => <tr key={feature}><th scope="row">{feature}</th><td className="number">{number(before, 2)}</td><td className="number">{number(after, 2)}</td><td className="number">{number(standardError, 2)}</td></tr>)}</tbody>
            </table>
          </div>
        </>
      )}

      <h2 className="measured">{text('shifts-title')}</h2>
      {shifts && (
        <>
          <p className="measure">
            {text('shifts-data', { persons: shifts.persons, mean: signed(shifts.mean), deviation: number(shifts.deviation, 2), largest: signed(shifts.largest), beyond: `${number(100 * shifts.beyondError, 1)}\u00A0%`, before: number(shifts.meanErrorBefore, 2), after: number(shifts.meanErrorAfter, 2) })}
          </p>
          <BarChart bars={shifts.histogram.counts.map((count, index) => ({ at: shifts.histogram.from + index * shifts.histogram.step, count }))} step={shifts.histogram.step} xTitle={text('shift-axis')} yTitle={text('pupils')} decimals={1} />
        </>
      )}
      <p className="measure">
        {sittings.shifts
          ? text('shifts-sittings', { persons: sittings.persons, mean: signed(sittings.shifts.mean), deviation: number(sittings.shifts.deviation, 2), largest: signed(sittings.shifts.largest) })
          : text('shifts-few', { persons: sittings.persons })}
      </p>

      <h2 className="measured" id="precision">{text('precision-title')}</h2>
      <p className="measure">{text('precision-lead')}</p>
      <TwoLinesChart points={precision.map(({ ability, errorBefore, errorAfter }) => ({ x: ability, one: errorBefore, other: errorAfter }))} xTitle={text('ability')} yTitle={text('error-axis')} oneName={text('now-line')} otherName={text('next-line')} />
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="precision">
        <table className="table">
          <thead><tr><th scope="col" className="number">{text('ability')}</th><th scope="col" className="number">{text('error-short')}: {text('now-line')}</th><th scope="col" className="number">{text('error-short')}: {text('next-line')}</th><th scope="col" className="number">{text('information')}</th></tr></thead>
          <tbody>
            {precision.filter((_, index) => index % 2 === 0).map(({ ability, errorBefore, errorAfter, informationBefore, informationAfter }) => (
              <tr key={ability}>
                <th scope="row" className="number">{number(ability)}</th>
                <td className="number">{number(errorBefore, 2)}</td>
                <td className="number">{number(errorAfter, 2)}</td>
                <td className="number">{number(informationBefore, 1)} → {number(informationAfter, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

type Text = ReturnType<typeof useText<keyof (typeof studyMessages)['nl']>>

function warningText(text: Text, code: string): string {
  const key = `warning-${code}`
  return key in studyMessages.nl ? text(key as Parameters<Text>[0]) : code
}
