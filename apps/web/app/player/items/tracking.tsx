import { perceptionMessages } from '@gilde/language/messages/perception'
import { useText } from '@gilde/ui'
import type { TrackingView } from '@gilde/use-cases'
import { useEffect, useRef, useState } from 'react'
import type { ItemViewProps } from '../item-view.ts'
import { BlockGate } from './block-gate.tsx'
import { keepsSample, longestFrameMilliseconds, type Place, placeInField, steer, targetAt } from './tracking-path.ts'
import { useBlock } from './use-block.ts'
import { useFrames } from './use-frames.ts'
import styles from './tracking.module.css'

type Points = [milliseconds: number, x: number, y: number][]

/** A brass ring that wanders over a square field, to be followed with mouse, finger or arrow keys. */
export default function TrackingItem({ view, busy, answer }: ItemViewProps<TrackingView>) {
  const text = useText(perceptionMessages)
  const [block, tell] = useBlock()
  return (
    <BlockGate block={block} tell={tell} busy={busy} running={
      <RunningTracking
        view={view}
        onBegin={() => tell('trial')}
        onStall={() => tell('interrupt')}
        onOver={(points) => {
          tell('finish')
          answer({ kind: 'path', points })
        }}
      />
    }>
      <p>{text('tracking-ready', { seconds: view.seconds })}</p>
      <p>{text('tracking-touch')}</p>
    </BlockGate>
  )
}

interface Running {
  view: TrackingView
  onBegin(): void
  onStall(): void
  onOver(points: Points): void
}

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']

function RunningTracking({ view, onBegin, onStall, onOver }: Running) {
  const text = useText(perceptionMessages)
  const start = targetAt(view.path, 0)
  const field = useRef<HTMLDivElement>(null)
  const ring = useRef<SVGGElement>(null)
  const hand = useRef<SVGGElement>(null)
  const [going, setGoing] = useState(false)
  // Changes with every frame, and is drawn without React.
  const run = useRef({ place: start, startedAt: undefined as number | undefined, lastFrame: undefined as number | undefined, keys: new Set<string>(), points: [] as Points, over: false })

  const begin = () => {
    if (going) return
    setGoing(true)
    onBegin()
  }
  const onPointer = (event: React.PointerEvent) => {
    const place = placeInField({ x: event.clientX, y: event.clientY }, field.current!.getBoundingClientRect())
    run.current.place = place
    if (!going && Math.hypot(place.x - start.x, place.y - start.y) <= view.radius) begin()
  }
  useEffect(() => {
    const { keys } = run.current
    const onKeyDown = (event: KeyboardEvent) => {
      if (!arrows.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      keys.add(event.key)
      field.current!.dataset.hand = 'keyboard'
      begin()
    }
    const onKeyUp = (event: KeyboardEvent) => keys.delete(event.key)
    const onBlur = () => keys.clear()
    addEventListener('keydown', onKeyDown)
    addEventListener('keyup', onKeyUp)
    addEventListener('blur', onBlur)
    return () => {
      removeEventListener('keydown', onKeyDown)
      removeEventListener('keyup', onKeyUp)
      removeEventListener('blur', onBlur)
    }
  })
  useFrames(going, (at) => {
    const now = run.current
    if (now.over) return
    now.startedAt ??= at
    const frame = at - (now.lastFrame ?? at)
    now.lastFrame = at
    if (frame > longestFrameMilliseconds) {
      now.over = true
      onStall()
      return
    }
    if (now.keys.size > 0) now.place = steer(now.place, now.keys, frame)
    const elapsed = at - now.startedAt
    const over = elapsed >= view.seconds * 1000
    if (over || keepsSample(now.points.at(-1)?.[0], elapsed)) now.points.push([round(elapsed, 10), round(now.place.x, 10_000), round(now.place.y, 10_000)])
    move(ring.current, targetAt(view.path, elapsed))
    move(hand.current, now.place)
    if (over) {
      now.over = true
      onOver(now.points)
    }
  })
  return (
    <div className={styles.block}>
      <p className={styles.say}>{text(going ? 'tracking-follow' : 'tracking-touch')}</p>
      <div
        ref={field}
        className={styles.field}
        role="img"
        aria-label={text('tracking-field')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          field.current!.dataset.hand = event.pointerType
          onPointer(event)
        }}
        onPointerMove={(event) => {
          field.current!.dataset.hand = event.pointerType
          onPointer(event)
        }}
      >
        <svg viewBox="0 0 1000 1000" aria-hidden="true">
          <path className={styles.lines} d="M250 0V1000M500 0V1000M750 0V1000M0 250H1000M0 500H1000M0 750H1000" />
          <g ref={ring} transform={translation(start)} className={styles.ring}>
            <circle r={1000 * view.radius} />
            <circle r={1000 * view.radius - 14} className={styles.inner} />
            <path d="M-14 0h28M0-14v28" />
          </g>
          <g ref={hand} transform={translation(start)} className={styles.hand}>
            <circle r={16} />
          </g>
        </svg>
      </div>
    </div>
  )
}

const round = (value: number, steps: number) => Math.round(value * steps) / steps
const translation = ({ x, y }: Place) => `translate(${round(1000 * x, 10)} ${round(1000 * y, 10)})`

function move(drawing: SVGGElement | null, place: Place) {
  drawing?.setAttribute('transform', translation(place))
}
