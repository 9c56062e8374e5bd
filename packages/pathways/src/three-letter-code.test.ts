import { expect, it } from 'vitest'
import { threeLetterCode } from './three-letter-code.ts'

it('takes the three highest, and the hexagon order when equal', () => {
  expect(threeLetterCode({ R: 1, I: 4, A: 2, S: 5, E: 4, C: 1 })).toEqual(['S', 'I', 'E'])
})
