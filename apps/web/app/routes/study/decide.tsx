import { studyMessages } from '@gilde/language/messages/studies'
import { Button, Field, Notice, useDate, useText } from '@gilde/ui'
import type { ProposedCalibration } from '@gilde/use-cases'
import styles from '../../measurement/measurement.module.css'

interface Props {
  proposal: ProposedCalibration
  problems: readonly { field: string; message: string }[]
  kept: Record<string, string> | undefined
}

/** What was decided about a proposal, by whom and why; and the form to decide. */
export function Decide({ proposal, problems, kept }: Props) {
  const text = useText(studyMessages)
  const date = useDate()
  const { status, version, decisions, mayApprove, whyNot, synthetic } = proposal
  const doing = mayApprove ? 'approve' : status === 'approved' ? 'roll-back' : undefined
  const about = (field: string) => problems.find((problem) => problem.field === field)?.message
  return (
    <section aria-labelledby="decision">
      <h2 className="measured" id="decision">{text(doing === 'roll-back' ? 'roll-back-title' : 'decide-title')}</h2>
      <p className="measure"><strong>{text(`proposal-${status}`, { version })}</strong></p>
      {decisions.length > 0 && (
        <>
          <h3>{text('decisions-title')}</h3>
          <ul className="measure">{decisions.map(({ kind, name, note, at }) => <li key={at + kind}>{text('decision-line', { date: date(new Date(at)), kind: text(`decision-${kind}`), name, note })}</li>)}</ul>
        </>
      )}
      {whyNot && <Notice kind="info"><p>{text(`may-not-${whyNot}`)}</p></Notice>}
      {doing && (
        <form method="post" action="#decision">
          <input type="hidden" name="do" value={doing} />
          <input type="hidden" name="calibration" value={proposal.id} />
          {synthetic && doing === 'approve' && <Notice kind="provisional" title={text('synthetic-title')}><p>{text('decide-synthetic')}</p></Notice>}
          <p className="measure">{text(doing === 'approve' ? 'decide-lead' : 'roll-back-lead', { version })}</p>
          <Field name="name" label={text('your-name')} hint={text('your-name-hint')} error={about('name')} defaultValue={kept?.name} autoComplete="name" />
          <div className={styles.note}>
            <label htmlFor="note">{text('why')}</label>
            <p id="note-hint" className={styles.hint}>{text('why-hint')}</p>
            {about('note') && <p id="note-error" className={styles.error}>{about('note')}</p>}
            <textarea id="note" name="note" defaultValue={kept?.note} maxLength={2000} aria-invalid={about('note') ? true : undefined} aria-describedby={about('note') ? 'note-hint note-error' : 'note-hint'} />
          </div>
          <p className="actions"><Button quiet={doing === 'roll-back'}>{text(doing)}</Button></p>
        </form>
      )}
    </section>
  )
}
