import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Disclosure, useLocale, useNumber, useText } from '@gilde/ui'
import { RuleLinks } from '../../rules/rule-links.tsx'
import { Ribbons } from './ribbons.tsx'
import styles from './what-if.module.css'
import type { Route } from './+types/route.ts'

type PopulationData = Route.ComponentProps['loaderData']['result']['populations'][number]

/** What a change does in one group of pupils, decision by decision. */
export function Population({ population: { id, pupils, decisions, unchanged }, before, after }: { population: PopulationData; before: string; after: string }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  return (
    <section aria-labelledby={id}>
      <h2 className="measured" id={id}>{text(`population-${id}`, { count: pupils })}</h2>
      <p className="measure">{text(`population-${id}-text`, { count: pupils })}</p>
      {decisions.length === 0 && <p>{text('nobody-different')}</p>}
      {decisions.map((decision) => (
        <article key={decision.id} className={styles.decision}>
          <h3>{decision.title[locale]}</h3>
          <p><strong>{text('different-here', { different: decision.different, pupils: decision.pupils })}</strong></p>
          <Ribbons flows={decision.flows} title={decision.title[locale]} />
          <FlowTable flows={decision.flows} title={decision.title[locale]} />
          <Disclosure summary={text('who-are-they')}>
            <ul className={styles.groups}>
              {decision.groups.map((group, index) => (
                <li key={index}>
                  <p><strong>{text('from-to', { from: group.from.label[locale], to: group.to.label[locale] })}</strong>: {text('pupils')} {group.pupils}{group.because && `, ${text('because', { words: group.because[locale] })}`}</p>
                  <p className="small">{text('for-example')}: {group.example.map(({ label, said }) => `${label[locale]}: ${said[locale]}`).join('; ')}</p>
                  <p className="small soft">{text('by-rule')} <RuleLinks book={before} rules={group.rules[0]} /> → <RuleLinks book={after} rules={group.rules[1]} /></p>
                </li>
              ))}
            </ul>
            {decision.more > 0 && <p>{text('more-groups', { count: decision.more })}</p>}
          </Disclosure>
        </article>
      ))}
      {unchanged.length > 0 && <p className="small soft">{text('unchanged', { list: unchanged.map((title) => title[locale]).join(', ') })}</p>}
    </section>
  )
}

/** The numbers of the picture; they add up to the population. */
function FlowTable({ flows, title }: { flows: PopulationData['decisions'][number]['flows']; title: string }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const number = useNumber()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`${text('flow-title')}: ${title}`}>
      <table className="table">
        <thead><tr><th scope="col">{text('flow-from')}</th><th scope="col">{text('flow-to')}</th><th scope="col" className="number">{text('pupils')}</th></tr></thead>
        <tbody>
          {flows.map(({ from, to, pupils }) => <tr key={`${from.id} ${to.id}`}><td>{from.label[locale]}</td><td>{from.id === to.id ? to.label[locale] : <strong>{to.label[locale]}</strong>}</td><td className="number">{number(pupils)}</td></tr>)}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={2}>{text('flow-total')}</th><td className="number">{number(flows.reduce((sum, { pupils }) => sum + pupils, 0))}</td></tr></tfoot>
      </table>
    </div>
  )
}
