import { doorMessages } from '@gilde/language/messages/doors'
import { uiMessages } from '@gilde/language/messages/ui'
import { Breadcrumbs, domains, useText } from '@gilde/ui'
import { listSeventhYears, type SeventhYears } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import styles from '../../doors/doors.module.css'
import { OutcomeList } from '../../doors/outcome-list.tsx'
import { SyntheticNotice } from '../../doors/outcomes.tsx'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  return ask(context, listSeventhYears, {})
}

const shown = 4

export default function SeventhYearsPage({ loaderData: { years, compared } }: Route.ComponentProps) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const specialise = years.filter(({ prepares }) => !prepares)
  return (
    <div className="wide">
      <PageHead title={text('seventh-title')} description={text('seventh-description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/deuren' }, { label: text('seventh-title') }]} />
      <h1>{text('seventh-title')}</h1>
      <p className="lead">{text('seventh-lead')}</p>
      <section aria-labelledby="worth">
        <h2 id="worth" className="measured">{text('seventh-worth-title')}</h2>
        {compared.length === 0 ? <p className="measure">{text('seventh-worth-none')}</p> : <><SyntheticNotice figures={compared.flatMap(({ with: did, without }) => [...did, ...without])} />{domains.map((domain) => <Compared key={domain} name={ui(`domain-${domain}`)} compared={compared.filter(({ direction }) => direction.domain === domain)} />)}</>}
        <p className="measure">{text('seventh-worth-caveat')}</p>
      </section>
      <section aria-labelledby="prepare">
        <h2 id="prepare" className="measured">{text('seventh-prepare')}</h2>
        <p className="measure">{text('seventh-prepare-text')}</p>
        <ul className={styles.doors}>{years.filter(({ prepares }) => prepares).map((year) => <SeventhYear key={year.id} year={year} />)}</ul>
      </section>
      <section aria-labelledby="specialise">
        <h2 id="specialise" className="measured">{text('seventh-specialise')}</h2>
        <p className="measure">{text('seventh-specialise-text')}</p>
        {domains.map((domain) => {
          const of = specialise.filter((year) => year.domain === domain)
          return of.length > 0 && (
            <details key={domain} className={styles.fold}>
              <summary>{text('seventh-domain', { domain: ui(`domain-${domain}`), count: of.length })}</summary>
              <ul className={styles.doors}>{of.map((year) => <SeventhYear key={year.id} year={year} />)}</ul>
            </details>
          )
        })}
      </section>
    </div>
  )
}

function SeventhYear({ year }: { year: SeventhYears['years'][number] }) {
  const text = useText(doorMessages)
  const after = [...new Set(year.after.map(({ name }) => name))]
  return (
    <li>
      <span />
      <div>
        <p className={styles.facts}>
          <span className={styles.name}><a href={`/richtingen/${year.id}`}>{year.name}</a>{year.dual && ` (${text('dual')})`}</span>
          <a href={`/deuren/naar/${year.id}`} aria-label={`${text('all-routes')}: ${year.name}`}>{text('all-routes')}</a>
        </p>
        <p className={styles.facts}>
          <span>{text('schools-near', { count: year.schools })}</span>
          {after.length > 0 && <span>{text('seventh-after', { names: after.slice(0, shown).join(', ') })}{after.length > shown && ` ${text('seventh-more', { count: after.length - shown })}`}</span>}
          {year.outcomes.length === 0 && <span>{text('row-outcomes')}: {text('no-figure')}</span>}
        </p>
        {year.outcomes.length > 0 && <OutcomeList figures={year.outcomes} />}
      </div>
    </li>
  )
}

/** Of one domain, folded: there are very many. */
function Compared({ name, compared }: { name: string; compared: SeventhYears['compared'] }) {
  const text = useText(doorMessages)
  if (compared.length === 0) return null
  return (
    <details className={styles.fold}>
      <summary>{text('seventh-domain', { domain: name, count: compared.length })}</summary>
      <div className={styles.table} tabIndex={0} role="region" aria-label={`${text('seventh-worth-title')}: ${name}`}>
      <table className={styles.compared}>
        <thead><tr><th scope="col">{text('direction')}</th><th scope="col">{text('seventh-with')}</th><th scope="col">{text('seventh-without')}</th></tr></thead>
        <tbody>
          {compared.map(({ direction, with: did, without }) => (
            <tr key={direction.id}>
              <th scope="row"><a href={`/richtingen/${direction.id}`}>{direction.name}</a></th>
              <td>{did.length === 0 ? text('no-figure') : <OutcomeList figures={did} headed />}</td>
              <td>{without.length === 0 ? text('no-figure') : <OutcomeList figures={without} headed />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      </div>
    </details>
  )
}
