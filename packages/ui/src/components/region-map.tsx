import type { ReactNode } from 'react'
import styles from './region-map.module.css'

export interface RegionMapProps {
  /** What the map shows, in one sentence. */
  caption: string
  width: number
  height: number
  /** Municipalities as SVG paths in map units; `label` is where the name stands, null where it is not written. */
  outlines: { nis: string; name: string; path: string; here: boolean; label: { x: number; y: number } | null }[]
  /** Marked places; `x, y` where the mark stands, `anchor` where the place truly is, null where that is not known. */
  places: { key: string; mark: string; at: { x: number; y: number; anchor: { x: number; y: number } } | null; name: ReactNode; detail: ReactNode }[]
}

/**
 * Places on a quiet map of the region. The list beside it holds the same places under the same marks, so nothing is
 * lost without the picture. Projected on the server; no script.
 */
export function RegionMap({ caption, width, height, outlines, places }: RegionMapProps) {
  const drawn = places.flatMap((place) => (place.at ? [{ ...place, at: place.at }] : []))
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.map} aria-hidden="true" focusable="false">
        {outlines.map((outline) => <path key={outline.nis} d={outline.path} className={outline.here ? styles.here : styles.outline} />)}
        {outlines.map(({ nis, name, label, here }) => label && <text key={nis} x={label.x} y={label.y} textAnchor="middle" className={here ? styles.hereName : styles.name}>{name}</text>)}
        <path d={drawn.map(({ at: { x, y, anchor } }) => `M${anchor.x} ${anchor.y} L${x} ${y}`).join(' ')} className={styles.leader} />
        {drawn.map(({ key, at }) => <circle key={key} cx={at.anchor.x} cy={at.anchor.y} r="2.5" className={styles.anchor} />)}
        {drawn.map(({ key, mark, at }) => (
          <g key={key}>
            <circle cx={at.x} cy={at.y} r="11" className={styles.place} />
            <text x={at.x} y={at.y + 4.5} textAnchor="middle" className={styles.number}>{mark}</text>
          </g>
        ))}
      </svg>
      <ul className={styles.list}>
        {places.map(({ key, mark, name, detail }) => (
          <li key={key}><span className={styles.chip} aria-hidden="true">{mark}</span><div className={styles.entry}>{name}{detail}</div></li>
        ))}
      </ul>
    </figure>
  )
}
