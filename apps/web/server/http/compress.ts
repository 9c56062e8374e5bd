import { promisify } from 'node:util'
import { constants, gzip, gzipSync } from 'node:zlib'

const zip = promisify(gzip)
const worthIt = /^(text\/|application\/(json|javascript)|image\/svg)/
const level = constants.Z_BEST_SPEED + 2
/** Below this, handing the work to another thread and back takes longer than the work. */
const quickBytes = 16 * 1024

/**
 * Compresses a page or a JSON answer for a browser that takes it; leaves small and binary ones alone. Says the length of
 * what it read, so that head and body leave in one piece.
 */
export async function compress(request: Request, response: Response): Promise<Response> {
  if (!response.body || response.headers.has('content-encoding') || !worthIt.test(response.headers.get('content-type') ?? '')) return response
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return response
  const whole = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  const isWorthIt = whole.length >= 1024
  const body = !isWorthIt ? whole : whole.length <= quickBytes ? gzipSync(whole, { level }) : await zip(whole, { level })
  if (isWorthIt) headers.set('content-encoding', 'gzip')
  headers.set('content-length', String(body.length))
  return new Response(body, { status: response.status, headers })
}
