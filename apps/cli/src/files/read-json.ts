import { Refusal } from '../refusal.ts'
import { readText } from './read-text.ts'

/** @throws {Refusal} with the place where it is no JSON */
export function readJson(path: string): unknown {
  const text = readText(path)
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch (error) {
    throw new Refusal(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}. Check commas, quotes and braces there.`)
  }
}
