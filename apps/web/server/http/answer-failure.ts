import { randomUUID } from 'node:crypto'
import { securityHeaders } from './security-headers.ts'

/** The answer where no page can be made: a request that is none (no usable host, a method that may not be), or a fault of ours. */
export function answerFailure(error: unknown): Response {
  const headers = { ...securityHeaders(''), 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  if (isNoRequest(error)) return new Response('Bad request', { status: 400, headers })
  const id = randomUUID()
  console.error(JSON.stringify({ error: id, detail: error instanceof Error ? error.stack : String(error) }))
  return new Response(`Internal error ${id}`, { status: 500, headers })
}

/** What `new Request` throws, and nothing that our own code can throw. */
function isNoRequest(error: unknown): boolean {
  if (!(error instanceof TypeError)) return false
  return (error.cause as { code?: unknown } | undefined)?.code === 'ERR_INVALID_URL' || /HTTP method/.test(error.message)
}
