import { reportMessages } from '@gilde/language/messages/report'
import { BandOnLine, useLocale, useText } from '@gilde/ui'
import type { ReportModel } from '@gilde/use-cases'
import styles from './report.module.css'

/** What was measured: bands on a line, what was only described, and what was not measured, each as what it is. */
export function Talents({ talents }: { talents: ReportModel['talents'] }) {
  const text = useText(reportMessages)
  const locale = useLocale()
  const bands = talents.filter((line) => line.kind === 'band')
  const described = talents.filter((line) => line.kind === 'described')
  const missing = talents.filter((line) => line.kind === 'not-measured')
  const labels = [text('line-left'), text('line-middle'), text('line-right')]
  return (
    <section aria-labelledby="talents">
      <h2 id="talents" className="measured">{text('talents-title')}</h2>
      {bands.length > 0 && (
        <>
          <p className="measure">{text('talents-lead')}</p>
          <div className={styles.bands}>
            {bands.map((line) => (
              <div key={line.talent}>
                <BandOnLine
                  name={line.title[locale]}
                  low={line.low}
                  position={line.position}
                  high={line.high}
                  labels={labels}
                  text={text('band-text', { zone: line.zoneName[locale], example: line.example[locale] })}
                />
                {line.note && <p><em>{line.note[locale]}</em></p>}
                <p className="soft small">{line.about[locale]}</p>
              </div>
            ))}
          </div>
        </>
      )}
      {described.length > 0 && (
        <>
          <h3>{text('described-title')}</h3>
          <p className="measure">{text('described-lead')}</p>
          <dl className={styles.described}>
            {described.map((line) => (
              <div key={line.talent}>
                <dt>{line.title[locale]}</dt>
                <dd>{line.sentences.map((sentence) => <p key={sentence.nl}>{sentence[locale]}</p>)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {missing.length > 0 && (
        <>
          <h3>{text('not-measured-title')}</h3>
          <ul>{missing.map((line) => <li key={line.talent}><strong>{line.title[locale]}</strong>. {line.sentence[locale]}</li>)}</ul>
        </>
      )}
    </section>
  )
}
