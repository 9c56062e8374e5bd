import type { LocalText } from '../../../local-text.ts'
import { decimal, money, product, type Quantity, sum, type Table, whole } from '../problem.ts'
import { rational } from '../rational.ts'
import { between, euro, form, pick, tell, type Template } from '../template.ts'
import { writeQuantity } from '../write-quantity.ts'

const days: readonly LocalText[] = [
  { nl: 'maandag', en: 'Monday' },
  { nl: 'dinsdag', en: 'Tuesday' },
  { nl: 'woensdag', en: 'Wednesday' },
  { nl: 'donderdag', en: 'Thursday' },
  { nl: 'vrijdag', en: 'Friday' },
]

const visitors = { nl: 'bezoekers', en: 'visitors' }

function tabulate(caption: LocalText, head: LocalText[], rows: { label: LocalText; quantity: Quantity }[]): Record<'nl' | 'en', Table> {
  const inLocale = (locale: 'nl' | 'en'): Table => ({
    caption: caption[locale],
    head: head.map((cell) => cell[locale]),
    rows: rows.map(({ label, quantity }) => [label[locale], writeQuantity(quantity, locale)]),
  })
  return { nl: inLocale('nl'), en: inLocale('en') }
}

function drawWeek(random: () => number) {
  const place = pick(random, [{ nl: 'het zwembad', en: 'the swimming pool' }, { nl: 'de bibliotheek', en: 'the library' }, { nl: 'het museum', en: 'the museum' }])
  const counts = days.map(() => between(random, 112, 489))
  const known: Record<string, Quantity> = Object.fromEntries(counts.map((count, day) => [`day${day}`, whole(count)]))
  const table = tabulate(
    { nl: `Bezoekers van ${place.nl}`, en: `Visitors to ${place.en}` },
    [{ nl: 'Dag', en: 'Day' }, { nl: 'Bezoekers', en: 'Visitors' }],
    days.map((label, day) => ({ label, quantity: known[`day${day}`]! })),
  )
  const text = { nl: `De tabel toont hoeveel mensen ${place.nl} bezoeken.`, en: `The table shows how many people visit ${place.en}.` }
  return { counts, known, table, text }
}

const wares = [
  { nl: 'Soep', en: 'Soup', many: { nl: 'kommen soep', en: 'bowls of soup' } },
  { nl: 'Broodje', en: 'Sandwich', many: { nl: 'broodjes', en: 'sandwiches' } },
  { nl: 'Fruitsla', en: 'Fruit salad', many: { nl: 'porties fruitsla', en: 'portions of fruit salad' } },
  { nl: 'Pannenkoek', en: 'Pancake', many: { nl: 'pannenkoeken', en: 'pancakes' } },
] as const

export const tableReading: Template = {
  name: 'table-reading',
  area: 'data',
  forms: [
    form({ operations: ['subtract'], steps: 1, irrelevant: true, carrying: [false, true] }, (random) => {
      const { counts, known, table, text } = drawWeek(random)
      const first = between(random, 0, 3), second = between(random, first + 1, 4)
      const [more, less] = counts[first]! > counts[second]! ? [first, second] : [second, first]
      return {
        known,
        relations: [sum(`day${more}`, `day${less}`, 'difference')],
        asked: 'difference',
        answer: rational(counts[more]! - counts[less]!),
        decimals: 0,
        unit: visitors,
        text,
        table,
        question: { nl: `Hoeveel bezoekers meer waren er op ${days[more]!.nl} dan op ${days[less]!.nl}?`, en: `How many more visitors were there on ${days[more]!.en} than on ${days[less]!.en}?` },
      }
    }),
    form({ operations: ['add'], steps: 1, irrelevant: true }, (random) => {
      const { counts, known, table, text } = drawWeek(random)
      const first = between(random, 0, 2)
      return {
        known,
        relations: [sum('total', `day${first}`, `day${first + 1}`, `day${first + 2}`)],
        asked: 'total',
        answer: rational(counts[first]! + counts[first + 1]! + counts[first + 2]!),
        decimals: 0,
        unit: visitors,
        text,
        table,
        question: { nl: `Hoeveel bezoekers waren er van ${days[first]!.nl} tot en met ${days[first + 2]!.nl} samen?`, en: `How many visitors were there from ${days[first]!.en} to ${days[first + 2]!.en} together?` },
      }
    }),
    form({ operations: ['add', 'multiply'], steps: 3, numbers: 'decimal', irrelevant: true }, (random) => {
      const prices = wares.map(() => between(random, 145, 595, 5))
      const first = between(random, 0, 2), second = between(random, first + 1, 3), n = between(random, 2, 6), m = between(random, 2, 6)
      const menu = Object.fromEntries(prices.map((price, index) => [`ware${index}`, money(price)]))
      const known: Record<string, Quantity> = { ...menu, n: whole(n), m: whole(m) }
      const order = (locale: 'nl' | 'en', and: string) => `${n} ${wares[first]!.many[locale]} ${and} ${m} ${wares[second]!.many[locale]}`
      return {
        known,
        relations: [product('firstCost', 'n', `ware${first}`), product('secondCost', 'm', `ware${second}`), sum('total', 'firstCost', 'secondCost')],
        asked: 'total',
        answer: rational(n * prices[first]! + m * prices[second]!, 100),
        decimals: 2,
        unit: euro,
        text: { nl: `Een groep bestelt ${order('nl', 'en')}.`, en: `A group orders ${order('en', 'and')}.` },
        table: tabulate({ nl: 'Prijslijst', en: 'Price list' }, [{ nl: 'Wat', en: 'What' }, { nl: 'Prijs', en: 'Price' }], wares.map((label, index) => ({ label, quantity: known[`ware${index}`]! }))),
        question: { nl: 'Hoeveel euro betaalt de groep?', en: 'How many euros does the group pay?' },
      }
    }),
  ],
}

