import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Refusal } from '../refusal.ts'

/**
 * The text of a file, also when it is compressed with gzip (told by its first bytes, not by its name); `-` is the input
 * stream.
 *
 * @throws {Refusal} when it cannot be read, is empty, or is not UTF-8
 */
export function readText(path: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(path === '-' ? 0 : path)
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new Refusal(`There is no file ${path}: check the name.`)
    if (code === 'EISDIR') throw new Refusal(`${path} is a folder: name a file in it.`)
    throw new Refusal(`The file ${path} cannot be read (${String(code ?? error)}): check that it is whole and that you may open it.`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(`The file ${path} is not text in UTF-8: save it as CSV in UTF-8.`)
  }
  if (text.trim() === '') throw new Refusal(`The file ${path} is empty: give one with data.`)
  return text
}
