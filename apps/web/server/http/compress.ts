import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'

const zip = promisify(gzip)
const worthIt = /^(text\/|application\/(json|javascript)|image\/svg)/

/** Compresses a page or a JSON answer for a browser that takes it; leaves small and binary ones alone. */
export async function compress(request: Request, response: Response): Promise<Response> {
  if (!response.body || response.headers.has('content-encoding') || !worthIt.test(response.headers.get('content-type') ?? '')) return response
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) return response
  const body = Buffer.from(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  if (body.length < 1024) return new Response(body, { status: response.status, headers })
  headers.set('content-encoding', 'gzip')
  headers.delete('content-length')
  return new Response(await zip(body, { level: constants.Z_BEST_SPEED + 2 }), { status: response.status, headers })
}
