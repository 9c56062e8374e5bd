import { instrumentMessages } from '@gilde/language/messages/instruments'
import { Breadcrumbs, Notice, useLocale, useText } from '@gilde/ui'
import { listInstruments, listTechnicalFigures } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'
import { Overview } from './overview.tsx'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  const [{ instruments, admission }, { tests }] = await Promise.all([ask(context, listInstruments, {}), ask(context, listTechnicalFigures, {})])
  return { instruments, admission, tests }
}

export default function Instruments({ loaderData: { instruments, admission, tests } }: Route.ComponentProps) {
  const text = useText(instrumentMessages)
  const locale = useLocale()
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('lead')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <Notice kind="provisional"><p>{text('provisional')}</p></Notice>
      {(['interests', 'reasoning', 'perception', 'basics'] as const).map((family) => (
        <section key={family} aria-labelledby={family}>
          <h2 id={family} className="measured">{text(`family-${family}`)}</h2>
          <dl className="measure">
            {instruments.filter((instrument) => instrument.family === family).map((instrument) => (
              <div key={instrument.id}>
                <dt><a href={`/testen-uitleg/${instrument.id}`}>{instrument.title[locale]}</a></dt>
                <dd>{instrument.summary[locale]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section aria-labelledby="admission">
        <h2 id="admission" className="measured">{text('admission-title')}</h2>
        <p className="measure">{text('admission-lead')} <a href="/toelatingstest">{text('admission-link')}</a></p>
        <dl className="measure">
          {admission.map((instrument) => (
            <div key={instrument.id}>
              <dt><a href={`/testen-uitleg/${instrument.id}`}>{instrument.title[locale]}</a></dt>
              <dd>{instrument.summary[locale]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Overview instruments={[...instruments, ...admission]} tests={tests} />
    </div>
  )
}
