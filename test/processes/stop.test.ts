import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processesOn, secondsOf, someDirectory, startHandslag, until, usedDirectory } from './handslag.ts'

/** A request that is never finished, and so never answered. */
const halfARequest = async (address: string): Promise<void> => {
  const socket = connect(Number(new URL(address).port), '127.0.0.1')
  socket.on('error', () => {})
  await new Promise<void>((resolve) => socket.on('connect', resolve))
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
}

test.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('%s stops everything within two seconds', async (signal) => {
  const data = usedDirectory()
  const handslag = startHandslag({ data })
  await halfARequest(await handslag.ready())
  const seconds = await secondsOf(() => {
    handslag.child.kill(signal)
    return handslag.ended
  })
  expect(await handslag.ended).toBe(0)
  expect(processesOn(data)).toEqual([])
  expect(seconds).toBeLessThan(2)
})

test('Ctrl-C in the terminal stops npm start and all below it within two seconds', async () => {
  const data = usedDirectory()
  const handslag = startHandslag({ data, command: ['npm', 'start'], options: { detached: true } })
  await handslag.ready()
  const seconds = await secondsOf(() => {
    // The terminal sends it to every process in the foreground.
    process.kill(-(handslag.child.pid ?? 0), 'SIGINT')
    return until(() => processesOn(data).length === 0, 5)
  })
  expect(seconds).toBeLessThan(2)
  expect(handslag.said()).not.toContain('fel i programmet')
})

test('SIGTERM to npm start stops all below it within two seconds', async () => {
  const data = usedDirectory()
  const handslag = startHandslag({ data, command: ['npm', 'start'] })
  await handslag.ready()
  const seconds = await secondsOf(() => {
    handslag.child.kill('SIGTERM')
    return until(() => processesOn(data).length === 0, 5)
  })
  expect(seconds).toBeLessThan(2)
})

test('a stop while it is starting leaves no process and no harm', async () => {
  const data = someDirectory()
  const handslag = startHandslag({ data })
  await until(() => processesOn(data).length > 1, 10)
  handslag.child.kill('SIGTERM')
  expect(await handslag.ended).toBe(0)
  await until(() => processesOn(data).length === 0, 3)
  const again = startHandslag({ data })
  expect((await fetch(await again.ready())).status).toBe(200)
})

test('kill -9 leaves no database behind after three seconds, and the next start is as usual', async () => {
  const data = usedDirectory()
  const handslag = startHandslag({ data })
  await handslag.ready()
  handslag.child.kill('SIGKILL')
  await until(() => processesOn(data).length === 0, 3)
  const next = startHandslag({ data })
  expect((await fetch(await next.ready())).status).toBe(200)
})

test('a start right after kill -9 waits for the old database and goes on', async () => {
  const data = usedDirectory()
  const handslag = startHandslag({ data })
  await handslag.ready()
  handslag.child.kill('SIGKILL')
  const next = startHandslag({ data })
  expect((await fetch(await next.ready())).status).toBe(200)
})

test('when the database dies, Handslag says so and ends', async () => {
  const data = usedDirectory()
  const handslag = startHandslag({ data })
  await handslag.ready()
  process.kill(Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  expect(await handslag.ended).toBe(1)
  expect(handslag.said()).toContain('Databasservern stannade oväntat')
})
