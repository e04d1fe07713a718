import { expect, inject, test } from 'vitest'
import { testDatabase } from '../../../test/database.ts'
import { day, fixedClock } from '../time.ts'

const { app, owner } = await testDatabase()

test('a day, a moment and a large number come back as they were sent', async () => {
  const sent = [day('2026-04-03'), fixedClock('2026-04-03').now(), 9_007_199_254_740_993n]
  const { rows } = await app.query('select $1::date as day, $2::timestamptz as moment, $3::int8 as number', sent)
  expect(rows[0].day.equals(sent[0])).toBe(true)
  expect(rows[0].moment.equals(sent[1])).toBe(true)
  expect(rows[0].number).toBe(sent[2])
})

test('each project runs on the server version it is named after', async () => {
  const { rows } = await app.query('show server_version')
  expect(rows[0].server_version.split('.')[0]).toBe(inject('postgresMajor'))
})

test('names sort in Swedish order', async () => {
  const { rows } = await app.query(`select string_agg(x, '' order by x) as sorted from unnest($1::text[]) x`, [
    ['ö', 'a', 'z', 'å', 'ä', 'Å'],
  ])
  expect(rows[0].sorted).toBe('azåÅäö')
})

test('the request role cannot see the list of migrations', async () => {
  await expect(app.query('select * from migration_log.migration')).rejects.toThrow('permission denied')
  expect((await owner.query('select * from migration_log.migration')).rowCount).toBeGreaterThan(0)
})
