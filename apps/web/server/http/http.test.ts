import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compress } from './compress.ts'
import { readCookies, writeCookie } from './cookies.ts'
import { isSameOrigin } from './is-same-origin.ts'

const post = (headers: Record<string, string>) => new Request('http://gilde.test/x', { method: 'POST', headers })

describe('isSameOrigin', () => {
  it('believes what the browser says of where the request started', () => {
    expect(isSameOrigin(post({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
    expect(isSameOrigin(post({ 'sec-fetch-site': 'same-site' }))).toBe(false)
    expect(isSameOrigin(post({ 'sec-fetch-site': 'cross-site' }))).toBe(false)
  })

  it('falls back on the origin', () => {
    expect(isSameOrigin(post({ origin: 'http://gilde.test' }))).toBe(true)
    expect(isSameOrigin(post({ origin: 'http://gilde.test.evil' }))).toBe(false)
    expect(isSameOrigin(post({ origin: 'null' }))).toBe(false)
  })

  it('refuses a cookie that comes without a word of where from', () => {
    expect(isSameOrigin(post({ cookie: 'session=1' }))).toBe(false)
    expect(isSameOrigin(post({}))).toBe(true)
  })
})

describe('readCookies', () => {
  it('keeps the first of a name and survives nonsense', () => {
    expect(readCookies('a=1; b=x=y; a=2; ;=; c')).toEqual({ a: '1', b: 'x=y' })
    expect(readCookies(null)).toEqual({})
  })
})

describe('writeCookie', () => {
  it('keeps it from scripts and other sites', () => {
    expect(writeCookie('session', 'v', { secure: true, maxAgeSeconds: 60 })).toBe('session=v; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60')
  })
})

describe('compress', () => {
  const request = new Request('http://gilde.test', { headers: { 'accept-encoding': 'gzip, br' } })
  it('sends the same bytes, smaller', async () => {
    const text = 'timmeren '.repeat(1000)
    const response = await compress(request, new Response(text, { headers: { 'content-type': 'text/html' } }))
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.length).toBeLessThan(500)
    expect(gunzipSync(bytes).toString()).toBe(text)
  })

  it('leaves a PDF as it is', async () => {
    const response = await compress(request, new Response('%PDF'.repeat(1000), { headers: { 'content-type': 'application/pdf' } }))
    expect(response.headers.get('content-encoding')).toBeNull()
  })
})
