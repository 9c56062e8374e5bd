import { randomInteger, seededRandom, shuffled } from '@gilde/numeric'
import type { ReadingQuestion, ReadingText, TextBlock } from './texts.ts'

/**
 * Texts for practising, made from templates: always the same for the same number, and as many as one wants. None is in a test: what a
 * template looks like is known to whoever practised it. People and firms are invented.
 */

type Asked = Omit<ReadingQuestion, 'id' | 'process'>
/** One question for each thing a reader does, in that order. */
type Made = { title: string; genre: string; blocks: TextBlock[]; questions: [find: Asked, connect: Asked, infer: Asked, judge: Asked] }
type Draw = <Value>(from: readonly Value[], count: number) => Value[]

const names = ['Amal', 'Bas', 'Chiara', 'Daan', 'Elke', 'Farid', 'Gitte', 'Hamza', 'Ines', 'Jonas', 'Kaya', 'Lore', 'Milan', 'Noor', 'Oumar', 'Pauline'] as const
const days = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'] as const
const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text })
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const asked = (question: string, [answer, ...distractors]: string[], evidence: string[], distance: 1 | 2 | 3, competing: number): Asked => ({ question, answer: answer!, distractors, evidence, distance, competing })

/** Somebody falls ill: who works when? */
function roster(draw: Draw): Made {
  const [place, task] = draw([['de fietsenwinkel', 'banden plakken'], ['het magazijn', 'dozen stapelen'], ['de broodjeszaak', 'broodjes smeren'], ['de plantenserre', 'jonge planten gieten']] as const, 1)[0]!
  const [one, two, three, four] = draw(names, 4) as [string, string, string, string]
  const on = draw(days, 4).toSorted((first, second) => days.indexOf(first) - days.indexOf(second)) as [string, string, string, string]
  const ill = `${one} is ziek. ${three} werkt ${on[0]} in haar of zijn plaats.`
  const swap = `Op ${on[2]} is ${three} daardoor vrij: dan staat ${four} er, ook al begint die normaal pas op ${on[3]}.`
  return {
    title: `Wie staat er in ${place}?`,
    genre: 'roster with a change',
    blocks: [
      { kind: 'table', head: ['Dag', 'Wie'], rows: [[capital(on[0]), one], [capital(on[1]), two], [capital(on[2]), three], [capital(on[3]), four]] },
      paragraph(`${ill} ${swap}`),
      paragraph(`Wie alleen staat, begint met ${task}. Kijk ’s avonds nog eens op het bord.`),
    ],
    questions: [
      asked(`Wie staat er op ${on[1]}?`, [two, one, three, four], [capital(on[1]), two], 1, 0),
      asked(`Wie werkt er op ${on[0]}, nu er iemand ziek is?`, [three, one, two, four], [ill], 2, 2),
      asked('Wie werkt er nu één dag meer dan in de tabel staat?', [four, three, two, one], [swap], 3, 3),
      asked('Waarom staat de laatste zin erbij?', ['Het rooster kan nog veranderen.', 'Het licht op het bord is stuk.', 'De lijst hangt er alleen ’s avonds.', 'Iemand moet het bord schoonmaken.'], ['Kijk ’s avonds nog eens op het bord.'], 2, 1),
    ],
  }
}

/** An order, a correction, and hours at which goods may come. */
function order(draw: Draw, between: (from: number, to: number) => number): Made {
  const goods = draw(['schroeven', 'emmers verf', 'planken', 'handschoenen', 'zakken cement', 'borstels', 'tegels', 'lampen'], 3) as [string, string, string]
  const [first, second, third] = [between(4, 9), between(11, 15), between(21, 29)]
  const corrected = second + between(3, 5)
  const [open, shut] = [between(7, 9), between(14, 16)]
  const day = draw(days, 1)[0]!
  const fix = `Maak van de ${goods[1]} geen ${second} maar ${corrected}.`
  const gate = `De poort is open van ${open} tot ${shut} uur.`
  const unless = 'Komt u later? Bel dan aan de voordeur; daar is altijd iemand.'
  return {
    title: `Bestelling voor ${day}`,
    genre: 'order with a correction',
    blocks: [
      { kind: 'list', items: [`${first} ${goods[0]}`, `${second} ${goods[1]}`, `${third} ${goods[2]}`] },
      paragraph(`Beste leverancier, hierboven staat wat we nodig hebben. ${fix} De rest klopt.`),
      paragraph(`${gate} ${unless}`),
    ],
    questions: [
      asked(`Hoeveel ${goods[2]} bestelt de klant?`, [String(third), String(first), String(second), String(corrected)], [`${third} ${goods[2]}`], 1, 1),
      asked(`Hoeveel ${goods[1]} moeten er geleverd worden?`, [String(corrected), String(second), String(third), String(10 * first)], [fix], 2, 2),
      asked(`De wagen komt om ${shut + 1} uur aan. Wat doet de chauffeur?`, ['Hij belt aan de voordeur.', 'Hij rijdt door de poort.', `Hij wacht tot ${open} uur.`, 'Hij neemt alles terug mee.'], [gate, unless], 2, 2),
      asked('Waarom schrijft de klant “De rest klopt”?', ['Zodat niemand nog iets anders verandert', 'Zodat de leverancier sneller betaald wordt', 'Omdat de klant niets meer nodig heeft', 'Omdat de lijst te lang is geworden'], ['De rest klopt.'], 2, 1),
    ],
  }
}

