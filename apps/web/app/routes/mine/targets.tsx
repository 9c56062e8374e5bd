import { doorMessages } from '@gilde/language/messages/doors'
import { Button, useDate, useText } from '@gilde/ui'
import type { ShownTargets, Targets as Aims } from '@gilde/use-cases'
import doors from '../../doors/doors.module.css'
import { DoorsOf } from '../../doors/doors-of.tsx'

/** Where the pupil wants to go, with all ways to it, and who may see that. */
export function Targets({ aims: { targets, shownTo, people, viewers } }: { aims: Aims }) {
  const text = useText(doorMessages)
  const date = useDate()
  return (
    <section aria-labelledby="targets">
      <h2 id="targets" className="measured">{text('targets-title')}</h2>
      {targets.length === 0 ? (
        <p className="measure">{text('targets-none')} <a href="/richtingen">{text('choose-target-link')}</a></p>
      ) : (
        <>
          <ul className={doors.doors}>
            {targets.map(({ target, direction }) => {
              const name = direction?.name ?? (target === 'bachelor' ? text('year-bachelor') : text('year-associate-degree'))
              return (
                <li key={target}>
                  <span />
                  <div className={doors.facts}>
                    <span className={doors.name}>{name}</span>
                    <a href={`/deuren/naar/${target}`} aria-label={`${text('targets-routes')}: ${name}`}>{text('targets-routes')}</a>
                    <form method="post"><input type="hidden" name="drop" value={target} /><Button quiet>{text('drop-target')}<span className="visually-hidden"> {name}</span></Button></form>
                  </div>
                </li>
              )
            })}
          </ul>
          <h3>{text('targets-show')}</h3>
          <p className="small">{text('targets-show-hint')}</p>
          <ul className="plain-list">
            {people.map(({ id, name }) => {
              const shown = shownTo.includes(id)
              return <li key={id}><form method="post"><input type="hidden" name={shown ? 'hide' : 'show'} value={id} /><Button quiet>{text(shown ? 'targets-hide-from' : 'targets-show-to', { name })}</Button></form></li>
            })}
          </ul>
        </>
      )}
      <h3>{text('viewers-title')}</h3>
      {viewers.length === 0 ? <p className="small">{text('viewers-none')}</p> : <ul className="small">{viewers.map(({ on, name, what }) => <li key={`${on} ${name} ${what}`}>{text(`viewer-${what}`, { name, date: date(on) })}</li>)}</ul>}
    </section>
  )
}

/** A parent's own children. */
export function Children({ pupils }: { pupils: readonly { id: string; name: string }[] }) {
  const text = useText(doorMessages)
  return (
    <section aria-labelledby="children">
      <h2 id="children" className="measured">{text('children-title')}</h2>
      <ul>{pupils.map(({ id, name }) => <li key={id}>{name}: <DoorsOf id={id} name={name} /></li>)}</ul>
    </section>
  )
}

/** Where pupils who show it want to go. */
export function ShownTargetList({ pupils }: { pupils: ShownTargets['pupils'] }) {
  const text = useText(doorMessages)
  return (
    <section aria-labelledby="shown-targets">
      <h2 id="shown-targets" className="measured">{text('targets-shown')}</h2>
      <ul>
        {pupils.map(({ id, name, targets }) => (
          <li key={id}>
            {name}: {targets.map(({ target, direction }, index) => <span key={target}>{index > 0 && ', '}<a href={`/deuren/naar/${target}`}>{direction?.name ?? (target === 'bachelor' ? text('year-bachelor') : text('year-associate-degree'))}</a></span>)} · <DoorsOf id={id} name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}
