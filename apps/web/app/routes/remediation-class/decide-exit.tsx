import { remediationMessages } from '@gilde/language/messages/remediation'
import { Button, ErrorSummary, SelectField, TextField, useLocale, useText } from '@gilde/ui'
import type { RemediationPlan } from '@gilde/use-cases'

interface Props {
  plans: RemediationPlan[]
  streams: { id: string; title: { nl: string; en: string } }[]
  problems: Record<string, string>
  kept: Record<string, string>
}

/** The director decides into which stream; all of them can be chosen. */
export function DecideExit({ plans, streams, problems, kept }: Props) {
  const text = useText(remediationMessages)
  const locale = useLocale()
  const own = Object.entries(problems).filter(([field]) => field === 'stream' || field === 'reasons')
  return (
    <section aria-labelledby="decide">
      <h2 id="decide" className="measured">{text('decide-title')}</h2>
      <p className="measure">{text('decide-lead')} {text('exit-lead')}</p>
      <ErrorSummary errors={own.map(([field, message]) => ({ field, message }))} />
      <form method="post">
        <SelectField name="planId" label={text('make-pupil')} defaultValue={kept.planId} options={plans.map(({ id, pupil }) => ({ value: id, label: pupil.name }))} />
        <SelectField name="stream" label={text('decide-stream')} error={problems.stream} defaultValue={kept.stream ?? ''} options={[{ value: '', label: text('choose-one') }, ...streams.map(({ id, title }) => ({ value: id, label: title[locale] }))]} />
        <TextField name="reasons" label={text('decide-reasons')} error={problems.reasons} defaultValue={kept.reasons} maxLength={2000} />
        <p><Button name="intent" value="exit">{text('decide-send')}</Button></p>
      </form>
    </section>
  )
}
