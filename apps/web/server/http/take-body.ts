import { Refusal } from '@gilde/use-cases'

/** Far above the largest answer (a tracked path of 45 seconds) and far below what would fill the memory. */
const largestBytes = 256 * 1024
/** Answers of a trial, from who may calibrate. */
export const uploadBytes = 4 * 1024 * 1024
/** So much of a body that is too large is still read and thrown away, so that the browser reads why before the connection goes. */
const patienceBytes = 16 * largestBytes

/**
 * The request, so that nobody can make the server hold more than it should: of a body that says its length the server
 * lets no more in than that; one that does not say it, or says too much, is counted while it comes in.
 *
 * @param most bytes, for who may send more than an answer
 * @throws Refusal `too-large`
 */
export async function takeBody(request: Request, most = largestBytes): Promise<Request> {
  if (!request.body) return request
  const said = request.headers.get('content-length')
  if (said !== null && Number(said) <= most) return request
  const patience = Math.max(patienceBytes, most)
  if (Number(said ?? 0) > patience) throw new Refusal('too-large')
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body) {
    bytes += chunk.length
    if (bytes > patience) break
    if (bytes <= most) chunks.push(chunk)
  }
  if (bytes > most) throw new Refusal('too-large')
  return new Request(request.url, { method: request.method, headers: request.headers, body: Buffer.concat(chunks), signal: request.signal })
}
