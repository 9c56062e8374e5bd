import { playerMessages } from '@gilde/language/messages/player'
import { Disclosure, ReadAloud, useLocale, useText } from '@gilde/ui'
import type { InstrumentInfo } from '@gilde/use-cases'
import type { SittingPurpose } from '../sitting-purpose.ts'

interface Props {
  instrument: InstrumentInfo
  purpose: SittingPurpose
  busy: boolean
  open(): void
  back(): void
  decline(reason: 'cannot-do-this'): void
}

/** What this test asks, before its practice item; with a way out for who cannot do it, that is no failure. */
export function Instructions({ instrument, purpose, busy, open, back, decline }: Props) {
  const text = useText(playerMessages)
  const locale = useLocale()
  return (
    <>
      <h1>{instrument.title[locale]}</h1>
      <ReadAloud sentences={instrument.instructions.map((sentence) => sentence[locale])} />
      <p className="actions">
        <button type="button" className="button" disabled={busy} onClick={open}>{text('practise')}</button>
        <button type="button" className="button-quiet" disabled={busy} onClick={back}>{text('other-test')}</button>
      </p>
      <Disclosure summary={text('keyboard-title')}><p>{instrument.keyboard[locale]}</p></Disclosure>
      <Disclosure summary={text('cannot-title')}>
        <p>{instrument.equivalent.explanation[locale]}</p>
        <p><button type="button" className="button-quiet" disabled={busy} onClick={() => decline('cannot-do-this')}>{text('cannot')}</button></p>
      </Disclosure>
      <p><small>{text('provisional')} <a href={purpose.family ? `/toelatingstest/${purpose.family}` : `/testen-uitleg/${instrument.id}`}>{text('about-test')}</a></small></p>
    </>
  )
}
