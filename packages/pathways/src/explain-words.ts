import type { Domain } from './direction.ts'
import type { LocalText } from './local-text.ts'
import type { InterestType, Talent } from './pupil-profile.ts'

/** Each interest type as something that you do. */
export const interestWords: Record<InterestType, LocalText> = {
  R: { nl: 'werken met je handen en met techniek', en: 'working with your hands and with technology' },
  I: { nl: 'uitzoeken hoe iets zit', en: 'finding out how things work' },
  A: { nl: 'dingen bedenken en vormgeven', en: 'thinking things up and giving them shape' },
  S: { nl: 'mensen helpen en met hen omgaan', en: 'helping people and being with them' },
  E: { nl: 'ondernemen en anderen overtuigen', en: 'taking initiative and convincing others' },
  C: { nl: 'ordenen en zorgvuldig plannen', en: 'organising and careful planning' },
}

/** Each talent as what it lets you do: the end of a sentence that starts with "that". */
export const talentWords: Record<Talent, LocalText> = {
  'number-reasoning': { nl: 'dat je verbanden tussen getallen ziet', en: 'that you see links between numbers' },
  'figure-reasoning': { nl: 'dat je regels in figuren ontdekt', en: 'that you discover rules in figures' },
  spatial: { nl: 'dat je vormen in je hoofd kunt draaien', en: 'that you can turn shapes in your head' },
  technical: { nl: 'dat je ziet hoe techniek werkt', en: 'that you see how technology works' },
  memory: { nl: 'dat je veel tegelijk kunt onthouden', en: 'that you can remember a lot at once' },
  precision: { nl: 'dat je nauwkeurig kijkt', en: 'that you look precisely' },
  'hand-eye': { nl: 'dat je ogen en je handen goed samenwerken', en: 'that your eyes and hands work well together' },
  reading: { nl: 'dat je Nederlandse teksten goed begrijpt', en: 'that you understand Dutch texts well' },
  vocabulary: { nl: 'dat je veel Nederlandse woorden kent', en: 'that you know many Dutch words' },
  numeracy: { nl: 'dat je vlot rekent in het dagelijks leven', en: 'that you calculate with ease in daily life' },
  colour: { nl: 'dat je kleine verschillen in kleur ziet', en: 'that you see small differences in colour' },
}

/** The name of a talent, as the report has it. */
export const talentNames: Record<Talent, LocalText> = {
  'number-reasoning': { nl: 'Denken met getallen', en: 'Thinking with numbers' },
  'figure-reasoning': { nl: 'Denken met figuren', en: 'Thinking with figures' },
  spatial: { nl: 'Ruimtelijk zien', en: 'Seeing in space' },
  technical: { nl: 'Technisch inzicht', en: 'Technical insight' },
  memory: { nl: 'Onthouden terwijl je bezig bent', en: 'Keeping things in mind' },
  precision: { nl: 'Snel en nauwkeurig kijken', en: 'Looking fast and precisely' },
  'hand-eye': { nl: 'Oog en hand samen', en: 'Eye and hand together' },
  reading: { nl: 'Nederlands lezen', en: 'Reading Dutch' },
  vocabulary: { nl: 'Nederlandse woorden', en: 'Dutch words' },
  numeracy: { nl: 'Rekenen in het echt', en: 'Sums in real life' },
  colour: { nl: 'Kleuren onderscheiden', en: 'Telling colours apart' },
}

/** The official names of the domains, and ours in English. */
export const domainNames: Record<Domain, LocalText> = {
  language: { nl: 'Taal en cultuur', en: 'Language and culture' },
  stem: { nl: 'STEM', en: 'STEM' },
  arts: { nl: 'Kunst en creatie', en: 'Arts and creation' },
  agriculture: { nl: 'Land- en tuinbouw', en: 'Agriculture and horticulture' },
  economy: { nl: 'Economie en organisatie', en: 'Economics and organisation' },
  care: { nl: 'Maatschappij en welzijn', en: 'Society and welfare' },
  sport: { nl: 'Sport', en: 'Sport' },
  food: { nl: 'Voeding en horeca', en: 'Food and hospitality' },
  cross: { nl: 'Domeinoverschrijdend', en: 'Cross-domain' },
}
