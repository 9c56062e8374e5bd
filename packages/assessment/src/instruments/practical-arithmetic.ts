import blueprint from '@gilde/content/instruments/practical-arithmetic.json' with { type: 'json' }
import { z } from 'zod'
import type { Instrument } from '../instrument.ts'
import type { BankItem } from '../item.ts'
import { arithmeticParameters } from '../item-types/practical-arithmetic/difficulty.ts'
import { type ArithmeticContent, type ArithmeticRadicals, practicalArithmeticType, type PracticalArithmeticView } from '../item-types/practical-arithmetic/index.ts'
import { realisable } from '../item-types/practical-arithmetic/templates/index.ts'

const weight = z.number()
const { version, minutes, weights, seedsPerRadicals, areas, delivery, model, references } = z
  .object({
    version: z.string(),
    status: z.literal('provisional'),
    model: z.object({ nl: z.string(), en: z.string() }),
    references: z.array(z.string()),
    weights: z.object({
      base: weight,
      perFurtherStep: weight,
      operations: z.object({ add: weight, subtract: weight, multiply: weight, divide: weight }),
      numbers: z.object({ whole: weight, decimal: weight, fraction: weight, percent: weight }),
      carrying: weight,
      conversion: weight,
      irrelevant: weight,
      familiarity: z.object({ daily: weight, school: weight, work: weight }),
      backward: weight,
      discrimination: weight.positive(),
      ceiling: weight.min(0).max(1),
    }),
    seedsPerRadicals: z.int().positive(),
    areas: z.object({ money: weight, time: weight, measure: weight, proportion: weight, data: weight }),
    delivery: z.object({ standardError: weight, leastItems: z.int(), mostItems: z.int(), randomesque: z.int() }),
    minutes: weight.positive(),
  })
  .parse(blueprint)

/** Of the difficulty model, also for other problems than those of this test. */
export const arithmeticWeights = weights

const bank: BankItem<ArithmeticRadicals>[] = realisable.flatMap(({ area, radicals }, index) =>
  Array.from({ length: seedsPerRadicals }, (_, copy) => {
    const seed = 1 + index * 10 + copy
    const id = `practical-arithmetic:${radicals.template}-${radicals.form}-${radicals.carrying ? 'carrying' : 'plain'}:${seed}`
    return { id, area, radicals, seed, parameters: arithmeticParameters(radicals, weights) }
  }),
)

const practiceRadicals = realisable.find(({ radicals }) => radicals.template === 'shopping-total' && radicals.form === 1)!.radicals

/** Arithmetic in practical situations, from basic numeracy up; adaptive, answers typed. */
export const practicalArithmetic: Instrument<ArithmeticRadicals, ArithmeticContent, PracticalArithmeticView> = {
  id: 'practical-arithmetic',
  family: 'basics',
  talent: 'numeracy',
  title: { nl: 'Rekenen in het echt', en: 'Everyday arithmetic' },
  summary: { nl: 'Reken met geld, tijd, maten en recepten.', en: 'Do sums with money, time, measures and recipes.' },
  instructions: [
    { nl: 'Je leest een korte situatie met een vraag.', en: 'You read a short situation with a question.' },
    { nl: 'Reken uit wat er gevraagd wordt en typ het getal.', en: 'Work out what is asked and type the number.' },
    { nl: 'Je mag kladpapier gebruiken, maar geen rekenmachine.', en: 'You may use scrap paper, but no calculator.' },
    { nl: 'Een komma of een punt, het is allebei goed.', en: 'A comma or a point, both are fine.' },
    { nl: 'Soms staat er een getal bij dat je niet nodig hebt.', en: 'Sometimes there is a number that you do not need.' },
    { nl: 'De opgaven worden moeilijker of makkelijker, zodat ze bij jou passen. Er is geen tijdslimiet.', en: 'The problems become harder or easier, so that they suit you. There is no time limit.' },
  ],
  keyboard: { nl: 'Ga met Tab naar het vak, typ het getal en druk op Enter. Nog twee keer Tab brengt je bij “Ik weet het niet”.', en: 'Press Tab to go to the field, type the number and press Enter. Tab twice more takes you to “I do not know”.' },
  equivalent: {
    kind: 'none-needed',
    explanation: {
      nl: 'De opgaven mogen worden voorgelezen of met een schermlezer worden gedaan: we meten rekenen, niet lezen. Wie niet kan schrijven, mag tussenstappen laten noteren.',
      en: 'The problems may be read aloud or done with a screen reader: we measure arithmetic, not reading. Those who cannot write may have steps noted for them.',
    },
  },
  minutes,
  itemType: practicalArithmeticType,
  practice: [{ radicals: practiceRadicals, seed: 9_001 }],
  bank,
  delivery: { kind: 'adaptive', ...delivery, areas },
  status: { kind: 'provisional', model, sources: references },
  version,
}
