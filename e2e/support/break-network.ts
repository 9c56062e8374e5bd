import { once } from 'node:events'
import { createServer, type Socket, connect } from 'node:net'
import { freePort } from '@gilde/database/testing'

/** A wire between the server and its database that can be cut. */
export interface Wire extends AsyncDisposable {
  /** The database's address by way of the wire. */
  url: string
  /** Breaks every connection and refuses new ones. */
  cut(): Promise<void>
  mend(): Promise<void>
}

export async function wireTo(database: string): Promise<Wire> {
  const target = new URL(database)
  const port = await freePort()
  const sockets = new Set<Socket>()
  const open = async () => {
    const server = createServer((near) => {
      const far = connect(Number(target.port), target.hostname)
      for (const [one, other] of [[near, far], [far, near]] as const) {
        sockets.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => other.destroy())
      }
    }).listen(port, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  let server = await open()
  const cut = async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of sockets) socket.destroy()
    sockets.clear()
    await closed
  }
  const url = new URL(database)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  return {
    url: url.href,
    cut,
    mend: async () => {
      server = await open()
    },
    [Symbol.asyncDispose]: cut,
  }
}
