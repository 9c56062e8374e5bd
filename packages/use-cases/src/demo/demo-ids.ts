import { createHash } from 'node:crypto'

/** Always the same id (UUID version 8) for the same thing of the demo world. */
export function demoId(...name: string[]): string {
  const hex = createHash('sha256').update(`gilde-demo/${name.join('/')}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A pupil's own code: six signs that cannot be taken for one another. */
export function demoPersonalCode(pupil: string): string {
  const bytes = createHash('sha256').update(`gilde-demo-code/${pupil}`).digest()
  return Array.from(bytes.subarray(0, 6), (byte) => letters[byte % letters.length]).join('')
}
