import content from '@gilde/content/instruments/colour-difference.json' with { type: 'json' }
import { z } from 'zod'
import type { Instrument } from '../instrument.ts'
import type { BankItem } from '../item.ts'
import { colourDifferenceParameters } from '../item-types/colour-difference/difficulty.ts'
import { type ColourDifferenceContent, type ColourDifferenceRadicals, colourDifferenceType, type ColourDifferenceView } from '../item-types/colour-difference/index.ts'

const blueprint = z
  .object({
    status: z.literal('provisional'),
    dated: z.iso.date(),
    source: z.object({ nl: z.string(), en: z.string() }),
    references: z.array(z.string()),
    weights: z.object({
      threshold: z.object({ hue: z.number().positive(), lightness: z.number().positive() }),
      perLogDifference: z.number().positive(),
      nineTiles: z.number(),
      discrimination: z.number().positive(),
      ceiling: z.number().min(0).max(1),
    }),
    differences: z.array(z.number()),
    seedsPerCell: z.int().positive(),
    delivery: z.object({ standardError: z.number(), leastItems: z.int(), mostItems: z.int(), randomesque: z.int() }),
  })
  .parse(content)

const kinds = (['hue', 'lightness'] as const).flatMap((direction) => ([4, 9] as const).map((tiles) => ({ direction, tiles })))

const bank: BankItem<ColourDifferenceRadicals>[] = kinds.flatMap(({ direction, tiles }) =>
  blueprint.differences.flatMap((difference, step) =>
    Array.from({ length: blueprint.seedsPerCell }, (_, index) => {
      const radicals: ColourDifferenceRadicals = { difference, direction, tiles }
      const seed = 100 * (step + 1) + 10 * tiles + index
      return { id: `colour-difference:${direction}-${tiles}-${difference}:${seed}`, area: direction, radicals, seed, parameters: colourDifferenceParameters(radicals, blueprint.weights) }
    }),
  ),
)

/** Colour discrimination: the tile that differs, adaptive. Not a test for colour blindness. */
export const colourDifference: Instrument<ColourDifferenceRadicals, ColourDifferenceContent, ColourDifferenceView> = {
  id: 'colour-difference',
  family: 'perception',
  talent: 'colour',
  title: { nl: 'Welke tegel is anders?', en: 'Which tile is different?' },
  summary: { nl: 'Zoek de ene tegel met een andere kleur.', en: 'Find the one tile with a different colour.' },
  instructions: [
    { nl: 'Je ziet vier of negen tegels. Eén heeft een andere kleur.', en: 'You see four or nine tiles. One has a different colour.' },
    { nl: 'Kies die tegel. Soms is het verschil heel klein.', en: 'Choose that tile. Sometimes the difference is very small.' },
    { nl: 'Zie je geen verschil? Kies dan “Ik weet het niet”. Niemand ziet ze allemaal.', en: 'Do you see no difference? Then choose “I do not know”. Nobody sees them all.' },
    { nl: 'Zet je scherm helder en zet nachtstand of kleurfilters uit als dat kan.', en: 'Make your screen bright and switch night mode or colour filters off if you can.' },
    { nl: 'Schermen verschillen. Dit is geen test voor kleurenblindheid.', en: 'Screens differ. This is not a test for colour blindness.' },
  ],
  keyboard: {
    nl: 'Ga met de pijltjes naar een tegel of typ het nummer ervan. Druk daarna op Enter.',
    en: 'Go to a tile with the arrow keys or type its number. Then press Enter.',
  },
  equivalent: {
    kind: 'not-measured',
    explanation: {
      nl: 'Wie kleuren of het scherm niet goed ziet, slaat deze test over. Het rapport zegt dan dat dit niet gemeten is, en niets over kleurenblindheid.',
      en: 'Those who cannot see colours or the screen well skip this test. The report then says that this was not measured, and nothing about colour blindness.',
    },
  },
  minutes: 3,
  itemType: colourDifferenceType,
  practice: [
    { radicals: { difference: 19, direction: 'hue', tiles: 4 }, seed: 2 },
    { radicals: { difference: 14, direction: 'lightness', tiles: 9 }, seed: 3 },
  ],
  bank,
  delivery: { kind: 'adaptive', ...blueprint.delivery, areas: { hue: 0.5, lightness: 0.5 } },
  status: { kind: 'provisional', model: blueprint.source, sources: blueprint.references },
  version: '2',
}
