import type { Locale } from '../../../local-text.ts'
import { listWords, upperFirst } from '../list-words.ts'
import type { Words } from '../wording.ts'
import { type GearsChoice, type GearsDrawing, radiusOf, type Turn, type Wheel } from './drawing.ts'
import type { GearsItem } from './generate.ts'

const turnWords: Record<Turn, Record<Locale, string>> = {
  clockwise: { nl: 'met de klok mee', en: 'clockwise' },
  anticlockwise: { nl: 'tegen de klok in', en: 'anticlockwise' },
}

export const gearsWords: Words<GearsItem> = {
  wording({ drawing, choices }, locale) {
    return { question: question(drawing, choices, locale), options: choices.map((choice) => optionText(choice, drawing, locale)), description: describe(drawing, locale) }
  },
  explain({ drawing, choices, key }) {
    const say = (locale: Locale) => optionText(choices[key]!, drawing, locale)
    if (choices.includes('stuck')) {
      return {
        nl: `Wielen die in elkaar grijpen, draaien elk in de andere richting. In een gesloten kring klopt dat alleen met een even aantal wielen; met een oneven aantal zit alles vast. Het antwoord is: ${say('nl')}.`,
        en: `Wheels with their teeth in one another turn in opposite directions. In a closed ring that only works with an even number of wheels; with an odd number everything is stuck. The answer is: ${say('en')}.`,
      }
    }
    const speed = drawing.asked.length === 1
    return {
      nl: `Volg de beweging van wiel tot wiel. Tanden in elkaar of een gekruiste riem: de richting keert om. Een rechte riem: de richting blijft.${speed ? ' Een klein wiel draait sneller dan het grote wiel waarin het grijpt.' : ''} Het antwoord is: ${say('nl')}.`,
      en: `Follow the motion from wheel to wheel. Teeth in one another or a crossed belt: the direction reverses. A straight belt: the direction stays.${speed ? ' A small wheel turns faster than the large wheel that it meshes with.' : ''} The answer is: ${say('en')}.`,
    }
  },
}

function question({ driver, asked }: GearsDrawing, choices: readonly GearsChoice[], locale: Locale): string {
  const turn = turnWords[driver.clockwise ? 'clockwise' : 'anticlockwise'][locale]
  if (locale === 'nl') {
    const start = `Wiel ${driver.name} draait ${turn}.`
    if (choices.includes('stuck')) return `Je probeert wiel ${driver.name} ${turn} te draaien. Wat doet wiel ${asked[0]}?`
    return asked.length === 2 ? `${start} Hoe draaien wiel ${asked[0]} en wiel ${asked[1]}?` : `${start} Hoe draait wiel ${asked[0]}, en is dat sneller of trager dan wiel ${driver.name}?`
  }
  const start = `Wheel ${driver.name} turns ${turn}.`
  if (choices.includes('stuck')) return `You try to turn wheel ${driver.name} ${turn}. What does wheel ${asked[0]} do?`
  return asked.length === 2 ? `${start} How do wheel ${asked[0]} and wheel ${asked[1]} turn?` : `${start} How does wheel ${asked[0]} turn, and is that faster or slower than wheel ${driver.name}?`
}

function optionText(choice: GearsChoice, { asked }: GearsDrawing, locale: Locale): string {
  if (choice === 'stuck') return locale === 'nl' ? 'Het zit vast: niets draait' : 'It is stuck: nothing turns'
  const [turn, rest] = choice.split('-') as [Turn, 'faster' | 'slower' | Turn | undefined]
  const first = turnWords[turn][locale]
  if (rest === undefined) return locale === 'nl' ? `Draait ${first}` : `Turns ${first}`
  if (rest === 'faster' || rest === 'slower') {
    const speed = locale === 'nl' ? { faster: 'sneller', slower: 'trager' }[rest] : rest
    return `${upperFirst(first)}, ${speed}`
  }
  return `${asked[0]} ${first}, ${asked[1]} ${turnWords[rest][locale]}`
}

function describe(drawing: GearsDrawing, locale: Locale): string {
  const { wheels, belts, driver } = drawing
  const dutch = locale === 'nl'
  const sizes = listWords(wheels.map(({ name, teeth }) => (dutch ? `wiel ${name} met ${teeth} tanden` : `wheel ${name} with ${teeth} teeth`)), locale)
  const meshes = wheels.flatMap((a, index) => wheels.slice(index + 1).filter((b) => touch(a, b)).map((b) => [a.name, b.name]))
  const turn = turnWords[driver.clockwise ? 'clockwise' : 'anticlockwise'][locale]
  return [
    dutch ? `Je ziet ${wheels.length} tandwielen: ${sizes}.` : `You see ${wheels.length} toothed wheels: ${sizes}.`,
    ...meshes.map(([a, b]) => (dutch ? `${a} en ${b} grijpen met hun tanden in elkaar.` : `The teeth of ${a} and ${b} mesh.`)),
    ...belts.map(({ from, to, crossed }) =>
      dutch
        ? `Een ${crossed ? 'gekruiste' : 'rechte'} riem loopt om de even grote trommels van ${from} en ${to}.`
        : `A ${crossed ? 'crossed' : 'straight'} belt runs around the drums of ${from} and ${to}, which are of one size.`,
    ),
    dutch ? `De pijl bij wiel ${driver.name} wijst ${turn}.` : `The arrow at wheel ${driver.name} points ${turn}.`,
  ].join(' ')
}

function touch(a: Wheel, b: Wheel): boolean {
  return Math.abs(Math.hypot(a.x - b.x, a.y - b.y) - radiusOf(a) - radiusOf(b)) < 1e-3
}
