import type { BankItem } from '../item.ts'
import type { Instrument } from '../instrument.ts'
import { mentalRotationModel as model, mentalRotationParameters } from '../item-types/mental-rotation/difficulty.ts'
import type { MentalRotationContent } from '../item-types/mental-rotation/generate.ts'
import { mentalRotationType } from '../item-types/mental-rotation/index.ts'
import type { MentalRotationRadicals } from '../item-types/mental-rotation/radicals.ts'
import type { MentalRotationView } from '../item-types/mental-rotation/view-model.ts'
import { bankSeed } from './bank-seed.ts'

const { areas, ...stopping } = model.blueprint

/** Every combination of radicals once; the easiest and the hardest shapes twice, since the ends of the scale are thin. */
function makeBank(): BankItem<MentalRotationRadicals>[] {
  const turns = [[90, 'vertical'], [90, 'horizontal'], [120, 'oblique'], [180, 'vertical'], [180, 'horizontal'], [180, 'oblique']] as const
  return [7, 8, 9, 10].flatMap((cubes) =>
    ([3, 4] as const).flatMap((arms) =>
      turns.flatMap(([angle, axis]) =>
        [false, true].flatMap((mirror) => {
          const radicals: MentalRotationRadicals = { cubes, arms, angle, axis, mirror }
          const copies = (cubes === 7 && arms === 3) || (cubes === 10 && arms === 4) ? 2 : 1
          return Array.from({ length: copies }, (_, copy) => {
            const id = `mental-rotation:${cubes}-cubes-${arms}-arms-${angle}-${axis}-${mirror ? 'mirror' : 'other'}:${copy + 1}`
            return { id, area: mirror ? 'mirror-images' : 'other-shapes', radicals, seed: bankSeed(id), parameters: mentalRotationParameters(radicals) }
          })
        }),
      ),
    ),
  )
}

let bank: BankItem<MentalRotationRadicals>[] | undefined

/** Turning block figures in the mind. */
export const mentalRotation: Instrument<MentalRotationRadicals, MentalRotationContent, MentalRotationView> = {
  id: 'mental-rotation',
  family: 'reasoning',
  talent: 'spatial',
  title: { nl: 'Draaien in je hoofd', en: 'Turning in your mind' },
  summary: { nl: 'Je zoekt welke figuur van blokjes dezelfde is, maar gedraaid.', en: 'You look for the figure of blocks that is the same, only turned.' },
  instructions: [
    { nl: 'Je ziet een figuur van blokjes. Dat is het voorbeeld.', en: 'You see a figure made of blocks. That is the example.' },
    { nl: 'Daarnaast staan vier andere figuren. Eén ervan is het voorbeeld, maar gedraaid.', en: 'Beside it are four other figures. One of them is the example, only turned.' },
    { nl: 'Draai de figuren in je hoofd. Kies de figuur die past.', en: 'Turn the figures in your mind. Choose the one that fits.' },
    { nl: 'Een spiegelbeeld telt niet: dat krijg je niet door te draaien.', en: 'A mirror image does not count: you cannot get it by turning.' },
    { nl: 'Neem je tijd. Er loopt geen klok. Oefenen helpt vaak.', en: 'Take your time. No clock is running. Practice often helps.' },
  ],
  keyboard: {
    nl: 'Kies met de cijfers 1 tot 4 of met de pijltjes. Ga met Tab naar de knop en druk op Enter.',
    en: 'Choose with the numbers 1 to 4 or with the arrow keys. Go to the button with Tab and press Enter.',
  },
  equivalent: {
    kind: 'not-measured',
    explanation: {
      nl: 'Deze test gaat over kijken naar tekeningen van ruimtelijke figuren. Wie die niet kan zien, slaat hem over. We meten dit niet op een andere manier, en het rapport zegt dat ook.',
      en: 'This test is about looking at drawings of solid figures. Those who cannot see them skip it. We do not measure this in another way, and the report says so.',
    },
  },
  minutes: 9,
  itemType: mentalRotationType,
  practice: [
    { radicals: { cubes: 7, arms: 3, angle: 90, axis: 'vertical', mirror: false }, seed: 20_001 },
    { radicals: { cubes: 7, arms: 3, angle: 90, axis: 'vertical', mirror: true }, seed: 20_002 },
  ],
  get bank() {
    return (bank ??= makeBank())
  },
  delivery: { kind: 'adaptive', ...stopping, areas },
  status: { kind: 'provisional', model: model.model, sources: model.sources.map(({ reference }) => reference) },
  version: '2',
}
