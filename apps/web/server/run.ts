import { createServer } from 'node:http'
import { setFlagsFromString } from 'node:v8'
import { type ClientAddress, createRequestListener } from '@remix-run/node-fetch-server'
import { startJobs } from '@gilde/jobs'
import { operations } from '@gilde/use-cases'
import { apiHandler } from './api/answer-api.ts'
import { openApiDocument } from './api/open-api.ts'
import { readConfig } from './config.ts'
import { builtFront, developersFront } from './front.ts'
import { answerFailure } from './http/answer-failure.ts'
import { clientAddress } from './http/client-address.ts'
import { requestHandler } from './http/handle-request.ts'
import { openApp } from './open-app.ts'
import packageFile from '../package.json' with { type: 'json' }

const stopped = Promise.race(['SIGINT', 'SIGTERM'].map((signal) => new Promise((stop) => process.once(signal, stop))))

await run().catch((error: unknown) => {
  console.error(error instanceof Error && ['InvalidConfig', 'NotADemoDatabase'].includes(error.name) ? error.message : error)
  process.exitCode = 1
})

async function run(): Promise<void> {
  const config = readConfig(process.env)
  const dev = process.argv.includes('--dev')
  await using stack = new AsyncDisposableStack()
  const app = stack.use(await openApp(config))
  if (config.role !== 'web') stack.use(await startJobs(app))
  if (config.role !== 'worker') {
    const front = dev ? stack.use(await developersFront()) : await builtFront()
    const handle = requestHandler({
      app,
      build: front.build,
      mode: dev ? 'development' : 'production',
      api: apiHandler(operations),
      openApi: openApiDocument(operations, packageFile.version),
      secureCookies: config.secureCookies,
    })
    const listener = createRequestListener((request: Request, client: ClientAddress) => handle(request, clientAddress(request, client.address, config.trustProxy)), { trustProxy: config.trustProxy, onError: answerFailure })
    // a request takes a minute at most to come in, so that slow ones cannot hold the server
    const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000 }, (request, response) => (request.url?.startsWith('/api/') ? listener(request, response) : front.assets(request, response, () => listener(request, response))))
    await new Promise<void>((ready, failed) => {
      server.once('error', failed)
      server.listen(config.port, config.host, ready)
    })
    const address = server.address()
    console.log(`Gilde: http://localhost:${typeof address === 'object' ? address?.port : config.port}`)
    stack.defer(async () => {
      // what is being answered is answered; idle connections close at once
      const closed = new Promise((done) => server.close(done))
      server.closeIdleConnections()
      await Promise.race([closed, new Promise((late) => setTimeout(late, 10_000).unref())])
      server.closeAllConnections()
    })
  } else console.log('Gilde: worker')
  setFlagsFromString('--semi-space-growth-factor=2') // see env.ts
  await stopped
}
