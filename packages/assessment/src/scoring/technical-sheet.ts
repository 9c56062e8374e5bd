import { seededRandom } from '@gilde/numeric'
import type { BankItem } from '../item.ts'
import type { LocalText } from '../local-text.ts'
import { fisherInformation } from '../response-model/item-information.ts'
import { adaptiveBank } from '../selection/adaptive-bank.ts'
import { simulateTest } from '../selection/simulate-test.ts'
import { simulationStudy } from '../selection/simulation-study.ts'
import type { AnyInstrument } from '../sitting/battery.ts'

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
  parameters?: Record<'discrimination' | 'difficulty' | 'guessing' | 'ceiling', { least: number; mean: number; most: number }>
  /** Only for adaptive tests. At abilities from −3 to 3. */
  precision?: AbilityPrecision[]
  equivalent: AnyInstrument['equivalent']
  limits: LocalText[]
}

export interface AbilityPrecision {
  /** In logits. */
  ability: number
  /** Of the whole bank, in logits⁻². */
  bankInformation: number
  /** Of as many of the best items as the test gives at most. */
  bestInformation: number
  /** Of virtual pupils at this ability: items taken, error claimed, error made, mean of estimate − ability. */
  meanItems: number
  claimedError: number
  rootMeanSquareError: number
  bias: number
}

const virtualPupils = 100

/** The sheet of one instrument; the precision comes from virtual pupils with a fixed seed, so that it is always the same. */
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
    ...(delivery.kind === 'adaptive' && { parameters: parameterRanges(bank), precision: precisionOf(instrument, delivery) }),
    equivalent,
    limits: knownLimits(instrument, testlets),
  }
}

function parameterRanges(bank: readonly BankItem[]) {
  const range = (of: (item: BankItem['parameters']) => number) => {
    const values = bank.map(({ parameters }) => of(parameters)).toSorted((one, other) => one - other)
    return { least: values[0]!, mean: values.reduce((sum, value) => sum + value, 0) / values.length, most: values.at(-1)! }
  }
  return { discrimination: range((item) => item.discrimination), difficulty: range((item) => item.difficulty), guessing: range((item) => item.guessing), ceiling: range((item) => item.ceiling) }
}

function precisionOf({ bank }: AnyInstrument, delivery: Extract<AnyInstrument['delivery'], { kind: 'adaptive' }>): AbilityPrecision[] {
  const prepared = adaptiveBank(bank)
  const random = seededRandom(1)
  return [-3, -2, -1, 0, 1, 2, 3].map((ability) => {
    const information = bank.map(({ parameters }) => fisherInformation(ability, parameters)).toSorted((one, other) => other - one)
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
    const pupils = Array.from({ length: virtualPupils }, () => ability)
    const { meanItems, claimedError, rootMeanSquareError, bias } = simulationStudy(pupils, bank.length, (of, pupil) => simulateTest(prepared, delivery, of, pupil, random))
    return { ability, bankInformation: sum(information), bestInformation: sum(information.slice(0, delivery.mostItems)), meanItems, claimedError, rootMeanSquareError, bias }
  })
}

function knownLimits({ delivery, equivalent }: AnyInstrument, testlets: number): LocalText[] {
  const limits: LocalText[] = [
    { nl: 'Voorlopig: nog niet geijkt op leerlingen. Fouten en niveaus kloppen voor zover het model klopt.', en: 'Provisional: not yet calibrated on pupils. Errors and levels hold as far as the model holds.' },
    { nl: 'Er zijn nog geen normen. Een niveau vergelijkt niet met andere leerlingen.', en: 'There are no norms yet. A level does not compare with other pupils.' },
    { nl: 'Nog niet onderzocht: of vragen even moeilijk zijn voor alle groepen leerlingen.', en: 'Not yet studied: whether questions are equally hard for all groups of pupils.' },
  ]
  if (delivery.kind === 'adaptive') limits.push({ nl: 'De schatting trekt ver van het midden naar het midden toe; zie “bias” per niveau.', en: 'Far from the middle the estimate is drawn to the middle; see “bias” at each level.' })
  if (delivery.kind === 'blocks') limits.push({ nl: 'Tijden hangen af van het toestel. De maten worden beschreven, niet op een schaal gezet.', en: 'Times depend on the device. The measures are described, not scaled.' })
  if (delivery.kind === 'inventory') limits.push({ nl: 'Interesses veranderen op deze leeftijd. Ze zeggen niets over kunnen.', en: 'Interests change at this age. They say nothing about ability.' })
  if (testlets > 0) limits.push({ nl: 'Vragen bij één tekst hangen samen: hun fout is iets te klein voorgesteld.', en: 'Questions on one text hang together: their error is somewhat understated.' })
  if (equivalent.kind === 'not-measured') limits.push(equivalent.explanation)
  return limits
}
