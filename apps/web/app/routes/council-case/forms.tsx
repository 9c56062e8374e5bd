import { councilMessages } from '@gilde/language/messages/council'
import { councilCaseMessages } from '@gilde/language/messages/council-case'
import { councilProblemMessages } from '@gilde/language/messages/council-problems'
import { Button, Disclosure, Field, TextArea, useText } from '@gilde/ui'
import { Choice } from '../../council/choice.tsx'
import styles from '../../council/council.module.css'
import { DecisionFields } from '../../council/decision-fields.tsx'
import { type KeptDecision, nothingKept } from '../../council/read-decision.ts'
import type { Route } from './+types/route.ts'

interface Props {
  opened: Route.ComponentProps['loaderData']
  actionData: Route.ComponentProps['actionData']
}

/** What was filled in for this step and what is to be changed in it; nothing for another step. */
function useKept({ actionData }: Props, ...steps: string[]) {
  const told = useText(councilProblemMessages)
  const mine = actionData && steps.includes(actionData.step) ? actionData : undefined
  const problems = mine?.problem.fields ?? {}
  return { problems, words: mine?.words, kept: mine?.kept, about: (field: string) => problems[field] && told(problems[field]) }
}

function Seen({ opened: { seen } }: Props) {
  return <input type="hidden" name="seen" value={seen} />
}

/** The proposal that lies there, as the form holds it. */
function proposed({ opened: { proposal, inForce } }: Props): KeptDecision {
  const from = proposal ?? inForce
  if (!from) return nothingKept
  const { certificate, motivation = '', remediation = '', advice = '', passed = false, supportOffered = false, orientationTalkHeld = false, exclusions = [] } = from
  return { certificate, motivation, remediation, advice, passed, supportOffered, orientationTalkHeld, exclusions: exclusions.map(({ kind, id }) => `${kind}:${id}`) }
}

export function ProposeForm(props: Props) {
  const own = useText(councilCaseMessages)
  const { problems, kept } = useKept(props, 'propose', 'preview')
  return (
    <section className={styles.act}>
      <h2>{own(props.opened.proposal ? 'propose-again-title' : 'propose-title')}</h2>
      <p>{own('propose-lead')}</p>
      <form method="post">
        <Seen {...props} />
        <DecisionFields kept={kept ?? proposed(props)} choices={props.opened.choices} problems={problems} legend={own('which-certificate')} />
        <p className="actions">
          <Button name="do" value="propose">{own('propose')}</Button>
          <Button quiet name="do" value="preview">{own('preview')}</Button>
        </p>
      </form>
    </section>
  )
}

export function ConfirmForm(props: Props) {
  const own = useText(councilCaseMessages)
  const { problems, kept, words, about } = useKept(props, 'confirm-other')
  return (
    <section className={styles.act}>
      <h2>{own('confirm-title')}</h2>
      <p>{own('confirm-lead', { name: props.opened.me })}</p>
      <form method="post" className="actions">
        <Seen {...props} />
        <Button name="do" value="confirm">{own('confirm')}</Button>
      </form>
      <Disclosure summary={own('confirm-other')} open={kept !== undefined}>
          <form method="post">
            <Seen {...props} />
            <TextArea name="reason" label={own('reason')} error={about('reason')} defaultValue={words?.reason} rows={3} />
            <DecisionFields kept={kept ?? proposed(props)} choices={props.opened.choices} problems={problems} legend={own('which-certificate')} />
            <p className="actions"><Button name="do" value="confirm-other">{own('confirm-other-button')}</Button></p>
          </form>
      </Disclosure>
    </section>
  )
}

export function TalkForm(props: Props) {
  const text = useText(councilMessages)
  const own = useText(councilCaseMessages)
  const { words, about } = useKept(props, 'talk')
  return (
    <section className={styles.act}>
      <h2>{own('talk-title')}</h2>
      <p>{own('talk-held-lead')}</p>
      <form method="post">
        <Seen {...props} />
        <Field type="date" name="heldOn" label={own('held-on')} error={about('heldOn')} defaultValue={words?.heldOn} />
        <Choice name="outcome" legend={own('talk-outcome')} value={words?.outcome} error={about('outcome')} options={(['new-council-meets', 'no-new-council'] as const).map((value) => ({ value, label: text(`outcome-${value}`) }))} />
        <Field type="date" name="meetsOn" label={own('meets-again')} hint={own('meets-again-hint')} error={about('meetsOn')} defaultValue={words?.meetsOn} />
        <TextArea name="words" label={own('talk-words')} error={about('words')} defaultValue={words?.words} />
        <p className="actions"><Button name="do" value="talk">{own('record-talk')}</Button></p>
      </form>
    </section>
  )
}

export function AppealForm(props: Props) {
  const text = useText(councilMessages)
  const own = useText(councilCaseMessages)
  const { problems, kept, words, about } = useKept(props, 'appeal')
  return (
    <section className={styles.act}>
      <h2>{own('appeal-title')}</h2>
      <p>{own('appeal-lead')}</p>
      <form method="post">
        <Seen {...props} />
        <Choice name="outcome" legend={own('appeal-outcome')} value={words?.outcome} error={about('outcome')} options={(['not-admissible', 'maintained', 'changed'] as const).map((value) => ({ value, label: text(`outcome-${value}`) }))} />
        <Field name="committee" label={own('committee')} error={about('committee')} defaultValue={words?.committee} autoComplete="off" />
        <TextArea name="words" label={own('appeal-words')} error={about('words')} defaultValue={words?.words} />
        <Disclosure summary={text('outcome-changed')} open={words?.outcome === 'changed'}>
          <DecisionFields kept={kept ?? nothingKept} choices={props.opened.choices} problems={problems} legend={own('appeal-changed')} />
        </Disclosure>
        <p className="actions"><Button name="do" value="appeal">{own('record-appeal')}</Button></p>
      </form>
    </section>
  )
}

export function AdviceForms(props: Props) {
  const text = useText(councilMessages)
  const own = useText(councilCaseMessages)
  const asking = useKept(props, 'ask-advice')
  const giving = useKept(props, 'give-advice')
  const { askAdvice, giveAdvice } = props.opened.may
  return (
    <>
      {giveAdvice && (
        <section className={styles.act}>
          <h2>{own('give-advice-title')}</h2>
          <form method="post">
            <Seen {...props} />
            <Choice name="verdict" legend={own('give-verdict')} value={giving.words?.verdict} error={giving.about('verdict')} options={(['favourable', 'unfavourable'] as const).map((value) => ({ value, label: text(value) }))} />
            <TextArea name="words" label={own('give-words')} error={giving.about('words')} defaultValue={giving.words?.words} />
            <p className="actions"><Button name="do" value="give-advice">{own('give-advice')}</Button></p>
          </form>
        </section>
      )}
      {askAdvice && (
        <Disclosure summary={own('ask-advice-title')} open={asking.words !== undefined}>
          <form method="post">
            <Seen {...props} />
            <TextArea name="words" label={own('ask-advice-words')} error={asking.about('words')} defaultValue={asking.words?.words} rows={3} />
            <p className="actions"><Button name="do" value="ask-advice">{own('ask-advice')}</Button></p>
          </form>
        </Disclosure>
      )}
    </>
  )
}
