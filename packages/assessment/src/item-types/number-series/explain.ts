import type { LocalText } from '../../local-text.ts'
import type { NumberSeriesContent } from './generate.ts'

/** Why the next number is the next number, in words for a pupil. */
export function explainNumberSeries({ radicals, parameters, terms, next }: NumberSeriesContent): LocalText {
  const [p = 0, q = 0, r = 0] = parameters
  const last = terms.at(-1)!, before = terms.at(-2)!
  const ends = (nl: string, en: string): LocalText => ({ nl: `${nl} Dus komt er ${say(next)}.`, en: `${en} So ${say(next)} comes next.` })
  switch (radicals.rule) {
    case 'add':
      return ends(`Elke keer ${change(p)}.`, `Each time ${change(p)}.`)
    case 'multiply':
      return radicals.direction === 'down'
        ? ends(`Je deelt elke keer door ${p}.`, `You divide by ${p} each time.`)
        : ends(`Je doet elke keer × ${p}.`, `You do × ${p} each time.`)
    case 'alternate-add':
      return ends(`Je doet om de beurt ${change(p)} en ${change(q)}.`, `You do ${change(p)} and ${change(q)} in turn.`)
    case 'three-steps':
      return ends(
        `Drie stappen herhalen zich: ${change(p)}, ${change(q)} en ${change(r)}.`,
        `Three steps repeat: ${change(p)}, ${change(q)} and ${change(r)}.`,
      )
    case 'alternate-operations': {
      const [one, other] = r === 0 ? [`× ${p}`, change(q)] : [change(q), `× ${p}`]
      return ends(`Je doet om de beurt ${one} en ${other}.`, `You do ${one} and ${other} in turn.`)
    }
    case 'growing-step':
      return ends(
        `De stap verandert elke keer met ${change(q)}. De laatste stap was ${change(last - before)}, de volgende is ${change(next - last)}.`,
        `The step changes by ${change(q)} each time. The last step was ${change(last - before)}, the next one is ${change(next - last)}.`,
      )
    case 'multiplying-step':
      return ends(
        `De stap wordt elke keer ${q} keer zo groot. De laatste stap was ${change(last - before)}, de volgende is ${change(next - last)}.`,
        `The step gets ${q} times as big each time. The last step was ${change(last - before)}, the next one is ${change(next - last)}.`,
      )
    case 'multiply-growing':
      return ends(
        `Je doet × ${p} en telt er iets bij dat elke keer ${r} groter wordt: nu ${change(next - p * last)}.`,
        `You do × ${p} and add something that gets ${r} bigger each time: now ${change(next - p * last)}.`,
      )
    case 'sum-of-two':
      return ends('Elk getal is de som van de twee ervoor.', 'Each number is the sum of the two before it.')
    case 'sum-of-two-plus':
      return ends(`Tel de twee laatste getallen op en doe dan ${change(p)}.`, `Add the last two numbers and then do ${change(p)}.`)
    case 'interleaved-add':
    case 'interleaved-mixed':
    case 'interleaved-growing': {
      const own = terms.filter((_, i) => i % 2 === terms.length % 2).map(say).join(', ')
      return ends(
        `Er lopen twee rijen door elkaar. Kijk naar elk tweede getal: ${own}.`,
        `Two series take turns. Look at every second number: ${own}.`,
      )
    }
  }
}

function change(step: number): string {
  return step < 0 ? `− ${-step}` : `+ ${step}`
}

function say(number: number): string {
  return number < 0 ? `−${-number}` : String(number)
}
