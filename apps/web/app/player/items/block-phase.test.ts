import { describe, expect, it } from 'vitest'
import { type BlockEvent, type BlockState, freshBlock, nextBlockState } from './block-phase.ts'

const after = (...events: BlockEvent[]): BlockState => events.reduce(nextBlockState, freshBlock)

describe('nextBlockState', () => {
  it('runs from start to done, and stays done', () => {
    expect(after('start').phase).toBe('running')
    expect(after('start', 'trial', 'finish').phase).toBe('done')
    expect(after('start', 'trial', 'finish', 'start').phase).toBe('done')
    expect(after('start', 'trial', 'finish', 'interrupt').phase).toBe('done')
  })

  it('goes back to the start before the first trial only', () => {
    expect(after('start', 'back')).toEqual(freshBlock)
    expect(after('start', 'trial', 'back').phase).toBe('running')
  })

  it('stops when the page is left, and then begins anew', () => {
    expect(after('start', 'trial', 'interrupt')).toEqual({ phase: 'stopped', begun: false })
    expect(after('start', 'trial', 'interrupt', 'start')).toEqual({ phase: 'running', begun: false })
    expect(after('start', 'trial', 'interrupt', 'finish').phase).toBe('stopped')
  })

  it('takes no notice of leaving the page before the start', () => {
    expect(after('interrupt')).toEqual(freshBlock)
    expect(after('finish')).toEqual(freshBlock)
  })
})
