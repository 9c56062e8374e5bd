import { doorMessages } from '@gilde/language/messages/doors'
import { useText } from '@gilde/ui'
import type { Problem } from './ask-or-problems.ts'
import styles from './doors.module.css'

export interface KnownDirection {
  id: string
  name: string
  dual: boolean
  grade: string
}

const known = [
  'direction-or-finality', 'unknown-direction', 'several-directions', 'ended-direction', 'direction-not-in-year', 'track-not-in-year', 'not-on-map', 'c-excludes-nothing', 'too-young', 'before-structure', 'contradiction', 'unknown-rules',
  'reason-too-short', 'reason-too-long', 'said-before', 'not-the-next-grade', 'already-follows', 'nothing-to-contest', 'too-many-targets',
] as const

/** What is amiss with an answer, with the directions that may be meant as links that say so. */
export function ProblemBeside({ field, problem, directions, hrefOf }: { field: string; problem: Problem | undefined; directions: readonly KnownDirection[]; hrefOf?: ((id: string) => string) | undefined }) {
  const text = useText(doorMessages)
  if (!problem) return null
  const code = known.find((each) => each === problem.code)
  const meant = problem.meant.flatMap((id) => directions.filter((direction) => direction.id === id))
  return (
    <div className={styles.problem} id={`${field}-problem`} role="alert">
      <p>{text(code ? `error-${code}` : field === 'near' ? 'error-near' : 'error-other')}</p>
      {meant.length > 0 && (
        <ul>
          {meant.map(({ id, name, dual }) => (
            <li key={id}>{hrefOf ? <a href={hrefOf(id)}>{name}{dual && ` (${text('dual')})`}</a> : <>{name}{dual && ` (${text('dual')})`}</>}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
