import { describe, expect, it } from 'vitest'
import type { LetterModel } from './letter-model.ts'
import { printLetter } from './press.ts'

const text = (value: string) => ({ nl: value, en: value })

const letter: LetterModel = {
  form: 1,
  madeAt: '2026-06-26T14:00:00.000Z',
  about: 'decision',
  number: 1,
  school: 'A school <with> *signs* #and $others',
  synthetic: true,
  pupil: 'Somebody',
  className: '4',
  schoolYear: '2025-2026',
  metOn: '2026-06-25',
  toldOn: '2026-06-26',
  decidedBy: 'A director',
  members: ['A director', 'A teacher'],
  certificate: 'B',
  exclusions: [text('transition')],
  remediation: '',
  motivation: 'Reasons in #two paragraphs.\n\nThe *second* one.',
  advice: '',
  clbAdvice: null,
  answer: null,
  doors: [{ target: text('year 5'), state: 'open', sentence: text('It is open.'), directions: { all: 12, open: 9 } }],
  next: { step: 'ask-talk', sentence: text('You can ask for a talk.'), until: '2026-07-01', workingDays: 3, status: 'unconfirmed', note: null },
  rules: [{ text: text('A B is motivated.'), article: 'art. 1', url: 'https://example.org/one', status: 'official' }],
  rulebook: { id: 'today', version: '1' },
}

describe('printLetter', () => {
  it('gives the same file for the same letter, in each language', async () => {
    const [dutch, again, english] = await Promise.all([printLetter(letter, 'nl'), printLetter(letter, 'nl'), printLetter(letter, 'en')])
    expect(Buffer.from(dutch).subarray(0, 5).toString()).toBe('%PDF-')
    expect(Buffer.from(dutch).includes('pdfuaid')).toBe(true)
    expect(Buffer.from(again).equals(Buffer.from(dutch))).toBe(true)
    expect(Buffer.from(english).equals(Buffer.from(dutch))).toBe(false)
  })

  it('takes what people write as words, not as instructions', async () => {
    const written = '#panic("no") $x$ *bold* <label> @reference \\ "quoted"'
    expect((await printLetter({ ...letter, motivation: written, remediation: written, advice: written }, 'nl')).length).toBeGreaterThan(1000)
  })
})
