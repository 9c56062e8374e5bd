import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'

const from = (forwarded?: string) => new Request('http://gilde.test/', { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } })

it('believes only what the trusted proxy itself added', () => {
  expect(clientAddress(from('203.0.113.9, 198.51.100.7'), '127.0.0.1', true)).toBe('198.51.100.7')
  expect(clientAddress(from('198.51.100.7'), '127.0.0.1', true)).toBe('198.51.100.7')
})

it('takes the connection where no proxy is trusted or none said anything', () => {
  expect(clientAddress(from('198.51.100.7'), '192.0.2.1', false)).toBe('192.0.2.1')
  expect(clientAddress(from(), '127.0.0.1', true)).toBe('127.0.0.1')
})
