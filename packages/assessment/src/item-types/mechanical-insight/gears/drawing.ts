/** A toothed wheel; its pitch circle has a radius of a tenth of a unit per tooth. Coordinates in units, y down. */
export interface Wheel {
  name: string
  x: number
  y: number
  teeth: number
}

/** A train of wheels as it is drawn. Wheels whose pitch circles touch have their teeth in one another. */
export interface GearsDrawing {
  kind: 'gears'
  wheels: Wheel[]
  /** Belts run over drums of one size, fixed to the wheels; a crossed belt turns the other way round. */
  belts: { from: string; to: string; crossed: boolean }[]
  /** The wheel with the arrow. */
  driver: { name: string; clockwise: boolean }
  /** The wheels with a question mark. */
  asked: string[]
}

export type Turn = 'clockwise' | 'anticlockwise'
export type GearsChoice = `${Turn}-${'faster' | 'slower'}` | `${Turn}-${Turn}` | Turn | 'stuck'

export const drumRadius = 0.62

export function radiusOf(wheel: Wheel): number {
  return wheel.teeth / 10
}
