import { useEffect, useReducer } from 'react'
import { type BlockEvent, type BlockState, freshBlock, nextBlockState } from './block-phase.ts'

/** A timed block's state; leaving the page interrupts it. */
export function useBlock(): [block: BlockState, tell: (event: BlockEvent) => void] {
  const [block, tell] = useReducer(nextBlockState, freshBlock)
  useEffect(() => {
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') tell('interrupt')
    }
    document.addEventListener('visibilitychange', onVisibility)
    return () => document.removeEventListener('visibilitychange', onVisibility)
  }, [])
  return [block, tell]
}
