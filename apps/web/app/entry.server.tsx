import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { nonceContext } from '@gilde/web/context'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, type HandleErrorFunction, isRouteErrorResponse, type RouterContextProvider, ServerRouter } from 'react-router'
import { ErrorIdContext, errorIds } from './error-id.ts'

/** Renders a page whole and sends it in one piece: nothing here streams, and this is the faster way. */
export default function handle(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const nonce = context.get(nonceContext)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const page = new Writable({
      write(chunk, _, next) {
        chunks.push(chunk)
        next()
      },
      final(next) {
        headers.set('content-type', 'text/html; charset=utf-8')
        resolve(new Response(Buffer.concat(chunks), { status, headers }))
        next()
      },
    })
    const { pipe } = renderToPipeableStream(
      <ErrorIdContext value={errorIds.get(context)}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </ErrorIdContext>,
      {
        nonce,
        onAllReady: () => {
          pipe(page)
        },
        // React Router logs it and renders the error page in its place
        onError: reject,
      },
    )
  })
}

/** Writes what went wrong to the log under a number that the page shows; expected refusals are no errors. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  const id = randomUUID()
  errorIds.set(context, id)
  console.error(JSON.stringify({ error: id, path: new URL(request.url).pathname, detail: error instanceof Error ? error.stack : String(error) }))
}
