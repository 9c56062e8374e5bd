import { type AnyInstrument, measuringInstruments } from '@gilde/assessment'
import { openDatabase } from '@gilde/database'
import type { SittingView } from '@gilde/use-cases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newClient, newVisitor, signInPupil } from '../support/api-client.ts'
import { playUntil } from '../support/play-by-api.ts'
import { startDemo } from '../support/start-gilde.ts'

/**
 * What an item's content says and its view does not: the names of these fields, wherever they stand, may not come to a
 * browser. Worked out from the engine itself, so that a new item type is covered on the day it is written.
 */
function hiddenFields({ itemType, bank }: AnyInstrument): Set<string> {
  const inContent = new Set<string>()
  const inView = new Set<string>()
  const every = Math.ceil(bank.length / 150)
  for (const { radicals, seed } of bank.filter((_, index) => index % every === 0)) {
    const content = itemType.make(radicals, seed)
    namesIn(content, inContent)
    namesIn(radicals, inContent)
    for (const locale of ['nl', 'en'] as const) namesIn(itemType.view(content, locale), inView)
  }
  return inContent.difference(inView)
}

function namesIn(value: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const member of value) namesIn(member, names)
  else if (typeof value === 'object' && value !== null)
    for (const [name, member] of Object.entries(value)) {
      names.add(name)
      namesIn(member, names)
    }
  return names
}

const instruments = measuringInstruments()
let gilde: Awaited<ReturnType<typeof startDemo>>
let seen: SittingView[]
let texts: string[]

beforeAll(async () => {
  gilde = await startDemo()
  const client = await signInPupil(gilde.address, 'Yara Zaagsel')
  const { body } = await client.call<{ id: string }>('POST', '/api/sittings', { battery: 'full' })
  seen = await playUntil(client, body.id, ({ step }) => step.kind === 'choose-test' && step.next === null)
  // an admission test, with what the page around it and the request say; and exercises, which are explained
  const tested = await signInPupil(gilde.address, 'Elif Equerre')
  const [entry] = (await tested.call<{ entries: { id: string }[] }>('GET', '/api/entries')).body.entries
  await tested.call('POST', `/api/entries/${entry!.id}/accommodations`, { accommodations: ['larger-text'] })
  const { body: admission } = await tested.call<{ id: string }>('POST', `/api/entries/${entry!.id}/test`)
  seen.push(...(await playUntil(tested, admission.id, ({ step }) => step.kind === 'choose-test' && step.next === null)))
  const { body: exercises } = await tested.call<{ id: string }>('POST', '/api/admission/practice', { family: 'stem-a', part: 'words', set: 1 })
  const exercised = await playUntil(tested, exercises.id, ({ step }) => step.kind === 'choose-test' && step.next === null)
  seen.push(...exercised)
  texts = seen.map((sitting) => JSON.stringify(sitting))
  await tested.call('POST', `/api/sittings/${admission.id}/outcome`)
  for (const path of [`/testen/${admission.id}`, `/api/sittings/${admission.id}/tests`, `/instap/${entry!.id}`, `/instap/${entry!.id}.data`, `/api/entries/${entry!.id}`, '/api/admission', '/toelatingstest/stem-a']) texts.push((await tested.call('GET', path)).text)
  // the page as it is loaded in mid-test, and everything the browser may fetch besides
  const visitor = await newVisitor(gilde.address)
  await playUntil(visitor.client, visitor.sittingId, ({ step }) => step.kind === 'item')
  for (const path of [`/testen/${visitor.sittingId}`, `/testen/${visitor.sittingId}.data`, `/api/sittings/${visitor.sittingId}`]) texts.push((await visitor.client.call('GET', path)).text)
  const page = texts.find((text) => text.startsWith('<!DOCTYPE'))!
  const assets = [...new Set([...page.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([path]) => path))]
  for (const path of assets) texts.push((await visitor.client.call('GET', path)).text)
}, 180_000)
afterAll(() => gilde[Symbol.asyncDispose]())

describe('what a browser gets while a test is taken', () => {
  it('was looked at for every test, also for entry: each shows at least one real item', () => {
    const shown = new Set(seen.flatMap(({ step }) => (step.kind === 'item' ? [step.test] : [])))
    expect([...shown].sort()).toEqual(instruments.map(({ id }) => id).sort())
  })

  it('has no name of a field that only the whole item has', () => {
    for (const { id, itemType } of instruments) {
      const hidden = hiddenFields(instruments.find((instrument) => instrument.id === id)!)
      const shown = new Set<string>()
      for (const { step } of seen) if ((step.kind === 'item' || step.kind === 'practice') && step.view.type === itemType.name) namesIn(step.view, shown)
      expect(shown.size).toBeGreaterThan(0)
      expect([...shown.intersection(hidden)], id).toEqual([])
    }
  })

  it('has neither key nor parameters by any of their names', () => {
    const forbidden = /"(key|correct|correctOption|answer|solution|parameters|discrimination|difficulty|guessing|ceiling|radicals|seed|distractors?)"\s*:/
    for (const { step } of seen) expect(JSON.stringify('view' in step ? step.view : step)).not.toMatch(forbidden)
  })

  it('has no item of the tests among the exercises', () => {
    const viewed = (purpose: string) => new Set(seen.flatMap(({ step }) => ((step.kind === 'item' || step.kind === 'practice') && step.test.startsWith(purpose) ? [JSON.stringify(step.view)] : [])))
    expect(viewed('exercises-').size).toBeGreaterThanOrEqual(6)
    expect(viewed('exercises-').intersection(viewed('admission-')).size).toBe(0)
  })

  it('has no id of the bank, which would tell how an item was made, and no difficulty', () => {
    const all = texts.join('\n')
    for (const { bank } of instruments)
      for (const { id, parameters } of bank) {
        expect(all.includes(id), id).toBe(false)
        const difficulty = String(parameters.difficulty)
        if (difficulty.length > 8) expect(all.includes(difficulty), `${id}: ${difficulty}`).toBe(false)
      }
  })

  it('names an item differently in every sitting', async () => {
    const names = new Set<string>()
    for (const _ of [1, 2, 3]) {
      const { client, sittingId } = await newVisitor(gilde.address)
      const played = await playUntil(client, sittingId, ({ testsDone }) => testsDone >= 1)
      for (const { step } of played) if (step.kind === 'item') names.add(`${step.item}`)
      expect(names.size).toBeGreaterThanOrEqual(played.filter(({ step }) => step.kind === 'item').length)
    }
    await using database = await openDatabase(gilde.database)
    const { events } = await database.owner.selectFrom('sitting_event').select(({ fn }) => fn.countAll<number>().as('events')).executeTakeFirstOrThrow()
    expect(events).toBeGreaterThan(names.size)
  })

  it('tells nobody how a test was answered but its owner', async () => {
    const { sittingId } = await newVisitor(gilde.address)
    for (const other of [newClient(gilde.address), (await newVisitor(gilde.address)).client, await signInPupil(gilde.address, 'Bram Beitel')])
      expect([401, 404]).toContain((await other.call('GET', `/api/sittings/${sittingId}`)).status)
  })
})
