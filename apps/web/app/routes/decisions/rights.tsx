import { councilMessages } from '@gilde/language/messages/council'
import { useText } from '@gilde/ui'

/** What a pupil and a parent may always do, in plain sight. */
export function Rights() {
  const text = useText(councilMessages)
  return (
    <>
      <h2 className="measured">{text('rights-title')}</h2>
      <ul className="measure">{(['right-read', 'right-reasons', 'right-help', 'right-late'] as const).map((key) => <li key={key}>{text(key)}</li>)}</ul>
    </>
  )
}
