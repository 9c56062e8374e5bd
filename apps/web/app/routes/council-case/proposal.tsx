import { councilMessages } from '@gilde/language/messages/council'
import { councilCaseMessages } from '@gilde/language/messages/council-case'
import { useDate, useText } from '@gilde/ui'
import type { getCouncilCase } from '@gilde/use-cases'
import type { z } from 'zod'
import styles from '../../council/council.module.css'

type Shown = NonNullable<z.input<typeof getCouncilCase.output>['proposal']>

/** What a member proposed, as it would be decided. */
export function Proposal({ proposal, nameOf }: { proposal: Shown; nameOf: (exclusion: { kind: string; id: string }) => string }) {
  const text = useText(councilMessages)
  const own = useText(councilCaseMessages)
  const date = useDate()
  return (
    <section>
      <h2 className="measured">{own('proposal-title')}</h2>
      <p><strong>{text(`certificate-${proposal.certificate}`)}</strong></p>
      {(proposal.exclusions ?? []).length > 0 && <><p className={styles.kind}>{text('excludes')}</p><ul>{proposal.exclusions!.map((one) => <li key={`${one.kind} ${one.id}`}>{nameOf(one)}</li>)}</ul></>}
      {proposal.motivation && <p className={styles.words}>{proposal.motivation}</p>}
      {proposal.remediation && <p className="measure"><strong>{text('remediation')}</strong> {proposal.remediation}</p>}
      {proposal.advice && <p className="measure"><strong>{text('advice')}:</strong> {proposal.advice}</p>}
      <p className="soft small">{own('proposed-by', { name: proposal.by, date: date(new Date(proposal.at)) })}</p>
    </section>
  )
}
