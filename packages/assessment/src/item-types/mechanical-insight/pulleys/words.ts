import type { Locale } from '../../../local-text.ts'
import type { Words } from '../wording.ts'
import type { Hoist, PulleysChoice, PulleysDrawing, Strand } from './drawing.ts'
import type { PulleysItem } from './generate.ts'
import { forceRatio } from './solve.ts'

export const pulleysWords: Words<PulleysItem> = {
  wording({ drawing, choices }, locale) {
    return {
      question: question(drawing.asked, locale),
      options: choices.map((choice) => optionText(choice, drawing, locale)),
      description: drawing.hoists
        .map((hoist, index) => (drawing.hoists.length === 1 ? describe(hoist, locale) : `${locale === 'nl' ? 'Takel' : 'Hoist'} ${'AB'[index]}. ${describe(hoist, locale)}`))
        .join(' '),
    }
  },
  explain({ drawing, choices, key }) {
    const ratios = drawing.hoists.map(forceRatio)
    const answer = (locale: Locale) => optionText(choices[key]!, drawing, locale)
    if (ratios.length === 2) {
      return {
        nl: `Tel bij elke takel de stukken touw waaraan de last hangt. Bij A zijn dat er ${ratios[0]}, bij B ${ratios[1]}. Hoe meer stukken dragen, hoe minder hard je trekt. Het antwoord is: ${answer('nl')}.`,
        en: `Count for each hoist the pieces of rope that the load hangs on. In A there are ${ratios[0]}, in B ${ratios[1]}. The more pieces carry, the less hard you pull. The answer is: ${answer('en')}.`,
      }
    }
    return {
      nl: `De last hangt hier aan een takel die je trekkracht ${ratios[0]} keer zo groot maakt. Daarvoor trek je wel ${ratios[0]} keer zoveel touw als de last stijgt. Het antwoord is: ${answer('nl')}.`,
      en: `This hoist makes your pull ${ratios[0]} times as strong. In return you pull ${ratios[0]} times as much rope as the load rises. The answer is: ${answer('en')}.`,
    }
  },
}

function question(asked: PulleysDrawing['asked'], locale: Locale): string {
  const dutch = locale === 'nl'
  if (asked.ask === 'compare') return dutch ? 'De lasten wegen even veel. Bij welke takel moet je het minst hard trekken?' : 'The loads weigh the same. Which hoist needs the least pull?'
  if (asked.ask === 'force') return dutch ? `De last weegt ${asked.kilograms} kg. Met hoeveel kilogram moet je trekken om hem te houden?` : `The load weighs ${asked.kilograms} kg. With how many kilograms must you pull to hold it?`
  return dutch ? `Je trekt ${asked.centimetres} cm touw naar je toe. Hoeveel stijgt de last?` : `You pull ${asked.centimetres} cm of rope towards you. How far does the load rise?`
}

function optionText(choice: PulleysChoice, { asked }: PulleysDrawing, locale: Locale): string {
  if (typeof choice === 'number') return `${choice} ${asked.ask === 'force' ? 'kg' : 'cm'}`
  if (choice === 'same') return locale === 'nl' ? 'Even hard' : 'The same'
  return locale === 'nl' ? `Takel ${choice}` : `Hoist ${choice}`
}

/** Follows each rope from its fixed end to the hand, as a finger would on the drawing. */
function describe({ strands }: Hoist, locale: Locale): string {
  const dutch = locale === 'nl'
  const part = (name: string) => {
    const number = name.split(' ')[1]
    if (number !== undefined) return dutch ? `katrol ${number}` : `pulley ${number}`
    return { beam: dutch ? 'de balk' : 'the beam', load: dutch ? 'de last' : 'the load', hand: dutch ? 'je hand' : 'your hand' }[name]!
  }
  const ropes = [...new Set(strands.map(({ rope }) => rope))]
  const lines = ropes.map((rope) => {
    const own = strands.filter((strand) => strand.rope === rope)
    let at = startsAtLoad(own) ? 'load' : own[0]!.upper
    const start = dutch ? `Touw ${rope} zit vast aan ${part(at)}` : `Rope ${rope} is fixed to ${part(at)}`
    const legs = own.map(({ upper, lower }, index) => {
      const to = at === upper ? lower : upper
      at = to
      const last = index === own.length - 1
      const goes = to === lower ? (dutch ? 'omlaag' : 'down') : dutch ? 'omhoog' : 'up'
      if (last && to === 'hand') return dutch ? `${goes} naar je hand` : `${goes} to your hand`
      if (last) return dutch ? `${goes} naar ${part(to)}, waar het vastzit` : `${goes} to ${part(to)}, where it is fixed`
      return dutch ? `${goes} ${to === lower ? 'onder' : 'over'} een wiel aan ${part(to)}` : `${goes} ${to === lower ? 'under' : 'over'} a wheel on ${part(to)}`
    })
    return `${start}, ${dutch ? 'gaat' : 'goes'} ${legs.join(dutch ? ', dan ' : ', then ')}.`
  })
  const light = dutch ? 'Wielen en touw wegen niets en lopen zonder wrijving.' : 'Wheels and rope weigh nothing and run without friction.'
  return [...lines, light].join(' ')
}

/** A rope that is not fixed to the beam (y = 0) begins at the load. */
function startsAtLoad(own: readonly Strand[]): boolean {
  const first = own[0]!
  return first.lower === 'load' && first.top !== 0
}
