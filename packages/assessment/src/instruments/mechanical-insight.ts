import type { BankItem } from '../item.ts'
import type { Instrument } from '../instrument.ts'
import { mechanicalInsightModel as model, mechanicalInsightParameters } from '../item-types/mechanical-insight/difficulty.ts'
import type { MechanicalInsightContent } from '../item-types/mechanical-insight/generate.ts'
import { mechanicalInsightType } from '../item-types/mechanical-insight/index.ts'
import type { MechanicalInsightRadicals } from '../item-types/mechanical-insight/radicals.ts'
import type { MechanicalInsightView } from '../item-types/mechanical-insight/view-model.ts'
import { bankSeed } from './bank-seed.ts'

const { areas, ...stopping } = model.blueprint

/** Combinations of radicals per area, with the number of items of each: 30 items an area. */
const combinations: { copies: number; radicals: MechanicalInsightRadicals[] }[] = [
  { copies: 2, radicals: [0, 1].flatMap((belts) => [2, 3, 5].map((wheels) => ({ kind: 'gears', ask: 'turn-and-speed', wheels: wheels + belts, belts }) as const)) },
  { copies: 2, radicals: [{ kind: 'gears', ask: 'two-wheels', wheels: 4, belts: 0 }, ...([1, 2].flatMap((belts) => [4, 6].map((wheels) => ({ kind: 'gears', ask: 'two-wheels', wheels, belts }) as const)))] },
  { copies: 2, radicals: [4, 5, 6, 7].map((wheels) => ({ kind: 'gears', ask: 'turn-or-stuck', wheels, belts: 0 }) as const) },
  { copies: 4, radicals: (['weight', 'distance', 'both'] as const).map((differ) => ({ kind: 'levers', ask: 'tilt', differ, weights: 1 })) },
  { copies: 3, radicals: [2, 3].map((weights) => ({ kind: 'levers', ask: 'tilt', differ: 'both', weights })) },
  { copies: 4, radicals: [1, 2, 3].map((weights) => ({ kind: 'levers', ask: 'missing-weight', differ: 'both', weights })) },
  { copies: 5, radicals: (['few-strands', 'many-strands'] as const).map((system) => ({ kind: 'pulleys', ask: 'compare', system })) },
  { copies: 4, radicals: (['few-strands', 'many-strands'] as const).flatMap((system) => (['force', 'rise'] as const).map((ask) => ({ kind: 'pulleys', ask, system }))) },
  { copies: 2, radicals: (['force', 'rise'] as const).map((ask) => ({ kind: 'pulleys', ask, system: 'cascade' })) },
  { copies: 2, radicals: [2, 3, 4].flatMap((lamps) => [2, 3].map((switches) => ({ kind: 'circuits', ask: 'which-light', lamps, switches, bypass: false }) as const)) },
  { copies: 2, radicals: [2, 3, 4].flatMap((lamps) => [3, 4].map((switches) => ({ kind: 'circuits', ask: 'which-light', lamps, switches, bypass: true }) as const)) },
  { copies: 2, radicals: [3, 4, 5].map((lamps) => ({ kind: 'circuits', ask: 'brighter', lamps, switches: 0, bypass: false })) },
]

function makeBank(): BankItem<MechanicalInsightRadicals>[] {
  return combinations.flatMap(({ copies, radicals: each }) =>
    each.flatMap((radicals) =>
      Array.from({ length: copies }, (_, copy) => {
        const id = `mechanical-insight:${nameOf(radicals)}:${copy + 1}`
        return { id, area: radicals.kind, radicals, seed: bankSeed(`${id} drawing`), parameters: mechanicalInsightParameters(radicals) }
      }),
    ),
  )
}

function nameOf(radicals: MechanicalInsightRadicals): string {
  switch (radicals.kind) {
    case 'gears': return `gears-${radicals.ask}-${radicals.wheels}-wheels-${radicals.belts}-belts`
    case 'levers': return `levers-${radicals.ask}-${radicals.differ}-${radicals.weights}-weights`
    case 'pulleys': return `pulleys-${radicals.ask}-${radicals.system}`
    case 'circuits': return `circuits-${radicals.ask}-${radicals.lamps}-lamps-${radicals.switches}-switches${radicals.bypass ? '-bypass' : ''}`
  }
}

let bank: BankItem<MechanicalInsightRadicals>[] | undefined

/** How gears, levers, pulleys and electric circuits work. */
export const mechanicalInsight: Instrument<MechanicalInsightRadicals, MechanicalInsightContent, MechanicalInsightView> = {
  id: 'mechanical-insight',
  family: 'reasoning',
  talent: 'technical',
  title: { nl: 'Hoe werkt het?', en: 'How does it work?' },
  summary: { nl: 'Je voorspelt wat tandwielen, balken, takels en stroomkringen doen.', en: 'You predict what gears, beams, hoists and circuits do.' },
  instructions: [
    { nl: 'Je ziet telkens een tekening: tandwielen, een balk met blokken, een takel of een stroomkring.', en: 'Each time you see a drawing: gears, a beam with blocks, a hoist or an electric circuit.' },
    { nl: 'Lees de vraag en kijk goed hoe alles aan elkaar zit.', en: 'Read the question and look well at how everything is joined.' },
    { nl: 'Kies wat er zal gebeuren. Je hoeft er niets van geleerd te hebben.', en: 'Choose what will happen. You need not have learned anything about it.' },
    { nl: 'Onder de tekening kun je ook lezen wat erop staat.', en: 'Below the drawing you can also read what it shows.' },
    { nl: 'Neem je tijd. Er loopt geen klok.', en: 'Take your time. No clock is running.' },
  ],
  keyboard: {
    nl: 'Kies met de cijfers of met de pijltjes. Ga met Tab naar de knop en druk op Enter.',
    en: 'Choose with the numbers or with the arrow keys. Go to the button with Tab and press Enter.',
  },
  equivalent: {
    kind: 'alternative',
    explanation: {
      nl: 'Bij elke tekening hoort een volledige beschrijving in woorden. Daarmee kun je elke vraag ook beantwoorden zonder de tekening te zien.',
      en: 'Each drawing comes with a complete description in words. With it you can answer every question without seeing the drawing.',
    },
  },
  minutes: 12,
  itemType: mechanicalInsightType,
  practice: [
    { radicals: { kind: 'gears', ask: 'two-wheels', wheels: 4, belts: 0 }, seed: 20_001 },
    { radicals: { kind: 'levers', ask: 'tilt', differ: 'distance', weights: 1 }, seed: 20_002 },
  ],
  get bank() {
    return (bank ??= makeBank())
  },
  delivery: { kind: 'adaptive', ...stopping, areas },
  status: { kind: 'provisional', model: model.model, sources: model.sources.map(({ reference }) => reference) },
  version: '2',
}
