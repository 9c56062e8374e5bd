import type { Locale } from '../../../local-text.ts'
import { listWords } from '../list-words.ts'
import type { Words } from '../wording.ts'
import type { LeversChoice, Stack } from './drawing.ts'
import type { LeversItem } from './generate.ts'

export const leversWords: Words<LeversItem> = {
  wording({ drawing, choices }, locale) {
    const missing = drawing.stacks.some(({ blocks }) => blocks === undefined)
    const question = {
      nl: missing ? 'Hoeveel blokken moeten er op de plaats van het vraagteken, zodat de balk recht blijft?' : 'Wat doet de balk als je hem loslaat?',
      en: missing ? 'How many blocks must stand at the question mark for the beam to stay level?' : 'What does the beam do when you let go?',
    }
    return { question: question[locale], options: choices.map((choice) => optionText(choice, locale)), description: describe(drawing.stacks, locale) }
  },
  explain({ drawing, choices, key }) {
    const total = (sign: number) => drawing.stacks.filter(({ place }) => place * sign > 0).map(({ place, blocks }) => `${Math.abs(place)} × ${blocks ?? choices[key]}`).join(' + ')
    return {
      nl: `Reken voor elk stapeltje: afstand tot het steunpunt maal aantal blokken. Links: ${total(-1)}. Rechts: ${total(1)}. Het antwoord is: ${optionText(choices[key]!, 'nl')}.`,
      en: `For each stack: distance from the pivot times number of blocks. Left: ${total(-1)}. Right: ${total(1)}. The answer is: ${optionText(choices[key]!, 'en')}.`,
    }
  },
}

function optionText(choice: LeversChoice, locale: Locale): string {
  const dutch = locale === 'nl'
  if (typeof choice === 'number') return dutch ? `${choice} ${choice === 1 ? 'blok' : 'blokken'}` : `${choice} ${choice === 1 ? 'block' : 'blocks'}`
  if (choice === 'balance') return dutch ? 'De balk blijft recht' : 'The beam stays level'
  if (choice === 'left') return dutch ? 'De linkerkant gaat omlaag' : 'The left side goes down'
  return dutch ? 'De rechterkant gaat omlaag' : 'The right side goes down'
}

function describe(stacks: readonly Stack[], locale: Locale): string {
  const dutch = locale === 'nl'
  const side = (sign: number) =>
    listWords(
      stacks.filter(({ place }) => place * sign > 0).map(({ place, blocks }) => {
        const count = blocks === undefined ? (dutch ? 'een vraagteken' : 'a question mark') : optionText(blocks, locale)
        return dutch ? `${count} op plaats ${Math.abs(place)}` : `${count} at place ${Math.abs(place)}`
      }),
      locale,
    )
  return dutch
    ? `Een balk ligt met zijn midden op een steunpunt. Links en rechts staan plaatsen 1 tot 6, even ver uit elkaar, 1 het dichtst bij het steunpunt. Alle blokken wegen even veel. Links: ${side(-1)}. Rechts: ${side(1)}.`
    : `A beam rests with its middle on a pivot. Left and right are places 1 to 6, evenly spaced, 1 nearest to the pivot. All blocks weigh the same. Left: ${side(-1)}. Right: ${side(1)}.`
}
