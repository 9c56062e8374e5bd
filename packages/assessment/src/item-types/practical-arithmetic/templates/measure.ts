import { decimal, fact, money, percent, product, sum, unit, whole } from '../problem.ts'
import { rational } from '../rational.ts'
import { between, euro, form, pick, tell, type Template } from '../template.ts'

const pieces = { nl: 'stukken', en: 'pieces' }
const metres = { nl: 'meter', en: 'metres' }
const squareMetres = { nl: 'm²', en: 'm²' }

function drawRest(random: () => number, withWidth: boolean) {
  const count = between(random, 3, 7), piece = between(random, 18, 55), tenths = Math.floor((count * piece) / 10) + between(random, 2, 6)
  const known = { length: decimal(tenths, 10), piece: whole(piece), count: whole(count), perMetre: unit(100), ...(withWidth ? { width: whole(between(random, 12, 28)) } : {}) }
  return {
    known,
    relations: [product('centimetres', 'length', 'perMetre'), product('sawn', 'count', 'piece'), sum('centimetres', 'sawn', 'rest')],
    asked: 'rest',
    answer: rational(tenths * 10 - count * piece),
    decimals: 0 as const,
    unit: { nl: 'cm', en: 'cm' },
    text: tell(
      known,
      (w) => `Een plank is ${w('length')} m lang${withWidth ? ` en ${w('width')} cm breed` : ''}. Je zaagt er ${w('count')} stukken van ${w('piece')} cm lang af.`,
      (w) => `A plank is ${w('length')} m long${withWidth ? ` and ${w('width')} cm wide` : ''}. You saw off ${w('count')} pieces, each ${w('piece')} cm long.`,
    ),
    question: { nl: 'Hoeveel centimeter van de lengte blijft er over?', en: 'How many centimetres of the length are left?' },
  }
}

