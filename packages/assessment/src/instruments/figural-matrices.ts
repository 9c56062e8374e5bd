import type { Instrument } from '../instrument.ts'
import type { BankItem } from '../item.ts'
import { figuralMatricesModel, figuralMatrixParameters } from '../item-types/figural-matrices/difficulty.ts'
import { type FiguralMatrixContent, type FiguralMatrixRadicals, figuralMatricesType, type FiguralMatrixView } from '../item-types/figural-matrices/index.ts'

const { bank: combinations, blueprint, model, sources, version } = figuralMatricesModel

/** Items in which two cells are combined into a third form an area of their own; the others go by number of rules. */
function areaOf({ rules }: FiguralMatrixRadicals): string {
  if (rules.some(({ rule }) => rule === 'arithmetic' || rule === 'or' || rule === 'and' || rule === 'xor')) return 'combining'
  return rules.length === 1 ? 'one-rule' : rules.length === 2 ? 'two-rules' : 'three-rules'
}

const bank: BankItem<FiguralMatrixRadicals>[] = combinations.flatMap(({ seeds, ...radicals }) => {
  const name = `figural-matrices:${radicals.rules.map(({ attribute, rule }) => `${attribute}-${rule}`).join('+')}`
  const area = areaOf(radicals)
  const parameters = figuralMatrixParameters(radicals)
  return seeds.map((seed) => ({ id: `${name}:${seed}`, area, radicals, seed, parameters }))
})

/** Reasoning with figures: find the rules of a 3 × 3 matrix and choose the missing cell. */
export const figuralMatrices: Instrument<FiguralMatrixRadicals, FiguralMatrixContent, FiguralMatrixView> = {
  id: 'figural-matrices',
  family: 'reasoning',
  talent: 'figure-reasoning',
  title: { nl: 'Figuren met een patroon', en: 'Figures with a pattern' },
  summary: { nl: 'Ontdek hoe tekeningen veranderen en kies wat ontbreekt.', en: 'Find out how drawings change and choose what is missing.' },
  instructions: [
    { nl: 'Je ziet drie rijen met drie tekeningen. Eén plaats is leeg.', en: 'You see three rows of three drawings. One place is empty.' },
    { nl: 'Kijk in elke rij van links naar rechts: wat blijft gelijk en wat verandert?', en: 'Look along each row from left to right: what stays the same and what changes?' },
    { nl: 'Let op de vorm, de vulling, het aantal en de grootte. Soms zijn er ook een wijzer of balkjes.', en: 'Look at the shape, the filling, the number and the size. Sometimes there is also a pointer, or there are bars.' },
    { nl: 'Kies de tekening die op de lege plaats hoort. Er past er maar één.', en: 'Choose the drawing that belongs in the empty place. Only one fits.' },
    { nl: 'Kleuren tellen niet mee.', en: 'Colours do not count.' },
    { nl: 'De opgaven passen zich aan jou aan. Niemand vindt ze allemaal. Neem je tijd.', en: 'The tasks adapt to you. Nobody finds them all. Take your time.' },
  ],
  keyboard: {
    nl: 'Ga met Tab naar de tekeningen. Kies met de pijltjes of druk op 1 tot 8. Druk dan op Enter.',
    en: 'Go to the drawings with Tab. Choose with the arrow keys or press 1 to 8. Then press Enter.',
  },
  equivalent: {
    kind: 'not-measured',
    explanation: {
      nl: 'Zie je de tekeningen niet, dan meten we dit talent niet op een andere manier. Elke tekening heeft wel een beschrijving voor de schermlezer, maar met tekst is het een andere opgave: gebruik die uitslag niet. In het rapport staat dan “niet gemeten”. Redeneren met getallen kan wel.',
      en: 'If you cannot see the drawings, we do not measure this talent in another way. Each drawing does have a description for a screen reader, but in words it is a different task: do not use that result. The report then says “not measured”. Reasoning with numbers is possible.',
    },
  },
  minutes: 10,
  itemType: figuralMatricesType,
  practice: [
    { radicals: { rules: [{ attribute: 'shape', rule: 'same-in-row' }] }, seed: 901 },
    { radicals: { rules: [{ attribute: 'count', rule: 'progression' }, { attribute: 'fill', rule: 'same-in-row' }] }, seed: 902 },
  ],
  bank,
  delivery: { kind: 'adaptive', ...blueprint },
  status: { kind: 'provisional', model, sources: sources.map(({ reference, use }) => `${reference} ${use}`) },
  version,
}
