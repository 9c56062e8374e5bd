import { useEffect, useRef } from 'react'

/**
 * Calls `onFrame` before each repaint while `active`, with the frame's time on the clock of event time stamps.
 * What it changes synchronously is what that frame paints.
 */
export function useFrames(active: boolean, onFrame: (at: number) => void): void {
  const latest = useRef(onFrame)
  useEffect(() => {
    latest.current = onFrame
  })
  useEffect(() => {
    if (!active) return
    let request = requestAnimationFrame(function frame(at) {
      latest.current(at)
      request = requestAnimationFrame(frame)
    })
    return () => cancelAnimationFrame(request)
  }, [active])
}
