import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'

const checkout = join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(checkout, name), 'utf8')
const names = z.record(z.string(), z.string()).default({})
const lock = z
  .object({ packages: z.record(z.string(), z.object({ optionalDependencies: names })) })
  .parse(JSON.parse(read('package-lock.json')))
const manifest = z
  .object({ dependencies: names, devDependencies: names, optionalDependencies: names })
  .parse(JSON.parse(read('package.json')))

test('the lock knows every package for every platform, or npm ci refuses it (node scripts/complete-lock.mjs)', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${path}/node_modules/${name}`],
    ),
  )
  expect(missing).toEqual([])
})

test('the lock names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"|registry/)
})

test('every dependency is pinned to one version', () => {
  const versions = Object.values(manifest).flatMap((group) => Object.values(group))
  expect(versions.filter((version) => !/^(npm:@?[\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})
