import { ruleFormMessages } from '@gilde/language/messages/rule-forms'
import { rulebookMessages } from '@gilde/language/messages/rulebooks'
import { Disclosure, useDate, useLocale, useText } from '@gilde/ui'
import { Door } from '../../rules/door.tsx'
import { StatusMark } from '../../rules/status-mark.tsx'
import styles from './rulebook.module.css'
import type { Route } from './+types/route.ts'

type Decision = Route.ComponentProps['loaderData']['decisions'][number]
type Rule = Decision['rules'][number]
type Case = Decision['cases'][number]

interface ChapterProps {
  book: string
  decision: Decision
  hasBase: boolean
  isSearch: boolean
  canChange: boolean
}

/** The rules of one question, the most general last, each with its condition, source and cases. */
export function Chapter({ book, decision, hasBase, isSearch, canChange }: ChapterProps) {
  const forms = useText(ruleFormMessages)
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const rules = decision.rules.toSorted((a, b) => b.priority - a.priority)
  return (
    <section aria-labelledby={decision.id} className={styles.chapter}>
      <h2 className="measured" id={decision.id}>{decision.title[locale]}</h2>
      <p>{decision.question[locale]} <a href={`/regels/proberen?boek=${book}&besluit=${decision.id}`} aria-label={`${text('try-chapter')}: ${decision.title[locale]}`}>{text('try-chapter')}</a></p>
      {decision.all > 0 && <p className="small soft">{text('cases', { passed: decision.passed, all: decision.all })}</p>}
      <ol className={styles.rules}>
        {rules.map((rule) => <RuleArticle key={rule.id} rule={rule} decision={decision} hasBase={hasBase} changeAt={canChange ? `/regels/${book}/regel/${rule.id}` : undefined} />)}
      </ol>
      {canChange && <p><a href={`/regels/${book}/regel/nieuw?besluit=${decision.id}`} aria-label={`${forms('new-rule')}: ${decision.title[locale]}`}>{forms('new-rule')}</a></p>}
      {!isSearch && decision.cases.length > 0 && (
        <Disclosure summary={`${text('other-cases')} (${decision.cases.length})`}><Cases cases={decision.cases} decision={decision} /></Disclosure>
      )}
    </section>
  )
}

function RuleArticle({ rule, decision, hasBase, changeAt }: { rule: Rule; decision: Decision; hasBase: boolean; changeAt: string | undefined }) {
  const forms = useText(ruleFormMessages)
  const text = useText(rulebookMessages)
  const locale = useLocale()
  const date = useDate()
  const outcome = decision.outcomes.find(({ id }) => id === rule.outcome)!
  const passed = rule.cases.filter((each) => each.passed).length
  return (
    <li id={rule.id} className={styles.rule} data-off={rule.holds ? undefined : ''}>
      <h3 className={styles.text}>{rule.text[locale]}</h3>
      <p className={styles.marks}>
        <StatusMark status={rule.status} />
        <span className="small soft">{rule.to === null ? text('valid-from', { date: date(rule.from) }) : text('valid-until', { from: date(rule.from), to: date(rule.to) })}{!rule.holds && `, ${text('does-not-hold')}`}</span>
        {hasBase && <span className="small soft">{rule.isOwn ? text('own-rule') : text('from-base')}</span>}
      </p>
      <dl className={styles.parts}>
        <dt>{text('when')}</dt>
        <dd>{rule.when === 'always' ? text('always') : (rule.words?.[locale] ?? <code>{rule.when}</code>)}</dd>
        <dt>{text('outcome')}</dt>
        <dd><Door door={outcome.door} label={outcome.label[locale]} /></dd>
        <dt>{text('source')}</dt>
        <dd><a href={rule.citation.url}>{rule.citation.article}</a></dd>
      </dl>
      {rule.note && <p className="small"><strong>{text('note')}</strong> {rule.note[locale]}</p>}
      <Disclosure summary={rule.cases.length > 0 ? text('cases', { passed, all: rule.cases.length }) : text('no-cases')}>
        {rule.cases.length > 0 && <Cases cases={rule.cases} decision={decision} />}
        <p className="small"><strong>{text('as-written')}</strong>: <code>{rule.id}</code>, <code>{rule.when}</code>, {text('priority', { priority: rule.priority })}</p>
        {rule.exceptionTo.length > 0 && <p className="small">{text('exception-to')} {rule.exceptionTo.map((id, index) => <span key={id}>{index > 0 && ', '}<a href={`#${id}`}>{id}</a></span>)}</p>}
      </Disclosure>
      {changeAt && <p className="small"><a href={changeAt} aria-label={`${forms('change-rule')}: ${rule.id}`}>{forms('change-rule')}</a></p>}
    </li>
  )
}

function Cases({ cases, decision }: { cases: Case[]; decision: Decision }) {
  const text = useText(rulebookMessages)
  const locale = useLocale()
  return (
    <ul className={styles.cases}>
      {cases.map((each) => (
        <li key={each.name}>
          <span className={styles.verdict} data-passed={each.passed}>{each.passed ? '✓' : '≠'} {text(each.passed ? 'case-passed' : 'case-not-passed')}</span>{' '}
          <span lang="nl">{each.name}</span>: {each.refused ? text('case-refused') : each.expected === null ? text('case-withheld') : text('case-outcome', { outcome: decision.outcomes.find(({ id }) => id === each.expected)?.label[locale] ?? each.expected })}
          {each.differences.map((difference) => <span key={difference.nl}> {difference[locale]}</span>)}
          {each.remark && <em lang="nl"> {each.remark}</em>}
        </li>
      ))}
    </ul>
  )
}
