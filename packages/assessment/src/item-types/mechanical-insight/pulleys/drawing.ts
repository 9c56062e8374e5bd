/** A straight, upright piece of rope between two things: `beam`, `load`, `hand` or `pulley 2`, `pulley 3` … */
export interface Strand {
  rope: number
  x: number
  top: number
  bottom: number
  upper: string
  lower: string
}

/** One hoist as it is drawn. Coordinates in units, y down, the beam at y = 0. */
export interface Hoist {
  strands: Strand[]
  /** Wheels of radius 0.6, under or over which the rope runs; `on` names what the wheel is fixed to. */
  wheels: { x: number; y: number; on: string; rope: 'under' | 'over' }[]
  /** Stiff parts: hangers, bars and hooks. */
  bars: { x1: number; y1: number; x2: number; y2: number }[]
  beam: { x1: number; x2: number }
  load: { x: number; y: number }
  hand: { x: number; y: number; pulls: 'up' | 'down' }
}

export interface PulleysDrawing {
  kind: 'pulleys'
  hoists: Hoist[]
  /** Pulleys and ropes weigh nothing and run without friction. */
  asked: { ask: 'compare' } | { ask: 'force'; kilograms: number } | { ask: 'rise'; centimetres: number }
}

export type PulleysChoice = 'A' | 'B' | 'same' | number
