import { playerMessages } from '@gilde/language/messages/player'
import { useText } from '@gilde/ui'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'

const never = () => () => undefined

/** Reads the item that stands below aloud, with the browser's own voice: for who chose so beforehand. */
export function ReadItemAloud() {
  const text = useText(playerMessages)
  const supported = useSyncExternalStore(never, () => 'speechSynthesis' in window, () => false)
  const [reading, setReading] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => () => window.speechSynthesis?.cancel(), [])
  if (!supported) return <p>{text('no-voice')}</p>

  function read() {
    speechSynthesis.cancel()
    if (reading) return setReading(false)
    const player = button.current?.closest('[data-player]')
    const words = player?.querySelector<HTMLElement>('[data-read]')?.innerText ?? ''
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.lang = 'nl-BE'
    utterance.rate = 0.9
    utterance.onend = () => setReading(false)
    utterance.onerror = () => setReading(false)
    setReading(true)
    speechSynthesis.speak(utterance)
  }

  return <p><button ref={button} type="button" className="button-quiet" onClick={read} aria-pressed={reading}>{text(reading ? 'stop-reading-item' : 'read-item')}</button></p>
}
