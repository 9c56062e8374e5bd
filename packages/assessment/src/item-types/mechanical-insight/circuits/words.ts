import type { Locale } from '../../../local-text.ts'
import { listWords, upperFirst } from '../list-words.ts'
import type { Words } from '../wording.ts'
import type { CircuitsChoice } from './drawing.ts'
import type { CircuitsItem } from './generate.ts'
import type { Network } from './network.ts'

export const circuitsWords: Words<CircuitsItem> = {
  wording({ network, drawing, choices }, locale) {
    const question = {
      'which-light': { nl: 'Welke van de lampen P en Q geven licht?', en: 'Which of the lamps P and Q give light?' },
      brighter: { nl: 'Alle lampen zijn gelijk. Welke lamp brandt het felst, P of Q?', en: 'All lamps are alike. Which lamp is the brighter, P or Q?' },
    }[drawing.ask]
    return { question: question[locale], options: choices.map((choice) => optionText(choice, locale)), description: describeCircuit(network, locale) }
  },
  explain({ drawing, choices, key }) {
    const answer = (locale: Locale) => optionText(choices[key]!, locale)
    return drawing.ask === 'which-light'
      ? {
          nl: `Stroom loopt alleen in een kring die helemaal gesloten is: van de ene kant van de batterij, door de lamp, naar de andere kant. Een open schakelaar breekt de weg. Is er naast een lamp een weg zonder lamp, dan neemt de stroom die weg. Het antwoord is: ${answer('nl')}.`,
          en: `Current only flows in a ring that is wholly closed: from one side of the battery, through the lamp, to the other side. An open switch breaks the path. If a path without a lamp runs beside a lamp, the current takes that path. The answer is: ${answer('en')}.`,
        }
      : {
          nl: `Lampen na elkaar krijgen evenveel stroom. Bij een splitsing wordt de stroom verdeeld: over een tak met meer lampen loopt minder. Het antwoord is: ${answer('nl')}.`,
          en: `Lamps one after another get the same current. At a junction the current divides: less flows through a branch with more lamps. The answer is: ${answer('en')}.`,
        }
  },
}

function optionText(choice: CircuitsChoice, locale: Locale): string {
  return {
    both: { nl: 'P en Q allebei', en: 'Both P and Q' },
    'only-P': { nl: 'Alleen P', en: 'Only P' },
    'only-Q': { nl: 'Alleen Q', en: 'Only Q' },
    neither: { nl: 'Geen van beide', en: 'Neither' },
    P: { nl: 'Lamp P', en: 'Lamp P' },
    Q: { nl: 'Lamp Q', en: 'Lamp Q' },
    equal: { nl: 'Even fel', en: 'Equally bright' },
  }[choice][locale]
}

function describeCircuit(network: Network, locale: Locale): string {
  const way = wayThrough(network, locale, '')
  return locale === 'nl'
    ? `Van de linkerkant van de batterij loopt de draad: ${way}, en dan naar de rechterkant van de batterij. Een open schakelaar laat geen stroom door, een gesloten schakelaar wel.`
    : `From the left side of the battery the wire goes: ${way}, and then to the right side of the battery. An open switch lets no current through, a closed switch does.`
}

/** One path in words; branches are numbered 1, 2 … and within branch 1 as 1.1, 1.2 …, so that brackets need no ear. */
function wayThrough(network: Network, locale: Locale, number: string): string {
  const dutch = locale === 'nl'
  if (network.kind === 'lamp') return dutch ? `door lamp ${network.name}` : `through lamp ${network.name}`
  if (network.kind === 'switch') {
    const state = network.closed ? (dutch ? 'gesloten' : 'closed') : 'open'
    return dutch ? `door schakelaar ${network.name}, die ${state} is` : `through switch ${network.name}, which is ${state}`
  }
  if (network.kind === 'series') {
    let branch = 0
    return network.parts.map((part) => wayThrough(part, locale, part.kind === 'parallel' ? `${number}${'abcdef'[branch++]}` : number)).join(dutch ? ', dan ' : ', then ')
  }
  const names = network.parts.map((_, index) => `${number}${index + 1}`)
  const branches = network.parts.map((part, index) => `${dutch ? 'tak' : 'branch'} ${names[index]} ${dutch ? 'gaat' : 'goes'} ${wayThrough(part, locale, `${names[index]}.`)}`)
  const together = listWords(names, locale)
  return dutch
    ? `naar een splitsing in de takken ${together}. ${upperFirst(branches.join('; '))}. De takken ${together} komen weer samen en de draad gaat verder`
    : `to a junction with the branches ${together}. ${upperFirst(branches.join('; '))}. The branches ${together} join again and the wire goes on`
}
