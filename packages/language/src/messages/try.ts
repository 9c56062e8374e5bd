import { defineMessages } from '../messages.ts'

export const tryMessages = defineMessages(
  {
    crumb: 'Proberen',
    title: 'Ontdek in tien minuten wat bij je past',
    lead: 'Drie korte testen, zonder account en zonder je naam. Daarna krijg je een rapport met studierichtingen die je kunt bekijken.',
    'what-1': 'Wat doe je graag? Dertig activiteiten om te beoordelen.',
    'what-2': 'Hoe werken tandwielen, katrollen en hefbomen?',
    'what-3': 'Welke Nederlandse woorden ken je?',
    provisional: 'De testen zijn nieuw. Hoe moeilijk de opgaven zijn is berekend, nog niet uitgeprobeerd bij leerlingen. Het rapport zegt daarom ook hoe onzeker het is.',
    'kept-title': 'Wat houden we bij?',
    kept: 'Je antwoorden staan alleen op deze server zolang je bezig bent. Twee uur na je laatste antwoord wissen we alles, behalve als je zelf vraagt om het drie maanden te bewaren. Je kunt ook meteen alles wissen.',
    start: 'Begin met de korte test',
    'go-on': 'Ga verder waar je was',
    report: 'Bekijk mijn rapport',
    'signed-in': 'Je bent aangemeld. De korte test is voor bezoekers zonder account: meld je eerst af.',
  },
  {
    crumb: 'Try',
    title: 'Discover in ten minutes what suits you',
    lead: 'Three short tests, without an account and without your name. Then you get a report with study directions that you can look at.',
    'what-1': 'What do you like to do? Thirty activities to rate.',
    'what-2': 'How do gears, pulleys and levers work?',
    'what-3': 'Which Dutch words do you know?',
    provisional: 'The tests are new. How hard the items are was computed, not yet tried out with pupils. That is why the report also says how uncertain it is.',
    'kept-title': 'What do we keep?',
    kept: 'Your answers stay on this server only while you are at it. Two hours after your last answer we erase everything, unless you ask us to keep it for three months. You can also erase everything at once.',
    start: 'Begin the short test',
    'go-on': 'Go on where you were',
    report: 'Look at my report',
    'signed-in': 'You are signed in. The short test is for visitors without an account: sign out first.',
  },
)
