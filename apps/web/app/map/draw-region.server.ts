import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoMercator, geoPath } from 'd3-geo'
import type { RegionMapProps } from '@gilde/ui'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { placeLabels } from './place-labels.ts'
import { spreadMarks } from './spread-marks.ts'

type Boundaries = Topology<{ municipalities: GeometryCollection<{ name: string }> }>

type MapDrawing = Pick<RegionMapProps, 'width' | 'height' | 'outlines'>
type Outlines = { outlines: { nis: string; name: string; path: string; here: boolean; named: boolean; centre: { x: number; y: number } }[]; project: Project }
type Project = (place: { longitude: number; latitude: number }) => { x: number; y: number }

const width = 440
const height = 360
const margin = 26
const markDistance = 24

const municipalities = once(() => {
  const file = createRequire(import.meta.url).resolve('@gilde/content/regions/flanders/boundaries.topojson')
  const boundaries = JSON.parse(readFileSync(file, 'utf8')) as Boundaries
  return feature(boundaries, boundaries.objects.municipalities).features.map((municipality) => ({
    ...municipality,
    nis: String(municipality.id),
    name: municipality.properties.name,
  }))
})

const drawn = new Map<string, Outlines>()

/**
 * The map around some municipalities, with marks for the places in them. Outlines are projected once per view and kept.
 * @param focus names or NIS codes of the municipalities that must be in view
 * @param here NIS code of the visitor's municipality, drawn with an edge of its own
 */
export function drawRegion<Place extends { latitude: number | null; longitude: number | null }>(
  focus: string[],
  here: string | undefined,
  places: Place[],
): MapDrawing & { marks: ({ x: number; y: number; anchor: { x: number; y: number } } | null)[] } {
  const key = [...new Set(focus)].sort().concat(here ?? '').join('|')
  const view = drawn.get(key) ?? drawOutlines(new Set(focus), here)
  if (drawn.size > 500) drawn.clear()
  drawn.set(key, view)
  const anchors = places.map(({ latitude, longitude }) => (latitude === null || longitude === null ? null : view.project({ latitude, longitude })))
  const known = anchors.filter((anchor) => anchor !== null)
  const spread = spreadMarks(known, markDistance, { width, height })
  const named = view.outlines.filter((outline) => outline.named)
  const labels = placeLabels(named.map(({ name, centre }) => ({ text: name, ...centre })), spread, markDistance / 2, { width, height })
  return {
    width,
    height,
    outlines: view.outlines.map(({ nis, name, path, here: isHere }) => ({ nis, name, path, here: isHere, label: labels[named.findIndex((one) => one.nis === nis)] ?? null })),
    marks: anchors.map((anchor) => (anchor ? { ...spread[known.indexOf(anchor)]!, anchor } : null)),
  }
}

function drawOutlines(focus: Set<string>, here: string | undefined): Outlines {
  const all = municipalities()
  const inFocus = all.filter(({ nis, name }) => focus.has(name) || focus.has(nis) || nis === here)
  const projection = geoMercator().fitExtent(
    [[margin, margin], [width - margin, height - margin]],
    { type: 'FeatureCollection', features: inFocus.length ? inFocus : all },
  )
  const path = geoPath(projection).digits(1)
  const outlines = all.flatMap((municipality) => {
    const [[left, top], [right, bottom]] = path.bounds(municipality)
    if (right < 0 || bottom < 0 || left > width || top > height) return []
    const [x, y] = path.centroid(municipality)
    const { nis, name } = municipality
    return [{ nis, name, path: path(municipality) ?? '', here: nis === here, named: inFocus.includes(municipality), centre: { x: Math.round(x), y: Math.round(y) } }]
  })
  const project: Project = ({ longitude, latitude }) => {
    const [x, y] = projection([longitude, latitude]) ?? [0, 0]
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }
  }
  return { outlines: outlines.sort((a, b) => Number(a.here) - Number(b.here)), project }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
