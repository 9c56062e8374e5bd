#!/usr/bin/env node
// Runs the command with the project's own Node, whatever Node started this file.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url))
const { status, error } = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
if (error) console.error(`The Node that belongs to Gilde is not there (${own}): run npm ci first.`)
process.exitCode = status ?? 1
