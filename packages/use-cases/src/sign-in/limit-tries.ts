import { countTry, type Db } from '@gilde/database'
import type { App } from '../app.ts'
import { Refusal } from '../refusal.ts'

/**
 * Counts a try in a window of fixed length, over all processes.
 *
 * @throws Refusal `too-many-tries` when there were more than `most` in this window
 */
export async function limitTries(db: Db, app: Pick<App, 'clock'>, limit: { key: string; most: number; windowSeconds: number }): Promise<void> {
  const length = limit.windowSeconds * 1000
  const windowStart = new Date(Math.floor(app.clock().getTime() / length) * length)
  if ((await countTry(db, limit.key, windowStart)) > limit.most) throw new Refusal('too-many-tries')
}
