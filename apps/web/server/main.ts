/** Starts what `ROLE` says: pages and API, background jobs, or both. Settings: docs/guides/running.md. */
import './env.ts'
// loaded when the settings of `env.ts` hold; an import at the top would be compiled before them
await import('./run.ts')
