import { uiMessages } from '@gilde/language/messages/ui'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useLocale, useText } from '../locale.tsx'
import styles from './read-aloud.module.css'

const never = () => () => undefined

/** Sentences with a button that reads them aloud with the browser's own voice; the sentence being read is marked. */
export function ReadAloud({ sentences }: { sentences: string[] }) {
  const text = useText(uiMessages)
  const locale = useLocale()
  const supported = useSyncExternalStore(never, () => 'speechSynthesis' in window, () => false)
  const [reading, setReading] = useState<number>()
  useEffect(() => () => window.speechSynthesis?.cancel(), [])

  function read() {
    speechSynthesis.cancel()
    if (reading !== undefined) return setReading(undefined)
    sentences.forEach((sentence, index) => {
      const utterance = new SpeechSynthesisUtterance(sentence)
      utterance.lang = locale === 'nl' ? 'nl-BE' : 'en-GB'
      utterance.rate = 0.95
      utterance.onstart = () => setReading(index)
      if (index === sentences.length - 1) utterance.onend = () => setReading(undefined)
      utterance.onerror = () => setReading(undefined)
      speechSynthesis.speak(utterance)
    })
  }

  return (
    <div className={styles.aloud}>
      <p>{sentences.map((sentence, index) => <span key={index} className={index === reading ? styles.now : undefined}>{sentence} </span>)}</p>
      {supported && (
        <button type="button" className={`button-quiet ${styles.button}`} onClick={read}>
          <svg viewBox="0 0 24 24" className={styles.sound} fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
            <path d="M4 9 V15 H8 L13 19 V5 L8 9 Z M16.5 9 q2.5 3 0 6 M19.5 6.5 q5 5.5 0 11" />
          </svg>
          {text(reading === undefined ? 'read-aloud' : 'stop-reading')}
        </button>
      )}
    </div>
  )
}
