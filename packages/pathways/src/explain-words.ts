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
  reading: { nl: 'dat je teksten goed begrijpt', en: 'that you understand texts well' },
  vocabulary: { nl: 'dat je veel woorden kent', en: 'that you know many words' },
  numeracy: { nl: 'dat je vlot rekent in het dagelijks leven', en: 'that you calculate with ease in daily life' },
  colour: { nl: 'dat je kleine verschillen in kleur ziet', en: 'that you see small differences in colour' },
}

/** The name of the test that measures a talent. */
export const talentNames: Record<Talent, LocalText> = {
  'number-reasoning': { nl: 'redeneren met getallen', en: 'reasoning with numbers' },
  'figure-reasoning': { nl: 'redeneren met figuren', en: 'reasoning with figures' },
  spatial: { nl: 'ruimtelijk inzicht', en: 'spatial insight' },
  technical: { nl: 'technisch inzicht', en: 'technical insight' },
  memory: { nl: 'geheugen', en: 'memory' },
  precision: { nl: 'nauwkeurig kijken', en: 'looking precisely' },
  'hand-eye': { nl: 'hand en oog', en: 'hand and eye' },
  reading: { nl: 'begrijpend lezen', en: 'reading' },
  vocabulary: { nl: 'woordenschat', en: 'vocabulary' },
  numeracy: { nl: 'praktisch rekenen', en: 'practical arithmetic' },
  colour: { nl: 'kleuren zien', en: 'seeing colours' },
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
