import { type EntryKey, entryMessages } from '@gilde/language/messages/entry'
import { Button, ErrorSummary, Field, SelectField, TextField, useText } from '@gilde/ui'
import type { FormProblem } from '../../form-refusal.ts'

const outcomes = ['admitted', 'not-yet'] as const
const proofs = ['admission-test', 'summer-course', 'earlier-certificate', 'other'] as const

/** For the director: decide with reasons, and record a certificate that was seen. */
export function Decide({ problem }: { problem: FormProblem | undefined }) {
  const text = useText(entryMessages)
  const { problems = {}, kept = {} } = problem ?? {}
  const about = (field: string) => {
    const code = problems[field]
    return code === undefined ? undefined : text(code in entryMessages.nl ? (code as EntryKey) : field === 'obtainedOn' ? 'day-missing' : 'reasons-missing')
  }
  const choose = { value: '', label: text('choose-one') }
  return (
    <>
      <h2 id="decide" className="measured">{text('decide-title')}</h2>
      <p className="measure">{text('decide-lead')}</p>
      <ErrorSummary errors={Object.keys(problems).map((field) => ({ field, message: about(field)! }))} />
      <form method="post">
        <SelectField name="outcome" label={text('decide-outcome')} error={about('outcome')} defaultValue={kept.outcome ?? ''} options={[choose, ...outcomes.map((value) => ({ value, label: text(`decide-${value}`) }))]} />
        <SelectField name="proof" label={text('decide-proof')} error={about('proof')} defaultValue={kept.proof ?? ''} options={[choose, ...proofs.map((value) => ({ value, label: text(`proof-kind-${value}`) }))]} />
        <TextField name="reasons" label={text('decide-reasons')} hint={text('decide-reasons-hint')} error={about('reasons')} defaultValue={kept.reasons} maxLength={2000} />
        <p><Button name="intent" value="decide">{text('decide-send')}</Button></p>
      </form>
      <h2 className="measured">{text('record-title')}</h2>
      <p className="measure">{text('record-lead')}</p>
      <form method="post">
        <Field name="title" label={text('record-name')} error={about('title')} defaultValue={kept.title} maxLength={200} />
        <Field name="obtainedOn" type="date" label={text('record-date')} error={about('obtainedOn')} defaultValue={kept.obtainedOn} />
        <p><Button quiet name="intent" value="certificate">{text('record-send')}</Button></p>
      </form>
    </>
  )
}
