import { componentPath, type Product, products } from './field-mapping.ts'
import { OpenDataError } from './open-data-error.ts'
import type { PageSource } from './page-source.ts'
import { listAt, valueAt } from './read-rows.ts'

export interface HttpPagesOptions {
  /** For example `https://onderwijs.api.vlaanderen.be`. */
  baseUrl: string
  apiKey: string
  fetch: typeof globalThis.fetch
  /** Tries in all per page. */
  attempts?: number
  /** For one try. */
  timeoutMilliseconds?: number
  /** Waits between tries; a test passes one that does not. */
  wait?: (milliseconds: number) => Promise<void>
}

const MOST_PAGES = 1000
const LONGEST_WAIT = 60_000

/**
 * The official interface. The key travels in a header, never in an address, and only over https; answers 429 and 5xx, lost
 * connections and silence are tried again, each time after twice as long or as long as the server asks.
 */
export function httpPages(options: HttpPagesOptions): PageSource {
  const base = new URL(options.baseUrl)
  if (base.protocol !== 'https:' && !['127.0.0.1', 'localhost'].includes(base.hostname))
    throw new OpenDataError(`The address ${base.origin} does not start with https, so the key would travel in the open. Use https.`)
  return {
    async *pages(name) {
      const product: Product = products[name]
      let number = 1
      let before = ''
      for (let count = 1; count <= MOST_PAGES; count++) {
        const page = await get(options, pageAddress(base, product, number), product.title)
        const text = JSON.stringify(valueAt(page, product.list))
        if (text === before)
          throw new OpenDataError(`Page ${number} of "${product.title}" is the same as the page before: the page number is not honoured any more.`)
        yield page
        const following = nextPage(page, product, number, count)
        if (following === undefined) return
        number = following
        before = text
      }
      throw new OpenDataError(`"${product.title}" has more than ${MOST_PAGES} pages; that cannot be right.`)
    },
    async component(number) {
      return get(options, new URL(`${base.pathname.replace(/\/$/, '')}${componentPath}/${encodeURIComponent(number)}`, base), `component ${number}`, true)
    },
  }
}

function pageAddress(base: URL, product: Product, page: number): URL {
  const address = new URL(base.pathname.replace(/\/$/, '') + product.path, base)
  for (const [name, value] of Object.entries(product.filters ?? {})) address.searchParams.set(name, value)
  if (product.size !== undefined) address.searchParams.set('size', String(product.size))
  address.searchParams.set('page', String(page))
  return address
}

/** Of the next page only the number is taken, never the address: the key goes nowhere else. */
function nextPage(page: unknown, product: Product, number: number, count: number): number | undefined {
  const total = valueAt(page, 'meta.total_pages')
  if (valueAt(page, 'meta.last') === true || (typeof total === 'number' && count >= total) || listAt(page, product.list).length === 0) return undefined
  const next = valueAt(page, 'links.next.href')
  const named = typeof next === 'string' ? Number(/[?&]page=(\d+)/.exec(next)?.[1] ?? Number.NaN) : Number.NaN
  return Number.isInteger(named) && named > number ? named : number + 1
}

async function get(options: HttpPagesOptions, address: URL, title: string, mayBeMissing = false): Promise<unknown> {
  const { attempts = 5, wait = pause } = options
  let reason = ''
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await tryOnce(options, address)
    if ('body' in answer) return answer.body
    if (answer.status === 404 && mayBeMissing) return undefined
    if (!answer.again) throw new OpenDataError(refusalSentence(answer.status, title, address))
    reason = answer.reason
    if (attempt < attempts) await wait(Math.min(LONGEST_WAIT, answer.afterMilliseconds ?? 1000 * 2 ** (attempt - 1)))
  }
  throw new OpenDataError(
    `The open data could not be fetched: "${title}" from ${address.host} ${reason}, ${attempts} times. Try again later; nothing was changed.`,
  )
}

type Answer = { body: unknown } | { again: boolean; status: number; reason: string; afterMilliseconds?: number }

async function tryOnce({ fetch, apiKey, timeoutMilliseconds = 60_000 }: HttpPagesOptions, address: URL): Promise<Answer> {
  try {
    const response = await fetch(address, {
      headers: { 'x-api-key': apiKey, accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMilliseconds),
    })
    if (response.ok) return { body: JSON.parse(await response.text()) }
    await response.body?.cancel()
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    return {
      again: response.status === 429 || response.status >= 500,
      status: response.status,
      reason: `answered ${response.status}`,
      ...(seconds >= 0 ? { afterMilliseconds: seconds * 1000 } : {}),
    }
  } catch (error) {
    if (error instanceof SyntaxError) return { again: true, status: 0, reason: 'answered something that is not JSON' }
    if (error instanceof DOMException && error.name === 'TimeoutError')
      return { again: true, status: 0, reason: `did not answer within ${timeoutMilliseconds / 1000} s` }
    if (error instanceof TypeError || error instanceof DOMException) return { again: true, status: 0, reason: 'could not be reached' }
    throw error
  }
}

function refusalSentence(status: number, title: string, address: URL): string {
  if (status === 401 || status === 403) return `${address.host} refused the key for "${title}" (${status}). Check the key in the configuration.`
  if (status === 404) return `${address.host} does not know ${address.pathname} (404), where "${title}" should be. Correct the path in field-mapping.ts.`
  return `${address.host} refused to answer for "${title}" (${status}). Perhaps a filter has another name now: see field-mapping.ts.`
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
