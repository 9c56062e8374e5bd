import { describe, expect, it } from 'vitest'
import { choicesOf, readQuery, toAddress, toInput } from './query.ts'

const read = (search: string) => readQuery(new URLSearchParams(search))

describe('readQuery', () => {
  it('leaves out what a form sends empty', () => {
    const query = read('search=&near=&kilometres=25&domain=stem&domain=food')
    expect(toInput(query)).toEqual({ domain: ['stem', 'food'], page: 1 })
    expect(toAddress(query)).toBe('/richtingen?domain=stem&domain=food')
  })

  it('takes both kinds of dual as no preference', () => {
    expect(read('dual=yes&dual=no').dual).toBeUndefined()
    expect(read('dual=no').dual).toBe('no')
  })

  it('looks 15 kilometres around when only a municipality is given', () => {
    expect(toInput(read('near=13040'))).toEqual({ near: '13040', kilometres: 15, page: 1 })
  })
})

describe('toAddress', () => {
  it('comes back as the same query', () => {
    const address = '/richtingen?search=hout&domain=stem&finality=A&grade=3&dual=yes&offered=yes&near=13040&kilometres=25&page=2'
    expect(toAddress(read(address.split('?')[1]!))).toBe(address)
  })
})

describe('choicesOf', () => {
  it('names each choice with the query that lets go of just that one', () => {
    const choices = choicesOf(read('search=hout&domain=stem&domain=food&page=3'))
    expect(choices.map(({ kind, value, without }) => [kind, value, toAddress(without)])).toEqual([
      ['search', 'hout', '/richtingen?domain=stem&domain=food'],
      ['domain', 'stem', '/richtingen?search=hout&domain=food'],
      ['domain', 'food', '/richtingen?search=hout&domain=stem'],
    ])
  })
})
