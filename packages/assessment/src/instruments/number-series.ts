import type { Instrument } from '../instrument.ts'
import type { BankItem } from '../item.ts'
import { numberSeriesModel, numberSeriesParameters } from '../item-types/number-series/difficulty.ts'
import { type NumberSeriesContent, type NumberSeriesRadicals, numberSeriesType, type NumberSeriesView } from '../item-types/number-series/index.ts'
import type { SeriesRule } from '../item-types/number-series/radicals.ts'

const areas: Record<SeriesRule, string> = {
  add: 'one-step',
  multiply: 'one-step',
  'alternate-add': 'in-turn',
  'alternate-operations': 'in-turn',
  'three-steps': 'in-turn',
  'growing-step': 'growing',
  'multiplying-step': 'growing',
  'multiply-growing': 'growing',
  'sum-of-two': 'two-back',
  'sum-of-two-plus': 'two-back',
  'interleaved-add': 'two-series',
  'interleaved-mixed': 'two-series',
  'interleaved-growing': 'two-series',
}

const { bank: combinations, blueprint, model, sources, version } = numberSeriesModel

const bank: BankItem<NumberSeriesRadicals>[] = combinations.flatMap(({ seeds, ...radicals }) => {
  const { rule, direction, load, belowZero } = radicals
  const name = `number-series:${rule}-${direction}-${load}${belowZero ? '-below-zero' : ''}`
  const parameters = numberSeriesParameters(radicals)
  return seeds.map((seed) => ({ id: `${name}:${seed}`, area: areas[rule], radicals, seed, parameters }))
})

/** Reasoning with numbers: find the rule of a series and type what comes next. */
export const numberSeries: Instrument<NumberSeriesRadicals, NumberSeriesContent, NumberSeriesView> = {
  id: 'number-series',
  family: 'reasoning',
  talent: 'number-reasoning',
  title: { nl: 'Getallenreeksen', en: 'Number series' },
  summary: { nl: 'Ontdek de regel in een rij getallen en zeg welk getal volgt.', en: 'Find the rule in a row of numbers and say which number comes next.' },
  instructions: [
    { nl: 'Je ziet een rij getallen. De laatste plaats is leeg.', en: 'You see a row of numbers. The last place is empty.' },
    { nl: 'De getallen volgen een regel. Zoek die regel.', en: 'The numbers follow a rule. Find that rule.' },
    { nl: 'Typ het getal dat op de lege plaats komt.', en: 'Type the number that goes in the empty place.' },
    { nl: 'Een getal kan ook onder nul liggen. Typ dan een minteken, zoals −4.', en: 'A number may also be below zero. Then type a minus sign, such as −4.' },
    { nl: 'Je mag op papier rekenen. Een rekenmachine heb je niet nodig.', en: 'You may use paper. You do not need a calculator.' },
    { nl: 'De rijen passen zich aan jou aan. Niemand vindt ze allemaal. Neem je tijd.', en: 'The rows adapt to you. Nobody finds them all. Take your time.' },
  ],
  keyboard: { nl: 'Typ het getal en druk op Enter.', en: 'Type the number and press Enter.' },
  equivalent: {
    kind: 'none-needed',
    explanation: {
      nl: 'De rij wordt ook als zin voorgelezen en je typt het antwoord. Het werkt met een schermlezer of brailleleesregel. Er is geen tijdslimiet.',
      en: 'The row is also read out as a sentence and you type the answer. It works with a screen reader or braille display. There is no time limit.',
    },
  },
  minutes: 8,
  itemType: numberSeriesType,
  practice: [
    { radicals: { rule: 'add', direction: 'up', load: 'small', belowZero: false }, seed: 901 },
    { radicals: { rule: 'alternate-add', direction: 'up', load: 'small', belowZero: false }, seed: 902 },
  ],
  bank,
  delivery: { kind: 'adaptive', ...blueprint },
  status: { kind: 'provisional', model, sources: sources.map(({ reference, use }) => `${reference} ${use}`) },
  version,
}
