import { describe, expect, it } from 'vitest'
import type { Person } from '../actor.ts'
import { SessionMemory } from './session-memory.ts'

const noor: Person = { kind: 'person', personId: 'noor', organisationId: 'school', name: 'Noor', roles: ['pupil'] }
const at = (seconds: number) => new Date(seconds * 1000)

describe('SessionMemory', () => {
  it('knows a session for ten seconds, whatever the clock does', () => {
    const sessions = new SessionMemory()
    sessions.remember('hash', noor, at(100), sessions.closings)
    expect(sessions.recall('hash', at(109.9))).toEqual(noor)
    expect(sessions.recall('hash', at(110))).toBeUndefined()
    expect(sessions.recall('hash', at(50))).toBeUndefined()
    expect(sessions.recall('other', at(100))).toBeUndefined()
  })

  it('forgets at once who signs out, also when an earlier look is still under way', () => {
    const sessions = new SessionMemory()
    sessions.remember('hash', noor, at(100), sessions.closings)
    const before = sessions.closings
    sessions.forget('hash')
    sessions.remember('hash', noor, at(100), before)
    expect(sessions.recall('hash', at(101))).toBeUndefined()
  })

  it('holds no more than it may', () => {
    const sessions = new SessionMemory(2)
    for (const hash of ['a', 'b', 'c']) sessions.remember(hash, noor, at(100), sessions.closings)
    expect(['a', 'b', 'c'].map((hash) => sessions.recall(hash, at(100)) !== undefined)).toEqual([false, true, true])
  })
})
