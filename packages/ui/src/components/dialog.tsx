import { uiMessages } from '@gilde/language/messages/ui'
import { type ReactNode, useId, useRef } from 'react'
import { useText } from '../locale.tsx'
import styles from './dialog.module.css'

/** One question on top of the page: the browser's own dialog, which keeps the focus, closes on Escape and gives the focus back. */
export function Dialog({ open, title, children }: { /** What the button that opens it says. */ open: string; title: string; children: ReactNode }) {
  const text = useText(uiMessages)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" className="button-quiet" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>{open}</button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {children}
        <form method="dialog"><button type="submit" className="button-quiet">{text('close')}</button></form>
      </dialog>
    </>
  )
}
