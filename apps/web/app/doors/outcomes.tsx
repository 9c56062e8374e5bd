import { doorMessages } from '@gilde/language/messages/doors'
import { Notice, useText } from '@gilde/ui'
import type { OutcomeFigure } from '@gilde/use-cases'
import { OutcomeList } from './outcome-list.tsx'

/** What became of who finished a direction; where there is no figure it says so. */
export function Outcomes({ figures }: { figures: readonly OutcomeFigure[] }) {
  const text = useText(doorMessages)
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes" className="measured">{text('row-outcomes')}</h2>
      <SyntheticNotice figures={figures} />
      {figures.length === 0 ? <p className="measure">{text('outcomes-none')}</p> : <OutcomeList figures={figures} />}
    </section>
  )
}

/** Beside figures of which some are made up: that they are, and where real ones come from. */
export function SyntheticNotice({ figures }: { figures: readonly OutcomeFigure[] }) {
  const text = useText(doorMessages)
  if (!figures.some(({ source }) => source.status === 'synthetic')) return null
  return <Notice kind="provisional" title={text('outcome-synthetic')}><p>{text('outcomes-synthetic')}</p></Notice>
}
