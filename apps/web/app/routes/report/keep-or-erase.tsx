import { reportMessages } from '@gilde/language/messages/report'
import { Button, Notice, useDate, useText } from '@gilde/ui'

const twoHours = 2 * 3_600_000

/** A visitor decides: keep for three months, or erase at once. Without a choice it goes by itself. */
export function KeepOrErase({ sittingId, expiresAt }: { sittingId: string; expiresAt: string | null }) {
  const text = useText(reportMessages)
  const date = useDate()
  const isKept = expiresAt !== null && new Date(expiresAt).getTime() - Date.now() > twoHours
  return (
    <section aria-labelledby="keep">
      <h2 id="keep" className="measured">{text('keep-title')}</h2>
      {isKept ? <Notice kind="kept"><p>{text('kept', { date: date(expiresAt) })}</p></Notice> : <p className="measure">{text('keep-lead')}</p>}
      <form method="post" className="actions">
        <input type="hidden" name="sitting" value={sittingId} />
        {!isKept && <Button name="do" value="keep">{text('keep')}</Button>}
        <Button name="do" value="erase" quiet>{text('erase')}</Button>
      </form>
    </section>
  )
}
