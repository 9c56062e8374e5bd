import blueprint from '@gilde/content/instruments/interests.json' with { type: 'json' }
import { z } from 'zod'
import { type Instrument, interestTypes } from '../instrument.ts'
import { activities, type Activity, practiceActivity } from '../item-types/activity-rating/activities.ts'
import { activityParameters } from '../item-types/activity-rating/difficulty.ts'
import { type ActivityRadicals, type ActivityRatingView, activityRatingType } from '../item-types/activity-rating/index.ts'

const { version, minutes, shortItemsPerScale, model, references } = z
  .object({
    version: z.string(),
    status: z.literal('provisional'),
    minutes: z.number().positive(),
    shortItemsPerScale: z.int().positive(),
    model: z.object({ nl: z.string(), en: z.string() }),
    references: z.array(z.string()),
  })
  .parse(blueprint)

/** What a pupil likes to do: six types after Holland, ratings added up per type. */
export const interests: Instrument<ActivityRadicals, Activity, ActivityRatingView> = {
  id: 'interests',
  family: 'interests',
  talent: 'interests',
  title: { nl: 'Wat doe je graag?', en: 'What do you like to do?' },
  summary: { nl: 'Zeg bij elke activiteit hoe graag je ze zou doen.', en: 'Say for each activity how much you would like to do it.' },
  instructions: [
    { nl: 'Je ziet telkens één activiteit.', en: 'You see one activity at a time.' },
    { nl: 'Kies hoe graag je die zou doen, van helemaal niet tot heel graag.', en: 'Choose how much you would like to do it, from not at all to very much.' },
    { nl: 'Het maakt niet uit of je het al kunt of ooit gedaan hebt.', en: 'It does not matter whether you can do it or have ever done it.' },
    { nl: 'Elk antwoord is goed. Denk niet te lang na.', en: 'Every answer is right. Do not think too long.' },
    { nl: 'Weet je niet wat het is? Kies dan “Ken ik niet”.', en: 'Do you not know what it is? Then choose “I do not know this”.' },
  ],
  keyboard: {
    nl: 'Druk op 1, 2, 3, 4 of 5 en dan op Enter. Druk op 0 als je de activiteit niet kent.',
    en: 'Press 1, 2, 3, 4 or 5 and then Enter. Press 0 if you do not know the activity.',
  },
  equivalent: {
    kind: 'none-needed',
    explanation: {
      nl: 'Alles mag worden voorgelezen of met een schermlezer worden gedaan. Er is geen tijdslimiet.',
      en: 'Everything may be read aloud or done with a screen reader. There is no time limit.',
    },
  },
  minutes,
  itemType: activityRatingType,
  practice: [{ radicals: { activity: practiceActivity.id }, seed: 0 }],
  bank: activities.map(({ id, type }) => ({ id: `activity-rating:${id}`, area: type, radicals: { activity: id }, seed: 0, parameters: activityParameters })),
  delivery: { kind: 'inventory', scales: [...interestTypes], shortItemsPerScale },
  status: { kind: 'provisional', model, sources: references },
  version,
}
