import { createServer, type RequestListener, type Server } from 'node:http'
import { StartFault } from './fault.ts'
import type { Running } from './house.ts'

/** A port that is ours. Requests wait until `answer` is called. */
export type Listening = Running & { readonly address: string; readonly answer: (listener: RequestListener) => void }

/** How long a request under way may take when we stop, before its connection is cut. */
const patienceMs = 500

/** Takes the port before the slow part of the start, so that a taken one is said at once. Throws a StartFault. */
export const listen = async (host: string, port: number): Promise<Listening> => {
  const { promise: answering, resolve: answer } = Promise.withResolvers<RequestListener>()
  let listener: RequestListener | undefined
  answering.then((given) => {
    listener = given
  })
  const server = createServer((request, response) => {
    if (listener) return listener(request, response)
    answering.then((given) => given(request, response))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(asFault(error, host, port)))
    server.listen(port, host, resolve)
  })
  return { address: addressOf(server, host), answer, stop: () => close(server) }
}

const asFault = (error: Error, host: string, port: number): Error => {
  const code = 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return new StartFault('port.taken', { host, port })
  if (code === 'EACCES') return new StartFault('port.denied', { host, port })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartFault('port.address', { host })
  }
  return error
}

/** An address that a browser on this computer can open, also when listening on all of its addresses. */
const addressOf = (server: Server, host: string): string => {
  const at = server.address()
  const port = typeof at === 'object' && at ? at.port : 0
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${port}`
}

const close = async (server: Server): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearTimeout(cut)
}
