import type { LocalText } from '../../local-text.ts'
import type { SpanContent } from './generate.ts'

/** Where block `index` stands, in words. */
const blockNames: readonly LocalText[] = [
  { nl: 'linksboven', en: 'top left' }, { nl: 'midden boven', en: 'top middle' }, { nl: 'rechtsboven', en: 'top right' },
  { nl: 'links', en: 'left' }, { nl: 'midden', en: 'middle' }, { nl: 'rechts', en: 'right' },
  { nl: 'linksonder', en: 'bottom left' }, { nl: 'midden onder', en: 'bottom middle' }, { nl: 'rechtsonder', en: 'bottom right' },
]

export function explainSpan({ radicals, sequence, key }: SpanContent): LocalText {
  const say = (values: number[], locale: keyof LocalText) =>
    values.map((value) => (radicals.material === 'digits' ? String(value) : blockNames[value]![locale])).join(', ')
  return radicals.direction === 'forward'
    ? { nl: `Je zag: ${say(sequence, 'nl')}. Je herhaalt precies die volgorde.`, en: `You saw: ${say(sequence, 'en')}. You repeat exactly that order.` }
    : {
        nl: `Je zag: ${say(sequence, 'nl')}. Nu begin je met de laatste: ${say(key, 'nl')}.`,
        en: `You saw: ${say(sequence, 'en')}. Now you start with the last one: ${say(key, 'en')}.`,
      }
}
