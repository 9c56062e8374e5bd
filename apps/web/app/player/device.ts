import type { Device } from '@gilde/use-cases'

let pointer: Device['pointer'] = 'mouse'

/** Remembers with what the pupil last did something. @returns stops watching */
export function watchPointer(): () => void {
  const onPointer = ({ pointerType }: PointerEvent) => {
    pointer = pointerType === 'touch' || pointerType === 'pen' ? pointerType : 'mouse'
  }
  const onKey = () => {
    pointer = 'keyboard'
  }
  addEventListener('pointerdown', onPointer, true)
  addEventListener('keydown', onKey, true)
  return () => {
    removeEventListener('pointerdown', onPointer, true)
    removeEventListener('keydown', onKey, true)
  }
}

/** Times differ more between devices than between people, so each answer says on what it was given. */
export function describeDevice(): Device {
  return { pointer, width: innerWidth, height: innerHeight }
}
