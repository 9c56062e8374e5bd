import { explorerMessages } from '@gilde/language/messages/explorer'
import { useText } from '@gilde/ui'
import { type Choice, toAddress } from './query.ts'
import styles from './directions.module.css'

/** Nothing fits everything: which choice to let go of, best first, and a way to begin again. */
export function EmptyResult({ loosened, labelOf }: { loosened: { choice: Choice; count: number }[]; labelOf(choice: Choice): string }) {
  const text = useText(explorerMessages)
  const useful = loosened.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  return (
    <div className={styles.empty}>
      <h3>{text('empty-title')}</h3>
      {useful.length > 0 && (
        <>
          <p>{text('empty-text')}</p>
          <ul>
            {useful.slice(0, 4).map(({ choice, count }) => (
              <li key={choice.kind + choice.value}><a href={toAddress(choice.without)}>{text('loosen', { label: labelOf(choice), count })}</a></li>
            ))}
          </ul>
        </>
      )}
      <p><a className="button-quiet" href="/richtingen">{text('empty-clear')}</a></p>
    </div>
  )
}
