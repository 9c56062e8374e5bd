import { useEffect, useRef } from 'react'

/**
 * Hands key presses over while `active`, without repeats and combinations. The handler says whether it used the key;
 * then the page does not scroll by it, however long it is held.
 */
export function useKeys(active: boolean, onKey: (key: string, event: KeyboardEvent) => boolean): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    if (!active) return
    let used: string | undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (!event.repeat) used = latest.current(event.key.length === 1 ? event.key.toLowerCase() : event.key, event) ? event.key : undefined
      if (event.key === used) event.preventDefault()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [active])
}
