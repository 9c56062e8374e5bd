/** Mean radius R₁ of the earth: (2a + b) / 3 of the WGS 84 ellipsoid, in kilometres. */
const EARTH_RADIUS_KILOMETRES = 6371.0088

export interface GeographicPoint {
  /** Degrees north, −90 to 90. */
  latitude: number
  /** Degrees east, −180 to 180. */
  longitude: number
}

/**
 * How far two places are apart as the crow flies.
 *
 * Haversine: d = 2R · asin √(sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2)), on a sphere; off by at most 0.6 % from the ellipsoid.
 *
 * @returns kilometres, 0 to πR
 * @throws {RangeError} when a latitude or longitude is out of range
 * @see Sinnott (1984), Virtues of the haversine, Sky and Telescope 68(2), 159
 * @example greatCircleDistance({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 }) // => 10007.557…
 */
export function greatCircleDistance(from: GeographicPoint, to: GeographicPoint): number {
  requirePoint(from)
  requirePoint(to)
  const radians = Math.PI / 180
  const south = Math.sin(((to.latitude - from.latitude) * radians) / 2) ** 2
  const east = Math.sin(((to.longitude - from.longitude) * radians) / 2) ** 2
  const h = south + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * east
  return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(h)))
}

function requirePoint({ latitude, longitude }: GeographicPoint): void {
  if (!(Math.abs(latitude) <= 90)) throw new RangeError(`latitude must be from -90 to 90, got ${latitude}`)
  if (!(Math.abs(longitude) <= 180)) throw new RangeError(`longitude must be from -180 to 180, got ${longitude}`)
}
