import { directionMessages } from '@gilde/language/messages/direction'
import { FinalityMark, useText } from '@gilde/ui'
import type { Correction, Direction, DirectionRef } from '@gilde/use-cases'
import { Said } from '../../doors/said.tsx'
import styles from './direction.module.css'

/** What may come after, as stops on a line, and the other forms of the same direction. */
export function After({ direction: { id: own, grade, next, variants }, said }: { direction: Direction; /** What schools say of links from here. */ said: readonly { to: DirectionRef; corrections: readonly Correction[] }[] }) {
  const text = useText(directionMessages)
  return (
    <>
      <section aria-labelledby="after">
        <h2 id="after" className="measured">{text('after-title')}</h2>
        {next.length === 0 ? (
          <p className="measure">{text('after-none')}</p>
        ) : (
          <>
            <p className="measure">{text('after-text')}</p>
            <ul className={styles.stops}>
              {next.map(({ id, name, finality }) => <li key={id}><a href={`/richtingen/${id}`}>{name}</a> {finality && <FinalityMark finality={finality} />}</li>)}
            </ul>
          </>
        )}
        {said.length > 0 && (
          <>
            <h3>{text('doors-said')}</h3>
            <ul>{said.map(({ to, corrections }) => <li key={to.id}><a href={`/richtingen/${to.id}`}>{to.name}</a><Said corrections={corrections} /></li>)}</ul>
          </>
        )}
        {['2', '3', '7', 'HBO'].includes(grade) && <p className="actions"><a className="button-quiet" href={`/deuren/naar/${own}`}>{text('doors-to')}</a> <a className="button-quiet" href={`/vergelijken?with=${own}`}>{text('compare-with')}</a>{(grade === '3' || grade === '7') && <> <a className="button-quiet" href="/zevende-jaar">{text('seventh-years')}</a></>}</p>}
      </section>
      {variants.length > 0 && (
        <section aria-labelledby="variants">
          <h2 id="variants" className="measured">{text('variants-title')}</h2>
          <ul>{variants.map(({ id, name, dual }) => <li key={id}><a href={`/richtingen/${id}`}>{name}</a>: {text(dual ? 'variant-dual' : 'variant-full')}</li>)}</ul>
        </section>
      )}
    </>
  )
}
