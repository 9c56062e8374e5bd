import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from 'react-router'
import sirv from 'sirv'

type Assets = (...args: [...Parameters<RequestListener>, next: () => void]) => void

export interface Front {
  assets: Assets
  build: () => Promise<ServerBuild>
}

/** The pages as `npm run build` made them. */
export async function builtFront(): Promise<Front> {
  const address = new URL('../build/server/index.js', import.meta.url)
  const build = (await import(address.href)) as ServerBuild
  const assets = sirv(fileURLToPath(new URL('../build/client', import.meta.url)), {
    dev: true, // looks at each request what is there: a new build under a running server must not bring it down
    etag: true,
    brotli: true,
    setHeaders: (response, path) => {
      response.setHeader('cache-control', path.startsWith('/assets/') ? 'public,max-age=31536000,immutable' : 'no-cache')
      response.setHeader('x-content-type-options', 'nosniff')
    },
  })
  return { assets, build: async () => build }
}

/** The pages as they are being written, with hot reload. */
export async function developersFront(): Promise<Front & AsyncDisposable> {
  const { createServer } = await import('vite')
  const vite = await createServer({ root: fileURLToPath(new URL('..', import.meta.url)), server: { middlewareMode: true } })
  return {
    assets: vite.middlewares,
    build: async () => (await vite.ssrLoadModule('virtual:react-router/server-build')) as ServerBuild,
    [Symbol.asyncDispose]: () => vite.close(),
  }
}
