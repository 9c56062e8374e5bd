import { admissionMessages } from '@gilde/language/messages/admission'
import { Breadcrumbs, LinkButton, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { getAdmissionGuide } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import styles from './admission-guide.module.css'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  return ask(context, getAdmissionGuide, {})
}

/** What an admission test is, who set the cut, which directions share one, and the rules; for everybody. */
export default function AdmissionGuide({ loaderData: { families, retake, accommodations, extraTime, cutStays, note, standardSetting } }: Route.ComponentProps) {
  const text = useText(admissionMessages)
  const locale = useLocale()
  const date = useDate()
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('lead')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <Notice kind="provisional" title={text('cut-first')}><p>{text('editorial')}</p></Notice>
      <h2 className="measured">{text('ways-title')}</h2>
      <ul className={styles.ways}>
        {(['admission-test', 'summer-course', 'earlier-certificate'] as const).map((way) => (
          <li key={way}>
            <h3>{text(`way-${way}`)}</h3>
            <p>{text(`way-${way}-text`)}</p>
          </li>
        ))}
      </ul>
      <p className="actions">
        <LinkButton href="/instap">{text('ask-link')}</LinkButton>
        <LinkButton href="/cursussen" quiet>{text('courses-link')}</LinkButton>
      </p>
      <h2 className="measured">{text('families-title')}</h2>
      <p className="measure">{text('practise-lead')} {text('families-lead')}</p>
      <ul className={styles.families}>
        {families.map((family) => (
          <li key={family.id}>
            <h3>{family.title[locale]}</h3>
            <p>{family.reason[locale]}</p>
            <p className="soft small">{text('asks', { parts: family.parts.map(({ part }) => text(`part-${part}`)).join(', ') })}</p>
            <p><a href={`/toelatingstest/${family.id}`} aria-label={`${text('to-family')}: ${family.title[locale]}`}>{text('to-family')}</a></p>
          </li>
        ))}
      </ul>
      <h2 id="anders" className="measured">{text('no-test-title')}</h2>
      <dl className="measure">
        <div><dt><strong>{text('no-test-seventh')}</strong></dt><dd>{text('no-test-seventh-text')} <a href="/zevende-jaar">{text('no-test-seventh-link')}</a></dd></div>
        <div><dt><strong>{text('no-test-special')}</strong></dt><dd>{text('no-test-special-text')}</dd></div>
        <div><dt><strong>{text('no-test-first')}</strong></dt><dd>{text('no-test-first-text')} <a href="/deuren">{text('no-test-first-link')}</a></dd></div>
      </dl>
      <h2 className="measured">{text('retake-title')}</h2>
      <p className="measure">{text('retake', { days: retake.waitingDays, most: retake.mostTests, within: retake.withinDays })} {retake.reason[locale]}</p>
      <p className="soft small">{text('retake-since', { date: date(retake.from) })}</p>
      <h2 className="measured">{text('accommodations-title')}</h2>
      <p className="measure">{text('accommodations-lead')} {cutStays[locale]}</p>
      <dl className="measure">{accommodations.map(({ id, title, about }) => <div key={id}><dt><strong>{title[locale]}</strong></dt><dd>{about[locale]}</dd></div>)}</dl>
      <p className="measure">{extraTime[locale]}</p>
      <h2 className="measured">{text('status-title')}</h2>
      <p className="measure">{standardSetting[locale]} {note[locale]}</p>
      <p><a href="/api/admission">JSON</a></p>
    </div>
  )
}
