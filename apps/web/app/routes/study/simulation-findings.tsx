import { studyMessages } from '@gilde/language/messages/studies'
import { useText } from '@gilde/ui'
import type { SimulationResult } from '@gilde/use-cases'
import { BarChart } from '../../measurement/bar-chart.tsx'
import styles from '../../measurement/measurement.module.css'
import { simulationFigures } from '../../measurement/simulation-figures.ts'
import { TwoLinesChart } from '../../measurement/two-lines-chart.tsx'
import { useRounded } from '../../measurement/use-rounded.ts'

/** Where a band lies in the picture: its middle, and for the open ones as far out as a band is wide. */
const middleOf = ({ from, to }: { from: number; to: number }) => (from < -9 ? to - 0.5 : to > 9 ? from + 0.5 : (from + to) / 2)

/** What a blueprint would do: in short, then length, precision by level, and how often items are seen. */
export function SimulationFindings({ result }: { result: SimulationResult }) {
  const text = useText(studyMessages)
  const number = useRounded()
  const { shortest, longest, lengths, bands, exposure } = result
  const percent = (share: number, decimals = 1) => `${number(100 * share, decimals)}\u00A0%`
  const bandName = ({ from, to }: { from: number; to: number }) => (from < -9 ? text('band-below', { to: number(to, 1) }) : to > 9 ? text('band-above', { from: number(from, 1) }) : text('band-between', { from: number(from, 1), to: number(to, 1) }))
  return (
    <>
      <h2 className="measured">{text('figures-title')}</h2>
      <dl className={styles.figures}>{simulationFigures(result, number).map(({ key, shown }) => <div key={key}><dt>{text(key)}</dt><dd>{shown}</dd></div>)}</dl>

      <h2 className="measured">{text('lengths-title')}</h2>
      <p className="measure">{text('lengths-lead')}</p>
      <BarChart bars={lengths.slice(shortest, longest + 1).map((count, index) => ({ at: shortest + index - 0.5, count }))} step={1} xTitle={text('lengths-axis')} yTitle={text('pupils')} />
      <div className="table-scroll" tabIndex={0} role="region" aria-label={text('lengths-title')}>
        <table className="table">
          <thead><tr><th scope="col">{text('lengths-axis')}</th>{lengths.slice(shortest, longest + 1).map((_, index) => <th key={shortest + index} scope="col" className="number">{shortest + index}</th>)}</tr></thead>
          <tbody><tr><th scope="row">{text('pupils')}</th>{lengths.slice(shortest, longest + 1).map((count, index) => <td key={shortest + index} className="number">{number(count)}</td>)}</tr></tbody>
        </table>
      </div>

      <h2 className="measured" id="bands">{text('bands-title')}</h2>
      <p className="measure">{text('bands-lead')}</p>
      {bands.length > 1 && <TwoLinesChart points={bands.map((band) => ({ x: middleOf(band), one: band.claimedError, other: band.rootMeanSquareError }))} xTitle={text('ability')} yTitle={text('error-axis')} oneName={text('claimed-error')} otherName={text('made-error')} />}
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="bands">
        <table className="table">
          <thead><tr><th scope="col">{text('band')}</th>{(['pupils', 'mean-items', 'bias', 'made-error', 'claimed-error', 'coverage'] as const).map((key) => <th key={key} scope="col" className="number">{text(key)}</th>)}</tr></thead>
          <tbody>
            {bands.map((band) => (
              <tr key={band.from}>
                <th scope="row">{bandName(band)}</th>
                <td className="number">{number(band.persons)}</td>
                <td className="number">{number(band.meanItems, 1)}</td>
                <td className="number">{number(band.bias, 3)}</td>
                <td className="number">{number(band.rootMeanSquareError, 3)}</td>
                <td className="number">{number(band.claimedError, 3)}</td>
                <td className="number">{percent(band.coverage95)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>

      <h2 className="measured" id="exposure">{text('exposure-title')}</h2>
      <p className="measure">{text('exposure-lead')}</p>
      <BarChart bars={exposure.histogram.map((count, index) => ({ at: 5 * index, count }))} step={5} xTitle={text('exposure-axis')} yTitle={text('items')} />
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="exposure">
        <table className="table">
          <thead><tr><th scope="col">{text('area')}</th>{(['items', 'mean-exposure', 'largest-exposure', 'never-seen'] as const).map((key) => <th key={key} scope="col" className="number">{text(key)}</th>)}</tr></thead>
          <tbody>
            {exposure.areas.map(({ area, items, mean, largest, neverSeen }) => (
              <tr key={area}>
                <th scope="row">{area}</th>
                <td className="number">{number(items)}</td>
                <td className="number">{percent(mean)}</td>
                <td className="number">{percent(largest)}</td>
                <td className="number">{number(neverSeen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
