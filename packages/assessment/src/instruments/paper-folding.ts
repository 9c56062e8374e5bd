import type { BankItem } from '../item.ts'
import type { Instrument } from '../instrument.ts'
import { paperFoldingModel as model, paperFoldingParameters } from '../item-types/paper-folding/difficulty.ts'
import type { PaperFoldingContent } from '../item-types/paper-folding/generate.ts'
import { paperFoldingType } from '../item-types/paper-folding/index.ts'
import { PaperFoldingRadicals } from '../item-types/paper-folding/radicals.ts'
import type { PaperFoldingView } from '../item-types/paper-folding/view-model.ts'
import { bankSeed } from './bank-seed.ts'

const { areas, ...stopping } = model.blueprint
const areaOf = ['one-fold', 'two-folds', 'three-folds']
/** Items per combination of radicals, by number of folds: about as many in an area as the blueprint wants. */
const copiesOf = [6, 4, 6]

/** Every combination of radicals that the generator accepts. */
function makeBank(): BankItem<PaperFoldingRadicals>[] {
  return [1, 2, 3].flatMap((folds) =>
    [0, 1, 2, 3].flatMap((diagonals) =>
      [1, 2].flatMap((punches) =>
        [false, true].flatMap((partial) => {
          const radicals = { folds, diagonals, punches, partial }
          if (!PaperFoldingRadicals.safeParse(radicals).success) return []
          return Array.from({ length: copiesOf[folds - 1]! }, (_, copy) => {
            const id = `paper-folding:${folds}-folds-${diagonals}-diagonal-${punches}-punches-${partial ? 'partial' : 'through'}:${copy + 1}`
            return { id, area: areaOf[folds - 1]!, radicals, seed: bankSeed(id), parameters: paperFoldingParameters(radicals) }
          })
        }),
      ),
    ),
  )
}

let bank: BankItem<PaperFoldingRadicals>[] | undefined

/** Folding and punching a sheet in the mind. */
export const paperFolding: Instrument<PaperFoldingRadicals, PaperFoldingContent, PaperFoldingView> = {
  id: 'paper-folding',
  family: 'reasoning',
  talent: 'spatial',
  title: { nl: 'Vouwen in je hoofd', en: 'Folding in your mind' },
  summary: { nl: 'Een blad wordt gevouwen en geprikt. Je zoekt waar de gaatjes zitten als het weer open is.', en: 'A sheet is folded and punched. You find where the holes are when it is open again.' },
  instructions: [
    { nl: 'Je ziet stap voor stap hoe iemand een vierkant blad vouwt.', en: 'You see step by step how somebody folds a square sheet.' },
    { nl: 'De streepjeslijn is de vouw. De pijl toont welke kant het papier op gaat.', en: 'The dashed line is the fold. The arrow shows which way the paper goes.' },
    { nl: 'De achterkant van het blad is gestreept.', en: 'The back of the sheet is hatched.' },
    { nl: 'In de laatste stap prikt iemand een of twee gaatjes, door alle lagen die daar liggen.', en: 'In the last step somebody punches one or two holes, through all layers that lie there.' },
    { nl: 'Vouw het blad in je hoofd weer open. Kies het blad met de juiste gaatjes.', en: 'Open the sheet again in your mind. Choose the sheet with the right holes.' },
    { nl: 'Neem je tijd. Er loopt geen klok.', en: 'Take your time. No clock is running.' },
  ],
  keyboard: {
    nl: 'Kies met de cijfers 1 tot 4 of met de pijltjes. Ga met Tab naar de knop en druk op Enter.',
    en: 'Choose with the numbers 1 to 4 or with the arrow keys. Go to the button with Tab and press Enter.',
  },
  equivalent: {
    kind: 'not-measured',
    explanation: {
      nl: 'Deze test gaat over kijken naar tekeningen van een gevouwen blad. Wie die niet kan zien, slaat hem over. We meten dit niet op een andere manier, en het rapport zegt dat ook.',
      en: 'This test is about looking at drawings of a folded sheet. Those who cannot see them skip it. We do not measure this in another way, and the report says so.',
    },
  },
  minutes: 8,
  itemType: paperFoldingType,
  practice: [
    { radicals: { folds: 1, diagonals: 0, punches: 1, partial: false }, seed: 20_001 },
    { radicals: { folds: 2, diagonals: 0, punches: 1, partial: true }, seed: 20_002 },
  ],
  get bank() {
    return (bank ??= makeBank())
  },
  delivery: { kind: 'adaptive', ...stopping, areas },
  status: { kind: 'provisional', model: model.model, sources: model.sources.map(({ reference }) => reference) },
  version: '2',
}
