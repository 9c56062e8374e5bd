import { Refusal } from '@gilde/use-cases'

/** Far above the largest answer (a tracked path of 45 seconds) and far below what would fill the memory. */
const largestBytes = 256 * 1024
/** So much of a body that is too large is still read and thrown away, so that the browser reads why before the connection goes. */
const patienceBytes = 16 * largestBytes

/**
 * The request with its body read, so that nobody can make the server hold more than it should: a body that does not
 * say its length is counted while it comes in.
 *
 * @throws Refusal `too-large`
 */
export async function takeBody(request: Request): Promise<Request> {
  if (!request.body) return request
  if (Number(request.headers.get('content-length') ?? 0) > patienceBytes) throw new Refusal('too-large')
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.length
    if (bytes > patienceBytes) break
    if (bytes <= largestBytes) chunks.push(chunk)
  }
  if (bytes > largestBytes) throw new Refusal('too-large')
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(chunks), signal: request.signal })
}
