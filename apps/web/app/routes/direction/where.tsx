import { formatKilometres } from '@gilde/language'
import { directionMessages } from '@gilde/language/messages/direction'
import { RegionMap, useLocale, useText } from '@gilde/ui'
import type { Direction } from '@gilde/use-cases'
import styles from './direction.module.css'
import type { drawOffers } from './draw-offers.server.ts'

interface Props {
  direction: Direction
  near: string | undefined
  places: { nis: string; name: string }[]
  map: ReturnType<typeof drawOffers> | null
}

/** Which schools offer it, on a map and in a list, with the distance from a municipality when one is chosen. */
export function Where({ direction, near, places, map }: Props) {
  const text = useText(directionMessages)
  const locale = useLocale()
  const here = places.find(({ nis }) => nis === near)?.name
  return (
    <section aria-labelledby="where">
      <h2 id="where" className="measured">{text('where-title')}</h2>
      {!map ? (
        <p className="measure">{text('where-none')}</p>
      ) : (
        <>
          <form action={`/richtingen/${direction.id}#where`} className={styles.near}>
            <label htmlFor="near">{text('where-from')}</label>
            <select id="near" name="near" defaultValue={near ?? ''}>
              <option value="">{text('where-choose')}</option>
              {places.map(({ nis, name }) => <option key={nis} value={nis}>{name}</option>)}
            </select>
            <button type="submit" className="button-quiet">{text('where-show')}</button>
          </form>
          <RegionMap
            {...map.drawing}
            caption={text('where-caption', { count: map.places.length })}
            places={map.places.map((place, index) => ({
              key: place.key,
              mark: String(index + 1),
              at: place.at,
              name: place.schools.map(({ number, name, forms }) => (
                <span key={number} className={styles.school}>
                  <a href={`/scholen/${number}`}>{name}</a>
                  {forms.includes('dual') && ` (${text(forms.includes('full-time') ? 'where-dual' : 'where-only-dual')})`}
                </span>
              )),
              detail: (
                <span className={styles.address}>
                  {place.street}, {place.postcode} {place.municipality}
                  {here && place.kilometres !== null && <span className={styles.distance}>{text('where-distance', { distance: formatKilometres(place.kilometres, locale), municipality: here })}</span>}
                </span>
              ),
            }))}
          />
        </>
      )}
    </section>
  )
}
