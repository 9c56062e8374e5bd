import { refusalMessages } from '@gilde/language/messages/refusals'
import { Refusal, type RefusalCode, refusalCodes } from '@gilde/use-cases'
import { describe, expect, it } from 'vitest'
import { throwAsPage } from './refusal-response.ts'

describe('throwAsPage', () => {
  it.each(Object.keys(refusalCodes) as RefusalCode[])('makes a page of %s with its own status and a sentence in both languages', (code) => {
    expect(() => throwAsPage(new Refusal(code, { near: 'x' }))).toThrow(expect.objectContaining({ data: { refusal: code, fields: { near: 'x' } }, init: { status: refusalCodes[code] } }))
    expect(refusalMessages.nl[code].length).toBeGreaterThan(20)
    expect(refusalMessages.en[code].length).toBeGreaterThan(20)
  })

  it('has no sentence for a code that does not exist', () => {
    expect(Object.keys(refusalMessages.nl).sort()).toEqual(Object.keys(refusalCodes).sort())
  })

  it('lets a bug rise', () => {
    const bug = new TypeError('x')
    expect(() => throwAsPage(bug)).toThrow(bug)
  })
})
