import content from '@gilde/content/instruments/tracking.json' with { type: 'json' }
import type { Instrument } from '../instrument.ts'
import { type TrackingContent, trackingType, type TrackingView } from '../item-types/tracking/index.ts'
import { TrackingRadicals } from '../item-types/tracking/radicals.ts'
import { blockBank, blockBlueprint } from './block-blueprint.ts'

const blueprint = blockBlueprint(TrackingRadicals).parse(content)

/** Hand and eye: follow a target that wanders slowly, then faster. */
export const tracking: Instrument<TrackingRadicals, TrackingContent, TrackingView> = {
  id: 'tracking',
  family: 'perception',
  talent: 'hand-eye',
  title: { nl: 'Volg het doel', en: 'Follow the target' },
  summary: { nl: 'Blijf met muis of vinger op een doel dat beweegt.', en: 'Stay with mouse or finger on a target that moves.' },
  instructions: [
    { nl: 'Op het veld staat een koperen ring. Raak hem aan: dan begint hij te bewegen.', en: 'There is a brass ring on the field. Touch it: then it starts to move.' },
    { nl: 'Blijf met je muis of vinger zo dicht mogelijk bij het midden van de ring.', en: 'Stay as close as you can to the middle of the ring with your mouse or finger.' },
    { nl: 'Eerst gaat de ring traag, daarna sneller. Elk blok duurt 25 seconden.', en: 'First the ring goes slowly, then faster. Each block lasts 25 seconds.' },
    { nl: 'Kwijt? Ga gewoon verder.', en: 'Lost it? Just carry on.' },
    { nl: 'We vergelijken jou alleen met jezelf: traag met snel, op dit toestel.', en: 'We compare you only with yourself: slow with fast, on this device.' },
  ],
  keyboard: {
    nl: 'Stuur een wijzer met de vier pijltjes. Dat is een andere taak dan met muis of vinger: we vergelijken ze niet.',
    en: 'Steer a pointer with the four arrow keys. That is another task than with mouse or finger: we do not compare them.',
  },
  equivalent: {
    kind: 'alternative',
    explanation: {
      nl: 'Wie geen muis of scherm kan bedienen, stuurt met de pijltjes; dat wordt apart bewaard en niet vergeleken. Wie het doel niet ziet, slaat de test over: dan is dit niet gemeten.',
      en: 'Those who cannot use a mouse or a touch screen steer with the arrow keys; that is kept apart and not compared. Those who cannot see the target skip the test: then this was not measured.',
    },
  },
  minutes: 2,
  itemType: trackingType,
  practice: blueprint.practice,
  bank: blockBank('tracking', blueprint.blocks),
  delivery: { kind: 'blocks' },
  status: { kind: 'provisional', model: blueprint.source, sources: blueprint.references },
  version: '1',
}
