import { studyMessages } from '@gilde/language/messages/studies'
import { Disclosure, Notice, useText } from '@gilde/ui'

const known = ['too-few-persons', 'no-calibration', 'content-changed', 'interrupted', 'internal'] as const

/** Why a study could not be done, and what to do now. */
export function Failure({ problem: { code, values, detail } }: { problem: { code: string; values: Record<string, string | number>; detail: string | null } }) {
  const text = useText(studyMessages)
  const reason = known.find((one) => one === code) ?? 'internal'
  return (
    <Notice kind="info" title={text('failed-title')}>
      <p>{text(`failure-${reason}`, { id: '', ...values })}</p>
      {detail && <Disclosure summary={text('failure-detail')}><p lang="en">{detail}</p></Disclosure>}
    </Notice>
  )
}
