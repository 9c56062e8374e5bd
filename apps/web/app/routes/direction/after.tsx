import { directionMessages } from '@gilde/language/messages/direction'
import { FinalityMark, useText } from '@gilde/ui'
import type { Direction } from '@gilde/use-cases'
import styles from './direction.module.css'

/** What may come after, as stops on a line, and the other forms of the same direction. */
export function After({ direction: { next, variants } }: { direction: Direction }) {
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
