import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbedded } from '../../src/platform/db/embedded.ts'
import { checkout, processesOn, someDirectory, startHandslag, until } from './handslag.ts'

const isRoot = process.getuid?.() === 0
const nobody = 65534

/** A checkout below /root is closed to the users that some tests start as. */
const openToAll = (directory: string): boolean =>
  directory === '/' || ((statSync(directory).mode & 0o005) === 0o005 && openToAll(dirname(directory)))
const canActAsNobody = isRoot && openToAll(checkout)
if (!canActAsNobody) console.warn('Skipped: starting as another user needs root and a checkout open to all.')

test('a long path with spaces, commas and Swedish letters, closed to others, is as good as any', async () => {
  const closed = someDirectory()
  chmodSync(closed, 0o700)
  const data = join(closed, 'Björkviks kommun, "hållbar" handläggning', 'x'.repeat(100))
  const handslag = startHandslag({ data })
  expect((await fetch(await handslag.ready())).status).toBe(200)
  // Its socket lies elsewhere, where nothing but a stop takes it away.
  handslag.child.kill('SIGTERM')
  expect(await handslag.ended).toBe(0)
})

test.skipIf(!canActAsNobody)('an ordinary user can start it', async () => {
  const data = someDirectory()
  chownSync(data, nobody, nobody)
  const handslag = startHandslag({ data, options: { uid: nobody, gid: nobody }, env: { TMPDIR: data } })
  expect((await fetch(await handslag.ready())).status).toBe(200)
  expect(statSync(join(data, 'postgres')).uid).toBe(nobody)
})

test.skipIf(!canActAsNobody)('another user than the owner of the data is told so', async () => {
  const data = someDirectory()
  mkdirSync(join(data, 'postgres'), { mode: 0o700 })
  chmodSync(data, 0o777)
  const handslag = startHandslag({ data, options: { uid: nobody, gid: nobody }, env: { TMPDIR: data } })
  expect(await handslag.ended).toBe(1)
  expect(handslag.said()).toContain('tillhör en annan användare')
})

test.skipIf(!canActAsNobody)('root without user namespaces runs the database as nobody', async () => {
  const data = someDirectory()
  chmodSync(data, 0o755)
  const embedded = await openEmbedded(data, { namespaces: false, durable: false })
  expect(statSync(join(data, 'postgres')).uid).toBe(nobody)
  await embedded.stop()
  expect(processesOn(data)).toEqual([])
})

test('a first start that was cut off half-way is done over', async () => {
  const data = someDirectory()
  // While the files are made, and while they may not have reached the disk.
  for (const mark of ['postgres.new/base', 'postgres/handslag.unsynced']) {
    const cutOff = startHandslag({ data })
    await until(() => existsSync(join(data, mark)), 10)
    cutOff.child.kill('SIGKILL')
    await cutOff.ended
    expect(existsSync(join(data, mark))).toBe(true)
  }
  const last = startHandslag({ data })
  expect((await fetch(await last.ready())).status).toBe(200)
  expect(existsSync(join(data, 'postgres.new'))).toBe(false)
  expect(existsSync(join(data, 'postgres/handslag.unsynced'))).toBe(false)
})
