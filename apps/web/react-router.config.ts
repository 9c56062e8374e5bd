import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Config } from '@react-router/dev/config'

export default {
  buildEnd() {
    execFileSync(process.execPath, [fileURLToPath(new URL('./server/make-template.ts', import.meta.url))], { stdio: 'inherit' })
  },
} satisfies Config
