/**
 * Makes `content/studies/virtual-studies.json`: what each instrument does with virtual pupils. The technical pages read it, so that
 * nobody waits for a simulation. To be made again when an instrument or the engine changes; those of instruments that are as they were
 * are kept, unless told to make all:
 *
 *   node packages/assessment/bench/make-virtual-studies.ts [--all]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bankFingerprint, measuringInstruments, virtualStudy } from '../src/index.ts'
import packageFile from '../package.json' with { type: 'json' }

const persons = 2000
const seed = 20261128

const file = fileURLToPath(new URL('../../../content/studies/virtual-studies.json', import.meta.url))
interface Kept {
  instrument: string
  version: string
  fingerprint: string
  study: unknown
}
const kept = process.argv.includes('--all') ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { studies: Kept[] }).studies

const studies = measuringInstruments().map((instrument): Kept => {
  const known = kept.find(({ fingerprint }) => fingerprint === bankFingerprint(instrument))
  if (known) return known
  const start = performance.now()
  const study = virtualStudy(instrument, persons, seed)
  console.log(`${instrument.id}: ${Math.round(performance.now() - start)} ms`)
  return { instrument: instrument.id, version: instrument.version, fingerprint: bankFingerprint(instrument), study }
})
const about = {
  date: new Date().toISOString().slice(0, 10),
  status: 'synthetic',
  engine: packageFile.version,
  persons,
  seed,
  source: {
    nl: 'Verzonnen leerlingen, gemaakt met packages/assessment/bench/make-virtual-studies.ts. Ze antwoorden precies zoals het model voorspelt. Ze zeggen niets over echte leerlingen.',
    en: 'Invented pupils, made with packages/assessment/bench/make-virtual-studies.ts. They answer exactly as the model predicts. They say nothing about real pupils.',
  },
}
const rounded = (_: string, value: unknown) => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(4)) : value)
writeFileSync(file, `{\n  "about": ${JSON.stringify(about)},\n  "studies": [\n${studies.map((study) => `    ${JSON.stringify(study, rounded)}`).join(',\n')}\n  ]\n}\n`)
