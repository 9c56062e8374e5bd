import { schoolsMessages } from '@gilde/language/messages/schools'
import { uiMessages } from '@gilde/language/messages/ui'
import { Breadcrumbs, DataSource, Disclosure, FinalityMark, RegionMap, useNumber, useText } from '@gilde/ui'
import { getSchool, type School } from '@gilde/use-cases'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import { drawRegion } from '../../map/draw-region.server.ts'
import type { Route } from './+types/route.ts'
import styles from './school.module.css'

export const handle = { static: true }

export async function loader({ params: { number }, context }: Route.LoaderArgs) {
  const school = await ask(context, getSchool, { number })
  const { marks, ...drawing } = drawRegion(school.sites.map(({ municipality }) => municipality), undefined, school.sites)
  return { school, map: { drawing, marks } }
}

export default function SchoolPage({ loaderData: { school, map } }: Route.ComponentProps) {
  const text = useText(schoolsMessages)
  const number = useNumber()
  return (
    <article className="wide">
      <PageHead title={school.name} description={text('school-description', { name: school.name, municipality: school.municipality ?? school.municipalities.join(', ') })} />
      <Breadcrumbs steps={[{ label: 'Gilde', href: '/' }, { label: text('title'), href: '/scholen' }, { label: school.name }]} />
      <h1>{school.name}</h1>
      <dl className={styles.facts}>
        <div><dt>{text('network')}</dt><dd>{school.network}</dd></div>
        <div><dt>{text('board')}</dt><dd>{school.boardType}</dd></div>
        <div><dt>{text('number')}</dt><dd>{school.number}</dd></div>
        {school.pupils !== null && <div><dt>{text('pupils-label')}</dt><dd>{number(school.pupils)} <span className="soft small">({text('pupils-note')})</span></dd></div>}
      </dl>
      <h2 className="measured">{text('sites-title')}</h2>
      <RegionMap
        {...map.drawing}
        caption={text('map-one')}
        places={school.sites.map((site, index) => ({
          key: site.number,
          mark: String(index + 1),
          at: map.marks[index] ?? null,
          name: <strong>{site.street}, {site.postcode} {site.municipality}{site.main && ` (${text('main-site')})`}</strong>,
          detail: <SiteOffer site={site} open={school.sites.length === 1 || site.main} />,
        }))}
      />
      <DataSource sources={school.sources} />
    </article>
  )
}

/** What can be taken at one place; folded where a school has several. */
function SiteOffer({ site, open }: { site: School['sites'][number]; open: boolean }) {
  const text = useText(schoolsMessages)
  const names = useText(uiMessages)
  const { directions, unmatched } = site
  if (directions.length + unmatched.length === 0) return <p className={styles.none}>{text('site-none')}</p>
  return (
    <Disclosure summary={text('directions', { count: directions.length + unmatched.length })} open={open}>
      <ul className={styles.directions}>
        {directions.map(({ id, name, grade, finality, dual }) => (
          <li key={id}>
            <a href={`/richtingen/${id}`}>{name}</a>
            <span className={styles.meta}>{names(`grade-${grade}`)}{dual && `, ${text('dual')}`} <FinalityMark finality={finality} /></span>
          </li>
        ))}
      </ul>
      {unmatched.length > 0 && (
        <>
          <p className="small">{text('unmatched')}</p>
          <ul className="small">{unmatched.map(({ name, grade, dual }) => <li key={`${name}${grade}${dual}`}>{name} ({names(`grade-${grade}`)}{dual && `, ${text('dual')}`})</li>)}</ul>
        </>
      )}
    </Disclosure>
  )
}
