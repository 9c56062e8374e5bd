import { createHmac } from 'node:crypto'
import type { App } from '../app.ts'

/**
 * The name under which a browser knows an item of one sitting. An item's own id tells how it was made, so it stays here.
 */
export function itemToken(app: Pick<App, 'secret'>, sittingId: string, itemId: string): string {
  return createHmac('sha256', app.secret).update(`${sittingId}/${itemId}`).digest('base64url').slice(0, 22)
}
