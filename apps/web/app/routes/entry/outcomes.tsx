import { entryMessages } from '@gilde/language/messages/entry'
import { BandOnLine, useText } from '@gilde/ui'
import type { Entry } from '@gilde/use-cases'
import styles from './entry.module.css'
import { usePartName } from './use-part-name.ts'

/** Per part: what the answers say, with their error, and what it means. */
export function Outcomes({ entry: { parts, mine } }: { entry: Entry }) {
  const text = useText(entryMessages)
  const partName = usePartName()
  return (
    <section aria-labelledby="parts">
      <h2 id="parts" className="measured">{text(mine ? 'parts-title' : 'parts-title-other')}</h2>
      <p className="measure">{text('parts-lead')}</p>
      <ul className={styles.parts}>
        {parts.map(({ part, outcome, reason, band, probability, items }) => (
          <li key={part}>
            <p className={styles.outcome} data-outcome={outcome}><span>{text(`outcome-${outcome}`)}</span></p>
            {band ? (
              <div className={styles.band}>
                <BandOnLine
                  name={partName(part)}
                  low={band.low}
                  position={band.position}
                  high={band.high}
                  mark={band.cut}
                  labels={[text('line-low'), text('line-cut', { cut: Math.round(band.cut * 100) }), text('line-high')]}
                  text={text(reason ? `reason-${reason}` : `means-${outcome}`)}
                />
              </div>
            ) : (
              <p><strong>{partName(part)}</strong> {text(reason ? `reason-${reason}` : `means-${outcome}`)}</p>
            )}
            {probability !== null && reason === null && <p className="soft small">{text('chance', { chance: Math.round(probability * 100) })} {text('items', { items })}.</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
