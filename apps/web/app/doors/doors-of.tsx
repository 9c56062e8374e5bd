import { doorMessages } from '@gilde/language/messages/doors'
import { useText } from '@gilde/ui'

/** The door map of a pupil whom one guides; a report that was shown goes along. */
export function DoorsOf({ id, name, report }: { id: string; name: string; report?: string }) {
  const text = useText(doorMessages)
  return <a href={`/deuren?leerling=${id}${report ? `&rapport=${report}` : ''}`}>{text('doors-of', { name })}</a>
}
