import { expect, test } from 'vitest'
import { testDatabase } from '../../test/database.ts'
import { testDesk } from '../../test/desk.ts'
import { testTypesetter } from '../../test/press.ts'
import { createApp } from '../app.tsx'
import { fixedClock } from '../platform/time.ts'

const { db } = await testDatabase()

test('an empty installation answers without sign-in and says which command to run', async () => {
  const clock = fixedClock('2026-03-09')
  const { app } = createApp({
    db,
    clock,
    isDemo: false,
    baseUrl: 'http://localhost',
    typesetter: testTypesetter(clock),
    signing: testDesk(clock),
    sendMail: async () => {},
  })
  const response = await app.fetch(new Request('http://localhost/'))
  expect(response.status).toBe(200)
  expect(await response.text()).toContain('npm run admin:invite -- ')
})
