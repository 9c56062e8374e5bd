import { instruments, technicalSheet } from '@gilde/assessment'
import { z } from 'zod'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

const LocalText = z.object({ nl: z.string(), en: z.string() }).meta({ id: 'LocalText' })
const Spread = z.object({ least: z.number(), mean: z.number(), most: z.number() })

const TechnicalSheet = z
  .object({
    id: z.string(),
    version: z.string(),
    status: z.literal('provisional'),
    items: z.int(),
    delivery: z.enum(['adaptive', 'inventory', 'blocks', 'exercises']),
    mostItems: z.int().nullable().describe('For an adaptive test'),
    stopsAtStandardError: z.number().nullable().describe('For an adaptive test, in logits'),
    blueprint: z.array(z.object({ area: z.string(), items: z.int(), wantedShare: z.number().nullable() })),
    difficulty: Spread.nullable().describe('Of the bank, in logits; never of one item'),
    precision: z
      .array(
        z.object({
          ability: z.number().describe('Logits'),
          bankInformation: z.number().describe('Of the whole bank, logits⁻²'),
          meanItems: z.number(),
          claimedError: z.number().describe('Standard error that the test reports, logits'),
          madeError: z.number().describe('Root mean square of estimate − ability, logits'),
          bias: z.number(),
        }),
      )
      .nullable()
      .describe('With virtual pupils and a fixed seed'),
    limits: z.array(LocalText),
  })
  .meta({ id: 'TechnicalSheet' })
export type TechnicalSheet = z.infer<typeof TechnicalSheet>

/** An instrument does not change while the process lives, and its precision takes a moment to simulate. */
const made = new Map<string, TechnicalSheet>()

export const getTechnicalSheet = defineOperation({
  name: 'getTechnicalSheet',
  summary: 'The technical sheet of a test, worked out from the test as it is now',
  http: { method: 'get', path: '/api/instruments/{id}/technical-sheet', tag: 'Tests' },
  access: 'public',
  input: z.object({ id: z.string().max(60) }),
  output: TechnicalSheet,
  refusals: ['not-found'],
  perform: async (_app, _actor, { id }) => {
    const known = made.get(id) ?? makeSheet(id)
    made.set(id, known)
    return known
  },
})

function makeSheet(id: string): TechnicalSheet {
  const instrument = instruments.find((one) => one.id === id)
  if (!instrument) throw new Refusal('not-found')
  const { version, status, items, delivery, blueprint, parameters, precision, limits } = technicalSheet(instrument)
  return {
    id,
    version,
    status,
    items,
    delivery: delivery.kind,
    mostItems: delivery.kind === 'adaptive' ? delivery.mostItems : null,
    stopsAtStandardError: delivery.kind === 'adaptive' ? delivery.standardError : null,
    blueprint: blueprint.map(({ area, items: count, wantedShare }) => ({ area, items: count, wantedShare: wantedShare ?? null })),
    difficulty: parameters?.difficulty ?? null,
    precision:
      precision?.map(({ ability, bankInformation, meanItems, claimedError, rootMeanSquareError, bias }) => ({ ability, bankInformation, meanItems, claimedError, madeError: rootMeanSquareError, bias })) ?? null,
    limits,
  }
}
