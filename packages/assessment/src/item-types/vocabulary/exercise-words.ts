import type { VocabularyWord } from './words.ts'

/**
 * Words for practising how Dutch words are built: once somebody knows what a piece does, they can read words that they never met.
 * None is in a test.
 */

type Built = [word: string, sentence: string, answer: string, ...distractors: string[]]

/** -baar: it can be done. */
const able: [word: string, object: string, verb: string][] = [
  ['afwasbaar', 'Deze verf is', 'afwassen'], ['draaibaar', 'De stoel is', 'draaien'], ['verstelbaar', 'Het zadel is', 'verstellen'], ['opvouwbaar', 'De ladder is', 'opvouwen'],
  ['herbruikbaar', 'De doos is', 'opnieuw gebruiken'], ['uitbreidbaar', 'De kast is', 'uitbreiden'], ['afneembaar', 'Het deksel is', 'eraf nemen'], ['stapelbaar', 'De kratten zijn', 'stapelen'],
  ['bruikbaar', 'Het restje is nog', 'gebruiken'], ['buigbaar', 'De buis is', 'buigen'], ['oplaadbaar', 'De batterij is', 'opladen'], ['leesbaar', 'Het etiket is', 'lezen'],
  ['meetbaar', 'Het verschil is', 'meten'], ['deelbaar', 'Het getal is door drie', 'delen'], ['telbaar', 'De fouten zijn', 'tellen'], ['vervangbaar', 'Het mes is', 'vervangen'],
  ['afsluitbaar', 'De kist is', 'afsluiten'], ['breekbaar', 'Deze lading is', 'breken'], ['composteerbaar', 'De zak is', 'composteren'], ['inklapbaar', 'De tafel is', 'inklappen'],
]
/** -loos: without. */
const without: [word: string, object: string, noun: string][] = [
  ['draadloos', 'De schuurmachine is', 'draad'], ['geurloos', 'Het gas is', 'geur'], ['kleurloos', 'De lak is', 'kleur'], ['naadloos', 'De vloer is', 'naad'],
  ['foutloos', 'De meting was', 'fout'], ['geruisloos', 'De motor loopt', 'lawaai'], ['rookloos', 'De werkplaats is', 'rook'], ['smakeloos', 'Het water is', 'smaak'],
  ['moeiteloos', 'Ze tilt de doos', 'moeite'], ['gewichtloos', 'In de ruimte ben je', 'gewicht'], ['doelloos', 'Hij liep', 'doel'], ['spoorloos', 'De sleutel is', 'spoor'],
]
/** her-: again. */
const again: [word: string, sentence: string, verb: string][] = [
  ['herberekenen', 'Je moet de prijs *herberekenen*.', 'berekenen'], ['herbeginnen', 'We *herbeginnen* morgen.', 'beginnen'], ['herlezen', '*Herlees* de opdracht.', 'lezen'], ['hervullen', '*Hervul* de fles.', 'vullen'],
  ['herschrijven', '*Herschrijf* deze zin.', 'schrijven'], ['heropenen', 'De winkel *heropent* in mei.', 'openen'], ['herinrichten', 'Ze *herinrichten* de keuken.', 'inrichten'], ['herverdelen', 'De taken worden *herverdeeld*.', 'verdelen'],
  ['herstarten', '*Herstart* de machine.', 'starten'], ['heropbouwen', 'De muur wordt *heropgebouwd*.', 'opbouwen'],
]
/** Two words in one: the last says what it is, the first which. */
const joined: Built[] = [
  ['lasbril', 'Zet je *lasbril* op.', 'bril voor wie last', 'las die op een bril lijkt', 'glas om een bril te maken', 'plaats waar men brillen last'],
  ['regenpijp', 'De *regenpijp* is verstopt.', 'pijp voor de regen', 'regen die hard valt', 'pijp van plastic', 'wolk boven een dak'],
  ['gereedschapskist', 'Zet de *gereedschapskist* in de wagen.', 'kist voor gereedschap', 'gereedschap om kisten te maken', 'lijst van gereedschap', 'kist van ijzer'],
  ['broodmes', 'Geef het *broodmes* eens door.', 'mes voor brood', 'brood in schijven', 'bord voor brood', 'mes van hout'],
  ['werktafel', 'Ruim je *werktafel* op.', 'tafel om aan te werken', 'werk om een tafel te maken', 'uren waarop je werkt', 'tafel in de eetzaal'],
  ['proefrit', 'Na de herstelling doen we een *proefrit*.', 'rit om iets te testen', 'test met vragen', 'rit met een gids', 'weg naar huis'],
  ['noodverlichting', 'De *noodverlichting* springt aan.', 'licht voor als er iets misgaat', 'nood aan meer licht', 'licht voor een feest', 'stroom die uitvalt'],
  ['waterslang', 'Rol de *waterslang* op.', 'slang waar water door loopt', 'dier dat in water leeft', 'water in een emmer', 'kraan in de tuin'],
  ['stofmasker', 'Draag een *stofmasker*.', 'masker tegen stof', 'masker van katoen', 'stof die op een masker ligt', 'doek om stof te vegen'],
  ['handzaag', 'Neem de *handzaag*.', 'zaag die je met de hand beweegt', 'zaag zo groot als een hand', 'handvat van een zaag', 'wonde aan een hand'],
  ['vloertegel', 'Leg de laatste *vloertegel*.', 'tegel voor op de vloer', 'vloer zonder tegels', 'tegel voor aan de muur', 'hoek van een vloer'],
  ['afvalbak', 'Leeg de *afvalbak*.', 'bak voor wat je weggooit', 'wat in een bak achterblijft', 'bak die omgevallen is', 'wagen die afval ophaalt'],
]

function build(): VocabularyWord[] {
  const built: Built[] = [
    ...able.map(([word, object, verb]): Built => [word, `${object} *${word}*.`, `je kunt het ${verb}`, `je mag het nooit ${verb}`, `je moet het elke dag ${verb}`, `iemand is het aan het ${verb}`]),
    ...without.map(([word, object, noun]): Built => [word, `${object} *${word}*.`, `zonder ${noun}`, `met veel ${noun}`, `met een andere ${noun}`, `door de ${noun}`]),
    ...again.map(([word, sentence, verb]): Built => [word, sentence, `opnieuw ${verb}`, `veel te laat ${verb}`, `niet langer ${verb}`, `samen ${verb}`]),
    ...joined,
  ]
  return built.map(([word, sentence, answer, ...distractors], index) => ({ id: `m${String(index).padStart(3, '0')}`, word, area: index % 2 ? 'school' : 'work', wordClass: 'adjective', band: 3, abstractness: 2, sentence, answer, distractors }))
}

/** Always the same, in the same order. */
export const builtWords: readonly VocabularyWord[] = build()
