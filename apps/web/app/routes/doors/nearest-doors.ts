import type { Door, DoorMap } from '@gilde/use-cases'

export const openFirst: readonly Door['status'][] = ['open', 'proof', 'unknown', 'closed']

const mostNear = 6

/** What the pupil's proofs are about, and what follows on from their direction: open ones first, the nearest of these before others. */
export function nearestDoors({ doors }: Pick<DoorMap, 'doors'>): { shown: Door[]; near: Door[] } {
  const next = doors.filter(({ move, direction }) => move === 'next' && direction !== null)
  const order = (a: Door, b: Door) => openFirst.indexOf(a.status) - openFirst.indexOf(b.status) || a.closeness - b.closeness || Number(a.direction?.dual) - Number(b.direction?.dual)
  const shown = next.filter(({ shown: proofs, closeness, openedByProof }) => proofs.includes('admitted') || openedByProof || (proofs.length > 0 && closeness < 3)).sort(order).slice(0, mostNear)
  return { shown, near: next.filter((door) => door.closeness < 2 && !shown.includes(door)).sort(order).slice(0, mostNear) }
}
