import { councilMessages } from '@gilde/language/messages/council'
import { councilCaseMessages } from '@gilde/language/messages/council-case'
import { type CouncilProblem, councilProblemMessages } from '@gilde/language/messages/council-problems'
import { Disclosure, TextArea, useLocale, useText } from '@gilde/ui'
import type { getCouncilCase } from '@gilde/use-cases'
import type { z } from 'zod'
import { Choice } from './choice.tsx'
import styles from './council.module.css'
import type { KeptDecision } from './read-decision.ts'

type Choices = z.input<typeof getCouncilCase.output>['choices']
type Problems = Partial<Record<string, CouncilProblem>>

const kinds = ['finality', 'domain', 'form', 'option', 'direction'] as const

/** The fields of a decision: which certificate, what it closes, and why. */
export function DecisionFields({ kept, choices, problems, legend }: { kept: KeptDecision; choices: Choices; problems: Problems; legend: string }) {
  const text = useText(councilMessages)
  const own = useText(councilCaseMessages)
  const told = useText(councilProblemMessages)
  const locale = useLocale()
  const about = (field: string) => {
    const key = problems[field]
    return key && told(key)
  }
  const isChosen = ({ kind, id }: Choices[number]) => kept.exclusions.includes(`${kind}:${id}`)
  const of = (kind: Choices[number]['kind']) => choices.filter((choice) => choice.kind === kind)
  return (
    <>
      <Choice name="certificate" legend={legend} value={kept.certificate} error={about('certificate')} options={(['A', 'B', 'C'] as const).map((value) => ({ value, label: own(`says-${value}`) }))} />
      <Check name="passed" checked={kept.passed} label={own('passed')} error={about('passed')} />
      {choices.length > 0 && (
        <fieldset id="exclusions" className={styles.group} data-error={problems.exclusions ? '' : undefined} aria-describedby="exclusions-hint">
          <legend>{own('what-closes')}</legend>
          <p id="exclusions-hint" className={styles.hint}>{own('what-closes-hint')}</p>
          {problems.exclusions && <p className={styles.error}>{about('exclusions')}</p>}
          {kinds.filter((kind) => of(kind).length > 0).map((kind) => {
            const boxes = (
              <ul className={`${styles.options} ${styles.many}`}>
                {of(kind).map((choice) => (
                  <li key={choice.id}>
                    <label className={styles.option}><input type="checkbox" name="exclusion" value={`${kind}:${choice.id}`} defaultChecked={isChosen(choice)} /> {choice.name[locale]}</label>
                  </li>
                ))}
              </ul>
            )
            const many = of(kind).length > 6
            return many ? <Disclosure key={kind} summary={own(`kind-${kind}`)} open={of(kind).some(isChosen)}><div className={styles.scroll} tabIndex={0} role="group" aria-label={own(`kind-${kind}`)}>{boxes}</div></Disclosure> : <div key={kind} role="group" aria-label={own(`kind-${kind}`)}><p className={styles.kind}>{own(`kind-${kind}`)}</p>{boxes}</div>
          })}
        </fieldset>
      )}
      <TextArea name="motivation" label={own('motivation')} hint={own('motivation-hint')} error={about('motivation')} defaultValue={kept.motivation} rows={5} />
      <TextArea name="remediation" label={text('remediation')} hint={own('remediation-hint')} error={about('remediation')} defaultValue={kept.remediation} rows={2} />
      <TextArea name="advice" label={text('advice')} hint={own('advice-hint')} error={about('advice')} defaultValue={kept.advice} rows={2} />
      <Check name="supportOffered" checked={kept.supportOffered} label={own('support-offered')} error={undefined} />
      <Check name="orientationTalkHeld" checked={kept.orientationTalkHeld} label={own('orientation-talk')} error={undefined} />
    </>
  )
}

function Check({ name, checked, label, error }: { name: string; checked: boolean; label: string; error: string | undefined }) {
  return (
    <div className={styles.group} data-error={error ? '' : undefined}>
      {error && <p id={`${name}-error`} className={styles.error}>{error}</p>}
      <label className={styles.option}><input type="checkbox" id={name} name={name} value="yes" defaultChecked={checked} aria-describedby={error ? `${name}-error` : undefined} aria-invalid={error ? true : undefined} /> {label}</label>
    </div>
  )
}
