import { clock, decimal, fact, money, percent, product, sum, unit, whole } from '../problem.ts'
import { rational } from '../rational.ts'
import { between, euro, form, pick, pickName, tell, type Template } from '../template.ts'

const cents = (value: number) => rational(value, 100)

const snacks = [
  { nl: 'broodjes', en: 'sandwiches' },
  { nl: 'flesjes water', en: 'bottles of water' },
  { nl: 'pannenkoeken', en: 'pancakes' },
  { nl: 'schriften', en: 'notebooks' },
] as const

const clothes = [
  { nl: 'Een jas', en: 'A coat' },
  { nl: 'Een rugzak', en: 'A backpack' },
  { nl: 'Een fietshelm', en: 'A bicycle helmet' },
  { nl: 'Een koptelefoon', en: 'A pair of headphones' },
] as const

function drawChange(random: () => number, withStock: boolean) {
  const name = pickName(random), thing = pick(random, snacks)
  const count = between(random, 2, 6), price = between(random, 65, 395, 5)
  const cost = count * price
  const paid = [500, 1000, 2000, 5000].find((note) => note > cost)!
  const known = { count: whole(count), price: money(price), paid: money(paid), ...(withStock ? { stock: whole(between(random, 12, 48)) } : {}) }
  return {
    known,
    relations: [product('cost', 'count', 'price'), sum('paid', 'cost', 'change')],
    asked: 'change',
    answer: cents(paid - cost),
    decimals: 2 as const,
    unit: euro,
    text: tell(
      known,
      (w) => `${name} koopt ${w('count')} ${thing.nl} van ${w('price')} per stuk. ${withStock ? `In de winkel zijn er nog ${w('stock')}. ` : ''}${name} betaalt met een biljet van ${w('paid')}.`,
      (w) => `${name} buys ${w('count')} ${thing.en} at ${w('price')} each. ${withStock ? `There are still ${w('stock')} in the shop. ` : ''}${name} pays with a ${w('paid')} note.`,
    ),
    question: { nl: `Hoeveel euro krijgt ${name} terug?`, en: `How many euros does ${name} get back?` },
  }
}

export const change: Template = {
  name: 'change',
  area: 'money',
  forms: [
    form({ operations: ['subtract'], steps: 1 }, (random) => {
      const name = pickName(random), price = between(random, 11, 48), paid = price < 20 ? 20 : 50
      const known = { price: money(price * 100), paid: money(paid * 100) }
      return {
        known,
        relations: [sum('paid', 'price', 'change')],
        asked: 'change',
        answer: rational(paid - price),
        decimals: 0,
        unit: euro,
        text: tell(
          known,
          (w) => `${name} koopt een spel van ${w('price')} en betaalt met een biljet van ${w('paid')}.`,
          (w) => `${name} buys a game for ${w('price')} and pays with a ${w('paid')} note.`,
        ),
        question: { nl: `Hoeveel euro krijgt ${name} terug?`, en: `How many euros does ${name} get back?` },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'decimal' }, (random) => drawChange(random, false)),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'decimal', irrelevant: true }, (random) => drawChange(random, true)),
  ],
}

function drawTotal(random: () => number, step: 5 | 100) {
  const name = pickName(random)
  const first = step === 100 ? between(random, 11, 65) * 100 : between(random, 205, 1895, 5)
  const second = step === 100 ? between(random, 11, 34) * 100 : between(random, 105, 995, 5)
  const known = { first: money(first), second: money(second) }
  return {
    known,
    relations: [sum('total', 'first', 'second')],
    asked: 'total',
    answer: cents(first + second),
    decimals: step === 100 ? (0 as const) : (2 as const),
    unit: euro,
    text: tell(
      known,
      (w) => `${name} koopt een boek van ${w('first')} en een doos potloden van ${w('second')}.`,
      (w) => `${name} buys a book for ${w('first')} and a box of pencils for ${w('second')}.`,
    ),
    question: { nl: 'Hoeveel euro kost dat samen?', en: 'How many euros is that together?' },
  }
}

