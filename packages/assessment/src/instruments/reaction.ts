import content from '@gilde/content/instruments/reaction.json' with { type: 'json' }
import type { Instrument } from '../instrument.ts'
import { type ReactionContent, reactionType, type ReactionView } from '../item-types/reaction/index.ts'
import { ReactionRadicals } from '../item-types/reaction/radicals.ts'
import { blockBank, blockBlueprint } from './block-blueprint.ts'

const blueprint = blockBlueprint(ReactionRadicals).parse(content)

/** Simple and choice reaction: one, two and four lamps. */
export const reaction: Instrument<ReactionRadicals, ReactionContent, ReactionView> = {
  id: 'reaction',
  family: 'perception',
  talent: 'reaction',
  title: { nl: 'Druk als de lamp brandt', en: 'Press when the lamp lights' },
  summary: { nl: 'Wacht op het licht en druk zo snel als je kunt.', en: 'Wait for the light and press as fast as you can.' },
  instructions: [
    { nl: 'Je ziet één, twee of vier lampen. Onder elke lamp is een knop.', en: 'You see one, two or four lamps. Under each lamp is a button.' },
    { nl: 'Brandt een lamp? Druk zo snel als je kunt op de knop eronder.', en: 'Does a lamp light? Press the button under it as fast as you can.' },
    { nl: 'Druk niet te vroeg: hoelang je wacht, is telkens anders.', en: 'Do not press too early: how long you wait is different each time.' },
    { nl: 'Leg je vingers of duimen klaar op de knoppen.', en: 'Keep your fingers or thumbs ready on the buttons.' },
    { nl: 'We vergelijken jou alleen met jezelf: één lamp met meer lampen.', en: 'We compare you only with yourself: one lamp with more lamps.' },
  ],
  keyboard: {
    nl: 'Eén lamp: de spatiebalk. Twee lampen: F en J. Vier lampen: D, F, J en K. De cijfers 1 tot 4 werken ook.',
    en: 'One lamp: the space bar. Two lamps: F and J. Four lamps: D, F, J and K. The digits 1 to 4 work too.',
  },
  equivalent: {
    kind: 'not-measured',
    explanation: {
      nl: 'Wie het licht niet ziet of niet snel kan drukken, slaat deze test over. Het rapport zegt dan dat dit niet gemeten is.',
      en: 'Those who cannot see the light or cannot press quickly skip this test. The report then says that this was not measured.',
    },
  },
  minutes: 5,
  itemType: reactionType,
  practice: blueprint.practice,
  bank: blockBank('reaction', blueprint.blocks),
  delivery: { kind: 'blocks' },
  status: { kind: 'provisional', model: blueprint.source, sources: blueprint.references },
  version: '1',
}
