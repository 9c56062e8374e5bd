import { instrumentMessages } from '@gilde/language/messages/instruments'
import { technicalMessages } from '@gilde/language/messages/technical'
import { Breadcrumbs, Notice, ReadAloud, useLocale, useText } from '@gilde/ui'
import { getTechnicalSheet, listInstruments, type Picture, printedSheet, Refusal } from '@gilde/use-cases'
import { localeContext } from '@gilde/web/context'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import type { Route } from './+types/route.ts'
import styles from './instrument.module.css'
import { PictureFigure } from './picture-figure.tsx'
import { SheetTable } from './sheet-table.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { instruments: talents, admission } = await ask(context, listInstruments, {})
  const instruments = [...talents, ...admission]
  const { id, title, summary, instructions, keyboard, family } = instruments.find((instrument) => instrument.id === params.id) ?? throwAsPage(new Refusal('not-found'))
  const sheet = printedSheet(await ask(context, getTechnicalSheet, { id }), context.get(localeContext))
  return { id, title, summary, instructions, keyboard, family, sheet }
}

/** The technical page of one test: what it is, what answers say about it, in pictures and figures, and what not to conclude. */
export default function Instrument({ loaderData: { id, title, summary, instructions, keyboard, family, sheet } }: Route.ComponentProps) {
  const page = useText(instrumentMessages)
  const text = useText(technicalMessages)
  const locale = useLocale()
  return (
    <div className="wide">
      <PageHead title={title[locale]} description={summary[locale]} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: page('title'), href: '/testen-uitleg' }, { label: title[locale] }]} />
      <h1>{title[locale]}</h1>
      <p className="lead">{summary[locale]}</p>
      <p>{page(`family-${family}`)}</p>
      <Notice kind="provisional">{sheet.notices.map((notice) => <p key={notice}>{notice}</p>)}</Notice>

      <h2 className="measured">{page('instructions-title')}</h2>
      <div className="measure"><ReadAloud sentences={instructions.map((sentence) => sentence[locale])} /></div>
      <h2 className="measured">{page('keyboard-title')}</h2>
      <p className="measure">{keyboard[locale]}</p>
      <h2 className="measured">{page('equivalent-title')}</h2>
      <p className="measure">{sheet.equivalent}</p>
      <h2 className="measured">{page('limits-title')}</h2>
      <ul className="measure">{sheet.limits.map((limit) => <li key={limit}>{limit}</li>)}</ul>

      <h2 className="measured">{text('facts-title')}</h2>
      {sheet.kindNote && <p className="measure">{sheet.kindNote}</p>}
      <SheetTable label={text('facts-title')} columns={[text('fact-name'), text('fact-value')]} rows={sheet.facts} words />
      <h3>{text('downloads-title')}</h3>
      <ul className="measure">
        <li><a href={`/testen-uitleg/${id}.pdf`}>{text('download-pdf')}</a></li>
        <li><a href={`/testen-uitleg/${id}.csv`} download>{text('download-csv')}</a></li>
        <li><a href={`/api/instruments/${id}/technical-sheet`}>{text('download-json')}</a></li>
      </ul>
      <h3>{page('blueprint-title')}</h3>
      <SheetTable label={page('blueprint-title')} columns={sheet.blueprint.columns} rows={sheet.blueprint.rows} />
      {sheet.blueprint.note && <p className="measure">{sheet.blueprint.note}</p>}

      <h2 className="measured">{text('figures-title')}</h2>
      <p className="measure">{sheet.figures.lead}</p>
      <SheetTable label={text('figures-title')} columns={sheet.figures.columns} rows={sheet.figures.rows.map(({ label, live, virtual }) => [label, live, virtual])} words />
      {sheet.figures.note && <p className="measure">{sheet.figures.note}</p>}
      <h3>{text('rules-title')}</h3>
      <p className="measure">{sheet.rules}</p>

      <Pictures title={text('bank-pictures-title')} lead={text('bank-pictures-lead')} pictures={sheet.bank} />
      {sheet.bank.length > 0 && sheet.live.length === 0 && <><h2 className="measured">{text('live-title')}</h2><p className="measure">{text('live-pictures-none')}</p></>}
      <Pictures title={text('live-title')} pictures={sheet.live} />
      <Pictures title={text('virtual-title')} lead={text('virtual-lead')} pictures={sheet.virtual} />

      <h2 className="measured">{page('model-title')}</h2>
      <p className="measure">{sheet.model}</p>
      <h3>{page('sources-title')}</h3>
      <ul className="measure">{sheet.sources.map((source) => <li key={source}>{source}</li>)}</ul>
      <h2 className="measured">{text('history-title')}</h2>
      <p className="measure">{text('history-lead')}</p>
      <SheetTable label={text('history-title')} columns={sheet.history.columns} rows={sheet.history.rows} words />
      <h3>{text('calibrations-title')}</h3>
      {sheet.calibrations.length === 0 ? <p>{text('calibrations-none')}</p> : <ul className="measure">{sheet.calibrations.map((line) => <li key={line}>{line}</li>)}</ul>}
    </div>
  )
}

/** A chapter of pictures under one heading; nothing where there are none. */
function Pictures({ title, lead, pictures }: { title: string; lead?: string; pictures: readonly Picture[] }) {
  if (pictures.length === 0) return null
  return (
    <>
      <h2 className="measured">{title}</h2>
      {lead && <Notice kind="provisional"><p>{lead}</p></Notice>}
      <div className={styles.pictures}>{pictures.map((picture) => <PictureFigure key={picture.id} picture={picture} />)}</div>
    </>
  )
}
