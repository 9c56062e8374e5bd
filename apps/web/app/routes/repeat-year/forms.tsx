import { councilProblemMessages } from '@gilde/language/messages/council-problems'
import { repeatYearMessages } from '@gilde/language/messages/repeat-year'
import { Button, TextArea, useText } from '@gilde/ui'
import type { ReactNode } from 'react'
import { Choice } from '../../council/choice.tsx'
import styles from '../../council/council.module.css'
import type { Route } from './+types/route.ts'

interface Props {
  opened: Route.ComponentProps['loaderData']
  actionData: Route.ComponentProps['actionData']
}

/** What was filled in for this step and what is to be changed in it. */
function useKept({ actionData }: Props, step: string) {
  const told = useText(councilProblemMessages)
  const mine = actionData?.step === step ? actionData : undefined
  return { kept: mine?.kept, about: (field: string) => mine?.problem.fields[field] && told(mine.problem.fields[field]) }
}

function Step({ title, lead, seen, button, step, children }: { title: string; lead?: string; seen: number; button: string; step: string; children: ReactNode }) {
  return (
    <section className={styles.act}>
      <h2>{title}</h2>
      {lead && <p>{lead}</p>}
      <form method="post">
        <input type="hidden" name="seen" value={seen} />
        {children}
        <p className="actions"><Button name="do" value={step}>{button}</Button></p>
      </form>
    </section>
  )
}

export function AskForm(props: Props) {
  const text = useText(repeatYearMessages)
  const { kept, about } = useKept(props, 'ask')
  return (
    <Step title={text('ask-title')} seen={props.opened.seen} button={text('ask')} step="ask">
      <TextArea name="words" label={text('ask-words')} hint={text('ask-hint')} error={about('words')} defaultValue={kept?.words} maxLength={4000} />
    </Step>
  )
}

export function AdviseForm(props: Props) {
  const text = useText(repeatYearMessages)
  const { kept, about } = useKept(props, 'advise')
  return (
    <Step title={text('advise-title')} lead={text('advise-lead')} seen={props.opened.seen} button={text('advise')} step="advise">
      <Choice name="verdict" legend={text('advise-verdict')} value={kept?.verdict} error={about('verdict')} options={(['favourable', 'unfavourable'] as const).map((value) => ({ value, label: text(`advice-${value}`) }))} />
      <TextArea name="words" label={text('advise-words')} error={about('words')} defaultValue={kept?.words} />
    </Step>
  )
}

export function DecideForm(props: Props) {
  const text = useText(repeatYearMessages)
  const { kept, about } = useKept(props, 'decide')
  return (
    <Step title={text('decide-title')} lead={text('decide-lead', { name: props.opened.me })} seen={props.opened.seen} button={text('decide')} step="decide">
      <Choice name="verdict" legend={text('decide-verdict')} value={kept?.verdict} error={about('verdict')} options={(['favourable', 'unfavourable'] as const).map((value) => ({ value, label: text(`decide-${value}`) }))} />
      <TextArea name="words" label={text('decide-words')} hint={text('decide-hint')} error={about('words')} defaultValue={kept?.words} />
    </Step>
  )
}
