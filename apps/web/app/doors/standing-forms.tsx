import { doorMessages } from '@gilde/language/messages/doors'
import { uiMessages } from '@gilde/language/messages/ui'
import { Button, domains, useText } from '@gilde/ui'
import type { DoorMap } from '@gilde/use-cases'
import type { Problems } from './ask-or-problems.ts'
import styles from './doors.module.css'
import { capital, usePlaceNames } from './names.ts'
import { type KnownDirection, ProblemBeside } from './problem-beside.tsx'
import { standingAddress, type StandingQuery } from './standing-query.ts'

const years = ['none', '1A', '1B', 'remediation', '2A', '2B', '3', '4', '5', '6', '7'] as const
/** Years in which everybody has a direction. */
export const yearsWithDirection: readonly string[] = ['3', '4', '5', '6', '7']

interface FormProps {
  action: string
  query: StandingQuery
  problems: Problems
  names: DoorMap['book']['names']
  directions: readonly (KnownDirection & { domain: string | null })[]
}

function Hidden({ query, but }: { query: StandingQuery; but: readonly string[] }) {
  return (
    <>
      {Object.entries(query).flatMap(([field, value]) =>
        but.includes(field) ? [] : [value].flat().map((each) => <input key={`${field} ${each}`} type="hidden" name={field} value={each} />),
      )}
    </>
  )
}

