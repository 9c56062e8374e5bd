import type { LocalText } from '../../local-text.ts'
import type { ReactionContent } from './generate.ts'

export function explainReaction({ radicals }: ReactionContent): LocalText {
  return radicals.lamps === 1
    ? {
        nl: 'Je wacht tot de lamp brandt en drukt dan meteen. Drukken voor de lamp brandt telt niet: hoelang je wacht, is telkens anders.',
        en: 'You wait until the lamp lights and press at once. Pressing before the lamp lights does not count: the wait is different each time.',
      }
    : {
        nl: 'Je drukt op de knop onder de lamp die brandt. De juiste knop is even belangrijk als snel zijn.',
        en: 'You press the button under the lamp that lights. The right button matters as much as being quick.',
      }
}
