import { doorMessages } from '@gilde/language/messages/doors'
import { useText } from '@gilde/ui'
import type { RouteFamilyView, RouteMap } from '@gilde/use-cases'
import { DoorMark } from '../../doors/door-mark.tsx'
import styles from '../../doors/doors.module.css'
import { usePlaceNames } from '../../doors/names.ts'

/** Routes that look alike: by which finalities they go, the easiest of them as a line, and where else one can choose. */
export function RouteFamily({ family, map }: { family: RouteFamilyView; map: RouteMap }) {
  const text = useText(doorMessages)
  const names = usePlaceNames(map.book.names)
  const stays = staysOf(family)
  const title = family.legs.map(names.leg).join(' → ')
  return (
    <li className={styles.family}>
      <h4>{title.slice(0, 1).toUpperCase() + title.slice(1)}</h4>
      <p className="small">{family.asks === 0 ? text('family-open') : text('family-asks', { count: family.asks })} {family.routes > 1 && <>{text('family-routes', { routes: family.routes })} {text('family-easiest')}:</>}</p>
      <ol className={styles.line}>
        {stays.map(({ key, years, step }) => (
          <li key={key}>
            <span className={styles.name}>{years.map(names.year).join(', ')}{step.direction ? ` ${step.direction.name}` : ''}{step.direction?.dual ? ` (${text('dual')})` : ''}</span>{' '}
            {step.status !== 'open' && <><DoorMark status={step.status} /> {step.reason && <a className="small" href={`#${step.reason}`}>{text('why')}</a>}</>}
          </li>
        ))}
      </ol>
      {family.routes > 1 && (
        <details>
          <summary className="small">{text('family-choices')}</summary>
          <ul className="small">
            {family.choices.map((places, index) => (
              <li key={`${index + 1} ${places[0]?.year}`}>{text('choice-year', { after: index + 1, places: places.map(({ year, track, directions }) => `${names.place({ year, track, direction: null })}: ${text('choice-directions', { count: directions })}`).join('; ') })}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

interface Stay {
  key: string
  years: RouteFamilyView['easiest'][number]['year'][]
  step: RouteFamilyView['easiest'][number]
}

/** Years in one direction are one stop of the line; a door that asks something begins a new one. */
function staysOf({ easiest }: RouteFamilyView): Stay[] {
  const stays: Stay[] = []
  for (const step of easiest) {
    const last = stays.at(-1)
    if (last && step.direction && last.step.direction?.id === step.direction.id && step.status === 'open') last.years.push(step.year)
    else stays.push({ key: `${stays.length} ${step.year}`, years: [step.year], step })
  }
  return stays
}
