import { doorMessages } from '@gilde/language/messages/doors'
import { useLocale, useNumber, useText } from '@gilde/ui'
import type { RouteMap } from '@gilde/use-cases'
import type { ReactNode } from 'react'
import styles from '../../doors/doors.module.css'
import { usePlaceNames } from '../../doors/names.ts'
import { ReasonList } from '../../doors/reason-list.tsx'
import { RouteDrawing } from '../../doors/route-drawing.tsx'
import { BookSwitch } from '../../doors/standing-box.tsx'
import { standingAddress, type StandingQuery } from '../../doors/standing-query.ts'
import { RouteFamily } from './route-family.tsx'

interface Props {
  map: RouteMap
  /** What links carry on of what the address said. */
  carried: StandingQuery
  path: string
  /** To change what was said about where one stands. */
  form: ReactNode
}

/** All routes: the drawing, and the same routes as a list, from short to long. */
export function RouteMapView({ map, carried, path, form }: Props) {
  const text = useText(doorMessages)
  const locale = useLocale()
  const number = useNumber()
  const names = usePlaceNames(map.book.names)
  const byYears = [...Map.groupBy(map.families, ({ years, outside }) => (outside ? 'outside' : String(years)))]
  return (
    <>
      {form}
      {map.families.length === 0 || map.shortest === null ? (
        <p className="measure">{text('routes-none')}</p>
      ) : (
        <p className="measure">{text('routes-summary', { families: map.families.length, routes: number(map.total), years: map.shortest })} {text('routes-assumption')}</p>
      )}
      {map.families.length > 0 && (
        <>
          <section aria-labelledby="map">
            <h2 id="map" className="measured">{text('map-title')}</h2>
            <p className="measure">{text('map-text')}</p>
            <RouteDrawing map={map} />
          </section>
          <section aria-labelledby="list">
            <h2 id="list" className="measured">{text('list-title')}</h2>
            {byYears.map(([years, families]) => (
              <section key={years} aria-labelledby={`years-${years}`}>
                <h3 id={`years-${years}`}>{years === 'outside' ? text('family-outside') : text('family-years', { years: Number(years) })}</h3>
                <ol className={styles.families}>{families.map((family) => <RouteFamily key={`${family.years} ${family.legs.join(' ')}`} family={family} map={map} />)}</ol>
              </section>
            ))}
            <p className="measure">{text('routes-limit', { limit: map.limit })} {map.extra < 3 && <a href={standingAddress(path, carried, { extra: String(map.extra + 1) })}>{text('routes-longer')}</a>}</p>
          </section>
        </>
      )}
      {map.otherBookFamilies.length > 0 && (
        <section aria-label={map.otherBook.title[locale]}>
          <p className="measure">{text('only-other-book', { count: map.otherBookFamilies.length, book: map.otherBook.title[locale] })}</p>
          <ul>{map.otherBookFamilies.map(({ years, legs }) => <li key={`${years} ${legs.join(' ')}`}>{text('start-line', { years, legs: legs.map(names.leg).join(' → ') })}</li>)}</ul>
        </section>
      )}
      <BookSwitch path={path} query={carried} book={map.book} otherBook={map.otherBook} differ={null} />
      <ReasonList reasons={map.reasons} />
    </>
  )
}