/** The first question, and the only one for who is not in a direction yet. */
export function YearForm({ action, query, problems, names }: Omit<FormProps, 'directions'>) {
  const text = useText(doorMessages)
  const { year } = usePlaceNames(names)
  return (
    <form action={action} className={styles.form}>
      <Hidden query={query} but={['year', 'direction', 'track', 'certificate', 'excluded']} />
      <fieldset>
        <legend><h2>{text('where-title')}</h2></legend>
        <p className={styles.hint}>{text('where-hint')}</p>
        <p className={styles.hint}>{text('where-stopped')} <a href="/deuren/werk">{text('from-work-link')}</a></p>
        <ProblemBeside field="year" problem={problems.year} directions={[]} />
        <div className={`${styles.choices} ${styles['choices-two']}`}>
          {years.map((value) => (
            <label key={value} className={styles.choice}>
              <input type="radio" name="year" value={value} required defaultChecked={query.year === value} />
              <span>{capital(year(value))}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div><Button>{text('next')}</Button></div>
    </form>
  )
}

/** The second question: the direction, by list or by name, or at least where it leads. */
export function DirectionForm({ action, query, problems, names, directions }: FormProps) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const { year } = usePlaceNames(names)
  const byDomain = domains.map((domain) => [domain, directions.filter((direction) => direction.domain === domain)] as const).filter(([, of]) => of.length > 0)
  const typed = query.direction && !directions.some(({ id }) => id === query.direction) ? query.direction : ''
  return (
    <form action={action} className={styles.form}>
      <Hidden query={query} but={['direction', 'track']} />
      <h2>{text('direction-title')}</h2>
      <p className={styles.hint}>{query.year && capital(year(query.year as 'none'))}. {text('direction-hint')}</p>
      <ProblemBeside field="direction" problem={problems.direction} directions={directions} hrefOf={(id) => standingAddress(action, query, { direction: id })} />
      <div>
        <label htmlFor="direction" className={styles.question}>{text('direction-title')}</label>
        <select id="direction" name="direction" defaultValue={typed ? '' : (query.direction ?? '')} aria-describedby={problems.direction ? 'direction-problem' : undefined}>
          <option value="">{text('direction-choose')}</option>
          {byDomain.map(([domain, of]) => (
            <optgroup key={domain} label={ui(`domain-${domain}`)}>
              {of.map(({ id, name, dual }) => <option key={id} value={id}>{name}{dual ? ` (${text('dual')})` : ''}</option>)}
            </optgroup>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="typed" className={styles.question}>{text('direction-typed')}</label>
        <input id="typed" name="typed" type="text" maxLength={120} defaultValue={typed} autoComplete="off" aria-invalid={problems.direction ? true : undefined} />
      </div>
      <fieldset>
        <legend>{text('direction-unsure')}</legend>
        <label htmlFor="track">{text('finality-choose')}</label>
        <select id="track" name="track" defaultValue={query.track ?? ''}>
          <option value="">{text('finality-none')}</option>
          <option value="transition">{ui('finality-DO')}</option>
          <option value="double">{ui('finality-DU')}</option>
          <option value="labour-market">{ui('finality-A')}</option>
        </select>
      </fieldset>
      <div><Button>{text('show')}</Button></div>
    </form>
  )
}

/** Everything else that one may say, folded away: nothing in it must be answered. */
export function AdaptForm({ action, query, problems, names: _names, places, open }: Omit<FormProps, 'directions'> & { places: readonly { nis: string; name: string }[]; open: boolean }) {
  const text = useText(doorMessages)
  const first = ['none', '1B', 'remediation'].includes(query.year ?? '')
  return (
    <details className={styles.adapt} open={open}>
      <summary>{text('adapt-title')}</summary>
      <form action={action} className={styles.form}>
        <Hidden query={query} but={['certificate', 'excluded', 'age', 'primary', 'system', 'test', 'course', 'earlier', 'near', 'leerling']} />
        {query.year !== 'none' && (
          <fieldset>
            <legend>{text('certificate')}</legend>
            <div className={styles.choices}>
              {(['', 'A', 'B', 'C', 'unknown'] as const).map((value) => (
                <label key={value} className={styles.choice}>
                  <input type="radio" name="certificate" value={value} defaultChecked={(query.certificate ?? '') === value} />
                  <span>{text(`certificate-${value || 'none'}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {query.year !== 'none' && (
          <fieldset>
            <legend>{text('excluded')}</legend>
            <p className={styles.hint}>{text('excluded-hint')}</p>
            <ProblemBeside field="excluded" problem={problems.excluded} directions={[]} />
            <div className={styles.choices}>
              {(['finality:transition', 'finality:double', 'finality:labour-market'] as const).map((value) => (
                <label key={value} className={styles.choice}>
                  <input type="checkbox" name="excluded" value={value} defaultChecked={query.excluded?.includes(value) ?? false} />
                  <span>{text(`excluded-${value}`)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        {first && (
          <fieldset>
            <legend>{text('primary')}</legend>
            <div className={styles.choices}>
              {([['yes', 'yes'], ['no', 'no'], ['', 'dont-know']] as const).map(([value, label]) => (
                <label key={label} className={styles.choice}>
                  <input type="radio" name="primary" value={value} defaultChecked={(query.primary ?? '') === value} />
                  <span>{text(label)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        )}
        <div>
          <label htmlFor="age" className={styles.question}>{text('age')}</label>
          <p className={styles.hint} id="age-hint">{text('age-hint')}</p>
          <ProblemBeside field="age" problem={problems.age} directions={[]} />
          <input id="age" name="age" type="number" inputMode="numeric" min={4} max={25} defaultValue={query.age ?? ''} aria-describedby="age-hint" aria-invalid={problems.age ? true : undefined} />
        </div>
        <fieldset>
          <legend>{text('proofs')}</legend>
          <div className={styles.choices}>
            {([['test', 'passed', 'proof-test'], ['course', 'passed', 'proof-course'], ['earlier', 'yes', 'proof-earlier'], ['system', 'other', 'system']] as const).map(([name, value, label]) => (
              <label key={name} className={styles.choice}>
                <input type="checkbox" name={name} value={value} defaultChecked={query[name] === value} />
                <span>{text(label)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <label htmlFor="near" className={styles.question}>{text('near')}</label>
          <ProblemBeside field="near" problem={problems.near} directions={[]} />
          <select id="near" name="near" defaultValue={query.near ?? ''}>
            <option value="">{text('near-none')}</option>
            {places.map(({ nis, name }) => <option key={nis} value={nis}>{name}</option>)}
          </select>
        </div>
        <div><Button>{text('again')}</Button></div>
      </form>
    </details>
  )
}
