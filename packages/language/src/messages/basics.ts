import { defineMessages } from '../messages.ts'

/** Texts of the interest inventory and the tests of Dutch and arithmetic. */
export const basicsMessages = defineMessages(
  {
    'how-much': 'Hoe graag zou je dit doen?',
    'rating-1': 'Helemaal niet graag',
    'rating-2': 'Niet graag',
    'rating-3': 'Een beetje',
    'rating-4': 'Graag',
    'rating-5': 'Heel graag',
    'go-on': 'Verder',
    'not-familiar': 'Ken ik niet',
    'word-means': 'Wat betekent “{word}”?',
    text: 'Tekst: {title}',
  },
  {
    'how-much': 'How much would you like to do this?',
    'rating-1': 'Not at all',
    'rating-2': 'Not really',
    'rating-3': 'A little',
    'rating-4': 'Quite a lot',
    'rating-5': 'Very much',
    'go-on': 'Go on',
    'not-familiar': 'I do not know this',
    'word-means': 'What does “{word}” mean?',
    text: 'Text: {title}',
  },
)