const degrees = { nl: '°C', en: '°C' }

export const average: Template = {
  name: 'average',
  area: 'data',
  forms: [
    form({ operations: ['add', 'divide'], steps: 2, familiarity: 'school', carrying: [false, true] }, (random) => {
      const values = Array.from({ length: 4 }, () => between(random, 11, 38))
      const rest = values.reduce((total, value) => total + value, 0) % 4
      values[3]! -= rest
      const known: Record<string, Quantity> = { a: whole(values[0]!), b: whole(values[1]!), c: whole(values[2]!), d: whole(values[3]!), count: whole(4) }
      return {
        known,
        relations: [sum('total', 'a', 'b', 'c', 'd'), product('total', 'count', 'mean')],
        asked: 'mean',
        answer: rational(values.reduce((total, value) => total + value, 0), 4),
        decimals: 0,
        unit: { nl: 'punten', en: 'points' },
        text: tell(known, (w) => `Een ploeg speelt ${w('count')} wedstrijden en haalt ${w('a')}, ${w('b')}, ${w('c')} en ${w('d')} punten.`, (w) => `A team plays ${w('count')} matches and scores ${w('a')}, ${w('b')}, ${w('c')} and ${w('d')} points.`),
        question: { nl: 'Hoeveel punten haalt de ploeg gemiddeld per wedstrijd?', en: 'How many points does the team score on average per match?' },
      }
    }),
    form({ operations: ['add', 'divide'], steps: 2, numbers: 'decimal', familiarity: 'school' }, (random) => {
      const values = Array.from({ length: 5 }, () => between(random, 141, 249))
      const total = values.reduce((sumSoFar, value) => sumSoFar + value, 0)
      const known: Record<string, Quantity> = { ...Object.fromEntries(values.map((value, day) => [`day${day}`, decimal(value, 10)])), count: whole(5) }
      return {
        known,
        relations: [sum('total', ...values.map((_, day) => `day${day}`)), product('total', 'count', 'mean')],
        asked: 'mean',
        answer: rational(total, 50),
        decimals: 2,
        unit: degrees,
        text: { nl: 'De tabel toont de temperatuur om 12 uur op 5 dagen.', en: 'The table shows the temperature at 12 o’clock on 5 days.' },
        table: tabulate({ nl: 'Temperatuur (°C)', en: 'Temperature (°C)' }, [{ nl: 'Dag', en: 'Day' }, { nl: '°C', en: '°C' }], days.map((label, day) => ({ label, quantity: known[`day${day}`]! }))),
        question: { nl: 'Wat is de gemiddelde temperatuur?', en: 'What is the average temperature?' },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 2, familiarity: 'school', backward: true }, (random) => {
      const mean = between(random, 14, 36), a = mean + between(random, 1, 7), b = mean - between(random, 1, 7), c = mean + between(random, -5, 5)
      const known = { a: whole(a), b: whole(b), c: whole(c), count: whole(4), mean: whole(mean) }
      return {
        known,
        relations: [product('total', 'count', 'mean'), sum('total', 'a', 'b', 'c', 'd')],
        asked: 'd',
        answer: rational(4 * mean - a - b - c),
        decimals: 0,
        unit: { nl: 'liter', en: 'litres' },
        text: tell(
          known,
          (w) => `Een koe gaf ${w('count')} dagen lang gemiddeld ${w('mean')} liter melk per dag. De eerste drie dagen was dat ${w('a')}, ${w('b')} en ${w('c')} liter.`,
          (w) => `Over ${w('count')} days a cow gave ${w('mean')} litres of milk a day on average. On the first three days that was ${w('a')}, ${w('b')} and ${w('c')} litres.`,
        ),
        question: { nl: 'Hoeveel liter gaf de koe op de vierde dag?', en: 'How many litres did the cow give on the fourth day?' },
      }
    }),
  ],
}
