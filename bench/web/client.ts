import { connect, type Socket } from 'node:net'

// Asks a server on the loopback over kept connections, each with one request at a time, in a process of its own.
// It speaks just enough HTTP to find the end of an answer, so that it takes little from what it measures.

/** What to ask: the paths in turn over so many connections for so many seconds, at most `atMost` requests. */
export type Asking = {
  readonly port: number
  readonly paths: readonly string[]
  readonly cookie: string
  readonly connections: number
  readonly seconds: number
  readonly atMost: number
}

/** How it went: milliseconds of each request, sorted. */
export type Asked = { readonly perSecond: number; readonly milliseconds: readonly number[]; readonly failures: number }

process.on('disconnect', () => process.exit(0))
process.on('message', async (asking: Asking) => process.send?.(await run(asking)))

const run = async (asking: Asking): Promise<Asked> => {
  const requests = asking.paths.map((path) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${asking.port}\r\nCookie: ${asking.cookie}\r\n\r\n`),
  )
  const from = performance.now()
  const until = from + asking.seconds * 1000
  const milliseconds: number[] = []
  let started = 0
  let failures = 0
  const visit = async () => {
    const socket = await opened(asking.port)
    while (performance.now() < until && started < asking.atMost) {
      const request = requests[started++ % requests.length] ?? Buffer.alloc(0)
      const at = performance.now()
      const status = await exchange(socket, request)
      milliseconds.push(performance.now() - at)
      if (status !== 200) failures++
    }
    socket.destroy()
  }
  await Promise.all(Array.from({ length: asking.connections }, visit))
  const seconds = (performance.now() - from) / 1000
  return { perSecond: milliseconds.length / seconds, milliseconds: milliseconds.sort((a, b) => a - b), failures }
}

const opened = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket)).setNoDelay(true)
    socket.once('error', reject)
  })

/** Sends a request and reads its answer to the end. Resolves with the status. */
const exchange = (socket: Socket, request: Buffer): Promise<number> =>
  new Promise((resolve, reject) => {
    let answer: Buffer = Buffer.alloc(0)
    const hear = (part: Buffer) => {
      answer = answer.length === 0 ? part : Buffer.concat([answer, part])
      const status = statusWhenWhole(answer)
      if (status !== undefined) settle(() => resolve(status))
    }
    const break_ = () => settle(() => reject(new Error('The server closed the connection')))
    const settle = (conclude: () => void) => {
      socket.off('data', hear).off('close', break_)
      conclude()
    }
    socket.on('data', hear).once('close', break_)
    socket.write(request)
  })

const statusWhenWhole = (answer: Buffer): number | undefined => {
  const headEnd = answer.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = answer.toString('latin1', 0, headEnd)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  const isWhole =
    length === undefined ? answer.subarray(-5).equals(lastChunk) : answer.length >= headEnd + 4 + Number(length)
  return isWhole ? Number(head.slice(9, 12)) : undefined
}

const lastChunk = Buffer.from('0\r\n\r\n')
