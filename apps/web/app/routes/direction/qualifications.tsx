import { directionMessages } from '@gilde/language/messages/direction'
import { useText } from '@gilde/ui'
import type { Direction } from '@gilde/use-cases'
import styles from './direction.module.css'

/** The professional qualifications that whoever passes proves, with level and parts. */
export function Qualifications({ qualifications }: { qualifications: Direction['qualifications'] }) {
  const text = useText(directionMessages)
  return (
    <section aria-labelledby="proof">
      <h2 id="proof" className="measured">{text('qualification-title')}</h2>
      {qualifications.length === 0 ? (
        <p className="measure">{text('qualification-none')}</p>
      ) : (
        <>
          <p>{text('qualification-text')}</p>
          <ul className={styles.proofs}>
            {qualifications.map(({ number, title, level, coverage, inferred, partials }) => (
              <li key={number}>
                <strong>{title}</strong> <span className="soft small">({number})</span>
                {coverage === 'partial' && <span>, {text('qualification-partial')}</span>}
                {level !== null && <Level level={level} />}
                {inferred && <p className="soft small">{text('qualification-inferred')}</p>}
                {partials.length > 0 && (
                  <>
                    <p className={styles.parts}>{text('qualification-parts')}</p>
                    <ul>{partials.map((part) => <li key={part.number}>{part.title}</li>)}</ul>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A level as a rung on a line of eight. */
function Level({ level }: { level: number }) {
  const text = useText(directionMessages)
  return (
    <p className={styles.level}>
      <svg viewBox="0 0 164 20" width="164" height="20" aria-hidden="true" focusable="false">
        <path d={`M2 16 H162 ${Array.from({ length: 9 }, (_, rung) => `M${2 + rung * 20} 10 V16`).join(' ')}`} className={styles.ladder} />
        <path d={`M2 6 H${2 + level * 20} M2 1 v10 M${2 + level * 20} 1 v10`} className={styles.reached} />
      </svg>
      {text('qualification-level', { level })}
    </p>
  )
}
