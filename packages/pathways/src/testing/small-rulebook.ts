import type { FactsFile, Rule, RulebookFile } from '../rulebook/rulebook.ts'

/*
 * A rulebook that a test can hold in its head: is the swimming pool open to you? Not law; synthetic.
 */

const said = (nl: string, en = nl) => ({ nl, en })
const citation = { article: 'Zwembadreglement, art. 1', url: 'https://example.org/reglement' }

export const poolFacts: FactsFile = {
  version: '1',
  dated: '2026-01-01',
  facts: [
    { id: 'age', type: 'integer', about: 'pupil', changes: 'time', label: said('leeftijd', 'age'), question: said('Hoe oud ben je?', 'How old are you?'), least: 4, most: 25, unit: said('jaar', 'years'), says: said('je {comparison} jaar bent', 'you are {comparison} years old') },
    { id: 'badge', type: 'boolean', about: 'pupil', changes: 'proof', label: said('zwembrevet', 'swimming badge'), question: said('Heb je een zwembrevet?', 'Do you have a swimming badge?'), yes: said('je een zwembrevet hebt', 'you have a swimming badge'), no: said('je nog geen zwembrevet hebt', 'you have no swimming badge yet') },
    {
      id: 'test', type: 'choice', about: 'pupil', changes: 'proof', label: said('proef', 'test'), question: said('Hoe ging de proef?', 'How did the test go?'),
      values: [
        { id: 'none', label: said('niet gedaan', 'not done'), says: said('je de proef nog niet deed', 'you have not done the test yet') },
        { id: 'passed', label: said('gehaald', 'passed'), says: said('je de proef gehaald hebt', 'you passed the test'), final: true },
        { id: 'again', label: said('nog eens', 'once more'), says: said('je de proef nog eens doet', 'you do the test once more') },
      ],
    },
    { id: 'withAdult', type: 'boolean', about: 'decision', changes: 'decision', label: said('volwassene erbij', 'adult present'), question: said('Gaat er een volwassene mee?', 'Does an adult come along?'), yes: said('er een volwassene meegaat', 'an adult comes along'), no: said('er geen volwassene meegaat', 'no adult comes along') },
    {
      id: 'pool', type: 'choice', about: 'target', changes: 'choice', goesWithoutSaying: true, label: said('bad', 'pool'), question: said('Welk bad?', 'Which pool?'),
      values: [
        { id: 'deep', label: said('diep', 'deep'), says: said('je naar het diepe bad wilt', 'you want to go to the deep pool') },
        { id: 'shallow', label: said('ondiep', 'shallow'), says: said('je naar het ondiepe bad wilt', 'you want to go to the shallow pool') },
      ],
    },
  ],
  constraints: [{ id: 'badge-after-test', never: 'badge and not test = passed', text: said('Een brevet krijg je na de proef.', 'A badge comes after the test.') }],
}

export const poolRule = (rule: Pick<Rule, 'id' | 'when' | 'outcome' | 'priority'> & Partial<Rule>): Rule => ({ decision: 'swim', text: said(rule.id), citation, status: 'official', from: '2020-01-01', to: null, ...rule })

export const poolBook: RulebookFile = {
  id: 'pool',
  version: '1',
  dated: '2026-01-01',
  author: 'test',
  title: said('Zwembad', 'Swimming pool'),
  about: said('Verzonnen.', 'Synthetic.'),
  basedOn: null,
  withdraws: [],
  names: {},
  parameters: [
    {
      id: 'age-alone', label: said('leeftijd om alleen te zwemmen', 'age to swim alone'), unit: said('jaar', 'years'), slider: { least: 6, most: 16, step: 1 },
      values: [{ from: '2020-01-01', to: '2024-12-31', value: 10, citation, status: 'official' }, { from: '2025-01-01', to: null, value: 12, citation, status: 'proposal' }],
    },
  ],
  decisions: [
    {
      id: 'swim', title: said('Zwemmen', 'Swimming'), question: said('Mag je zwemmen?', 'May you swim?'), neverWorseWith: ['badge', 'withAdult'],
      outcomes: [
        { id: 'open', label: said('open', 'open'), sentence: said('Je mag zwemmen.', 'You may swim.'), door: 'open' },
        { id: 'ask', label: said('vragen', 'ask'), sentence: said('Vraag het aan de redder.', 'Ask the lifeguard.'), door: 'proof' },
        { id: 'closed', label: said('dicht', 'closed'), sentence: said('Zwemmen kan nog niet.', 'Swimming is not possible yet.'), door: 'closed' },
      ],
    },
  ],
  rules: [
    poolRule({ id: 'otherwise', when: 'always', outcome: 'closed', priority: 0 }),
    poolRule({ id: 'shallow-with-adult', when: 'pool = shallow and withAdult', outcome: 'open', priority: 10, exceptionTo: ['otherwise'] }),
    poolRule({ id: 'alone', when: 'age >= {age-alone} and badge', outcome: 'open', priority: 10, exceptionTo: ['otherwise'] }),
    poolRule({ id: 'old-enough', when: 'age >= {age-alone} and not badge', outcome: 'ask', priority: 5, exceptionTo: ['otherwise'] }),
  ],
}