export const shoppingTotal: Template = {
  name: 'shopping-total',
  area: 'money',
  forms: [
    form({ operations: ['add'], steps: 1, carrying: [false, true] }, (random) => drawTotal(random, 100)),
    form({ operations: ['add'], steps: 1, numbers: 'decimal' }, (random) => drawTotal(random, 5)),
    form({ operations: ['add', 'multiply'], steps: 3, numbers: 'decimal' }, (random) => {
      const name = pickName(random)
      const n = between(random, 2, 5), m = between(random, 2, 6), bread = between(random, 185, 345, 5), roll = between(random, 45, 95, 5)
      const known = { breads: whole(n), breadPrice: money(bread), rolls: whole(m), rollPrice: money(roll) }
      return {
        known,
        relations: [product('breadCost', 'breads', 'breadPrice'), product('rollCost', 'rolls', 'rollPrice'), sum('total', 'breadCost', 'rollCost')],
        asked: 'total',
        answer: cents(n * bread + m * roll),
        decimals: 2,
        unit: euro,
        text: tell(
          known,
          (w) => `${name} koopt ${w('breads')} broden van ${w('breadPrice')} per stuk en ${w('rolls')} koeken van ${w('rollPrice')} per stuk.`,
          (w) => `${name} buys ${w('breads')} loaves at ${w('breadPrice')} each and ${w('rolls')} buns at ${w('rollPrice')} each.`,
        ),
        question: { nl: 'Hoeveel euro kost dat samen?', en: 'How many euros is that together?' },
      }
    }),
  ],
}

function drawDiscount(random: () => number, asked: 'cut' | 'now', withBuyers: boolean) {
  const thing = pick(random, clothes), rate = pick(random, [10, 15, 20, 25, 30, 40]), price = between(random, 20, 160, 4)
  const known = { price: money(price * 100), rate: percent(rate), ...(withBuyers ? { buyers: whole(between(random, 31, 95)) } : {}) }
  const cut = price * rate
  return {
    known,
    relations: [product('cut', 'price', 'rate'), ...(asked === 'now' ? [sum('price', 'cut', 'now')] : [])],
    asked,
    answer: cents(asked === 'cut' ? cut : price * 100 - cut),
    decimals: 2 as const,
    unit: euro,
    text: tell(
      known,
      (w) => `${thing.nl} kost ${w('price')}. ${withBuyers ? `Vorige maand kochten ${w('buyers')} mensen er een. ` : ''}Vandaag krijg je ${w('rate')} korting.`,
      (w) => `${thing.en} costs ${w('price')}. ${withBuyers ? `Last month ${w('buyers')} people bought one. ` : ''}Today you get a ${w('rate')} discount.`,
    ),
    question: asked === 'cut' ? { nl: 'Hoeveel euro korting is dat?', en: 'How many euros is the discount?' } : { nl: 'Hoeveel euro betaal je vandaag?', en: 'How many euros do you pay today?' },
  }
}

