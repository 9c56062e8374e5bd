import { createServer, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRequestListener } from '@remix-run/node-fetch-server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { answerFailure } from './answer-failure.ts'
import { cachePolicy } from './cache-policy.ts'
import { isForm } from './is-form.ts'
import { visitorToken } from './visitor-token.ts'

const post = (body: string | FormData, type?: string) => new Request('http://gilde.test/x', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) })

describe('isForm', () => {
  it('takes both kinds of form, and nothing at all', async () => {
    const form = new FormData()
    form.set('do', 'share')
    const request = post(form)
    expect(await isForm(request)).toBe(true)
    expect((await request.formData()).get('do')).toBe('share')
    expect(await isForm(post('do=share', 'application/x-www-form-urlencoded;charset=UTF-8'))).toBe(true)
    expect(await isForm(new Request('http://gilde.test/x', { method: 'POST' }))).toBe(true)
  })

  it.each(['multipart/form-data', 'multipart/form-data; boundary=x', 'application/json', 'text/plain'])('refuses what only says that it is %s', async (type) => {
    expect(await isForm(post('junk', type))).toBe(false)
  })
})

describe('cachePolicy', () => {
  it('leaves no page for somebody on a device', () => {
    expect(cachePolicy({ kind: 'visitor' })).toBe('private, no-cache')
    expect(cachePolicy({ kind: 'visitor', tokenHash: 'x' })).toBe('private, no-store')
    expect(cachePolicy({ kind: 'person', personId: 'x', organisationId: 'y', name: 'z', roles: ['pupil'] })).toBe('private, no-store')
  })
})

describe('visitorToken', () => {
  it('takes none that somebody made up', () => {
    const token = Buffer.alloc(32, 7).toString('base64url')
    expect(visitorToken({ visit: token })).toBe(token)
    for (const visit of ['', '1', 'mine', `${token}x`, `${token.slice(1)}'`]) expect(visitorToken({ visit })).toBeUndefined()
    expect(visitorToken({})).toBeUndefined()
  })
})

describe('answerFailure', () => {
  const listener = createRequestListener(
    async (request: Request) => {
      throw new TypeError(`a bug on ${request.url}`)
    },
    { onError: answerFailure },
  )
  const server = createServer(listener)
  beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
  afterAll(() => new Promise((done) => server.close(done)))

  const send = (method: string, host: string) =>
    new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((done, failed) => {
      ask({ port: (server.address() as AddressInfo).port, host: '127.0.0.1', method, headers: { host }, agent: false }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += String(chunk))).on('end', () => { done({ status: response.statusCode!, headers: response.headers, text }) })
      })
        .on('error', failed)
        .end()
    })

  it.each([['GET', 'a b'], ['GET', '<x>'], ['GET', 'gilde.test:99999'], ['TRACE', 'gilde.test']])('takes %s of host %s for no request, and writes nothing in the log', async (method, host) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { status, headers } = await send(method, host)
    expect(status).toBe(400)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(log).not.toHaveBeenCalled()
    log.mockRestore()
  })

  it('answers a fault of ours with its number only', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { status, text } = await send('GET', 'gilde.test')
    expect(status).toBe(500)
    const [, id] = /^Internal error ([\w-]{36})$/.exec(text)!
    expect(String(log.mock.calls[0]![0])).toContain(id)
    log.mockRestore()
  })
})
