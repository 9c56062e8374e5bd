import { describe, expect, it } from 'vitest'
import { InvalidConfig, readConfig } from './config.ts'

describe('readConfig', () => {
  it('needs nothing: an embedded database with the demo region', () => {
    expect(readConfig({})).toMatchObject({ port: 3000, embedded: true, database: 'data/database', demo: true, role: 'all' })
  })

  it('never assumes the demo on a server of your own', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://a@b/c', SECRET: 'x'.repeat(32) })).toMatchObject({ demo: false, embedded: false })
  })

  it('reports all problems at once, by name', () => {
    const read = () => readConfig({ PORT: 'high', ROLE: 'boss', DATABASE_URL: 'mysql://x', SECRET: 'short' })
    expect(read).toThrow(InvalidConfig)
    for (const name of ['PORT', 'ROLE', 'DATABASE_URL', 'SECRET']) expect(read).toThrow(new RegExp(`${name}: `))
  })

  it('refuses a server without a shared secret, and separate processes on the embedded database', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://a@b/c' })).toThrow(/SECRET/)
    expect(() => readConfig({ ROLE: 'worker' })).toThrow(/ROLE/)
  })

  it('takes an empty setting as not set', () => {
    expect(readConfig({ PORT: '', SECRET: '' }).port).toBe(3000)
  })
})
