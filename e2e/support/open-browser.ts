import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** Chromium from `CHROMIUM_PATH`, from the system, or from npm. @throws when there is none: the journeys are never skipped */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: flags })
}

async function chromiumPath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
export const desk = { viewport: { width: 1280, height: 800 } }
