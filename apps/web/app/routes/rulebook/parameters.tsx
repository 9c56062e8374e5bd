import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { useDate, useLocale, useText } from '@gilde/ui'
import { StatusMark } from '../../rules/status-mark.tsx'
import type { Route } from './+types/route.ts'

/** The numbers in the rules, with where they come from and which of them are sliders. */
export function Parameters({ parameters, book, canChange }: { parameters: Route.ComponentProps['loaderData']['parameters']; book: string; canChange: boolean }) {
  const forms = useText(ruleFormMessages)
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const date = useDate()
  return (
    <section aria-labelledby="parameters">
      <h2 className="measured" id="parameters">{text('parameters')}</h2>
      <p>{text('parameters-lead')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="parameters">
        <table className="table">
          <thead><tr><th scope="col">{text('parameter')}</th><th scope="col">{text('value')}</th><th scope="col">{text('valid')}</th><th scope="col">{text('status')}</th><th scope="col">{text('source')}</th></tr></thead>
          <tbody>
            {parameters.flatMap(({ id, label, unit, note, slider, values }) =>
              values.map((value, index) => (
                <tr key={id + value.from}>
                  <th scope="row">{label[locale]}{index === 0 && note && <span className="small soft"><br />{note[locale]}</span>}{index === 0 && canChange && <><br /><a className="small" href={`/regels/${book}/getal/${id}`} aria-label={`${forms('change-number')}: ${label[locale]}`}>{forms('change-number')}</a></>}</th>
                  <td>{value.value} {unit[locale]}{slider && <span className="small"><br />{text('value-slider', slider)}</span>}</td>
                  <td>{value.to === null ? text('valid-from', { date: date(value.from) }) : text('valid-until', { from: date(value.from), to: date(value.to) })}</td>
                  <td><StatusMark status={value.status} /></td>
                  <td><a href={value.citation.url}>{value.citation.article}</a></td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {canChange && <p><a href={`/regels/${book}/getal/nieuw`}>{forms('new-number')}</a></p>}
    </section>
  )
}
