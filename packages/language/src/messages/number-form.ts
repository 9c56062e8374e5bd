import { defineMessages } from '../messages.ts'

export const numberFormMessages = defineMessages(
  {
    'your-number': 'Jouw getal',
    'your-number-in': 'Jouw antwoord ({unit})',
    'switch-sign': 'Wissel het minteken',
    'not-a-number': 'Typ een getal, zoals 12 of −4. Wat je typte, staat er nog.',
  },
  {
    'your-number': 'Your number',
    'your-number-in': 'Your answer ({unit})',
    'switch-sign': 'Switch the minus sign',
    'not-a-number': 'Type a number, such as 12 or −4. What you typed is still there.',
  },
)
