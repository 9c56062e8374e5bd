import type { LocalText } from '../../local-text.ts'
import type { MentalRotationContent } from './generate.ts'

/** Why the key is right, for a practice item. */
export function explainMentalRotation({ key, radicals }: MentalRotationContent): LocalText {
  const number = key + 1
  const { angle, axis } = radicals
  const around = {
    vertical: { nl: 'rond, zoals op een draaischijf', en: 'round, as on a turntable' },
    horizontal: { nl: 'om, zoals je een doos kantelt', en: 'over, as you tip a box' },
    oblique: { nl: 'schuin, om een as die door een hoek of een rand loopt', en: 'at a slant, about an axis through a corner or an edge' },
  }[axis]
  const amount = {
    90: { nl: 'een kwartslag', en: 'a quarter turn' },
    120: { nl: 'een derde slag', en: 'a third of a turn' },
    180: { nl: 'een halve slag', en: 'half a turn' },
  }[angle]
  return {
    nl: `Het is figuur ${number}. Draai die in gedachten ${amount.nl} ${around.nl}: dan krijg je het voorbeeld. Bij de andere figuren zit er altijd een stuk aan een andere kant, of is een stuk te lang of te kort.`,
    en: `It is figure ${number}. Turn it in your mind ${amount.en} ${around.en}: then you get the example. In the other figures there is always a piece on another side, or a piece that is too long or too short.`,
  }
}
