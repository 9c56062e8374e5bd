import content from '@gilde/content/instruments/span.json' with { type: 'json' }
import { z } from 'zod'
import type { Instrument } from '../instrument.ts'
import type { BankItem } from '../item.ts'
import { spanParameters } from '../item-types/span/difficulty.ts'
import { type SpanContent, type SpanRadicals, spanType, type SpanView } from '../item-types/span/index.ts'

const text = z.object({ nl: z.string(), en: z.string() })
const blueprint = z
  .object({
    status: z.literal('provisional'),
    dated: z.iso.date(),
    source: text,
    references: z.array(z.string()),
    weights: z.object({
      lengthAtZero: z.number(),
      perElement: z.number().positive(),
      backward: z.object({ blocks: z.number(), digits: z.number() }),
      digits: z.number(),
      discrimination: z.number().positive(),
      ceiling: z.number().min(0).max(1),
    }),
    lengths: z.array(z.int()),
    seedsPerCell: z.int().positive(),
    delivery: z.object({ standardError: z.number(), leastItems: z.int(), mostItems: z.int(), randomesque: z.int() }),
  })
  .parse(content)

const kinds = (['blocks', 'digits'] as const).flatMap((material) => (['forward', 'backward'] as const).map((direction) => ({ material, direction })))

const bank: BankItem<SpanRadicals>[] = kinds.flatMap((kind) =>
  blueprint.lengths.flatMap((length) =>
    Array.from({ length: blueprint.seedsPerCell }, (_, index) => {
      const radicals: SpanRadicals = { length, ...kind }
      const area = `${kind.material}-${kind.direction}`
      const seed = 1000 * length + index
      return { id: `span:${area}-${length}:${seed}`, area, radicals, seed, parameters: spanParameters(radicals, blueprint.weights) }
    }),
  ),
)

/** Visual-spatial and digit span, forward and backward, adaptive. */
export const span: Instrument<SpanRadicals, SpanContent, SpanView> = {
  id: 'span',
  family: 'perception',
  talent: 'memory',
  title: { nl: 'Onthoud de rij', en: 'Remember the row' },
  summary: { nl: 'Kijk naar blokken of cijfers en herhaal ze in de juiste volgorde.', en: 'Watch blocks or digits and repeat them in the right order.' },
  instructions: [
    { nl: 'Je ziet een rij, één per seconde.', en: 'You see a row, one per second.' },
    { nl: 'Soms lichten er blokken op. Soms zie je cijfers.', en: 'Sometimes blocks light up. Sometimes you see digits.' },
    { nl: 'Kijk eerst of je de rij van voor naar achter of van achter naar voor herhaalt.', en: 'Look first whether you repeat the row from first to last or from last to first.' },
    { nl: 'Tik daarna alles aan in die volgorde. Je mag een tik terugnemen.', en: 'Then tap everything in that order. You may take a tap back.' },
    { nl: 'De rijen worden langer of korter, zodat ze bij jou passen. Niemand onthoudt ze allemaal.', en: 'The rows become longer or shorter, so that they suit you. Nobody remembers them all.' },
    { nl: 'Er is geen tijdslimiet voor je antwoord.', en: 'There is no time limit for your answer.' },
  ],
  keyboard: {
    nl: 'Cijfers: typ ze. Blokken: ga met de pijltjes naar een blok en druk op Enter. Backspace neemt je laatste tik terug. Is je rij vol? Dan is Enter je antwoord.',
    en: 'Digits: type them. Blocks: go to a block with the arrow keys and press Enter. Backspace takes your last tap back. Is your row full? Then Enter is your answer.',
  },
  equivalent: {
    kind: 'alternative',
    explanation: {
      nl: 'Wie niet of moeilijk ziet, hoort de cijferrijen van een schermlezer of begeleider en typt of zegt ze na. De blokken worden dan niet gemeten.',
      en: 'Those who cannot see well hear the rows of digits from a screen reader or a supervisor and type or say them. The blocks are then not measured.',
    },
  },
  minutes: 5,
  itemType: spanType,
  practice: [
    { radicals: { length: 3, direction: 'forward', material: 'blocks' }, seed: 7 },
    { radicals: { length: 2, direction: 'backward', material: 'digits' }, seed: 11 },
  ],
  bank,
  delivery: {
    kind: 'adaptive',
    ...blueprint.delivery,
    areas: { 'blocks-forward': 0.25, 'blocks-backward': 0.25, 'digits-forward': 0.25, 'digits-backward': 0.25 },
  },
  status: { kind: 'provisional', model: blueprint.source, sources: blueprint.references },
  version: '2',
}
