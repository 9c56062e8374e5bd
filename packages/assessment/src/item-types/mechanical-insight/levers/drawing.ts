/** A stack of equal blocks on a beam: `place` −6..−1 left, 1..6 right of the pivot; `blocks` absent where the question mark is. */
export interface Stack {
  place: number
  blocks?: number
}

export interface LeversDrawing {
  kind: 'levers'
  stacks: Stack[]
}

export type LeversChoice = 'left' | 'right' | 'balance' | number
