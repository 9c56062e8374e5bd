import { studyMessages } from '@gilde/language/messages/studies'
import { Breadcrumbs, Button, LinkButton, Notice, useDate, useLocale, useText } from '@gilde/ui'
import { listStudies } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import styles from '../../measurement/measurement.module.css'
import { requirePerson } from '../../require-person.ts'
import type { Route } from './+types/route.ts'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  requirePerson(context)
  return ask(context, listStudies, {})
}

/** Where a coordinator begins: the tests, what their difficulties rest on, and the studies so far. */
export default function Studies({ loaderData: { tests, studies } }: Route.ComponentProps) {
  const text = useText(studyMessages)
  const locale = useLocale()
  const date = useDate()
  const titleOf = (id: string) => tests.find((test) => test.id === id)?.title[locale] ?? id
  const simulations = studies.filter(({ kind, status }) => kind === 'simulation' && status === 'done')
  const choices = simulations.map(({ id, instrument, createdAt }, index) => <option key={id} value={id}>{`${index + 1}. ${titleOf(instrument)}, ${date(new Date(createdAt))}`}</option>)
  return (
    <div className="wide">
      <PageHead title={text('title')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <p className="actions"><LinkButton href="/ijken/nieuw">{text('new-calibration')}</LinkButton> <LinkButton quiet href="/nabootsen/nieuw">{text('new-simulation')}</LinkButton></p>
      <Notice kind="provisional" title={text('not-a-norm')}><p>{text('not-a-norm-lead')}</p></Notice>
      <h2 className="measured" id="studies">{text('studies-title')}</h2>
      {studies.length === 0 ? (
        <p>{text('studies-none')}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="studies">
          <table className="table">
            <thead><tr><th scope="col">{text('what')}</th><th scope="col">{text('state')}</th><th scope="col">{text('when')}</th></tr></thead>
            <tbody>
              {studies.map(({ id, kind, instrument, status, synthetic, createdAt }) => (
                <tr key={id}>
                  <th scope="row"><a href={`/berekeningen/${id}`}>{text('study-line', { kind: text(`kind-${kind}`), test: titleOf(instrument) })}</a> {synthetic && <span className={styles.mark}>{text('synthetic-short')}</span>}</th>
                  <td>{text(`status-${status}`)}</td>
                  <td>{date(new Date(createdAt))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {simulations.length > 1 && (
        <>
          <h2 className="measured">{text('compare-title')}</h2>
          <form method="get" action="/nabootsen/vergelijken">
            {(['one', 'other'] as const).map((name, index) => (
              <div key={name} className={styles.select}>
                <label htmlFor={name}>{text(`compare-${name}`)}</label>
                <select id={name} name={name} defaultValue={simulations[index]!.id}>{choices}</select>
              </div>
            ))}
            <p className="actions"><Button quiet>{text('compare-do')}</Button></p>
          </form>
        </>
      )}
      <h2 className="measured" id="tests">{text('tests-title')}</h2>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="tests">
        <table className="table">
          <thead><tr><th scope="col">{text('test')}</th><th scope="col">{text('version')}</th><th scope="col">{text('parameters')}</th><th scope="col">{text('to-do')}</th></tr></thead>
          <tbody>
            {tests.map(({ id, title, version, calibration }) => (
              <tr key={id}>
                <th scope="row"><a href={`/testen-uitleg/${id}`}>{title[locale]}</a></th>
                <td className={styles.version}>{version}</td>
                <td>{calibration ? text(calibration.synthetic ? 'on-synthetic' : 'on-calibration', { ...calibration, synthetic: '', date: date(calibration.approvedOn) }) : text('on-content')}</td>
                <td>
                  <a href={`/ijken/nieuw?instrument=${id}`}>{text('do-calibrate', { test: title[locale] })}</a> · <a href={`/nabootsen/nieuw?instrument=${id}`}>{text('do-simulate', { test: title[locale] })}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
