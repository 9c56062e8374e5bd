export { formatDate, formatKilometres, formatList, formatNumber } from './format.ts'
export { defineMessages, type Locale, locales, type Messages, type Text, textIn, type TextValues } from './messages.ts'
