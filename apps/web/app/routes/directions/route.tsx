import { explorerMessages } from '@gilde/language/messages/explorer'
import { Breadcrumbs, Notice, Pagination, useText } from '@gilde/ui'
import { listDirections, listMunicipalities } from '@gilde/use-cases'
import { redirect } from 'react-router'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'
import { DirectionRow } from './direction-row.tsx'
import styles from './directions.module.css'
import { EmptyResult } from './empty-result.tsx'
import { Filters } from './filters.tsx'
import { choicesOf, readQuery, toAddress, toInput } from './query.ts'
import { useChoiceLabel } from './use-choice-label.ts'

export const handle = { static: true }

const size = 40

export async function loader({ request, context }: Route.LoaderArgs) {
  const { pathname, search, searchParams } = new URL(request.url)
  const query = readQuery(searchParams)
  const address = toAddress(query)
  // a form sends its empty fields too; the address that is shared does without
  if (address !== pathname + search && request.headers.get('accept')?.includes('text/html') && decodeURIComponent(address) !== decodeURIComponent(pathname + search)) throw redirect(address)
  const [result, { municipalities }] = await Promise.all([
    ask(context, listDirections, { ...toInput(query), size }),
    ask(context, listMunicipalities, {}),
  ])
  const pages = Math.max(1, Math.ceil(result.total / size))
  if (query.page > pages) throw redirect(toAddress({ ...query, page: pages }))
  const choices = choicesOf(query)
  const loosened = result.total
    ? []
    : await Promise.all(choices.map(async (choice) => ({ choice, count: (await ask(context, listDirections, { ...toInput(choice.without), size: 1 })).total })))
  return { query, ...result, pages, choices, loosened, places: municipalities.map(({ nis, name, inRegion }) => ({ nis, name, inRegion })) }
}

export default function Directions({ loaderData }: Route.ComponentProps) {
  const { query, directions, total, facets, page, pages, choices, loosened, places } = loaderData
  const text = useText(explorerMessages)
  const labelOf = useChoiceLabel(places)
  return (
    <div className="wide">
      <PageHead title={text('title')} description={text('description')} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title') }]} />
      <h1>{text('title')}</h1>
      <p className="lead">{text('lead')}</p>
      <div className={styles.explorer}>
        <Filters query={query} facets={facets} places={places} chosen={choices.length} />
        <section aria-labelledby="count">
          <h2 id="count" className={styles.count}>{text('count', { count: total })}</h2>
          {choices.length > 0 && (
            <ul className={styles.choices} aria-label={text('chosen')}>
              {choices.map((choice) => (
                <li key={choice.kind + choice.value}>
                  <a href={toAddress(choice.without)} aria-label={text('remove', { label: labelOf(choice) })}>{labelOf(choice)} <span aria-hidden="true">×</span></a>
                </li>
              ))}
            </ul>
          )}
          {total === 0 ? (
            <EmptyResult loosened={loosened} labelOf={labelOf} />
          ) : (
            <>
              <p className="soft small">{text('order')}</p>
              <ul className={styles.rows}>
                {directions.map((direction) => <DirectionRow key={direction.id} direction={direction} near={query.near} />)}
              </ul>
              <Pagination page={page} pages={pages} hrefOf={(to) => toAddress({ ...query, page: to })} />
              <Notice kind="info"><p>{text('region-note')}</p></Notice>
            </>
          )}
        </section>
      </div>
    </div>
  )
}
