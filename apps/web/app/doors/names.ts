import { doorMessages } from '@gilde/language/messages/doors'
import { uiMessages } from '@gilde/language/messages/ui'
import { useLocale, useText } from '@gilde/ui'
import type { DoorMap, Place, RouteFamilyView } from '@gilde/use-cases'

type BookNames = DoorMap['book']['names']
type Year = Place['year']
type Leg = RouteFamilyView['legs'][number]

const nameKeys: Partial<Record<Year, string>> = { '1A': 'year-1a', '1B': 'year-1b', '2A': 'year-2a', '2B': 'year-2b', remediation: 'stream-remediation' }

/** What years, legs and places are called; streams by the names that the rulebook gives them. */
export function usePlaceNames(names: BookNames) {
  const text = useText(doorMessages)
  const ui = useText(uiMessages)
  const locale = useLocale()
  const year = (of: Year) => text(`year-${of}`, { name: names[nameKeys[of] ?? '']?.[locale] ?? of })
  const leg = (of: Leg) => text(`leg-${of}`, { name: names['stream-remediation']?.[locale] ?? '' })
  const finality = (of: 'DO' | 'DU' | 'A') => ui(`finality-${of}`)
  const place = ({ year: of, track, direction }: Place) => {
    if (direction) return `${year(of)} ${direction.name}${direction.dual ? ` (${text('dual')})` : ''}`
    const found = legOfTrack[track]
    return found === undefined ? year(of) : `${year(of)}, ${leg(found)}${track.endsWith('-dual') ? ` (${text('dual')})` : ''}`
  }
  return { year, leg, finality, place }
}

const legOfTrack: Partial<Record<Place['track'], Leg>> = {
  transition: 'transition', double: 'double', 'double-dual': 'double', 'labour-market': 'labour-market', 'labour-market-dual': 'labour-market', 'seventh-preparing': 'seventh-preparing',
}

export function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
