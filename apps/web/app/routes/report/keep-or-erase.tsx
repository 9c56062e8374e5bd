import { reportMessages } from '@gilde/language/messages/report'
import { Button, Notice, useDate, useText } from '@gilde/ui'

/** A visitor decides: keep for three months, or erase at once. Without a choice it goes by itself. */
export function KeepOrErase({ sittingId, keptUntil }: { sittingId: string; /** null when it goes by itself in two hours. */ keptUntil: string | null }) {
  const text = useText(reportMessages)
  const date = useDate()
  return (
    <section aria-labelledby="keep">
      <h2 id="keep" className="measured">{text('keep-title')}</h2>
      {keptUntil ? <Notice kind="kept"><p>{text('kept', { date: date(keptUntil) })}</p></Notice> : <p className="measure">{text('keep-lead')}</p>}
      <form method="post" className="actions">
        <input type="hidden" name="sitting" value={sittingId} />
        {!keptUntil && <Button name="do" value="keep">{text('keep')}</Button>}
        <Button name="do" value="erase" quiet>{text('erase')}</Button>
      </form>
    </section>
  )
}
