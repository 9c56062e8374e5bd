/** Symbol search apart from the page: what frames and presses do to a running block. Times are event time stamps in milliseconds. */
export interface SymbolState {
  /** When the first row was painted. */
  startedAt: number
  /** When the present row was painted; undefined until its frame has come. */
  shownAt: number | undefined
  done: { choice: number; milliseconds: number }[]
  over: boolean
}

interface Plan {
  seconds: number
  rows: readonly unknown[]
}

/** A press this soon after a row appeared was meant for the row before (a bounce, a double tap). */
const bounceMilliseconds = 150

export function startSymbols(at: number): SymbolState {
  return { startedAt: at, shownAt: at, done: [], over: false }
}

/** What the frame at `at` changes: the present row counts as painted now, or the time is over. The row in hand is then not counted. */
export function symbolsAfterFrame(state: SymbolState, plan: Plan, at: number): SymbolState {
  if (state.over) return state
  if (at - state.startedAt >= plan.seconds * 1000) return { ...state, over: true }
  return state.shownAt === undefined ? { ...state, shownAt: at } : state
}

/** What a press does: yes (1) or no (0) to the present row; nothing before it is painted, too soon after, or past the time. */
export function symbolsAfterPress(state: SymbolState, plan: Plan, choice: 0 | 1, at: number): SymbolState {
  if (state.over || state.shownAt === undefined || at - state.shownAt < bounceMilliseconds) return state
  if (at - state.startedAt > plan.seconds * 1000) return { ...state, over: true }
  const done = [...state.done, { choice, milliseconds: Math.round(10 * (at - state.shownAt)) / 10 }]
  return { ...state, done, shownAt: undefined, over: done.length === plan.rows.length }
}
