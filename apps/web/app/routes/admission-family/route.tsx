import { type AdmissionKey, admissionMessages } from '@gilde/language/messages/admission'
import { Breadcrumbs, Button, Notice, useDate, useLocale, useNumber, useText } from '@gilde/ui'
import { getAdmissionGuide, Refusal } from '@gilde/use-cases'
import { actorContext } from '@gilde/web/context'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import { startPracticeAndGo } from '../../start-as-visitor.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ params, context }: Route.LoaderArgs) {
  const { families, classification, standardSetting } = await ask(context, getAdmissionGuide, {})
  const family = families.find(({ id }) => id === params.family) ?? throwAsPage(new Refusal('not-found'))
  const actor = context.get(actorContext)
  return { family, classification, standardSetting, mayPractise: actor.kind === 'visitor' || (actor.kind === 'person' && actor.roles.includes('pupil')) }
}

export async function action({ params, request, context }: Route.ActionArgs) {
  const { part, set } = Object.fromEntries(await request.formData())
  return startPracticeAndGo(context, { family: params.family, part: typeof part === 'string' ? part : undefined, set: set ? Number(set) : undefined })
}

/** The technical page of one admission test: blueprint, cut, when it stops, how good its decisions are; and practice for everybody. */
export default function AdmissionFamily({ loaderData: { family, classification, standardSetting, mayPractise } }: Route.ComponentProps) {
  const text = useText(admissionMessages)
  const locale = useLocale()
  const number = useNumber()
  const date = useDate()
  const percent = (share: number) => `${number(share * 100, 1)} %`
  const [first] = family.parts
  return (
    <div className="wide">
      <PageHead title={text('family-crumb', { family: family.title[locale] })} description={family.reason[locale]} />
      <Breadcrumbs steps={[{ label: text('title'), href: '/toelatingstest' }, { label: family.title[locale] }]} />
      <h1>{text('family-crumb', { family: family.title[locale] })}</h1>
      <Notice kind="provisional" title={text('cut-first')}><p>{text('editorial')}</p></Notice>
      <h2 className="measured">{text('practise-title')}</h2>
      <p className="measure">{text('practise-lead')}</p>
      {mayPractise ? (
        <form method="post" className="actions">
          <Button>{text('practise-all')}</Button>
          {family.parts.map(({ part }) => <button key={part} className="button-quiet" name="part" value={part}>{text('practise', { part: text(`part-${part}`) })}</button>)}
        </form>
      ) : (
        <p>{text('signed-in-other')}</p>
      )}
      <p className="measure soft small">{text('visit')}</p>
      <h2 className="measured">{text('why-title')}</h2>
      <p className="measure">{family.reason[locale]}</p>
      <h2 className="measured">{text('blueprint-title')}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={text('blueprint-title')}>
        <table className="table">
          <thead><tr><th scope="col">{text('part-title')}</th><th scope="col" className="number">{text('items-title')}</th><th scope="col">{text('length-title')}</th><th scope="col" className="number">{text('cut-value')}</th></tr></thead>
          <tbody>
            {family.parts.map((part) => (
              <tr key={part.part}>
                <th scope="row">{text(`part-${part.part}`)}</th>
                <td className="number">{number(part.items)}</td>
                <td>{text('length', { least: part.leastItems, most: part.mostItems, mean: part.quality.meanItems })}</td>
                <td className="number">{number(part.cut, 1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="measure">
        {family.parts.map((part) => (
          <li key={part.part}>
            <strong>{text(`part-${part.part}`)}.</strong> {text('at-cut', { solved: Math.round(part.solvedAtCut * 10) })} {text('areas', { areas: part.areas.map(({ area, share }) => `${text(`area-${area}` as AdmissionKey)} ${number(share * 100)} %`).join(', ') })} <a href={`/testen-uitleg/${part.instrument}`} aria-label={`${text('sheet-link')}: ${text(`part-${part.part}`)}`}>{text('sheet-link')}</a>
          </li>
        ))}
      </ul>
      <h2 className="measured">{text('how-title')}</h2>
      <p className="measure">
        {text('how', { least: Math.min(...family.parts.map(({ leastItems }) => leastItems)), indifference: classification.indifference, error: classification.falseAbove * 100 })} {text('how-end', { sure: classification.sureAtEnd * 100 })}
      </p>
      <p className="measure">{classification.reason[locale]}</p>
      <h2 className="measured">{text('quality-title')}</h2>
      {first && <p className="measure">{text('quality-lead', { pupils: first.quality.pupils, date: date(first.quality.measured) })}</p>}
      <div className="table-scroll" tabIndex={0} role="region" aria-label={text('quality-title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('part-title')}</th>
              <th scope="col" className="number">{text('accuracy')}</th>
              <th scope="col" className="number">{text('accuracy-outside', { region: number(first?.quality.region ?? 0, 1) })}</th>
              <th scope="col" className="number">{text('consistency')}</th>
              <th scope="col" className="number">{text('not-certain')}</th>
              <th scope="col" className="number">{text('false')}</th>
              <th scope="col" className="number">{text('saved')}</th>
            </tr>
          </thead>
          <tbody>
            {family.parts.map(({ part, quality }) => (
              <tr key={part}>
                <th scope="row">{text(`part-${part}`)}</th>
                <td className="number">{percent(quality.accuracy)}</td>
                <td className="number">{percent(quality.accuracyOutside)}</td>
                <td className="number">{percent(quality.consistency)}</td>
                <td className="number">{percent(quality.notCertain)}</td>
                <td className="number">{percent(quality.falselyShown)} / {percent(quality.falselyNotYet)}</td>
                <td className="number">{percent(quality.itemsSaved)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{text('distance-title')}</h3>
      <p className="measure">{text('distance-lead')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={text('distance-title')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('part-title')}</th>
              {first?.quality.byDistance.map(({ from }, index, all) => <th key={from} scope="col" className="number">{all[index + 1] ? text('distance', { from: number(from, 2), to: number(all[index + 1]!.from, 2) }) : text('distance-last', { from: number(from, 2) })}</th>)}
            </tr>
          </thead>
          <tbody>
            {family.parts.map(({ part, quality }) => (
              <tr key={part}>
                <th scope="row">{text(`part-${part}`)}</th>
                {quality.byDistance.map(({ from, accuracy, decided, meanItems }) => <td key={from} className="number">{text('distance-cell', { accuracy: number(accuracy * 100), decided: number(decided * 100), items: number(meanItems) })}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h2 className="measured">{text('status-title')}</h2>
      <p className="measure">{standardSetting[locale]}</p>
    </div>
  )
}
