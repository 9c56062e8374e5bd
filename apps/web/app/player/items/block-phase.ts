/** Where a timed block stands: `stopped` means that it was interrupted and is offered again from the start. */
export interface BlockState {
  phase: 'ready' | 'running' | 'stopped' | 'done'
  /** The first trial has been done: from here there is no way back to the start by choice. */
  begun: boolean
}

export type BlockEvent = 'start' | 'trial' | 'back' | 'interrupt' | 'finish'

export const freshBlock: BlockState = { phase: 'ready', begun: false }

/**
 * The rules of a timed block. It starts from `ready` or `stopped`; one may go back only before the first trial; leaving
 * the page stops it at any moment, with nothing sent; what is done stays done. Any other event changes nothing.
 */
export function nextBlockState(state: BlockState, event: BlockEvent): BlockState {
  const running = state.phase === 'running'
  switch (event) {
    case 'start':
      return state.phase === 'ready' || state.phase === 'stopped' ? { phase: 'running', begun: false } : state
    case 'trial':
      return running && !state.begun ? { ...state, begun: true } : state
    case 'back':
      return running && !state.begun ? freshBlock : state
    case 'interrupt':
      return running ? { phase: 'stopped', begun: false } : state
    case 'finish':
      return running ? { ...state, phase: 'done' } : state
  }
}
