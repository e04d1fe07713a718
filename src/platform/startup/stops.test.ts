import { expect, test } from 'vitest'
import { createStops } from './stops.ts'

test('what was started last is stopped first, and everything once', async () => {
  const stopped: string[] = []
  const stops = createStops()
  for (const name of ['database', 'pool', 'pages']) await stops.add(() => stopped.push(name))
  await Promise.all([stops.all(), stops.all()])
  expect(stopped).toEqual(['pages', 'pool', 'database'])
})

test('one that never stops keeps nothing else from stopping', async () => {
  const stopped: string[] = []
  const stops = createStops()
  await stops.add(() => stopped.push('database'))
  await stops.add(() => new Promise(() => {}), 10)
  await stops.all()
  expect(stopped).toEqual(['database'])
})

test('what is started while everything stops is stopped too', async () => {
  const stopped: string[] = []
  const stops = createStops()
  const { promise, resolve } = Promise.withResolvers<void>()
  await stops.add(() => promise)
  const all = stops.all()
  stops.add(() => {
    stopped.push('late')
    resolve()
  })
  await all
  expect(stopped).toEqual(['late'])
})
