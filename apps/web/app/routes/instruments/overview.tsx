import { technicalMessages } from '@gilde/language/messages/technical'
import { useLocale, useNumber, useText } from '@gilde/ui'
import type { InstrumentInfo, TechnicalFigures } from '@gilde/use-cases'

/** Every test in one row: how sure its parameters are, on how many pupils, how reliable, and how often its most used item is seen. */
export function Overview({ instruments, tests }: { instruments: readonly InstrumentInfo[]; tests: readonly TechnicalFigures[] }) {
  const text = useText(technicalMessages)
  const locale = useLocale()
  const number = useNumber()
  const percent = (share: number) => `${number(share * 100)} %`
  const reliability = (range: TechnicalFigures['liveReliability']) => {
    if (!range) return null
    const [least, most] = [number(range.least, 2), number(range.most, 2)]
    return range.kind === 'empirical' ? least : text(range.kind === 'alpha' ? 'overview-scales' : 'overview-measures', { least, most })
  }
  const both = (live: string | null, virtual: string | null) => {
    const said = [...(live === null ? [] : [text('overview-live-value', { value: live })]), ...(virtual === null ? [] : [text('overview-virtual-value', { value: virtual })])]
    return said.length === 0 ? '–' : said.join(', ')
  }
  return (
    <section>
      <h2 id="overview" className="measured">{text('overview-title')}</h2>
      <p className="measure">{text('overview-lead')}</p>
      {tests.some(({ liveSynthetic }) => liveSynthetic) && <p className="measure"><strong>{text('live-synthetic')}</strong></p>}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={text('overview-title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('overview-test')}</th>
              <th scope="col">{text('overview-status')}</th>
              <th scope="col" className="number">{text('overview-live')}</th>
              <th scope="col">{text('overview-reliability')}</th>
              <th scope="col">{text('overview-exposure')}</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <tr key={test.id}>
                <th scope="row"><a href={`/testen-uitleg/${test.id}`}>{instruments.find(({ id }) => id === test.id)!.title[locale]}</a></th>
                <td>{test.calibratedOn === null ? text('overview-provisional') : text('overview-calibrated', { persons: test.calibratedOn })}</td>
                <td className="number">{number(test.livePersons)}</td>
                <td>{both(reliability(test.liveReliability), reliability(test.virtualReliability))}</td>
                <td>{both(test.liveExposure === null ? null : percent(test.liveExposure), test.virtualExposure === null ? null : percent(test.virtualExposure))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