export const discount: Template = {
  name: 'discount',
  area: 'money',
  forms: [
    form({ operations: ['multiply'], steps: 1, numbers: 'percent', carrying: [false, true] }, (random) => drawDiscount(random, 'cut', false)),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'percent' }, (random) => drawDiscount(random, 'now', false)),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'percent', irrelevant: true }, (random) => drawDiscount(random, 'now', true)),
    form({ operations: ['subtract', 'divide'], steps: 2, numbers: 'percent', backward: true }, (random) => {
      const thing = pick(random, clothes), rate = pick(random, [10, 20, 25, 30, 40]), price = between(random, 20, 160, 20)
      const known = { all: fact(1), rate: percent(rate), now: money(price * (100 - rate)) }
      return {
        known,
        relations: [sum('all', 'rate', 'kept'), product('now', 'price', 'kept')],
        asked: 'price',
        answer: rational(price),
        decimals: 0,
        unit: euro,
        text: tell(
          known,
          (w) => `${thing.nl} is afgeprijsd. Na een korting van ${w('rate')} betaal je nog ${w('now')}.`,
          (w) => `${thing.en} is on sale. After a ${w('rate')} discount you still pay ${w('now')}.`,
        ),
        question: { nl: 'Wat was de prijs in euro vóór de korting?', en: 'What was the price in euros before the discount?' },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 4, numbers: 'percent' }, (random) => {
      const thing = pick(random, clothes), first = pick(random, [10, 20, 25, 30, 40]), second = pick(random, [10, 20, 50]), price = between(random, 40, 160, 20)
      const known = { price: money(price * 100), first: percent(first), second: percent(second) }
      return {
        known,
        relations: [product('firstCut', 'price', 'first'), sum('price', 'firstCut', 'sale'), product('secondCut', 'sale', 'second'), sum('sale', 'secondCut', 'now')],
        asked: 'now',
        answer: rational(price * (100 - first) * (100 - second), 10_000),
        decimals: 2,
        unit: euro,
        text: tell(
          known,
          (w) => `${thing.nl} kost ${w('price')}. In de solden gaat daar ${w('first')} af. Aan de kassa krijg je nog eens ${w('second')} korting op die soldenprijs.`,
          (w) => `${thing.en} costs ${w('price')}. In the sales ${w('first')} is taken off. At the till you get another ${w('second')} off that sale price.`,
        ),
        question: { nl: 'Hoeveel euro betaal je?', en: 'How many euros do you pay?' },
      }
    }),
    form({ operations: ['add', 'divide'], steps: 2, numbers: 'percent', familiarity: 'work', backward: true }, (random) => {
      const rate = pick(random, [6, 21]), price = between(random, 30, 240, 10)
      const known = { all: fact(1), rate: percent(rate), total: money(price * (100 + rate)) }
      return {
        known,
        relations: [sum('share', 'all', 'rate'), product('total', 'price', 'share')],
        asked: 'price',
        answer: rational(price),
        decimals: 0,
        unit: euro,
        text: tell(known, (w) => `Op een rekening staat ${w('total')}. Daar zit ${w('rate')} btw in.`, (w) => `A bill says ${w('total')}. That includes ${w('rate')} VAT.`),
        question: { nl: 'Hoeveel euro is het zonder btw?', en: 'How many euros is it without VAT?' },
      }
    }),
  ],
}

