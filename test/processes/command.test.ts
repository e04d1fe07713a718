import { expect, test } from 'vitest'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/startup/open-database.ts'
import { processesOn, startHandslag, usedDirectory } from './handslag.ts'

const openOn = (data: string) => {
  const config = readConfig({ HANDSLAG_DATA: data })
  if ('faults' in config) throw new Error(config.faults.join('\n'))
  return openDatabase(config)
}

test('a command shares the database of a running Handslag and leaves it running', async () => {
  const data = usedDirectory()
  const handslag = startHandslag({ data })
  const address = await handslag.ready()
  const database = await openOn(data)
  expect((await database.owner.query('select current_user as role')).rows).toEqual([{ role: 'handslag_owner' }])
  await database.stop()
  expect((await fetch(address)).status).toBe(200)
})

test('a command starts the database for the moment when Handslag does not run', async () => {
  const data = usedDirectory()
  const database = await openOn(data)
  expect((await database.owner.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  await database.stop()
  expect(processesOn(data)).toEqual([])
})
