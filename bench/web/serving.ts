import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { bundle } from '../../scripts/program.mjs'

/** A server in a process of its own. */
export type Serving = { readonly child: ChildProcess; readonly port: number; readonly stop: () => Promise<void> }

/** In the child: listens on the loopback and tells the parent where. Ends with the parent. */
export const tellPort = (server: Server): void => {
  process.on('disconnect', () => process.exit(0))
  server.listen(0, '127.0.0.1', () => {
    const at = server.address()
    process.send?.({ port: typeof at === 'object' && at ? at.port : 0 })
  })
}

/**
 * In the parent: makes the servers of this folder as `npm start` makes the program, into a folder that the process takes
 * away when it ends. Below the project, so that they find its packages.
 */
export const makeServers = async (): Promise<string> => {
  const folder = join(import.meta.dirname, '../../node_modules/.cache', `handslag-bench-${process.pid}`)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const here = (file: string) => join(import.meta.dirname, file)
  await bundle({ app: here('app-server.ts'), bare: here('bare-server.ts') }, folder)
  return folder
}

/** In the parent: starts one of the servers that were made, on the database behind the socket. */
export const serve = async (made: string, server: 'app' | 'bare', socketDirectory: string): Promise<Serving> => {
  const child = fork(join(made, `${server}.js`), [socketDirectory], { serialization: 'advanced', execArgv: [] })
  const [{ port }] = await answerOf<{ port: number }>(child)
  return { child, port, stop: () => end(child) }
}

/** Sends a message to a child of ours and waits for its answer, whose shape the child's file declares. */
export const ask = async <Answer>(child: ChildProcess, message: object): Promise<Answer> => {
  const answer = answerOf<Answer>(child)
  child.send(message)
  return (await answer)[0]
}

const answerOf = async <Answer>(child: ChildProcess): Promise<[Answer]> => {
  const gone = new AbortController()
  const ended = once(child, 'exit', { signal: gone.signal }).then(([code]) => {
    throw new Error(`A process of the bench ended with ${code}`)
  })
  try {
    const answered: Promise<unknown[]> = once(child, 'message', { signal: gone.signal })
    // The message comes from our own child, which sends nothing else.
    return (await Promise.race([answered, ended])) as [Answer]
  } finally {
    gone.abort()
    await Promise.allSettled([ended])
  }
}

/** Ends a child and waits until it is gone. */
export const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}
