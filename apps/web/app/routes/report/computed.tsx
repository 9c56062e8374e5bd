import { reportMessages } from '@gilde/language/messages/report'
import { useLocale, useNumber, useText } from '@gilde/ui'
import type { ReportModel } from '@gilde/use-cases'
import styles from './report.module.css'

/** What was measured, how precisely, by which versions. */
export function Computed({ report: { computed } }: { report: ReportModel }) {
  const text = useText(reportMessages)
  const locale = useLocale()
  const number = useNumber()
  return (
    <section aria-labelledby="computed">
      <h2 id="computed" className="measured">{text('computed-title')}</h2>
      <p className="measure">{text('computed-lead')}</p>
      <p className="measure">{text('computed-claims')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="computed">
        <table className={`table ${styles.instruments}`}>
          <thead>
            <tr><th scope="col">{text('test')}</th><th scope="col">{text('items')}</th><th scope="col">{text('precision')}</th><th scope="col">{text('version')}</th><th scope="col">{text('model')}</th></tr>
          </thead>
          <tbody>
            {computed.instruments.map((instrument) => (
              <tr key={instrument.id}>
                <th scope="row"><a href={`/testen-uitleg/${instrument.id}`}>{instrument.title[locale]}</a></th>
                <td>{instrument.items === 0 ? text('none-given') : number(instrument.items)}</td>
                <td>{instrument.standardError === null ? (instrument.items === 0 ? '–' : text('no-scale')) : `± ${number(instrument.standardError, 2)}`}</td>
                <td>{instrument.version}</td>
                <td>{instrument.model[locale]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{text('versions-title')}</h3>
      <ul className="small">{Object.entries(computed.versions).map(([name, version]) => <li key={name}>{name}: {version}</li>)}</ul>
      <p className="small">{text('onet')}</p>
    </section>
  )
}