/** A label with what may and may not, and how long one waits. */
function label(draw: Draw, between: (from: number, to: number) => number): Made {
  const product = draw(['houtolie', 'vloerlak', 'tegellijm', 'kleurbeits', 'muurverf', 'voegmortel', 'metaallak', 'parketlijm'], 1)[0]!
  const [dry, full] = [between(2, 5), between(10, 20)]
  const least = between(6, 12)
  const touch = `Na ${dry} uur voelt het droog aan.`
  const load = `Pas na ${full} uur mag er iets op staan.`
  const cold = `Werk niet als het kouder is dan ${least} graden: dan droogt het niet.`
  const sun = 'In volle zon droogt het te snel en komen er blaasjes in.'
  return {
    title: `${capital(product)}: zo gebruik je het`,
    genre: 'product label',
    blocks: [paragraph(`Maak alles stofvrij. Roer goed en breng ${product} dun aan. ${touch} ${load}`), { kind: 'list', items: [cold, sun, 'Maak je gereedschap meteen schoon met water.'] }],
    questions: [
      asked('Hoe maak je je gereedschap schoon?', ['Met water', 'Met een droge doek', 'Met zeep en olie', 'Je gooit het weg'], ['Maak je gereedschap meteen schoon met water.'], 1, 0),
      asked('Wanneer mag je er een kast op zetten?', [`Na ${full} uur`, `Na ${dry} uur`, 'Als het droog aanvoelt', 'Zodra de zon schijnt'], [load], 2, 2),
      asked(`Buiten is het ${least - 3} graden en het regent niet. Wat doe je?`, ['Je wacht op een warmere dag.', 'Je brengt het dikker aan.', 'Je roert langer dan anders.', 'Je begint, want het is droog.'], [cold], 2, 2),
      asked('Waarom waarschuwt het etiket ook voor zon?', ['Te snel drogen is evenmin goed.', 'In de zon zie je niet wat je doet.', 'In de zon wordt het water te warm.', 'Alleen ’s nachts mag je werken.'], [sun], 2, 1),
    ],
  }
}

/** An appointment that moves. */
function appointment(draw: Draw, between: (from: number, to: number) => number): Made {
  const [one, two] = draw(names, 2) as [string, string]
  const [planned, moved] = draw(days, 2) as [string, string]
  const hour = between(9, 11)
  const bring = draw(['je gereedschap', 'de tekening', 'de sleutel van de berging', 'je werkschoenen'], 1)[0]!
  const place = draw(['aan het station', 'voor de school', 'op de werf', 'bij de garage'], 1)[0]!
  const because = draw(['dan heb ik examen', 'dan moet ik naar de tandarts', 'dan werk ik in de winkel'], 1)[0]!
  const no = `Op ${planned} lukt het niet, want ${because}.`
  const earlier = `Goed, maar dan een half uur vroeger: ik moet om ${hour + 2} uur weg.`
  return {
    title: 'Wanneer spreken we af?',
    genre: 'messages',
    blocks: [
      { kind: 'message', from: one, text: `Zullen we ${planned} om ${hour} uur afspreken, ${place}? Breng ${bring} mee.` },
      { kind: 'message', from: two, text: `${no} Kan het op ${moved}, op hetzelfde uur?` },
      { kind: 'message', from: one, text: earlier },
      { kind: 'message', from: two, text: 'Afgesproken. Ik zet het meteen in mijn agenda, anders vergeet ik het weer.' },
    ],
    questions: [
      asked('Waar spreken ze af?', [capital(place), ...['aan het station', 'voor de school', 'op de werf', 'bij de garage'].filter((other) => other !== place).map(capital)], [place], 1, 0),
      asked(`Waarom kan ${two} op ${planned} niet?`, [`Omdat: ${because}`, `Omdat: ik moet om ${hour + 2} uur weg`, `Omdat: ${one} kan niet`, 'Omdat: het is te vroeg'], [no], 1, 2),
      asked('Wanneer zien ze elkaar?', [`${capital(moved)}, half ${hour}`, `${capital(moved)}, ${hour} uur`, `${capital(planned)}, half ${hour}`, `${capital(moved)}, ${hour + 2} uur`], [`Kan het op ${moved}, op hetzelfde uur?`, earlier], 3, 3),
      asked(`Wat vertelt de laatste zin over ${two}?`, ['Die vergeet wel eens een afspraak.', 'Die komt liever niet.', 'Die heeft een nieuwe agenda.', 'Die is boos over het uur.'], ['anders vergeet ik het weer'], 2, 1),
    ],
  }
}

