import { type Decision, decide, type Facts, loadRoutesContent, type Rulebook } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { findBooks } from './rulebooks.ts'
import { asRefusal } from './programme.ts'
import { describeReason } from './reasons.ts'
import { BookRef, LocalText, Reason, standingFields } from './shapes.ts'

/** The questions of a book that somebody who works, or wants to, has. */
const questions = ['work-while-qualifying', 'part-time-learning', 'dual-start'] as const

const Answer = Reason.extend({ question: z.enum(questions), title: LocalText, differs: z.boolean().describe('The other book says something else') }).meta({ id: 'WorkAnswer' })

/** What working and learning somebody may combine, by both books, and the ways back to a diploma outside a school. */
export const getWorkWays = defineOperation({
  name: 'getWorkWays',
  summary: 'From work: what working and learning may be combined, by both rulebooks, and the ways to a diploma outside a school',
  http: { method: 'get', path: '/api/work-ways', tag: 'Doors' },
  access: 'public',
  input: z.object({
    age: z.coerce.number().int().min(12, 'age-range').max(25, 'age-range').optional().describe('Today; nothing is answered without it'),
    years: z.coerce.number().int().min(0).max(10).optional().describe('School years of secondary education that are over, passed or not'),
    diploma: z.enum(['yes', 'no']).optional().describe('Diploma of secondary education'),
    on: standingFields.on,
  }),
  output: z
    .object({
      books: z.array(z.object({ book: BookRef, answers: z.array(Answer) })).describe('Empty without an age'),
      ways: z.array(z.object({ id: z.string(), name: LocalText, text: LocalText, asks: LocalText, url: z.string() })).describe('Editorial: adult education and the examination board'),
      source: z.object({ name: z.string(), publisher: z.string(), date: z.string(), status: z.string(), note: LocalText }),
    })
    .meta({ id: 'WorkWays' }),
  refusals: ['bad-input'],
  perform: (app, actor, { age, years, diploma, on = dayInBrussels(app.clock()) }) =>
    asActor(app, actor, async (db) => {
      const { book, ref, other, otherRef } = await findBooks(db, undefined, app.clock())
      const facts: Facts = { ...(age !== undefined && { ageOnDay: age }), ...(years !== undefined && { yearsInSecondary: years }), ...(diploma !== undefined && { secondaryDiploma: diploma === 'yes' }), companyRecognised: false, enrolledInModules: false }
      const { ways, source } = loadRoutesContent().otherWays
      const { name, publisher, date, status, note } = source
      const books = age === undefined ? [] : asRefusal(() => [{ book: ref, answers: answersOf(book, other, on, facts) }, { book: otherRef, answers: answersOf(other, book, on, facts) }])
      return { books, ways: ways.map(({ id, name: title, text, asks, url }) => ({ id, name: title, text, asks, url })), source: { name, publisher, date, status, note } }
    }),
})

function answersOf(book: Rulebook, other: Rulebook, on: string, facts: Facts): z.input<typeof Answer>[] {
  return questions.flatMap((question) => {
    const declared = book.decisions.find(({ id }) => id === question)
    if (!declared) return []
    const ask = (of: Rulebook): Decision => decide(of, { decision: question, on, facts })
    const decision = ask(book)
    return [{ ...describeReason(book, decision), id: question, question, title: declared.title, differs: ask(other).outcome !== decision.outcome }]
  })
}
