import { explorerMessages } from '@gilde/language/messages/explorer'
import { uiMessages } from '@gilde/language/messages/ui'
import { useText } from '@gilde/ui'
import type { Choice } from './query.ts'

type UiKey = keyof (typeof uiMessages)['nl']

/** The words of one choice, as the form has them. */
export function useChoiceLabel(places: { nis: string; name: string }[]): (choice: Choice) => string {
  const text = useText(explorerMessages)
  const names = useText(uiMessages)
  return ({ kind, value, without }) => {
    switch (kind) {
      case 'search':
        return value
      case 'domain':
      case 'finality':
      case 'grade':
        return names(`${kind}-${value}` as UiKey)
      case 'dual':
        return text(value === 'yes' ? 'dual-yes' : 'dual-no')
      case 'offered':
        return text('offered-yes')
      case 'near':
        return `${places.find(({ nis }) => nis === value)?.name ?? value}, ${text('kilometres-option', { count: without.kilometres })}`
    }
  }
}
