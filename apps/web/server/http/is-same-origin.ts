/**
 * Whether a writing request comes from our own pages. Browsers say so in `Sec-Fetch-Site`, or in `Origin`; a program
 * without a browser's cookies sends neither and is let through, since it carries nobody's session by accident.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin' || site === 'none'
  const origin = request.headers.get('origin')
  if (origin) return origin === new URL(request.url).origin
  return request.headers.get('cookie') === null
}
