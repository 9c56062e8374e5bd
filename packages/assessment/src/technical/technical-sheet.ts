import type { BankItem } from '../item.ts'
import type { LocalText } from '../local-text.ts'
import type { AnyInstrument } from '../sitting/battery.ts'
import { type BankPictures, bankPictures } from './bank-pictures.ts'

/** What must be known about an instrument before anyone relies on it, worked out from the instrument as it is. */
export interface TechnicalSheet {
  id: string
  version: string
  title: LocalText
  purpose: LocalText
  family: string
  talent: string
  status: 'provisional'
  model: LocalText
  sources: string[]
  minutes: number
  delivery: AnyInstrument['delivery']
  items: number
  blueprint: { area: string; items: number; wantedShare?: number }[]
  testlets: number
  /** Of an adaptive test, rounded to a tenth, since the least and the most are each the parameter of an item. */
  parameters?: Record<'discrimination' | 'difficulty' | 'guessing' | 'ceiling', { least: number; mean: number; most: number }>
  /** Of an adaptive test. */
  pictures?: BankPictures
  equivalent: AnyInstrument['equivalent']
  limits: LocalText[]
}

/** What follows from the instrument alone; `virtualStudy` and `instrumentStatistics` add what it does with pupils. */
export function technicalSheet(instrument: AnyInstrument): TechnicalSheet {
  const { id, version, title, summary, family, talent, status, minutes, delivery, bank, equivalent } = instrument
  const wanted = delivery.kind === 'adaptive' ? delivery.areas : {}
  const areas = new Map<string, number>(Object.keys(wanted).map((area) => [area, 0]))
  for (const { area } of bank) areas.set(area, (areas.get(area) ?? 0) + 1)
  const testlets = new Set(bank.flatMap(({ testlet }) => testlet ?? [])).size
  return {
    id,
    version,
    title,
    purpose: summary,
    family,
    talent,
    status: status.kind,
    model: status.model,
    sources: status.sources,
    minutes,
    delivery,
    items: bank.length,
    blueprint: [...areas].map(([area, items]) => ({ area, items, ...(wanted[area] !== undefined && { wantedShare: wanted[area] }) })),
    testlets,
    ...(delivery.kind === 'adaptive' && { parameters: parameterRanges(bank), pictures: bankPictures(bank, delivery.mostItems) }),
    equivalent,
    limits: knownLimits(instrument, testlets),
  }
}

function parameterRanges(bank: readonly BankItem[]) {
  const range = (of: (item: BankItem['parameters']) => number) => {
    const values = bank.map(({ parameters }) => of(parameters)).toSorted((one, other) => one - other)
    const tenth = (value: number) => Math.round(value * 10) / 10
    return { least: tenth(values[0]!), mean: tenth(values.reduce((sum, value) => sum + value, 0) / values.length), most: tenth(values.at(-1)!) }
  }
  return { discrimination: range((item) => item.discrimination), difficulty: range((item) => item.difficulty), guessing: range((item) => item.guessing), ceiling: range((item) => item.ceiling) }
}

function knownLimits({ delivery, equivalent, status }: AnyInstrument, testlets: number): LocalText[] {
  const limits: LocalText[] = []
  if (status.calibration?.synthetic ?? true) limits.push({ nl: 'Voorlopig: nog niet geijkt op leerlingen. Fouten en niveaus kloppen voor zover het model klopt.', en: 'Provisional: not yet calibrated on pupils. Errors and levels hold as far as the model holds.' })
  limits.push({ nl: 'Er zijn nog geen normen. Een niveau vergelijkt niet met andere leerlingen.', en: 'There are no norms yet. A level does not compare with other pupils.' })
  if (delivery.kind === 'adaptive') limits.push({ nl: 'De schatting trekt ver van het midden naar het midden toe; zie “bias” per niveau.', en: 'Far from the middle the estimate is drawn to the middle; see “bias” at each level.' })
  if (delivery.kind === 'blocks') limits.push({ nl: 'Tijden hangen af van het toestel. De maten worden beschreven, niet op een schaal gezet.', en: 'Times depend on the device. The measures are described, not scaled.' })
  if (delivery.kind === 'inventory') limits.push({ nl: 'Interesses veranderen op deze leeftijd. Ze zeggen niets over kunnen.', en: 'Interests change at this age. They say nothing about ability.' })
  if (testlets > 0) limits.push({ nl: 'Vragen bij één tekst hangen samen: hun fout is iets te klein voorgesteld.', en: 'Questions on one text hang together: their error is somewhat understated.' })
  if (equivalent.kind === 'not-measured') limits.push(equivalent.explanation)
  return limits
}
