import { summariseReaction } from '../item-types/reaction/index.ts'
import { summariseSymbolSearch } from '../item-types/symbol-search/index.ts'
import { summariseTracking } from '../item-types/tracking/index.ts'
import type { LocalText } from '../local-text.ts'
import type { TestResult } from '../sitting/results.ts'

type Measures = Extract<TestResult, { kind: 'measures' }>

const onThisDevice: LocalText = {
  nl: 'Toestellen verschillen meer dan mensen. Vergelijk deze getallen dus niet met die van iemand anders.',
  en: 'Devices differ more than people do. So do not compare these figures with somebody else’s.',
}

/** What was seen in blocks of trials, in words; comparisons only within the person. */
export function describeMeasures(result: Measures): LocalText[] {
  switch (result.instrumentId) {
    case 'symbol-search':
      return describeSymbolSearch(summariseSymbolSearch(result.blocks))
    case 'reaction':
      return [...describeReaction(summariseReaction(result.blocks)), onThisDevice]
    case 'tracking':
      return [...describeTracking(summariseTracking(result.blocks)), onThisDevice]
    default:
      throw new RangeError(`There are no words for the measures of ${result.instrumentId}`)
  }
}

const tooLittle: LocalText = { nl: 'Er kwamen te weinig antwoorden om er iets over te zeggen.', en: 'There were too few answers to say anything.' }

function describeSymbolSearch({ correctPerMinute, accuracy, changePerMinute }: Record<string, number>): LocalText[] {
  if (correctPerMinute === undefined || accuracy === undefined) return [tooLittle]
  const rows = Math.round(correctPerMinute), outOfTen = Math.round(accuracy * 10)
  return [
    { nl: `Je beoordeelde ongeveer ${rows} rijen per minuut juist. Van elke 10 rijen had je er ${outOfTen} juist.`, en: `You judged about ${rows} rows a minute correctly. Of every 10 rows you had ${outOfTen} right.` },
    ...(changePerMinute !== undefined && changePerMinute >= 3 ? [{ nl: 'In het tweede deel ging het sneller: je kreeg het in de vingers.', en: 'In the second part it went faster: you got the knack of it.' }] : []),
  ]
}

function describeReaction({ simpleMedianMilliseconds: simple, choice4MinusSimpleMilliseconds: four, choice2MinusSimpleMilliseconds: two }: Record<string, number>): LocalText[] {
  if (simple === undefined) return [tooLittle]
  const extra = four ?? two
  const lamps = four === undefined ? { nl: 'twee', en: 'two' } : { nl: 'vier', en: 'four' }
  return [
    { nl: `Als er één lamp aanging, drukte je meestal na ${seconds(simple, ',')} seconde.`, en: `When one lamp came on, you usually pressed after ${seconds(simple, '.')} seconds.` },
    ...(extra === undefined || extra <= 0
      ? []
      : [{ nl: `Kiezen tussen ${lamps.nl} lampen kostte je ${seconds(extra, ',')} seconde extra.`, en: `Choosing between ${lamps.en} lamps took you ${seconds(extra, '.')} seconds more.` }]),
  ]
}

function describeTracking({ shareSlow, shareFast }: Record<string, number>): LocalText[] {
  if (shareSlow === undefined) return [tooLittle]
  const slow = Math.round(shareSlow * 10)
  return [
    { nl: `Bij het trage doel zat je ${slow} van elke 10 seconden op het doel.`, en: `With the slow target you were on it for ${slow} of every 10 seconds.` },
    ...(shareFast === undefined ? [] : [{ nl: `Bij het snelle doel was dat ${Math.round(shareFast * 10)} van elke 10.`, en: `With the fast target that was ${Math.round(shareFast * 10)} of every 10.` }]),
  ]
}

/** Two decimals of a second: what a screen can honestly tell. */
function seconds(milliseconds: number, separator: string): string {
  return (milliseconds / 1000).toFixed(2).replace('.', separator)
}
