import type { SittingView } from '@gilde/use-cases'
import type { QueuedEvent } from './event-queue.ts'

/** What became of one event. */
export type Sent =
  /** Stored, now or before; this is the next step. */
  | { kind: 'stored'; sitting: SittingView }
  /** Not taken, and it never will be: another tab was first, or it does not fit. Ask again where the sitting stands. */
  | { kind: 'refused'; message: string; quiet: boolean }
  /** The sitting itself is over for this browser; `kept` when it may be sent after signing in again. */
  | { kind: 'closed'; message: string; kept: boolean }
  /** No answer came; keep it and try again later. */
  | { kind: 'unreachable' }

/** Another tab or device was first: nothing that a pupil need read about. */
const overtaken = new Set(['item-not-offered', 'already-answered', 'out-of-order', 'test-not-open', 'sitting-finished'])
const closed = new Set(['sitting-expired', 'sitting-superseded', 'not-found', 'not-signed-in'])

/** Sends one event and waits at most so long for the answer. */
export async function sendEvent(queued: QueuedEvent, locale: string, fetcher: typeof fetch = fetch): Promise<Sent> {
  let response: Response
  let body: unknown
  try {
    response = await fetcher(`/api/sittings/${queued.sittingId}/events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ eventId: queued.eventId, event: queued.event, locale }),
      signal: AbortSignal.timeout(10_000),
    })
    body = await response.json()
  } catch {
    return { kind: 'unreachable' }
  }
  if (response.ok) return { kind: 'stored', sitting: body as SittingView }
  const { error, message } = body as { error?: string; message?: string }
  if (response.status >= 500 || response.status === 429 || !error || !message) return { kind: 'unreachable' }
  if (closed.has(error)) return { kind: 'closed', message, kept: error === 'not-signed-in' || error === 'not-found' }
  return { kind: 'refused', message, quiet: overtaken.has(error) }
}

/** Where the sitting stands now; undefined when the server cannot be reached. */
export async function fetchSitting(sittingId: string, locale: string, fetcher: typeof fetch = fetch): Promise<SittingView | undefined> {
  try {
    const response = await fetcher(`/api/sittings/${sittingId}?locale=${locale}`, { signal: AbortSignal.timeout(10_000) })
    return response.ok ? ((await response.json()) as SittingView) : undefined
  } catch {
    return undefined
  }
}
