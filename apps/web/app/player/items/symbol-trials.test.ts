import { describe, expect, it } from 'vitest'
import { startSymbols, symbolsAfterFrame, symbolsAfterPress } from './symbol-trials.ts'

const plan = { seconds: 45, rows: [1, 2, 3] }

describe('symbolsAfterPress', () => {
  it('measures each row from the frame that painted it', () => {
    let state = symbolsAfterPress(startSymbols(1000), plan, 1, 2200)
    expect(state.done).toEqual([{ choice: 1, milliseconds: 1200 }])
    state = symbolsAfterFrame(state, plan, 2216)
    state = symbolsAfterPress(state, plan, 0, 3016)
    expect(state.done[1]).toEqual({ choice: 0, milliseconds: 800 })
  })

  it('takes no press before the row is painted, or within a bounce after', () => {
    const between = symbolsAfterPress(startSymbols(0), plan, 1, 500)
    expect(symbolsAfterPress(between, plan, 1, 510)).toBe(between)
    const painted = symbolsAfterFrame(between, plan, 516)
    expect(symbolsAfterPress(painted, plan, 1, 516 + 149)).toBe(painted)
    expect(symbolsAfterPress(painted, plan, 1, 516 + 150).done).toHaveLength(2)
  })

  it('is over after the last row', () => {
    let state = startSymbols(0)
    for (const at of [1000, 2000, 3000]) state = symbolsAfterFrame(symbolsAfterPress(state, plan, 1, at), plan, at + 16)
    expect(state.over).toBe(true)
    expect(state.done).toHaveLength(3)
  })

  it('does not count a press after the time', () => {
    const late = symbolsAfterPress(startSymbols(0), plan, 1, 45_001)
    expect(late).toMatchObject({ over: true, done: [] })
  })
})

describe('symbolsAfterFrame', () => {
  it('ends the block when the time is over and drops the row in hand', () => {
    const state = startSymbols(0)
    expect(symbolsAfterFrame(state, plan, 44_999)).toBe(state)
    expect(symbolsAfterFrame(state, plan, 45_000)).toMatchObject({ over: true, done: [] })
  })
})
