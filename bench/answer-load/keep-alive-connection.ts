import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { gunzipSync } from 'node:zlib'

export interface Answered {
  status: number
  body: string
}

/**
 * One browser's connection, kept open: writes a request, reads its whole answer, one at a time. Written by hand because
 * the load runs on the same cores as what it measures, and `node:http` would take a third of them.
 */
export class KeepAliveConnection {
  readonly #socket: Socket
  #received: Buffer = Buffer.alloc(0)
  #waiting: { resolve: (answer: Answered) => void; reject: (error: Error) => void } | undefined

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => {
      this.#received = this.#received.length === 0 ? chunk : Buffer.concat([this.#received, chunk])
      this.#deliver()
    })
    const lost = (error?: Error) => this.#waiting?.reject(error ?? new Error('The server closed the connection'))
    socket.on('error', lost)
    socket.on('close', () => lost())
  }

  static async open(host: string, port: number): Promise<KeepAliveConnection> {
    const socket = connect(port, host)
    await once(socket, 'connect')
    return new KeepAliveConnection(socket)
  }

  /** @param head request line and headers but the length, each ended by CRLF */
  send(head: string, body: string): Promise<Answered> {
    const answer = new Promise<Answered>((resolve, reject) => (this.#waiting = { resolve, reject }))
    this.#socket.write(`${head}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
    return answer
  }

  close(): void {
    this.#waiting = undefined
    this.#socket.destroy()
  }

  #deliver(): void {
    const headEnd = this.#received.indexOf('\r\n\r\n')
    if (headEnd < 0 || !this.#waiting) return
    const head = this.#received.toString('latin1', 0, headEnd).toLowerCase()
    const read = /transfer-encoding: chunked/.test(head) ? chunks(this.#received, headEnd + 4) : sized(this.#received, headEnd + 4, Number(/content-length: (\d+)/.exec(head)?.[1] ?? 0))
    if (!read) return
    this.#received = this.#received.subarray(read.end)
    const { resolve } = this.#waiting
    this.#waiting = undefined
    resolve({ status: Number(head.slice(9, 12)), body: (/content-encoding: gzip/.test(head) ? gunzipSync(read.body) : read.body).toString() })
  }
}

interface Read {
  body: Buffer
  end: number
}

function sized(bytes: Buffer, from: number, length: number): Read | undefined {
  return bytes.length < from + length ? undefined : { body: bytes.subarray(from, from + length), end: from + length }
}

function chunks(bytes: Buffer, from: number): Read | undefined {
  const parts: Buffer[] = []
  for (let at = from; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = Number.parseInt(bytes.toString('latin1', at, lineEnd), 16)
    const next = lineEnd + 2 + size + 2
    if (bytes.length < next) return undefined
    if (size === 0) return { body: Buffer.concat(parts), end: next }
    parts.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = next
  }
}