export const wage: Template = {
  name: 'wage',
  area: 'money',
  forms: [
    form({ operations: ['multiply'], steps: 1, familiarity: 'work', carrying: [false, true] }, (random) => {
      const name = pickName(random), hours = between(random, 3, 9), rate = between(random, 11, 16)
      const known = { hours: whole(hours), rate: money(rate * 100) }
      return {
        known,
        relations: [product('pay', 'hours', 'rate')],
        asked: 'pay',
        answer: rational(hours * rate),
        decimals: 0,
        unit: euro,
        text: tell(
          known,
          (w) => `${name} werkt als jobstudent en verdient ${w('rate')} per uur. Zaterdag werkt ${name} ${w('hours')} uur.`,
          (w) => `${name} has a student job and earns ${w('rate')} per hour. On Saturday ${name} works ${w('hours')} hours.`,
        ),
        question: { nl: `Hoeveel euro verdient ${name} zaterdag?`, en: `How many euros does ${name} earn on Saturday?` },
      }
    }),
    form({ operations: ['add', 'multiply'], steps: 2, numbers: 'decimal', familiarity: 'work' }, (random) => {
      const name = pickName(random), halfHours = 2 * between(random, 3, 7) + 1, rate = between(random, 1120, 1580, 20), bonus = between(random, 250, 950, 50)
      const known = { hours: decimal(halfHours * 5, 10), rate: money(rate), bonus: money(bonus) }
      return {
        known,
        relations: [product('pay', 'hours', 'rate'), sum('total', 'pay', 'bonus')],
        asked: 'total',
        answer: cents((halfHours * rate) / 2 + bonus),
        decimals: 2,
        unit: euro,
        text: tell(
          known,
          (w) => `${name} werkt ${w('hours')} uur en verdient ${w('rate')} per uur. Voor de verplaatsing krijgt ${name} nog ${w('bonus')} extra.`,
          (w) => `${name} works ${w('hours')} hours and earns ${w('rate')} per hour. For travel ${name} gets another ${w('bonus')}.`,
        ),
        question: { nl: `Hoeveel euro krijgt ${name} in totaal?`, en: `How many euros does ${name} get in total?` },
      }
    }),
    form({ operations: ['multiply', 'divide'], steps: 2, familiarity: 'work' }, (random) => {
      const name = pickName(random), rate = between(random, 11, 17), hours = between(random, 3, 6), later = between(random, 7, 9)
      const known = { pay: money(rate * hours * 100), hours: whole(hours), later: whole(later) }
      return {
        known,
        relations: [product('pay', 'rate', 'hours'), product('laterPay', 'rate', 'later')],
        asked: 'laterPay',
        answer: rational(rate * later),
        decimals: 0,
        unit: euro,
        text: tell(
          known,
          (w) => `Voor ${w('hours')} uur werk krijgt ${name} ${w('pay')}. Volgende week werkt ${name} ${w('later')} uur voor hetzelfde uurloon.`,
          (w) => `For ${w('hours')} hours of work ${name} gets ${w('pay')}. Next week ${name} works ${w('later')} hours for the same pay per hour.`,
        ),
        question: { nl: `Hoeveel euro verdient ${name} volgende week?`, en: `How many euros does ${name} earn next week?` },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 4, numbers: 'percent', conversion: true, familiarity: 'work' }, (random) => {
      const name = pickName(random), start = between(random, 8 * 60, 10 * 60, 30), halfHours = 2 * between(random, 3, 7) + 1, rate = between(random, 11, 18), held = pick(random, [10, 15, 20])
      const known = { start: clock(start), end: clock(start + halfHours * 30), minutesPerHour: unit(60), rate: money(rate * 100), held: percent(held) }
      return {
        known,
        relations: [sum('end', 'start', 'minutes'), product('minutes', 'hours', 'minutesPerHour'), product('pay', 'hours', 'rate'), product('kept', 'pay', 'held'), sum('pay', 'kept', 'paidOut')],
        asked: 'paidOut',
        answer: rational(halfHours * rate * (100 - held), 200),
        decimals: 2,
        unit: euro,
        text: tell(
          known,
          (w) => `${name} werkt van ${w('start')} tot ${w('end')} en verdient ${w('rate')} per uur. Daarvan wordt ${w('held')} ingehouden.`,
          (w) => `${name} works from ${w('start')} to ${w('end')} and earns ${w('rate')} per hour. ${w('held')} of that is held back.`,
        ),
        question: { nl: `Hoeveel euro krijgt ${name} uitbetaald?`, en: `How many euros is ${name} paid out?` },
      }
    }),
  ],
}

export const unitPrice: Template = {
  name: 'unit-price',
  area: 'money',
  forms: [
    form({ operations: ['divide'], steps: 1, numbers: 'decimal' }, (random) => {
      const halves = 2 * between(random, 1, 4) + 1, price = between(random, 140, 460, 10)
      const known = { mass: decimal(halves * 5, 10), cost: money((halves * price) / 2) }
      return {
        known,
        relations: [product('cost', 'mass', 'price')],
        asked: 'price',
        answer: cents(price),
        decimals: 2,
        unit: euro,
        text: tell(known, (w) => `${w('mass')} kg appels kost ${w('cost')}.`, (w) => `${w('mass')} kg of apples costs ${w('cost')}.`),
        question: { nl: 'Hoeveel euro kost 1 kg?', en: 'How many euros does 1 kg cost?' },
      }
    }),
    form({ operations: ['divide'], steps: 1, numbers: 'decimal', conversion: true }, (random) => {
      const grams = pick(random, [125, 200, 250, 400, 500, 750]), price = between(random, 800, 2400, 80)
      const known = { grams: whole(grams), cost: money((grams * price) / 1000), gramsPerKilogram: unit(1000) }
      return {
        known,
        relations: [product('cost', 'grams', 'pricePerGram'), product('price', 'pricePerGram', 'gramsPerKilogram')],
        asked: 'price',
        answer: cents(price),
        decimals: 2,
        unit: euro,
        text: tell(known, (w) => `Een stuk kaas van ${w('grams')} gram kost ${w('cost')}.`, (w) => `A piece of cheese of ${w('grams')} grams costs ${w('cost')}.`),
        question: { nl: 'Hoeveel euro kost 1 kg van die kaas?', en: 'How many euros does 1 kg of that cheese cost?' },
      }
    }),
  ],
}
