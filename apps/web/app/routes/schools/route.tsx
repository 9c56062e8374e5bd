import { schoolsMessages } from '@gilde/language/messages/schools'
import { Breadcrumbs, Pagination, RegionMap, useNumber, useText } from '@gilde/ui'
import { listMunicipalities, listSchools } from '@gilde/use-cases'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { drawRegion } from '../../map/draw-region.server.ts'
import type { Route } from './+types/route.ts'
import styles from './schools.module.css'

export const handle = { static: true }

const size = 100

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const search = searchParams.get('search')?.trim() ?? ''
  const page = Number(searchParams.get('page')) || 1
  const [{ schools, total }, { municipalities }] = await Promise.all([
    ask(context, listSchools, { ...(search && { search }), page, size }),
    ask(context, listMunicipalities, {}),
  ])
  const pages = Math.max(1, Math.ceil(total / size))
  if (page > pages) throw redirect(addressOf(search, pages))
  const byMunicipality = [...Map.groupBy(schools, (school) => school.municipality ?? school.municipalities[0] ?? '')].sort(([a], [b]) => a.localeCompare(b, 'nl'))
  const places = byMunicipality.flatMap(([name, here]) => municipalities.filter((one) => one.name === name).map((one) => ({ ...one, count: here.length })))
  const { marks, ...drawing } = drawRegion(places.map(({ nis }) => nis), undefined, places)
  return {
    search,
    page,
    pages,
    total,
    groups: byMunicipality.map(([name, here]) => ({ name, schools: here.sort((a, b) => a.name.localeCompare(b.name, 'nl')) })),
    map: places.length ? { drawing, places: places.map(({ nis, name, count }, index) => ({ nis, name, count, at: marks[index] ?? null })) } : null,
  }
}

const addressOf = (search: string, page: number) => `/scholen?${new URLSearchParams({ ...(search && { search }), page: String(page) })}`
const anchorOf = (municipality: string) => `m-${municipality.toLowerCase().replaceAll(/\W+/g, '-')}`

export default function Schools({ loaderData: { search, page, pages, total, groups, map } }: Route.ComponentProps) {
  const text = useText(schoolsMessages)
  const number = useNumber()
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <form action="/scholen" className={styles.search} role="search">
        <label htmlFor="search">{text('search')}</label>
        <input id="search" name="search" type="search" maxLength={100} defaultValue={search} autoComplete="off" />
        <button type="submit" className="button">{text('show')}</button>
      </form>
      {map && (
        <RegionMap
          {...map.drawing}
          caption={text('map-caption')}
          places={map.places.map(({ nis, name, count, at }) => ({
            key: nis,
            mark: String(count),
            at,
            name: <a href={`#${anchorOf(name)}`}>{name}</a>,
            detail: <span className={styles.detail}>{text('count', { count })}</span>,
          }))}
        />
      )}
      <h2 className="measured">{text('count', { count: total })}</h2>
      {total === 0 && <><p>{text('empty')}</p><p><a className="button-quiet" href="/scholen">{text('empty-clear')}</a></p></>}
      {total > 0 && <p className="soft small">{text('no-order')}</p>}
      {groups.map((group) => (
        <section key={group.name} aria-labelledby={anchorOf(group.name)}>
          <h3 id={anchorOf(group.name)} className={styles.municipality}>{group.name}</h3>
          <ul className={styles.schools}>
            {group.schools.map((school) => (
              <li key={school.number}>
                <a href={`/scholen/${school.number}`}>{school.name}</a>
                <span className={styles.facts}>
                  <span>{school.network}</span>
                  <span>{text('directions', { count: school.directions })}</span>
                  {school.pupils !== null && <span>{text('pupils', { count: number(school.pupils) })}</span>}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Pagination page={page} pages={pages} hrefOf={(to) => addressOf(search, to)} />
    </div>
  )
}
