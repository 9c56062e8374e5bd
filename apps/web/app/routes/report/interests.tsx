import { reportMessages } from '@gilde/language/messages/report'
import { InterestHexagon, useLocale, useNumber, useText } from '@gilde/ui'
import type { ReportModel } from '@gilde/use-cases'

/** The six interests as one profile. */
export function Interests({ interests }: { interests: ReportModel['interests'] }) {
  const text = useText(reportMessages)
  const locale = useLocale()
  const number = useNumber()
  return (
    <section aria-labelledby="interests">
      <h2 id="interests" className="measured">{text('interests-title')}</h2>
      {interests.kind === 'not-measured' ? (
        <p>{interests.sentence[locale]}</p>
      ) : (
        <>
          {interests.notes.map((note) => <p key={note.nl} className="measure">{note[locale]}</p>)}
          <InterestHexagon caption={text('interests-caption')} interests={profile(interests.lines)} />
        </>
      )}
    </section>
  )

  function profile(lines: Extract<ReportModel['interests'], { kind: 'profile' }>['lines']) {
    const corner = (type: (typeof lines)[number]['type']) => {
      const line = lines.find((one) => one.type === type)!
      return { word: line.title[locale], low: line.low, value: line.position, high: line.high, text: text('interest-text', { mean: number(line.mean, 1), about: line.about[locale] }) }
    }
    return { R: corner('R'), I: corner('I'), A: corner('A'), S: corner('S'), E: corner('E'), C: corner('C') }
  }
}
