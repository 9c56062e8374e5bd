import { useLocale } from '@gilde/ui'
import type { NewEvent, SittingView } from '@gilde/use-cases'
import { useCallback, useEffect, useRef, useState } from 'react'
import { browserQueue, type EventQueue } from './event-queue.ts'
import { fetchSitting, sendEvent } from './send-event.ts'

export interface PlayedSitting {
  sitting: SittingView
  /** Something is on its way: nothing may be pressed. */
  busy: boolean
  /** The server does not answer; what was done is kept in this browser. */
  offline: boolean
  /** A sentence about something that was not taken. */
  message: string | undefined
  /** The sitting is over for this browser: only this sentence is left. */
  closed: string | undefined
  send(event: NewEvent): void
}

const retryMilliseconds = 2_000

/**
 * Plays one sitting: every event goes into the browser's queue first, then to the server until it is acknowledged. What
 * was queued before a reload is sent first.
 */
export function useSitting(start: SittingView): PlayedSitting {
  const locale = useLocale()
  const [sitting, setSitting] = useState(start)
  const [busy, setBusy] = useState(true) // until the page is alive and what was queued before is sent
  const [offline, setOffline] = useState(false)
  const [message, setMessage] = useState<string>()
  const [closed, setClosed] = useState<string>()
  const queue = useRef<EventQueue>(null)
  const flushing = useRef(false)
  const over = useRef(false)
  const { id } = start

  const take = useCallback((next: SittingView) => {
    void (queue.current ??= browserQueue()).keepSitting(next)
    setSitting((known) => (next.seq >= known.seq ? next : known))
  }, [])

  const flush = useCallback(async () => {
    if (flushing.current || over.current) return
    flushing.current = true
    try {
      const kept = (queue.current ??= browserQueue())
      for (let waiting = await kept.list(id); waiting[0]; waiting = await kept.list(id)) {
        setBusy(true)
        const sent = await sendEvent(waiting[0], locale)
        if (sent.kind === 'unreachable') return setOffline(true)
        setOffline(false)
        if (sent.kind !== 'closed' || !sent.kept) await kept.remove(waiting[0].eventId)
        if (sent.kind === 'closed') {
          over.current = true
          return setClosed(sent.message)
        }
        if (sent.kind === 'stored') take(sent.sitting)
        else {
          if (!sent.quiet) setMessage(sent.message)
          const now = await fetchSitting(id, locale)
          if (now) take(now)
        }
      }
      setOffline(false)
      setBusy(false)
    } finally {
      flushing.current = false
    }
  }, [id, locale, take])

  const send = useCallback(
    (event: NewEvent) => {
      setBusy(true)
      setMessage(undefined)
      const kept = (queue.current ??= browserQueue())
      void kept.add({ eventId: crypto.randomUUID(), sittingId: id, event, madeAt: Date.now() + performance.now() / 1e6 }).then(flush)
    },
    [id, flush],
  )

  useEffect(() => {
    // the page itself may be a kept one, from before some answers
    void (queue.current ??= browserQueue()).findSitting(id).then((kept) => kept && setSitting((known) => (kept.seq > known.seq ? kept : known))).then(flush)
    if (import.meta.env.PROD) void navigator.serviceWorker?.register('/player-worker.js')
    const again = () => void flush()
    // another tab may have gone on; ask when the pupil comes back to this one
    const onVisible = () => {
      if (document.visibilityState === 'visible' && !flushing.current) void fetchSitting(id, locale).then((now) => now && take(now))
    }
    addEventListener('online', again)
    document.addEventListener('visibilitychange', onVisible)
    const timer = setInterval(again, retryMilliseconds) // not every browser says that the network is back
    return () => {
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', onVisible)
      clearInterval(timer)
    }
  }, [flush, id, locale, take])

  return { sitting, busy, offline, message, closed, send }
}
