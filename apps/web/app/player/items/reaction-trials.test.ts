import { describe, expect, it } from 'vitest'
import { afterFrame, afterPress, buttonOf, type ReactionState, startReaction } from './reaction-trials.ts'

const plan = { trials: [{ lamp: 0, waitMilliseconds: 1000 }, { lamp: 1, waitMilliseconds: 2000 }], limitMilliseconds: 2000 }
/** Frames every 16 ms from `from` on, until the phase changes or `to` is reached. */
const frames = (state: ReactionState, from: number, to: number) => {
  for (let at = from; at <= to; at += 16) {
    const next = afterFrame(state, plan, at)
    if (next !== state) return { state: next, at }
  }
  return { state, at: to }
}

describe('afterFrame', () => {
  it('lights the lamp in the first frame after the wait, and takes that frame as the start', () => {
    const lit = frames(startReaction(100), 100, 3000)
    expect(lit.state).toMatchObject({ phase: 'lit', since: 1108 })
    expect(lit.at).toBe(1108)
  })

  it('puts the lamp out at the limit and records that nothing was done', () => {
    const { state } = frames({ phase: 'lit', since: 1000, done: [], note: undefined }, 1000, 5000)
    expect(state).toMatchObject({ phase: 'after', note: 'missed', done: [{ choice: -1, milliseconds: 2000 }] })
  })

  it('goes on to the next wait after the pause, and ends after the last trial', () => {
    const one = { phase: 'after' as const, since: 1000, done: [{ choice: 0, milliseconds: 300 }], note: undefined }
    expect(afterFrame(one, plan, 1349)).toBe(one)
    expect(afterFrame(one, plan, 1350)).toMatchObject({ phase: 'waiting', since: 1350 })
    expect(afterFrame({ ...one, done: [...one.done, ...one.done] }, plan, 1350).phase).toBe('over')
  })

  it('leaves a sentence time to be read', () => {
    const told = { phase: 'after' as const, since: 0, done: [{ choice: 0, milliseconds: 0 }], note: 'too-early' as const }
    expect(afterFrame(told, plan, 1299)).toBe(told)
    expect(afterFrame(told, plan, 1300)).toMatchObject({ phase: 'waiting', note: undefined })
  })
})

describe('afterPress', () => {
  const lit = { phase: 'lit' as const, since: 1000, done: [], note: undefined }

  it('measures from the painted frame to the press', () => {
    expect(afterPress(lit, plan, 1, 1312.5)).toEqual({ phase: 'after', since: 1312.5, done: [{ choice: 1, milliseconds: 312.5 }], note: undefined })
  })

  it('counts a press during the wait as too early, also one stamped before the frame that lit the lamp', () => {
    expect(afterPress(startReaction(0), plan, 0, 500)).toMatchObject({ phase: 'after', note: 'too-early', done: [{ choice: 0, milliseconds: 0 }] })
    expect(afterPress(lit, plan, 0, 995)).toMatchObject({ note: 'too-early', done: [{ choice: 0, milliseconds: 0 }] })
  })

  it('counts a press after the limit as missed, even when no frame has put the lamp out yet', () => {
    expect(afterPress(lit, plan, 0, 3001)).toMatchObject({ note: 'missed', done: [{ choice: -1, milliseconds: 2000 }] })
    expect(afterPress(lit, plan, 0, 3000)).toMatchObject({ note: undefined, done: [{ choice: 0, milliseconds: 2000 }] })
  })

  it('takes one press per trial', () => {
    const once = afterPress(lit, plan, 0, 1300)
    expect(afterPress(once, plan, 0, 1310)).toBe(once)
  })
})

describe('buttonOf', () => {
  it('knows the keys of each block', () => {
    expect([' ', 'Enter', '1'].map((key) => buttonOf(key, 1))).toEqual([0, 0, 0])
    expect(['f', 'j', 'ArrowRight', 'd'].map((key) => buttonOf(key, 2))).toEqual([0, 1, 1, undefined])
    expect(['d', 'f', 'j', 'k', '3', ' '].map((key) => buttonOf(key, 4))).toEqual([0, 1, 2, 3, 2, undefined])
  })
})
