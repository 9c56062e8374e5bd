import content from '@gilde/content/instruments/symbol-search.json' with { type: 'json' }
import type { Instrument } from '../instrument.ts'
import { type SymbolSearchContent, symbolSearchType, type SymbolSearchView } from '../item-types/symbol-search/index.ts'
import { SymbolSearchRadicals } from '../item-types/symbol-search/radicals.ts'
import { blockBank, blockBlueprint } from './block-blueprint.ts'

const blueprint = blockBlueprint(SymbolSearchRadicals).parse(content)

/** Two blocks of 45 seconds: is the symbol in the row? Speed is what is measured, so time is limited. */
export const symbolSearch: Instrument<SymbolSearchRadicals, SymbolSearchContent, SymbolSearchView> = {
  id: 'symbol-search',
  family: 'perception',
  talent: 'precision',
  title: { nl: 'Zoek het teken', en: 'Find the symbol' },
  summary: { nl: 'Staat het teken in de rij? Zeg snel ja of nee.', en: 'Is the symbol in the row? Quickly say yes or no.' },
  instructions: [
    { nl: 'Bovenaan zie je één teken. Eronder staat een rij van vijf.', en: 'At the top you see one symbol. Below it is a row of five.' },
    { nl: 'Staat precies dat teken in de rij? Druk op ja. Anders op nee.', en: 'Is exactly that symbol in the row? Press yes. If not, press no.' },
    { nl: 'Sommige tekens lijken erop. Die tellen niet.', en: 'Some symbols look like it. They do not count.' },
    { nl: 'Werk zo vlot als je kunt zonder te gokken.', en: 'Work as briskly as you can without guessing.' },
    { nl: 'Een blok duurt 45 seconden. Er zijn er twee, en je oefent eerst. Niemand doet alle rijen.', en: 'A block lasts 45 seconds. There are two, and you practise first. Nobody does all the rows.' },
  ],
  keyboard: { nl: 'Pijltje links of J is ja. Pijltje rechts of N is nee.', en: 'Left arrow or Y is yes. Right arrow or N is no.' },
  equivalent: {
    kind: 'not-measured',
    explanation: {
      nl: 'Wie de tekens niet goed ziet of niet snel kan drukken, slaat deze test over. Het rapport zegt dan dat dit niet gemeten is.',
      en: 'Those who cannot see the symbols well or cannot press quickly skip this test. The report then says that this was not measured.',
    },
  },
  minutes: 3,
  itemType: symbolSearchType,
  practice: blueprint.practice,
  bank: blockBank('symbol-search', blueprint.blocks),
  delivery: { kind: 'blocks' },
  status: { kind: 'provisional', model: blueprint.source, sources: blueprint.references },
  version: '1',
}
