#!/usr/bin/env node
// Runs the command with the project's own Node, whatever Node started this file.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const own = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url))
const { status } = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
process.exitCode = status ?? 1
