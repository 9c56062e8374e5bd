import { describe, expect, it } from 'vitest'
import { chooseSides } from './choose-sides.ts'

const books = [{ id: 'today', basedOn: null, version: 1 }, { id: 'voka', basedOn: 'today', version: 1 }]

describe('chooseSides', () => {
  it('lays a book of proposals over its base when nothing was chosen', () => expect(chooseSides(books, 'voka', null)).toEqual({ before: 'today', after: 'voka', beside: 'today' }))
  it('lays a book beside its version before', () => expect(chooseSides([{ ...books[0]!, version: 3 }, books[1]!], 'today', null)).toEqual({ before: 'today', after: 'today', version: 2, beside: 'vorige', previous: 2 }))
  it('lays a first version beside the book that lies over it', () => expect(chooseSides(books, 'today', null)).toEqual({ before: 'today', after: 'voka', beside: 'voka' }))
  it('lays a book beside itself when that is asked, to see only what the sliders do', () => expect(chooseSides(books, 'voka', 'voka')).toEqual({ before: 'voka', after: 'voka', beside: 'voka' }))
  it('has a book alone beside itself', () => expect(chooseSides([books[0]!], 'today', null)).toEqual({ before: 'today', after: 'today', beside: 'today' }))
})
