import { clock, product, sum, unit, whole } from '../problem.ts'
import { rational } from '../rational.ts'
import { between, form, minutes, pick, pickName, tell, type Template } from '../template.ts'

const hours = { nl: 'uur', en: 'hours' }

function drawShift(random: () => number, step: 5 | 30) {
  const start = between(random, 7 * 60, 10 * 60, step), worked = between(random, 3 * 60, 6 * 60, step), pause = between(random, 15, 45, 15)
  return { name: pickName(random), start, worked, pause }
}

export const roster: Template = {
  name: 'roster',
  area: 'time',
  forms: [
    form({ operations: ['subtract'], steps: 1, conversion: true, familiarity: 'school', carrying: [false, true] }, (random) => {
      const start = between(random, 8 * 60 + 20, 14 * 60, 5), length = between(random, 35, 100, 5)
      const known = { start: clock(start), end: clock(start + length) }
      return {
        known,
        relations: [sum('end', 'start', 'length')],
        asked: 'length',
        answer: rational(length),
        decimals: 0,
        unit: minutes,
        text: tell(known, (w) => `De les turnen begint om ${w('start')} en stopt om ${w('end')}.`, (w) => `The gym lesson starts at ${w('start')} and ends at ${w('end')}.`),
        question: { nl: 'Hoeveel minuten duurt de les?', en: 'How many minutes does the lesson last?' },
      }
    }),
    form({ operations: ['subtract'], steps: 2, conversion: true, familiarity: 'work' }, (random) => {
      const { name, start, worked, pause } = drawShift(random, 5)
      const known = { start: clock(start), end: clock(start + worked + pause), pause: whole(pause) }
      return {
        known,
        relations: [sum('end', 'start', 'present'), sum('present', 'pause', 'worked')],
        asked: 'worked',
        answer: rational(worked),
        decimals: 0,
        unit: minutes,
        text: tell(
          known,
          (w) => `${name} begint te werken om ${w('start')} en stopt om ${w('end')}. De pauze duurt ${w('pause')} minuten en telt niet als werktijd.`,
          (w) => `${name} starts work at ${w('start')} and stops at ${w('end')}. The break takes ${w('pause')} minutes and does not count as working time.`,
        ),
        question: { nl: `Hoeveel minuten werkt ${name}?`, en: `How many minutes does ${name} work?` },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 3, numbers: 'decimal', conversion: true, familiarity: 'work' }, (random) => {
      const { name, start, worked } = drawShift(random, 30)
      const days = pick(random, [3, 5]), pause = 30
      const known = { start: clock(start), end: clock(start + worked + pause), pause: whole(pause), days: whole(days), minutesPerHour: unit(60) }
      return {
        known,
        relations: [sum('end', 'start', 'present'), sum('present', 'pause', 'worked'), product('weekMinutes', 'worked', 'days'), product('weekMinutes', 'weekHours', 'minutesPerHour')],
        asked: 'weekHours',
        answer: rational(worked * days, 60),
        decimals: 1,
        unit: hours,
        text: tell(
          known,
          (w) => `${name} werkt ${w('days')} dagen per week, telkens van ${w('start')} tot ${w('end')}. De pauze van ${w('pause')} minuten telt niet als werktijd.`,
          (w) => `${name} works ${w('days')} days a week, each time from ${w('start')} to ${w('end')}. The break of ${w('pause')} minutes does not count as working time.`,
        ),
        question: { nl: `Hoeveel uur werkt ${name} per week?`, en: `How many hours a week does ${name} work?` },
      }
    }),
  ],
}

export const journey: Template = {
  name: 'journey',
  area: 'time',
  forms: [
    form({ operations: ['add'], steps: 1, carrying: [false, true] }, (random) => {
      const name = pickName(random), walk = between(random, 4, 12), wait = between(random, 2, 9), ride = between(random, 11, 38)
      const known = { walk: whole(walk), wait: whole(wait), ride: whole(ride) }
      return {
        known,
        relations: [sum('total', 'walk', 'wait', 'ride')],
        asked: 'total',
        answer: rational(walk + wait + ride),
        decimals: 0,
        unit: minutes,
        text: tell(
          known,
          (w) => `${name} wandelt ${w('walk')} minuten naar de halte, wacht daar ${w('wait')} minuten en zit dan ${w('ride')} minuten in de bus.`,
          (w) => `${name} walks to the stop for ${w('walk')} minutes, waits there for ${w('wait')} minutes and then rides the bus for ${w('ride')} minutes.`,
        ),
        question: { nl: `Hoeveel minuten is ${name} in totaal onderweg?`, en: `How many minutes does the whole journey take ${name}?` },
      }
    }),
    form({ operations: ['add', 'subtract'], steps: 2, conversion: true }, (random) => {
      const name = pickName(random), departure = between(random, 7 * 60 + 15, 7 * 60 + 45), walk = between(random, 4, 12), ride = between(random, 11, 24), early = between(random, 3, 19)
      const known = { departure: clock(departure), walk: whole(walk), ride: whole(ride), start: clock(departure + walk + ride + early) }
      return {
        known,
        relations: [sum('arrival', 'departure', 'walk', 'ride'), sum('start', 'arrival', 'early')],
        asked: 'early',
        answer: rational(early),
        decimals: 0,
        unit: minutes,
        text: tell(
          known,
          (w) => `${name} vertrekt om ${w('departure')}, wandelt ${w('walk')} minuten en zit ${w('ride')} minuten in de tram. De school begint om ${w('start')}.`,
          (w) => `${name} leaves at ${w('departure')}, walks for ${w('walk')} minutes and rides the tram for ${w('ride')} minutes. School starts at ${w('start')}.`,
        ),
        question: { nl: `Hoeveel minuten voor het begin is ${name} op school?`, en: `How many minutes before the start is ${name} at school?` },
      }
    }),
  ],
}

export const productionTime: Template = {
  name: 'production-time',
  area: 'time',
  forms: [
    form({ operations: ['multiply'], steps: 1, familiarity: 'work', carrying: [false, true] }, (random) => {
      const name = pickName(random), each = between(random, 3, 12), count = between(random, 6, 24)
      const known = { each: whole(each), count: whole(count) }
      return {
        known,
        relations: [product('total', 'each', 'count')],
        asked: 'total',
        answer: rational(each * count),
        decimals: 0,
        unit: minutes,
        text: tell(
          known,
          (w) => `${name} heeft ${w('each')} minuten nodig om één stoel in elkaar te zetten. Er moeten ${w('count')} stoelen klaar zijn.`,
          (w) => `${name} needs ${w('each')} minutes to put one chair together. ${w('count')} chairs have to be ready.`,
        ),
        question: { nl: `Hoeveel minuten werkt ${name} daaraan?`, en: `How many minutes of work is that for ${name}?` },
      }
    }),
    form({ operations: ['multiply'], steps: 1, numbers: 'decimal', conversion: true, familiarity: 'work' }, (random) => {
      const each = pick(random, [6, 9, 12, 15, 18]), count = pick(random, [15, 25, 30, 35, 45, 50])
      const known = { each: whole(each), count: whole(count), minutesPerHour: unit(60) }
      return {
        known,
        relations: [product('total', 'each', 'count'), product('total', 'hours', 'minutesPerHour')],
        asked: 'hours',
        answer: rational(each * count, 60),
        decimals: 2,
        unit: hours,
        text: tell(
          known,
          (w) => `Een grote printer heeft ${w('each')} minuten nodig voor één affiche. Er zijn ${w('count')} affiches besteld.`,
          (w) => `A large printer needs ${w('each')} minutes for one poster. ${w('count')} posters have been ordered.`,
        ),
        question: { nl: 'Hoeveel uur duurt het om alles te drukken?', en: 'How many hours does it take to print them all?' },
      }
    }),
    form({ operations: ['add', 'divide'], steps: 2, familiarity: 'work' }, (random) => {
      const first = between(random, 12, 45), second = between(random, 12, 45), time = between(random, 4, 9)
      const known = { first: whole(first), second: whole(second), pieces: whole((first + second) * time) }
      return {
        known,
        relations: [sum('together', 'first', 'second'), product('pieces', 'together', 'time')],
        asked: 'time',
        answer: rational(time),
        decimals: 0,
        unit: hours,
        text: tell(
          known,
          (w) => `Machine A maakt ${w('first')} dozen per uur en machine B ${w('second')} dozen per uur. Er zijn ${w('pieces')} dozen nodig. De twee machines werken samen.`,
          (w) => `Machine A makes ${w('first')} boxes an hour and machine B ${w('second')} boxes an hour. ${w('pieces')} boxes are needed. The two machines work together.`,
        ),
        question: { nl: 'Na hoeveel uur zijn alle dozen klaar?', en: 'After how many hours are all the boxes ready?' },
      }
    }),
  ],
}
