import { reportMessages } from '@gilde/language/messages/report'
import { Disclosure, type Domain, DomainTag, FinalityMark, useLocale, useNumber, useText } from '@gilde/ui'
import type { ReportModel } from '@gilde/use-cases'
import styles from './report.module.css'

type Model = ReportModel['suggestions'][number]

/** So many schools stand on the card; all of them stand on the direction's own page. */
const nearest = 2

/** One direction: why, what fits less, what would change this, where, and one thing to do. */
export function Suggestion({ suggestion, carried }: { suggestion: Model; carried: string }) {
  const text = useText(reportMessages)
  const locale = useLocale()
  const number = useNumber()
  const more = suggestion.moreSchools + Math.max(0, suggestion.schools.length - nearest)
  const { directionId, name, domain, finality, does, why, fitsLess, wouldChange, nextWeek, schools, fit } = suggestion
  return (
    <article id={directionId} className={styles.card} data-domain={domain ?? 'none'} aria-labelledby={`direction-${directionId}`}>
      <h4 id={`direction-${directionId}`}><a href={`/richtingen/${directionId}?${carried}`}>{name}</a></h4>
      <p className={styles.marks}><DomainTag domain={domain as Domain | null} /> <FinalityMark finality={finality} /></p>
      {does && <p>{does[locale]}</p>}
      <h5>{text('why')}</h5>
      <ul>{why.map((reason) => <li key={reason.nl}>{reason[locale]}</li>)}</ul>
      <div className={styles.next}>
        <h5>{text('next-week')}</h5>
        <p>{nextWeek[locale]}</p>
      </div>
      <h5>{text('schools')}</h5>
      {schools.length === 0 ? (
        <p>{text('no-schools')}</p>
      ) : (
        <ul className={styles.schools}>
          {schools.slice(0, nearest).map((school) => (
            <li key={school.number}>
              <a href={`/scholen/${school.number}`}>{text('school-line', { name: school.name, municipality: school.municipality })}</a>
              {school.kilometres !== null && <span className="soft"> {school.kilometres < 1 ? text('school-near') : text('school-distance', { kilometres: number(school.kilometres, 0) })}</span>}
            </li>
          ))}
          {more > 0 && <li><a href={`/richtingen/${directionId}#where`}>{text('more-schools', { count: more })}</a></li>}
        </ul>
      )}
      <p><a href={`/deuren/naar/${directionId}?${carried}`} aria-label={`${text('doors-to')} ${name}`}>{text('doors-to')}</a></p>
      <Disclosure summary={text('less-and-change')}>
        {fitsLess.length > 0 && <><h5>{text('fits-less')}</h5><ul>{fitsLess.map((reason) => <li key={reason.nl}>{reason[locale]}</li>)}</ul></>}
        {wouldChange.length > 0 && <><h5>{text('would-change')}</h5><ul>{wouldChange.map((change) => <li key={change.nl}>{change[locale]}</li>)}</ul></>}
        {fit && (
          <>
            <h5>{text('figures-title')}</h5>
            <p>
              {text('figures', {
                correlation: number(fit.correlation, 2),
                low: number(fit.low, 2),
                high: number(fit.high, 2),
                pupil: fit.pupilCode,
                direction: fit.directionCode,
                index: fit.brownGoreC,
              })}
            </p>
          </>
        )}
      </Disclosure>
    </article>
  )
}
