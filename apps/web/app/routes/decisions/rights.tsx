import { decisionMessages } from '@gilde/language/messages/decisions'
import { useText } from '@gilde/ui'

/** What a pupil and a parent may always do, in plain sight. */
export function Rights() {
  const mine = useText(decisionMessages)
  return (
    <>
      <h2 className="measured">{mine('rights-title')}</h2>
      <ul className="measure">{(['right-read', 'right-reasons', 'right-help', 'right-late'] as const).map((key) => <li key={key}>{mine(key)}</li>)}</ul>
    </>
  )
}
