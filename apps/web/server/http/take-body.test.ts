import { describe, expect, it } from 'vitest'
import { takeBody } from './take-body.ts'

const post = (body: BodyInit, headers: Record<string, string> = {}) => new Request('http://gilde.test/x', { method: 'POST', body, headers, duplex: 'half' } as RequestInit)
const stream = (bytes: number, told: { pulled: number }) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      told.pulled += 65_536
      controller.enqueue(new Uint8Array(65_536))
      if (told.pulled >= bytes) controller.close()
    },
  })

describe('takeBody', () => {
  it('hands the body on unchanged', async () => {
    expect(await (await takeBody(post('één'))).text()).toBe('één')
  })

  it('refuses a body that says it is far too large, without reading it', async () => {
    await expect(takeBody(post('small', { 'content-length': '5000000' }))).rejects.toThrow('too-large')
  })

  it('refuses a body that is too large, after reading it to its end', async () => {
    const told = { pulled: 0 }
    await expect(takeBody(post(stream(300_000, told)))).rejects.toThrow('too-large')
    expect(told.pulled).toBeGreaterThanOrEqual(300_000)
  })

  it('lets through more where more is expected, and no more than that', async () => {
    expect((await (await takeBody(post(stream(300_000, { pulled: 0 })), 400_000)).text()).length).toBeGreaterThanOrEqual(300_000)
    await expect(takeBody(post('small', { 'content-length': '5000000' }), 400_000)).rejects.toThrow('too-large')
  })

  it('stops reading a body that does not say its length once it is far too large', async () => {
    const told = { pulled: 0 }
    await expect(takeBody(post(stream(50_000_000, told)))).rejects.toThrow('too-large')
    expect(told.pulled).toBeLessThan(6_000_000)
  })
})
