import type { NewEvent } from '@gilde/use-cases'

/** Something the pupil did that the server has not acknowledged yet. The id makes that it is stored once. */
export interface QueuedEvent {
  eventId: string
  sittingId: string
  event: NewEvent
  /** Order within this browser. */
  madeAt: number
}

/** Events on their way, kept in the browser so that a reload or a closed laptop loses nothing. */
export interface EventQueue {
  add(event: QueuedEvent): Promise<void>
  remove(eventId: string): Promise<void>
  /** Those of one sitting, oldest first. */
  list(sittingId: string): Promise<QueuedEvent[]>
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function openStore(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const open = indexedDB.open('gilde', 1)
  open.onupgradeneeded = () => open.result.createObjectStore('event', { keyPath: 'eventId' })
  return (await done(open)).transaction('event', mode).objectStore('event')
}

/** The browser's own database; memory where it has none (some private windows), which then survives no reload. */
export function browserQueue(): EventQueue {
  const memory = new Map<string, QueuedEvent>()
  const inOrder = (events: QueuedEvent[], sittingId: string) => events.filter((event) => event.sittingId === sittingId).sort((a, b) => a.madeAt - b.madeAt)
  return {
    async add(event) {
      memory.set(event.eventId, event)
      await openStore('readwrite').then((store) => done(store.put(event)), () => undefined)
    },
    async remove(eventId) {
      memory.delete(eventId)
      await openStore('readwrite').then((store) => done(store.delete(eventId)), () => undefined)
    },
    async list(sittingId) {
      const stored = await openStore('readonly').then((store) => done(store.getAll() as IDBRequest<QueuedEvent[]>), () => [])
      return inOrder([...new Map([...stored, ...memory.values()].map((event) => [event.eventId, event])).values()], sittingId)
    },
  }
}