/** A rule, with whom it does not hold for. */
function rule(draw: Draw, between: (from: number, to: number) => number): Made {
  const [room, wear, visitor] = draw([['het houtatelier', 'een veiligheidsbril', 'wie alleen door de gang loopt'], ['de leskeuken', 'een haarnet', 'wie alleen de bestelling afgeeft'], ['het labo', 'handschoenen', 'wie alleen aan het bord schrijft'], ['de lasplaats', 'een schort van leer', 'wie alleen achter het scherm kijkt'], ['de kapklas', 'een schort', 'wie alleen model zit'], ['de garage', 'dichte schoenen', 'wie alleen aan de balie wacht'], ['de tuinloods', 'een fluohesje', 'wie alleen op het terras komt helpen']] as const, 1)[0]!
  const most = between(8, 14)
  const minutes = between(5, 15)
  const who = `Iedereen draagt ${wear}, behalve ${visitor}.`
  const full = `Er mogen hoogstens ${most} leerlingen tegelijk binnen. Is het vol, wacht dan in de gang.`
  const stop = `${minutes} minuten voor het einde stopt iedereen met werken en ruimt op.`
  return {
    title: `Afspraken in ${room}`,
    genre: 'rules with an exception',
    blocks: [{ kind: 'list', items: [who, full, stop, 'Is er iets stuk? Zeg het. Je krijgt geen straf voor iets dat per ongeluk breekt.'] }],
    questions: [
      asked('Hoeveel leerlingen mogen er tegelijk binnen?', [String(most), String(most + 2), String(minutes + most), 'Zoveel als er willen'], [full], 1, 1),
      asked(`Wie hoeft geen ${wear.replace('een ', '')} te dragen?`, [capital(visitor), 'Wie op tijd stopt', 'Wie in de gang wacht op een plaats', 'Wie al lang les volgt'], [who], 1, 2),
      asked(`De les stopt om 12 uur. Wat doe je om ${minutes < 10 ? `11.5${10 - minutes}` : `11.${60 - minutes}`} uur?`, ['Je begint op te ruimen.', 'Je begint nog snel aan iets nieuws.', 'Je gaat naar de gang.', 'Je wacht tot het 12 uur is.'], [stop], 2, 2),
      asked('Wat wil wie dit schreef met de laatste regel bereiken?', ['Dat leerlingen eerlijk durven te zijn', 'Dat er nooit nog iets breekt', 'Dat leerlingen zelf alles herstellen', 'Dat wie iets breekt, het betaalt'], ['Je krijgt geen straf voor iets dat per ongeluk breekt.'], 2, 1),
    ],
  }
}

const templates = [roster, order, label, appointment, rule]
const processes = ['find', 'connect', 'infer', 'judge'] as const

/** The id of a made text: `m007`. @param number 0 to 999 */
export const madeTextId = (number: number): string => `m${String(number).padStart(3, '0')}`

/** The text that this id names; undefined when it is not one of these. */
export function madeText(id: string): ReadingText | undefined {
  const [, digits] = /^m(\d{3})$/.exec(id) ?? []
  if (!digits) return undefined
  const number = Number(digits)
  const random = seededRandom(number + 1)
  const { questions, ...text } = templates[number % templates.length]!((from, count) => shuffled(from, random).slice(0, count), (from, to) => from + randomInteger(random, to - from + 1))
  return { id, ...text, questions: questions.map((question, index) => ({ id: `q${index + 1}`, process: processes[index]!, ...question })) }
}
