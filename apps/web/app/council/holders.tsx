import { formatList } from '@gilde/language'
import { councilBesideMessages } from '@gilde/language/messages/council-beside'
import { waterfallMessages } from '@gilde/language/messages/waterfall'
import { useLocale, useText } from '@gilde/ui'
import type { getCouncilCase } from '@gilde/use-cases'
import type { z } from 'zod'
import styles from './council.module.css'
import { Ribbons } from './ribbons.tsx'

type Went = z.input<typeof getCouncilCase.output>['holders']

/** Where earlier holders of such a B were a year later, while it can still be decided otherwise. */
export function Holders({ holders, synthetic }: { holders: Went; synthetic: boolean }) {
  const text = useText(councilBesideMessages)
  return (
    <section aria-labelledby="holders">
      <h2 id="holders" className="measured">{text('holders-title')}</h2>
      {holders === null ? <p className="measure">{text('holders-none', { pupils: 5, schools: 3 })}</p> : (
        <>
          <p className="measure">{text('holders-lead', { pupils: holders.pupils })}{synthetic && ` ${text('holders-synthetic')}`}</p>
          <div className={styles.board}>{holders.parts.map((part) => <Part key={JSON.stringify(part.closes)} part={part} />)}</div>
          <p className="measure soft small">{text('holders-small', { least: holders.leastPupils })}</p>
        </>
      )}
    </section>
  )
}

function Part({ part: { closes, like, pupils, flows } }: { part: NonNullable<Went>['parts'][number] }) {
  const text = useText(councilBesideMessages)
  const place = useText(waterfallMessages)
  const locale = useLocale()
  const what = closes.map((names) => formatList(names.map((name) => name[locale]), locale)).join('; ')
  const went = (keys: readonly (typeof flows)[number]['went'][number][]) => formatList(keys.map((key) => place(`went-${key}`)), locale)
  const id = closes.map((names) => names.map((name) => name.en).join('-')).join('-').replaceAll(/[^a-z]+/gi, '-')
  return (
    <section className={styles.certificate} aria-labelledby={`part-${id}`}>
      <h3 id={`part-${id}`}>{text(like ? 'holders-like' : 'holders-part', { what })}</h3>
      <p>{text('holders-of', { pupils })}</p>
      {flows.length > 1 && <Ribbons id={id} label={text('holders-picture', { pupils })} flows={flows.map((flow) => ({ from: 'B', to: flow.went.map((key) => place(`short-${key}`)).join(' + '), pupils: flow.pupils }))} />}
      <ul>{flows.map((flow) => <li key={flow.went.join('-')}>{text('holders-flow', { pupils: flow.pupils, all: pupils, went: went(flow.went) })}</li>)}</ul>
    </section>
  )
}
