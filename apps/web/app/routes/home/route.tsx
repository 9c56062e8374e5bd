import { homeMessages } from '@gilde/language/messages/home'
import { FoldingRuleDrawing, LinkButton, useText } from '@gilde/ui'
import { demoPeople, listDirections } from '@gilde/use-cases'
import { appContext } from '@gilde/web/context'
import { ask } from '../../ask.ts'
import { PageHead } from '../../frame/page-head.tsx'
import type { Route } from './+types/route.ts'
import { DemoPeople } from './demo-people.tsx'
import styles from './home.module.css'
import { Toolbox } from './toolbox.tsx'
import { ToolWall } from './tool-wall.tsx'

export const handle = { static: true }

export async function loader({ context }: Route.LoaderArgs) {
  const { total, facets } = await ask(context, listDirections, { size: 1 })
  return { total, domains: facets.domain, demo: context.get(appContext).demo ? demoPeople() : null }
}

export default function Home({ loaderData: { total, domains, demo } }: Route.ComponentProps) {
  const text = useText(homeMessages)
  return (
    <>
      <PageHead title={text('title')} description={text('description')} />
      <section className="on-blueprint blueprint-grid">
        <div className={`wide ${styles.hero}`}>
          <div>
            <h1>{text('headline')}</h1>
            <p className="lead">{text('lead')}</p>
            <ul className={styles.doors}>
              <li>
                <LinkButton href="/proberen">{text('try')}</LinkButton>
                <p>{text('try-detail')}</p>
              </li>
              <li>
                <LinkButton href="/aanmelden" quiet>{text('sign-in')}</LinkButton>
                <p>{text('sign-in-detail')}</p>
              </li>
            </ul>
          </div>
          <Toolbox />
        </div>
      </section>

      <section className="wide" aria-labelledby="how">
        <h2 id="how" className="measured">{text('how-title')}</h2>
        <ol className={styles.steps}>
          {([1, 2, 3] as const).map((step) => (
            <li key={step}>
              <div className="folding-rule" aria-hidden="true" />
              <h3>{text(`step-${step}`)}</h3>
              <p>{text(`step-${step}-text`)}</p>
            </li>
          ))}
        </ol>
      </section>

      <section className="wide" aria-labelledby="wall">
        <h2 id="wall" className="measured">{text('wall-title')}</h2>
        <p className="lead">{text('wall-text')}</p>
        <ToolWall counts={domains} total={total} />
        <form action="/richtingen" className={styles.search} role="search">
          <label htmlFor="search">{text('search-label')}</label>
          <p id="search-hint" className="soft small">{text('search-hint')}</p>
          <div className={styles.box}>
            <input id="search" name="search" type="search" maxLength={100} aria-describedby="search-hint" autoComplete="off" />
            <button type="submit" className="button">{text('search')}</button>
          </div>
        </form>
      </section>

      <section className="wide" aria-labelledby="promise">
        <h2 id="promise" className="measured">{text('promise-title')}</h2>
        <div className={styles.promise}>
          <ul>{([1, 2, 3, 4] as const).map((promise) => <li key={promise}>{text(`promise-${promise}`)}</li>)}</ul>
          <div className={styles.rule}><FoldingRuleDrawing /></div>
        </div>
        <p><a href="/over">{text('promise-more')}</a></p>
      </section>
      {demo && <DemoPeople people={demo} />}
    </>
  )
}
