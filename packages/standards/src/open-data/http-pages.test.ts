import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { RegionData } from '@gilde/content/region-data.ts'
import { afterEach, describe, expect, it } from 'vitest'
import directions from '@gilde/content/structure/directions.json' with { type: 'json' }
import qualifications from '@gilde/content/structure/qualifications.json' with { type: 'json' }
import municipalities from '@gilde/content/regions/flanders/municipalities.json' with { type: 'json' }
import { componentPath, type Product, products } from './field-mapping.ts'
import { type HttpPagesOptions, httpPages } from './http-pages.ts'
import { importRegion } from './import-region.ts'
import { savedPages } from './saved-pages.ts'

const none = { name: '-', publisher: '-', date: '2026', status: 'synthetic' as const, licence: '-', note: { nl: '-', en: '-' } }
const base = {
  municipalities,
  directions,
  qualifications,
  campuses: { source: none, campuses: [] },
  schools: { source: none, schools: [] },
  sites: { source: none, sites: [] },
  offers: { source: none, offers: [] },
} as unknown as RegionData
const reference = new URL('../../reference/open-data/', import.meta.url)

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

/** Serves on 127.0.0.1 and gives the options to reach it; `waits` collects how long it would have waited. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>): Promise<HttpPagesOptions & { waits: number[] }> {
  server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const waits: number[] = []
  const wait = async (milliseconds: number) => void waits.push(milliseconds)
  return { baseUrl: `http://127.0.0.1:${address.port}`, apiKey: 'a-secret-key', fetch, timeoutMilliseconds: 2000, wait, waits }
}

/** The saved answers at the addresses of the interface, for who has the key. */
async function answerFromFiles(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['x-api-key'] !== 'a-secret-key') return void response.writeHead(401).end()
  const url = new URL(request.url ?? '', 'http://localhost')
  const component = url.pathname.startsWith(`${componentPath}/`) ? url.pathname.slice(componentPath.length + 1) : undefined
  const name = Object.entries(products).find(
    ([, product]: [string, Product]) => product.path === url.pathname && Object.entries(product.filters ?? {}).every(([key, value]) => url.searchParams.get(key) === value),
  )?.[0]
  try {
    response.end(await readFile(new URL(component === undefined ? `${name}-${url.searchParams.get('page')}.json` : `component-${component}.json`, reference)))
  } catch {
    response.writeHead(404).end('{}')
  }
}

const collect = async (pages: AsyncIterable<unknown>) => {
  const all: unknown[] = []
  for await (const page of pages) all.push(page)
  return all
}

describe('httpPages', () => {
  it('reads the same region over the interface as from saved answers', async () => {
    const options = { base, today: '2026-11-23', qualifications: true }
    const served = await importRegion(await serve(answerFromFiles), options)
    expect(served).toEqual(await importRegion(savedPages(reference.pathname), options))
    expect(served.data.schools.schools).toHaveLength(4)
  })

  it('asks with the key in a header, the filters, the size and the page, and only the host it was told', async () => {
    const asked: string[] = []
    const options = await serve((request, response) => {
      asked.push(request.url ?? '')
      return answerFromFiles(request, response)
    })
    await collect(httpPages(options).pages('locations'))
    await collect(httpPages(options).pages('structure')) // its link names another host
    expect(asked).toEqual([
      `${products.locations.path}?filter_instellingslocatie_hoofdstructuur=311&size=5000&page=1`,
      `${products.locations.path}?filter_instellingslocatie_hoofdstructuur=311&size=5000&page=2`,
      `${products.structure.path}?page=1`,
      `${products.structure.path}?page=2`,
    ])
    expect(asked.join(' ')).not.toContain('secret')
  })

  it('tries again after 429, 503 and nonsense, longer each time or as long as asked', async () => {
    let count = 0
    const options = await serve((request, response) => {
      count++
      if (count === 1) return void response.writeHead(503).end()
      if (count === 2) return void response.writeHead(429, { 'retry-after': '7' }).end()
      if (count === 3) return void response.end('<html>')
      if (count === 4) return void request.socket.destroy()
      return answerFromFiles(request, response)
    })
    expect(await collect(httpPages(options).pages('schools'))).toHaveLength(1)
    expect(options.waits).toEqual([1000, 7000, 4000, 8000])
  })

  it('gives up with a sentence that says what happened, and not the key', async () => {
    const options = await serve((_request, response) => void response.writeHead(500).end())
    const asked = collect(httpPages({ ...options, attempts: 3 }).pages('schools'))
    await expect(asked).rejects.toThrow(/"schools" from 127\.0\.0\.1:\d+ answered 500, 3 times\. Try again later; nothing was changed\./)
    await expect(asked).rejects.not.toThrow(/secret/)
    expect(options.waits).toHaveLength(2)
  })

  it('does not wait for ever', async () => {
    const options = await serve(() => {})
    await expect(collect(httpPages({ ...options, attempts: 2, timeoutMilliseconds: 50 }).pages('schools'))).rejects.toThrow(/did not answer within 0.05 s, 2 times/)
  })

  it('does not try again when the key, the path or a filter is refused', async () => {
    for (const [status, sentence] of [
      [401, /refused the key for "schools" \(401\)\. Check the key/],
      [404, /does not know .*instelling \(404\)/],
      [400, /refused to answer for "schools" \(400\)\. Perhaps a filter/],
    ] as const) {
      const options = await serve((_request, response) => void response.writeHead(status).end())
      await expect(collect(httpPages(options).pages('schools'))).rejects.toThrow(sentence)
      expect(options.waits).toEqual([])
    }
  })

  it('follows no redirect, so that the key goes nowhere else', async () => {
    let asked = 0
    const options = await serve((_request, response) => {
      asked++
      response.writeHead(302, { location: '/elsewhere' }).end()
    })
    await expect(collect(httpPages({ ...options, attempts: 1 }).pages('schools'))).rejects.toThrow(/could not be reached/)
    expect(asked).toBe(1)
  })

  it('notices that the page number is ignored', async () => {
    const options = await serve((_request, response) => void response.end('{"meta":{"last":false},"content":[{"instelling_nummer":1}]}'))
    await expect(collect(httpPages(options).pages('schools'))).rejects.toThrow(/the page number is not honoured/)
  })

  it('sends no key in the open', () => {
    expect(() => httpPages({ baseUrl: 'http://onderwijs.api.vlaanderen.be', apiKey: 'k', fetch })).toThrow(/does not start with https/)
  })
})
