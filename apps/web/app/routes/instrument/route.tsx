import { instrumentMessages } from '@gilde/language/messages/instruments'
import { Breadcrumbs, Notice, ReadAloud, useLocale, useText } from '@gilde/ui'
import { getTechnicalSheet, listInstruments, Refusal } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { throwAsPage } from '../../refusal-response.ts'
import type { Route } from './+types/route.ts'
import { Blueprint } from './blueprint.tsx'
import { Precision } from './precision.tsx'

export async function loader({ params, context }: Route.LoaderArgs) {
  const { instruments } = await ask(context, listInstruments, {})
  const instrument = instruments.find(({ id }) => id === params.id) ?? throwAsPage(new Refusal('not-found'))
  return { ...instrument, sheet: await ask(context, getTechnicalSheet, { id: instrument.id }) }
}

/** The technical page of one test: purpose, blueprint in short, status of its parameters, and known limits. */
export default function Instrument({ loaderData: { title, summary, instructions, keyboard, equivalent, items, version, minutes, status, family, id, sheet } }: Route.ComponentProps) {
  const text = useText(instrumentMessages)
  const locale = useLocale()
  return (
    <div className="wide">
      <PageHead title={title[locale]} description={summary[locale]} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/testen-uitleg' }, { label: title[locale] }]} />
      <h1>{title[locale]}</h1>
      <p className="lead">{summary[locale]}</p>
      <p>{text(`family-${family}`)}</p>
      <Notice kind="provisional"><p>{text('provisional')}</p></Notice>
      <h2 className="measured">{text('instructions-title')}</h2>
      <div className="measure"><ReadAloud sentences={instructions.map((sentence) => sentence[locale])} /></div>
      <h2 className="measured">{text('bank-title')}</h2>
      <p className="measure">{text('bank', { items, version, minutes })}</p>
      <Blueprint sheet={sheet} />
      <Precision sheet={sheet} />
      <h2 className="measured">{text('model-title')}</h2>
      <p className="measure">{status.model[locale]}</p>
      <h3>{text('sources-title')}</h3>
      <ul className="measure">{status.sources.map((source) => <li key={source}>{source}</li>)}</ul>
      <h2 className="measured">{text('limits-title')}</h2>
      <ul className="measure">{sheet.limits.map((limit) => <li key={limit.nl}>{limit[locale]}</li>)}</ul>
      <p><a href={`/api/instruments/${id}/technical-sheet`}>{text('sheet')}</a></p>
      <h2 className="measured">{text('keyboard-title')}</h2>
      <p className="measure">{keyboard[locale]}</p>
      <h2 className="measured">{text('equivalent-title')}</h2>
      <p className="measure"><strong>{text(`equivalent-${equivalent.kind}`)}.</strong> {equivalent.explanation[locale]}</p>
    </div>
  )
}
