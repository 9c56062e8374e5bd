import type { NewEvent, SittingView } from '@gilde/use-cases'

/** Something the pupil did that the server has not acknowledged yet. The id makes that it is stored once. */
export interface QueuedEvent {
  eventId: string
  sittingId: string
  event: NewEvent
  /** Order within this browser. */
  madeAt: number
}

/** What was last shown of a sitting, so that a reload without a network goes on there. */
export interface KeptSitting {
  id: string
  sitting: SittingView
}

/** Events on their way, kept in the browser so that a reload or a closed laptop loses nothing. */
export interface EventQueue {
  add(event: QueuedEvent): Promise<void>
  remove(eventId: string): Promise<void>
  /** Those of one sitting, oldest first. */
  list(sittingId: string): Promise<QueuedEvent[]>
  keepSitting(sitting: SittingView): Promise<void>
  findSitting(id: string): Promise<SittingView | undefined>
}

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Only what is committed outlives a tab that is closed: a request that succeeded may still be undone with its transaction. */
const committed = ({ transaction }: IDBObjectStore) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })

async function openStore(mode: IDBTransactionMode, name: 'event' | 'sitting' = 'event'): Promise<IDBObjectStore> {
  const open = indexedDB.open('gilde', 2)
  open.onupgradeneeded = () => {
    for (const [store, keyPath] of [['event', 'eventId'], ['sitting', 'id']] as const)
      if (!open.result.objectStoreNames.contains(store)) open.result.createObjectStore(store, { keyPath })
  }
  return (await done(open)).transaction(name, mode).objectStore(name)
}

/** The browser's own database; memory where it has none (some private windows), which then survives no reload. */
export function browserQueue(): EventQueue {
  const memory = new Map<string, QueuedEvent>()
  const inOrder = (events: QueuedEvent[], sittingId: string) => events.filter((event) => event.sittingId === sittingId).sort((a, b) => a.madeAt - b.madeAt)
  return {
    async add(event) {
      memory.set(event.eventId, event)
      await openStore('readwrite').then((store) => {
        store.put(event)
        return committed(store)
      }).catch(() => undefined)
    },
    async remove(eventId) {
      memory.delete(eventId)
      await openStore('readwrite').then((store) => done(store.delete(eventId)), () => undefined)
    },
    async list(sittingId) {
      const stored = await openStore('readonly').then((store) => done(store.getAll() as IDBRequest<QueuedEvent[]>), () => [])
      return inOrder([...new Map([...stored, ...memory.values()].map((event) => [event.eventId, event])).values()], sittingId)
    },
    async keepSitting(sitting) {
      await openStore('readwrite', 'sitting').then((store) => done(store.put({ id: sitting.id, sitting } satisfies KeptSitting)), () => undefined)
    },
    async findSitting(id) {
      const kept = await openStore('readonly', 'sitting').then((store) => done(store.get(id) as IDBRequest<KeptSitting | undefined>), () => undefined)
      return kept?.sitting
    },
  }
}
