import { explorerMessages } from '@gilde/language/messages/explorer'
import { uiMessages } from '@gilde/language/messages/ui'
import { DomainDrawing, domains, FilterGroup, useText } from '@gilde/ui'
import type { DirectionFacets } from '@gilde/use-cases'
import { type ExplorerQuery, defaultKilometres } from './query.ts'
import styles from './directions.module.css'

const finalities = ['DO', 'DU', 'A'] as const
const grades = ['1', '2', '3', '7', 'OV3', 'HBO', 'OKAN', 'other'] as const
const distances = [5, 10, 15, 25, 40]

interface Props {
  query: ExplorerQuery
  facets: DirectionFacets
  places: { nis: string; name: string; inRegion: boolean }[]
  /** How many choices are made. */
  chosen: number
}

/** All choices in one form that works without script: on a phone folded away under their heading, on a wide screen beside the list. */
export function Filters({ query, facets, places, chosen }: Props) {
  const text = useText(explorerMessages)
  const names = useText(uiMessages)
  const option = (kind: 'domain' | 'finality' | 'grade', value: string, label: string, count: number) => ({ value, label, count, checked: query[kind].includes(value) })
  return (
    <form action="/richtingen" className={styles.filters} role="search">
      <div className={styles.search}>
        <label htmlFor="search">{text('search')}</label>
        <p id="search-hint">{text('search-hint')}</p>
        <div className={styles.box}>
          <input id="search" name="search" type="search" maxLength={100} defaultValue={query.search} aria-describedby="search-hint" autoComplete="off" />
          <button type="submit" className="button" aria-label={text('show')}>
            <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" aria-hidden="true" focusable="false"><circle cx="10" cy="10" r="6.5" /><path d="M15 15 L21 21" /></svg>
          </button>
        </div>
      </div>
      <details className={styles.more}>
        <summary>{text('filters-chosen', { count: chosen })}</summary>
        <FilterGroup
          legend={text('domain')}
          name="domain"
          options={domains.map((domain) => ({ ...option('domain', domain, names(`domain-${domain}`), facets.domain[domain]), drawing: <DomainDrawing domain={domain} /> }))}
        />
        <FilterGroup legend={text('finality')} name="finality" options={finalities.map((code) => option('finality', code, names(`finality-${code}`), facets.finality[code]))} />
        <FilterGroup
          legend={text('grade')}
          name="grade"
          options={grades.map((grade) => option('grade', grade, names(`grade-${grade}-years`), facets.grade[grade])).filter(({ count, checked }) => count > 0 || checked)}
        />
        <FilterGroup
          legend={text('dual')}
          name="dual"
          options={(['yes', 'no'] as const).map((value) => ({ value, label: text(`dual-${value}`), count: facets.dual[value], checked: query.dual === value }))}
        />
        <FilterGroup legend={text('offered')} name="offered" options={[{ value: 'yes', label: text('offered-yes'), checked: query.offered }]} />
        <div className={styles.near}>
          <label htmlFor="near">{text('near')}</label>
          <p id="near-hint">{text('near-hint')}</p>
          <select id="near" name="near" defaultValue={query.near ?? ''} aria-describedby="near-hint">
            <option value="">{text('near-any')}</option>
            {places.map(({ nis, name }) => <option key={nis} value={nis}>{name}</option>)}
          </select>
          <label htmlFor="kilometres">{text('kilometres')}</label>
          <select id="kilometres" name="kilometres" defaultValue={String(query.near ? query.kilometres : defaultKilometres)}>
            {distances.map((count) => <option key={count} value={count}>{text('kilometres-option', { count })}</option>)}
          </select>
        </div>
        <p className={styles.buttons}>
          <button type="submit" className="button">{text('show')}</button>
          {chosen > 0 && <a href="/richtingen">{text('clear')}</a>}
        </p>
      </details>
    </form>
  )
}