export const plank: Template = {
  name: 'plank',
  area: 'measure',
  forms: [
    form({ operations: ['divide'], steps: 1, carrying: [false, true] }, (random) => {
      const piece = between(random, 11, 60), count = between(random, 3, 9)
      const known = { length: whole(piece * count), piece: whole(piece) }
      return {
        known,
        relations: [product('length', 'piece', 'count')],
        asked: 'count',
        answer: rational(count),
        decimals: 0,
        unit: pieces,
        text: tell(known, (w) => `Een touw is ${w('length')} cm lang. Je knipt het in stukken van ${w('piece')} cm.`, (w) => `A rope is ${w('length')} cm long. You cut it into pieces of ${w('piece')} cm.`),
        question: { nl: 'Hoeveel stukken heb je dan?', en: 'How many pieces do you have then?' },
      }
    }),
    form({ operations: ['divide'], steps: 1, numbers: 'decimal', conversion: true, familiarity: 'work' }, (random) => {
      const piece = between(random, 15, 60, 5), count = 2 * between(random, 3, 9)
      const known = { length: decimal((piece * count) / 10, 10), piece: whole(piece), perMetre: unit(100) }
      return {
        known,
        relations: [product('centimetres', 'length', 'perMetre'), product('centimetres', 'piece', 'count')],
        asked: 'count',
        answer: rational(count),
        decimals: 0,
        unit: pieces,
        text: tell(known, (w) => `Een buis is ${w('length')} m lang. Je zaagt ze in stukken van ${w('piece')} cm.`, (w) => `A pipe is ${w('length')} m long. You saw it into pieces of ${w('piece')} cm.`),
        question: { nl: 'Hoeveel stukken krijg je?', en: 'How many pieces do you get?' },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'decimal', conversion: true, familiarity: 'work' }, (random) => drawRest(random, false)),
    form({ operations: ['subtract', 'multiply'], steps: 2, numbers: 'decimal', conversion: true, irrelevant: true, familiarity: 'work' }, (random) => drawRest(random, true)),
  ],
}

export const floorArea: Template = {
  name: 'floor-area',
  area: 'measure',
  forms: [
    form({ operations: ['multiply'], steps: 1, familiarity: 'school', carrying: [false, true] }, (random) => {
      const length = between(random, 4, 13), width = between(random, 2, length - 1)
      const known = { length: whole(length), width: whole(width) }
      return {
        known,
        relations: [product('area', 'length', 'width')],
        asked: 'area',
        answer: rational(length * width),
        decimals: 0,
        unit: squareMetres,
        text: tell(known, (w) => `De vloer van een lokaal is ${w('length')} m lang en ${w('width')} m breed.`, (w) => `The floor of a room is ${w('length')} m long and ${w('width')} m wide.`),
        question: { nl: 'Hoe groot is de oppervlakte van de vloer?', en: 'What is the area of the floor?' },
      }
    }),
    form({ operations: ['multiply'], steps: 2, numbers: 'decimal', familiarity: 'work' }, (random) => {
      const length = 5 * (2 * between(random, 2, 5) + 1), width = between(random, 2, 6), price = between(random, 12, 38, 2)
      const known = { length: decimal(length, 10), width: whole(width), price: money(price * 100) }
      return {
        known,
        relations: [product('area', 'length', 'width'), product('cost', 'area', 'price')],
        asked: 'cost',
        answer: rational(length * width * price, 10),
        decimals: 0,
        unit: euro,
        text: tell(
          known,
          (w) => `Een kamer meet ${w('length')} m bij ${w('width')} m. Er komt een nieuwe vloer in van ${w('price')} per m².`,
          (w) => `A room measures ${w('length')} m by ${w('width')} m. It gets a new floor at ${w('price')} per m².`,
        ),
        question: { nl: 'Hoeveel euro kost de vloer?', en: 'How many euros does the floor cost?' },
      }
    }),
    form({ operations: ['subtract', 'multiply'], steps: 3, numbers: 'decimal', familiarity: 'work' }, (random) => {
      const length = between(random, 31, 59), width = between(random, 3, 6), doorWidth = between(random, 8, 14), doorHeight = 2
      const known = { length: decimal(length, 10), height: whole(width), doorWidth: decimal(doorWidth, 10), doorHeight: whole(doorHeight) }
      return {
        known,
        relations: [product('wall', 'length', 'height'), product('door', 'doorWidth', 'doorHeight'), sum('wall', 'door', 'painted')],
        asked: 'painted',
        answer: rational(length * width - doorWidth * doorHeight, 10),
        decimals: 1,
        unit: squareMetres,
        text: tell(
          known,
          (w) => `Een muur van een hal is ${w('length')} m breed en ${w('height')} m hoog. In de muur zit een deur van ${w('doorWidth')} m bij ${w('doorHeight')} m. Je verft de muur, maar niet de deur.`,
          (w) => `A wall of a hall is ${w('length')} m wide and ${w('height')} m high. In the wall there is a door of ${w('doorWidth')} m by ${w('doorHeight')} m. You paint the wall but not the door.`,
        ),
        question: { nl: 'Hoeveel m² verf je?', en: 'How many m² do you paint?' },
      }
    }),
    form({ operations: ['add', 'multiply'], steps: 4, numbers: 'percent', conversion: true, irrelevant: true, familiarity: 'work' }, (random) => {
      const length = between(random, 4, 8) * 50, width = between(random, 3, 6) * 50, extra = pick(random, [5, 10, 20]), price = between(random, 14, 38, 2)
      const known = { length: whole(length), width: whole(width), perSquareMetre: unit(10_000), all: fact(1), extra: percent(extra), price: money(price * 100), pack: whole(between(random, 11, 19)) }
      return {
        known,
        relations: [product('squareCentimetres', 'length', 'width'), product('squareCentimetres', 'area', 'perSquareMetre'), sum('share', 'all', 'extra'), product('ordered', 'area', 'share'), product('cost', 'ordered', 'price')],
        asked: 'cost',
        answer: rational(length * width * (100 + extra) * price, 1_000_000),
        decimals: 2,
        unit: euro,
        text: tell(
          known,
          (w) => `Een badkamer meet ${w('length')} cm bij ${w('width')} cm. Voor de vloer bestel je ${w('extra')} meer tegels dan de oppervlakte, want er breekt altijd iets. De tegels kosten ${w('price')} per m². Een pak weegt ${w('pack')} kg.`,
          (w) => `A bathroom measures ${w('length')} cm by ${w('width')} cm. For the floor you order ${w('extra')} more tiles than the area, because something always breaks. The tiles cost ${w('price')} per m². A pack weighs ${w('pack')} kg.`,
        ),
        question: { nl: 'Hoeveel euro kosten de tegels?', en: 'How many euros do the tiles cost?' },
      }
    }),
  ],
}

export const fence: Template = {
  name: 'fence',
  area: 'measure',
  forms: [
    form({ operations: ['add', 'multiply'], steps: 2, familiarity: 'school', carrying: [false, true] }, (random) => {
      const length = between(random, 11, 40), width = between(random, 5, length - 2)
      const known = { length: whole(length), width: whole(width), two: fact(2) }
      return {
        known,
        relations: [sum('half', 'length', 'width'), product('around', 'half', 'two')],
        asked: 'around',
        answer: rational(2 * (length + width)),
        decimals: 0,
        unit: metres,
        text: tell(known, (w) => `Een speelplaats is een rechthoek van ${w('length')} m bij ${w('width')} m. Je wandelt er één keer helemaal rond.`, (w) => `A playground is a rectangle of ${w('length')} m by ${w('width')} m. You walk round it once.`),
        question: { nl: 'Hoeveel meter heb je gewandeld?', en: 'How many metres have you walked?' },
      }
    }),
    form({ operations: ['add', 'subtract', 'multiply'], steps: 3, numbers: 'decimal' }, (random) => {
      const length = between(random, 102, 248), width = between(random, 41, 96), gate = between(random, 9, 28)
      const known = { length: decimal(length, 10), width: decimal(width, 10), gate: decimal(gate, 10), two: fact(2) }
      return {
        known,
        relations: [sum('half', 'length', 'width'), product('around', 'half', 'two'), sum('around', 'gate', 'fence')],
        asked: 'fence',
        answer: rational(2 * (length + width) - gate, 10),
        decimals: 1,
        unit: metres,
        text: tell(
          known,
          (w) => `Rond een rechthoekige tuin van ${w('length')} m bij ${w('width')} m komt een hek. Voor de poort blijft ${w('gate')} m open.`,
          (w) => `A fence is put round a rectangular garden of ${w('length')} m by ${w('width')} m. ${w('gate')} m stays open for the gate.`,
        ),
        question: { nl: 'Hoeveel meter hek is er nodig?', en: 'How many metres of fence are needed?' },
      }
    }),
    form({ operations: ['subtract', 'divide'], steps: 2, familiarity: 'school', backward: true }, (random) => {
      const length = between(random, 12, 45), width = between(random, 6, length - 2)
      const known = { around: whole(2 * (length + width)), length: whole(length), two: fact(2) }
      return {
        known,
        relations: [product('around', 'half', 'two'), sum('half', 'length', 'width')],
        asked: 'width',
        answer: rational(width),
        decimals: 0,
        unit: metres,
        text: tell(known, (w) => `Rond een rechthoekig veld ligt een lint van ${w('around')} m. Het veld is ${w('length')} m lang.`, (w) => `A ribbon of ${w('around')} m lies round a rectangular field. The field is ${w('length')} m long.`),
        question: { nl: 'Hoeveel meter breed is het veld?', en: 'How many metres wide is the field?' },
      }
    }),
  ],
}

const bottle = { nl: 'flesjes', en: 'bottles' }

function drawCrate(random: () => number) {
  const grams = between(random, 120, 450, 10), count = between(random, 12, 36)
  const known = { grams: whole(grams), count: whole(count), perKilogram: unit(1000) }
  return {
    known,
    relations: [product('total', 'grams', 'count'), product('total', 'kilograms', 'perKilogram')],
    asked: 'kilograms',
    answer: rational(grams * count, 1000),
    decimals: 2 as const,
    unit: { nl: 'kg', en: 'kg' },
    text: tell(known, (w) => `Een doosje schroeven weegt ${w('grams')} gram. Er staan ${w('count')} doosjes op een kar.`, (w) => `A box of screws weighs ${w('grams')} grams. There are ${w('count')} boxes on a trolley.`),
    question: { nl: 'Hoeveel kilogram wegen de doosjes samen?', en: 'How many kilograms do the boxes weigh together?' },
  }
}

export const bottles: Template = {
  name: 'bottles',
  area: 'measure',
  forms: [
    form({ operations: ['divide'], steps: 1, numbers: 'decimal', carrying: [false, true] }, (random) => {
      const size = pick(random, [2, 4, 5]), count = 10 * between(random, 1, 3) + pick(random, size === 5 ? [0, 2, 4, 6] : [0, 5])
      const known = { litres: whole((size * count) / 10), size: decimal(size, 10) }
      return {
        known,
        relations: [product('litres', 'size', 'count')],
        asked: 'count',
        answer: rational(count),
        decimals: 0,
        unit: bottle,
        text: tell(known, (w) => `Je hebt ${w('litres')} liter appelsap. Je vult er flesjes van ${w('size')} liter mee.`, (w) => `You have ${w('litres')} litres of apple juice. You fill bottles of ${w('size')} litres with it.`),
        question: { nl: 'Hoeveel flesjes kun je vullen?', en: 'How many bottles can you fill?' },
      }
    }),
    form({ operations: ['divide'], steps: 1, numbers: 'decimal', conversion: true }, (random) => {
      const size = pick(random, [150, 250, 300, 350]), count = 2 * between(random, 3, 9)
      const known = { litres: decimal((size * count) / 100, 10), size: whole(size), perLitre: unit(1000) }
      return {
        known,
        relations: [product('millilitres', 'litres', 'perLitre'), product('millilitres', 'size', 'count')],
        asked: 'count',
        answer: rational(count),
        decimals: 0,
        unit: { nl: 'bekers', en: 'cups' },
        text: tell(known, (w) => `In een ketel zit ${w('litres')} liter soep. In één beker gaat ${w('size')} ml.`, (w) => `A pot holds ${w('litres')} litres of soup. One cup holds ${w('size')} ml.`),
        question: { nl: 'Hoeveel bekers kun je vullen?', en: 'How many cups can you fill?' },
      }
    }),
    form({ operations: ['multiply'], steps: 1, numbers: 'decimal', conversion: true, familiarity: 'work' }, drawCrate),
  ],
}
