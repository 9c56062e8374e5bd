import type { SimulationResult } from '@gilde/use-cases'

type FigureKey = 'mean-items' | 'range' | 'reached' | 'bias' | 'made-error' | 'claimed-error' | 'coverage' | 'largest-exposure' | 'even-exposure' | 'never-seen'

export interface Figure {
  key: FigureKey
  shown: string
  /** To subtract; undefined where a difference says nothing. */
  value: number | undefined
  /** Writes a difference as the figure itself is written. */
  show(value: number): string
}

/** The figures of a simulation in the order in which they matter: how long, how sure, how often seen. */
export function simulationFigures(result: SimulationResult, number: (value: number, decimals?: number) => string): Figure[] {
  const { meanItems, shortest, longest, reachedError, bias, rootMeanSquareError, claimedError, coverage95, exposure } = result
  const plain = (key: FigureKey, value: number, decimals: number): Figure => ({ key, value, show: (one) => number(one, decimals), shown: number(value, decimals) })
  const share = (key: FigureKey, value: number): Figure => ({ key, value, show: (one) => `${number(100 * one, 1)}\u00A0%`, shown: `${number(100 * value, 1)}\u00A0%` })
  return [
    plain('mean-items', meanItems, 2),
    { key: 'range', value: undefined, show: String, shown: `${shortest} – ${longest}` },
    share('reached', reachedError),
    plain('bias', bias, 3),
    plain('made-error', rootMeanSquareError, 3),
    plain('claimed-error', claimedError, 3),
    share('coverage', coverage95),
    share('largest-exposure', exposure.largest),
    share('even-exposure', exposure.even),
    plain('never-seen', exposure.neverSeen, 0),
  ]
}
