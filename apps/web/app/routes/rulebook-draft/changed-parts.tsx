import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Disclosure, useLocale, useText } from '@gilde/ui'
import type { Route } from './+types/route.ts'

/** What a draft says otherwise than the book in force, and the way to every other rule and number in it. */
export function ChangedParts({ draft: { id: draft, book, changed, contents, parameters } }: { draft: Route.ComponentProps['loaderData'] }) {
  const text = useText(ruleFormMessages)
  const rules = useText(rulebookMessages)
  const locale = useLocale()
  if (contents.length === 0) return null
  const known = contents.flatMap((chapter) => chapter.rules)
  const ruleAt = (id: string) => `/regels/${book}/regel/${id}?ontwerp=${draft}`
  const numberAt = (id: string) => `/regels/${book}/getal/${id}?ontwerp=${draft}`
  return (
    <section aria-labelledby="changed">
      <h2 className="measured" id="changed">{text('changed-title')}</h2>
      {changed.rules.length + changed.parameters.length === 0 && <p>{text('changed-none')}</p>}
      <ul>
        {changed.rules.map((id) => {
          const rule = known.find((each) => each.id === id)
          return <li key={id}>{rule ? <><a href={ruleAt(id)}>{id}</a>: {rule.text[locale]}</> : <code>{id}</code>}</li>
        })}
        {changed.parameters.map((id) => <li key={id}><a href={numberAt(id)}>{parameters.find((each) => each.id === id)?.text[locale] ?? id}</a></li>)}
      </ul>
      <Disclosure summary={text('all-parts')}>
        {contents.map(({ id, title, rules: listed }) => (
          <Disclosure key={id} summary={title[locale]}>
            <ul>
              {listed.map((rule) => <li key={rule.id}><a href={ruleAt(rule.id)}>{rule.id}</a>: {rule.text[locale]}</li>)}
              <li><a href={`/regels/${book}/regel/nieuw?ontwerp=${draft}&besluit=${id}`} aria-label={`${text('new-rule')}: ${title[locale]}`}>{text('new-rule')}</a></li>
            </ul>
          </Disclosure>
        ))}
        <Disclosure summary={rules('parameters')}>
          <ul>
            {parameters.map(({ id, text: label }) => <li key={id}><a href={numberAt(id)}>{label[locale]}</a></li>)}
            <li><a href={numberAt('nieuw')}>{text('new-number')}</a></li>
          </ul>
        </Disclosure>
      </Disclosure>
    </section>
  )
}
