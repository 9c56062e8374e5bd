import { admissionInstruments, type AnyInstrument, batteries, instruments } from '@gilde/assessment'
import { z } from 'zod'
import { defineOperation } from '../operation.ts'

const LocalText = z.object({ nl: z.string(), en: z.string() }).meta({ id: 'LocalText' })

/** What is said about a test before it: no item, no parameter. */
export const InstrumentInfo = z
  .object({
    id: z.string(),
    version: z.string(),
    family: z.enum(['interests', 'reasoning', 'perception', 'basics']),
    talent: z.string(),
    title: LocalText,
    summary: LocalText,
    instructions: z.array(LocalText),
    keyboard: LocalText,
    equivalent: z.object({ kind: z.enum(['none-needed', 'alternative', 'not-measured']), explanation: LocalText }),
    minutes: z.number(),
    items: z.int().describe('In the bank'),
    status: z.object({ kind: z.literal('provisional'), model: LocalText, sources: z.array(z.string()) }).describe('Provisional: not yet calibrated on pupils'),
  })
  .meta({ id: 'Instrument' })
export type InstrumentInfo = z.infer<typeof InstrumentInfo>

/** Also for tests that are not in the list of talent tests. */
export function describeInstrument({ id, version, family, talent, title, summary, instructions, keyboard, equivalent, minutes, bank, status }: AnyInstrument): InstrumentInfo {
  return { id, version, family, talent, title, summary, instructions, keyboard, equivalent, minutes, items: bank.length, status }
}

const catalogue = () => ({
  instruments: instruments.map(describeInstrument),
  admission: admissionInstruments().map(describeInstrument),
  batteries: batteries.map(({ id, title, short, instruments: tests }) => ({ id, title, short, instruments: tests.map((test) => test.id) })),
})
let made: ReturnType<typeof catalogue> | undefined

export const listInstruments = defineOperation({
  name: 'listInstruments',
  summary: 'The tests: what they measure, how, and how sure their parameters are',
  http: { method: 'get', path: '/api/instruments', tag: 'Tests' },
  access: 'public',
  input: z.object({}),
  output: z.object({
    instruments: z.array(InstrumentInfo),
    admission: z.array(InstrumentInfo).describe('The parts of the admission tests; their batteries belong to families of directions'),
    batteries: z.array(z.object({ id: z.string(), title: LocalText, short: z.boolean(), instruments: z.array(z.string()) }).meta({ id: 'Battery' })),
  }),
  refusals: [],
  perform: async () => (made ??= catalogue()),
})
