/** Reaction times, apart from the page: what a frame and a press do to a running block. All times are event time stamps in milliseconds. */
export interface ReactionState {
  phase: 'waiting' | 'lit' | 'after' | 'over'
  /** When the phase began; for `lit` the frame in which the lamp was painted. */
  since: number
  done: { choice: number; milliseconds: number }[]
  /** What is said after a trial that did not count. */
  note: 'too-early' | 'missed' | undefined
}

interface Plan {
  trials: { lamp: number; waitMilliseconds: number }[]
  limitMilliseconds: number
}

/** The pause after a trial; longer when there is a sentence to read. */
const pauseMilliseconds = 350
const noteMilliseconds = 1300

export function startReaction(at: number): ReactionState {
  return { phase: 'waiting', since: at, done: [], note: undefined }
}

/** What the frame at `at` changes: a lamp lights, goes out, or the next wait begins. The same object when nothing changes. */
export function afterFrame(state: ReactionState, plan: Plan, at: number): ReactionState {
  const passed = at - state.since
  if (state.phase === 'waiting' && passed >= plan.trials[state.done.length]!.waitMilliseconds) return { ...state, phase: 'lit', since: at }
  if (state.phase === 'lit' && passed >= plan.limitMilliseconds) return missed(state, plan, at)
  if (state.phase === 'after' && passed >= (state.note ? noteMilliseconds : pauseMilliseconds)) {
    return { ...state, phase: state.done.length < plan.trials.length ? 'waiting' : 'over', since: at, note: undefined }
  }
  return state
}

/** What a press on button `choice` changes. Before the lamp it counts as too early (0 ms), after the limit as missed, between trials as nothing. */
export function afterPress(state: ReactionState, plan: Plan, choice: number, at: number): ReactionState {
  if (state.phase !== 'waiting' && state.phase !== 'lit') return state
  // A press on the way while the lamp was painted carries an earlier stamp than the frame: it was before the light.
  const milliseconds = state.phase === 'lit' ? Math.max(0, Math.round(10 * (at - state.since)) / 10) : 0
  if (milliseconds > plan.limitMilliseconds) return missed(state, plan, at)
  return { phase: 'after', since: at, done: [...state.done, { choice, milliseconds }], note: milliseconds === 0 ? 'too-early' : undefined }
}

function missed(state: ReactionState, plan: Plan, at: number): ReactionState {
  return { phase: 'after', since: at, done: [...state.done, { choice: -1, milliseconds: plan.limitMilliseconds }], note: 'missed' }
}

const keys: Record<number, string[][]> = {
  1: [[' ', 'Enter', '1']],
  2: [['f', '1', 'ArrowLeft'], ['j', '2', 'ArrowRight']],
  4: [['d', '1'], ['f', '2'], ['j', '3'], ['k', '4']],
}

/** Which button a key stands for, at this many lamps; undefined for other keys. */
export function buttonOf(key: string, lamps: number): number | undefined {
  const button = keys[lamps]?.findIndex((names) => names.includes(key)) ?? -1
  return button < 0 ? undefined : button
}
