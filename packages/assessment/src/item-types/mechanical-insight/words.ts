import type { LocalText, Locale } from '../../local-text.ts'
import { circuitsWords } from './circuits/words.ts'
import { gearsWords } from './gears/words.ts'
import type { MechanicalInsightContent } from './generate.ts'
import { leversWords } from './levers/words.ts'
import { pulleysWords } from './pulleys/words.ts'
import type { Wording } from './wording.ts'

export function wordMechanicalInsight(item: MechanicalInsightContent, locale: Locale): Wording {
  switch (item.kind) {
    case 'gears': return gearsWords.wording(item, locale)
    case 'levers': return leversWords.wording(item, locale)
    case 'pulleys': return pulleysWords.wording(item, locale)
    case 'circuits': return circuitsWords.wording(item, locale)
  }
}

/** Why the key is right, for a practice item. */
export function explainMechanicalInsight(item: MechanicalInsightContent): LocalText {
  switch (item.kind) {
    case 'gears': return gearsWords.explain(item)
    case 'levers': return leversWords.explain(item)
    case 'pulleys': return pulleysWords.explain(item)
    case 'circuits': return circuitsWords.explain(item)
  }
}
