import { defineMessages } from '../messages.ts'

export const playerMessages = defineMessages(
  {
    confirm: 'Dit is mijn antwoord',
    'not-known': 'Ik weet het niet',
  },
  {
    confirm: 'This is my answer',
    'not-known': 'I do not know',
  },
)
