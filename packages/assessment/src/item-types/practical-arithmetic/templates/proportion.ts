import { decimal, fact, fraction, money, percent, product, sum, unit, whole } from '../problem.ts'
import { rational } from '../rational.ts'
import { between, euro, form, pick, tell, type Template } from '../template.ts'

const grams = { nl: 'gram', en: 'grams' }
const litres = { nl: 'liter', en: 'litres' }
const metres = { nl: 'meter', en: 'metres' }

const ingredients = [
  { nl: 'bloem', en: 'flour' },
  { nl: 'rijst', en: 'rice' },
  { nl: 'aardappelen', en: 'potatoes' },
  { nl: 'pasta', en: 'pasta' },
] as const

export const recipe: Template = {
  name: 'recipe',
  area: 'proportion',
  forms: [
    form({ operations: ['multiply', 'divide'], steps: 2, carrying: [false, true] }, (random) => {
      const thing = pick(random, ingredients), people = pick(random, [2, 4, 5, 6]), each = between(random, 30, 120, 10), guests = people + between(random, 1, 6)
      const known = { people: whole(people), amount: whole(people * each), guests: whole(guests) }
      return {
        known,
        relations: [product('amount', 'people', 'each'), product('needed', 'guests', 'each')],
        asked: 'needed',
        answer: rational(guests * each),
        decimals: 0,
        unit: grams,
        text: tell(
          known,
          (w) => `In een recept voor ${w('people')} personen staat: ${w('amount')} gram ${thing.nl}. Jij kookt voor ${w('guests')} personen.`,
          (w) => `A recipe for ${w('people')} people says: ${w('amount')} grams of ${thing.en}. You cook for ${w('guests')} people.`,
        ),
        question: { nl: `Hoeveel gram ${thing.nl} heb je nodig?`, en: `How many grams of ${thing.en} do you need?` },
      }
    }),
    form({ operations: ['multiply'], steps: 1, numbers: 'fraction', carrying: [false, true] }, (random) => {
      const [top, bottom] = pick(random, [[1, 2], [1, 4], [3, 4], [2, 5], [3, 5], [4, 5]] as const), batches = between(random, 3, 14)
      const known = { milk: fraction(top, bottom), batches: whole(batches) }
      return {
        known,
        relations: [product('needed', 'milk', 'batches')],
        asked: 'needed',
        answer: rational(top * batches, bottom),
        decimals: 2,
        unit: litres,
        text: tell(known, (w) => `Voor één kom wafeldeeg heb je ${w('milk')} liter melk nodig. De klas maakt ${w('batches')} kommen.`, (w) => `For one bowl of waffle batter you need ${w('milk')} litre of milk. The class makes ${w('batches')} bowls.`),
        question: { nl: 'Hoeveel liter melk is er nodig?', en: 'How many litres of milk are needed?' },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'fraction', conversion: true }, (random) => {
      const [top, bottom] = pick(random, [[1, 4], [3, 4], [2, 5], [3, 5], [4, 5]] as const), batches = between(random, 2, 6)
      const bought = Math.floor((top * batches) / bottom) + 1
      const known = { milk: fraction(top, bottom), batches: whole(batches), bought: whole(bought), perLitre: unit(1000) }
      return {
        known,
        relations: [product('needed', 'milk', 'batches'), sum('bought', 'needed', 'left'), product('millilitres', 'left', 'perLitre')],
        asked: 'millilitres',
        answer: rational((bought * bottom - top * batches) * 1000, bottom),
        decimals: 0,
        unit: { nl: 'ml', en: 'ml' },
        text: tell(
          known,
          (w) => `Voor één cake heb je ${w('milk')} liter melk nodig. Je koopt ${w('bought')} liter melk en bakt ${w('batches')} cakes.`,
          (w) => `For one cake you need ${w('milk')} litre of milk. You buy ${w('bought')} ${bought === 1 ? 'litre' : 'litres'} of milk and bake ${w('batches')} cakes.`,
        ),
        question: { nl: 'Hoeveel milliliter melk blijft er over?', en: 'How many millilitres of milk are left?' },
      }
    }),
  ],
}

export const scale: Template = {
  name: 'scale',
  area: 'proportion',
  forms: [
    form({ operations: ['multiply'], steps: 1, familiarity: 'school', carrying: [false, true] }, (random) => {
      const drawn = between(random, 3, 12), ratio = pick(random, [20, 25, 40, 50])
      const known = { ratio: whole(ratio), drawn: whole(drawn) }
      return {
        known,
        relations: [product('real', 'ratio', 'drawn')],
        asked: 'real',
        answer: rational(drawn * ratio),
        decimals: 0,
        unit: { nl: 'cm', en: 'cm' },
        text: tell(known, (w) => `Op een plan is 1 cm in het echt ${w('ratio')} cm. Een muur is op het plan ${w('drawn')} cm lang.`, (w) => `On a plan 1 cm is ${w('ratio')} cm in reality. A wall is ${w('drawn')} cm long on the plan.`),
        question: { nl: 'Hoeveel centimeter is de muur in het echt?', en: 'How many centimetres long is the wall in reality?' },
      }
    }),
    form({ operations: ['multiply'], steps: 1, numbers: 'decimal', conversion: true, familiarity: 'work' }, (random) => {
      const drawn = between(random, 31, 124), ratio = pick(random, [50, 100, 200])
      const known = { ratio: whole(ratio), drawn: decimal(drawn, 10), perMetre: unit(100) }
      return {
        known,
        relations: [product('real', 'ratio', 'drawn'), product('real', 'metres', 'perMetre')],
        asked: 'metres',
        answer: rational(drawn * ratio, 1000),
        decimals: 2,
        unit: metres,
        text: tell(known, (w) => `Een plan heeft schaal 1 : ${w('ratio')}. De gevel is op het plan ${w('drawn')} cm breed.`, (w) => `A plan has a scale of 1 : ${w('ratio')}. The front of the house is ${w('drawn')} cm wide on the plan.`),
        question: { nl: 'Hoeveel meter breed is de gevel in het echt?', en: 'How many metres wide is the front in reality?' },
      }
    }),
    form({ operations: ['divide'], steps: 1, numbers: 'decimal', conversion: true, familiarity: 'work', backward: true }, (random) => {
      const drawn = between(random, 12, 95), ratio = pick(random, [20, 40, 50, 200])
      const known = { ratio: whole(ratio), metres: decimal((drawn * ratio) / 10, 100), perMetre: unit(100) }
      return {
        known,
        relations: [product('real', 'metres', 'perMetre'), product('real', 'ratio', 'drawn')],
        asked: 'drawn',
        answer: rational(drawn, 10),
        decimals: 1,
        unit: { nl: 'cm', en: 'cm' },
        text: tell(known, (w) => `Een terras is ${w('metres')} m lang. Je tekent het op schaal 1 : ${w('ratio')}.`, (w) => `A terrace is ${w('metres')} m long. You draw it on a scale of 1 : ${w('ratio')}.`),
        question: { nl: 'Hoeveel centimeter lang wordt het terras op je tekening?', en: 'How many centimetres long is the terrace on your drawing?' },
      }
    }),
  ],
}

function drawConsumption(random: () => number) {
  const per = pick(random, [45, 50, 55, 60, 65, 70, 75, 80]), hundreds = 5 * between(random, 3, 12)
  return { per, distance: hundreds * 10, litresUsed: rational(per * hundreds, 100), known: { hundred: whole(100), per: decimal(per, 10), distance: whole(hundreds * 10) } }
}

export const consumption: Template = {
  name: 'consumption',
  area: 'proportion',
  forms: [
    form({ operations: ['multiply', 'divide'], steps: 2, numbers: 'decimal' }, (random) => {
      const { known, litresUsed } = drawConsumption(random)
      return {
        known,
        relations: [product('distance', 'hundred', 'hundreds'), product('litres', 'hundreds', 'per')],
        asked: 'litres',
        answer: litresUsed,
        decimals: 2,
        unit: litres,
        text: tell(known, (w) => `Een bestelwagen verbruikt ${w('per')} liter per ${w('hundred')} km. Vandaag rijdt hij ${w('distance')} km.`, (w) => `A van uses ${w('per')} litres per ${w('hundred')} km. Today it drives ${w('distance')} km.`),
        question: { nl: 'Hoeveel liter verbruikt hij vandaag?', en: 'How many litres does it use today?' },
      }
    }),
    form({ operations: ['multiply', 'divide'], steps: 3, numbers: 'decimal', familiarity: 'work' }, (random) => {
      const { known: base, per, distance } = drawConsumption(random), price = pick(random, [140, 150, 160, 180])
      const known = { ...base, price: money(price) }
      return {
        known,
        relations: [product('distance', 'hundred', 'hundreds'), product('litres', 'hundreds', 'per'), product('cost', 'litres', 'price')],
        asked: 'cost',
        answer: rational(per * distance * price, 100_000),
        decimals: 2,
        unit: euro,
        text: tell(
          known,
          (w) => `Een bestelwagen verbruikt ${w('per')} liter per ${w('hundred')} km. Een liter brandstof kost ${w('price')}. De rit is ${w('distance')} km lang.`,
          (w) => `A van uses ${w('per')} litres per ${w('hundred')} km. A litre of fuel costs ${w('price')}. The trip is ${w('distance')} km long.`,
        ),
        question: { nl: 'Hoeveel euro kost de brandstof voor de rit?', en: 'How many euros does the fuel for the trip cost?' },
      }
    }),
    form({ operations: ['multiply', 'divide'], steps: 3, numbers: 'decimal', irrelevant: true, familiarity: 'work', backward: true }, (random) => {
      const per = pick(random, [4, 5, 6, 8]), price = pick(random, [140, 150, 160, 175, 180]), hundreds = between(random, 2, 9)
      const known = { hundred: whole(100), per: whole(per), price: money(price), budget: money(per * price * hundreds), boxes: whole(between(random, 41, 59)) }
      return {
        known,
        relations: [product('budget', 'litres', 'price'), product('litres', 'hundreds', 'per'), product('distance', 'hundred', 'hundreds')],
        asked: 'distance',
        answer: rational(100 * hundreds),
        decimals: 0,
        unit: { nl: 'km', en: 'km' },
        text: tell(
          known,
          (w) => `Een bestelwagen verbruikt ${w('per')} liter per ${w('hundred')} km. In de laadruimte passen ${w('boxes')} dozen. Een liter brandstof kost ${w('price')}. Er is ${w('budget')} om te tanken.`,
          (w) => `A van uses ${w('per')} litres per ${w('hundred')} km. ${w('boxes')} boxes fit into the back. A litre of fuel costs ${w('price')}. There is ${w('budget')} to spend on fuel.`,
        ),
        question: { nl: 'Hoeveel kilometer kan de bestelwagen daarmee rijden?', en: 'How many kilometres can the van drive on that?' },
      }
    }),
  ],
}

export const mixture: Template = {
  name: 'mixture',
  area: 'proportion',
  forms: [
    form({ operations: ['add', 'divide'], steps: 2, numbers: 'decimal' }, (random) => {
      const water = between(random, 4, 9), part = between(random, 2, 9)
      const known = { syrup: whole(1), water: whole(water), total: decimal(part * (1 + water), 10) }
      return {
        known,
        relations: [sum('parts', 'syrup', 'water'), product('total', 'parts', 'part')],
        asked: 'part',
        answer: rational(part, 10),
        decimals: 1,
        unit: litres,
        text: tell(known, (w) => `Voor limonade meng je ${w('syrup')} deel siroop met ${w('water')} delen water. Je wilt ${w('total')} liter limonade.`, (w) => `For lemonade you mix ${w('syrup')} part of syrup with ${w('water')} parts of water. You want ${w('total')} litres of lemonade.`),
        question: { nl: 'Hoeveel liter siroop heb je nodig?', en: 'How many litres of syrup do you need?' },
      }
    }),
    form({ operations: ['add', 'multiply', 'divide'], steps: 3, familiarity: 'work' }, (random) => {
      const [cement, sand] = pick(random, [[2, 5], [2, 7], [3, 4], [3, 5], [3, 7]] as const), part = between(random, 3, 14)
      const known = { cement: whole(cement), sand: whole(sand), total: whole(part * (cement + sand)) }
      return {
        known,
        relations: [sum('parts', 'cement', 'sand'), product('total', 'parts', 'part'), product('sandLitres', 'part', 'sand')],
        asked: 'sandLitres',
        answer: rational(part * sand),
        decimals: 0,
        unit: litres,
        text: tell(known, (w) => `Voor een mengsel neem je ${w('cement')} delen klei en ${w('sand')} delen zand. Je maakt ${w('total')} liter mengsel.`, (w) => `For a mixture you take ${w('cement')} parts of clay and ${w('sand')} parts of sand. You make ${w('total')} litres of the mixture.`),
        question: { nl: 'Hoeveel liter zand gebruik je?', en: 'How many litres of sand do you use?' },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'percent', conversion: true, familiarity: 'work' }, (random) => {
      const rate = pick(random, [4, 6, 8, 12, 15]), total = between(random, 15, 85, 5)
      const known = { rate: percent(rate), total: decimal(total, 10), perLitre: unit(1000) }
      return {
        known,
        relations: [product('millilitres', 'total', 'perLitre'), product('soap', 'millilitres', 'rate'), sum('millilitres', 'soap', 'water')],
        asked: 'water',
        answer: rational(total * (100 - rate)),
        decimals: 0,
        unit: { nl: 'ml', en: 'ml' },
        text: tell(known, (w) => `Je maakt ${w('total')} liter poetswater. ${w('rate')} daarvan is zeep, de rest is water.`, (w) => `You make ${w('total')} litres of cleaning liquid. ${w('rate')} of it is soap, the rest is water.`),
        question: { nl: 'Hoeveel milliliter water heb je nodig?', en: 'How many millilitres of water do you need?' },
      }
    }),
  ],
}

export const partOfGroup: Template = {
  name: 'part-of-group',
  area: 'proportion',
  forms: [
    form({ operations: ['multiply'], steps: 1, numbers: 'fraction', familiarity: 'school', carrying: [false, true] }, (random) => {
      const [top, bottom] = pick(random, [[1, 2], [1, 3], [2, 3], [1, 4], [3, 4], [2, 5], [3, 5]] as const), group = bottom * between(random, 4, 9)
      const known = { part: fraction(top, bottom), group: whole(group) }
      return {
        known,
        relations: [product('cyclists', 'part', 'group')],
        asked: 'cyclists',
        answer: rational((group * top) / bottom),
        decimals: 0,
        unit: { nl: 'leerlingen', en: 'pupils' },
        text: tell(known, (w) => `In een groep zitten ${w('group')} leerlingen. ${w('part')} van hen komt met de fiets.`, (w) => `There are ${w('group')} pupils in a group. ${w('part')} of them come by bicycle.`),
        question: { nl: 'Hoeveel leerlingen komen met de fiets?', en: 'How many pupils come by bicycle?' },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'percent', familiarity: 'school' }, (random) => {
      const rate = pick(random, [15, 20, 30, 35, 45, 55, 60, 65]), visitors = 20 * between(random, 6, 34)
      const known = { rate: percent(rate), visitors: whole(visitors) }
      return {
        known,
        relations: [product('walkers', 'visitors', 'rate'), sum('visitors', 'walkers', 'cyclists')],
        asked: 'cyclists',
        answer: rational((visitors * (100 - rate)) / 100),
        decimals: 0,
        unit: { nl: 'bezoekers', en: 'visitors' },
        text: tell(known, (w) => `Op de opendeurdag komen ${w('visitors')} bezoekers. ${w('rate')} van hen komt te voet, de anderen komen met de fiets.`, (w) => `There are ${w('visitors')} visitors at the open day. ${w('rate')} of them come on foot, the others come by bicycle.`),
        question: { nl: 'Hoeveel bezoekers komen met de fiets?', en: 'How many visitors come by bicycle?' },
      }
    }),
    form({ operations: ['subtract', 'divide'], steps: 2, numbers: 'fraction', familiarity: 'school', backward: true }, (random) => {
      const [top, bottom] = pick(random, [[1, 3], [2, 3], [1, 4], [3, 4], [2, 5], [3, 5]] as const), group = bottom * between(random, 4, 12)
      const known = { all: fact(1), part: fraction(top, bottom), rest: whole((group * (bottom - top)) / bottom) }
      return {
        known,
        relations: [sum('all', 'part', 'kept'), product('rest', 'group', 'kept')],
        asked: 'group',
        answer: rational(group),
        decimals: 0,
        unit: { nl: 'kaarten', en: 'tickets' },
        text: tell(known, (w) => `Van alle kaarten voor een toneelstuk is ${w('part')} verkocht. Er zijn nog ${w('rest')} kaarten over.`, (w) => `Of all tickets for a play ${w('part')} have been sold. There are still ${w('rest')} tickets left.`),
        question: { nl: 'Hoeveel kaarten waren er in het begin?', en: 'How many tickets were there at the start?' },
      }
    }),
  ],
}
