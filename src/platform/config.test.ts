import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Config, isLoopback, readConfig } from './config.ts'

const settled = (env: Record<string, string>): Config => {
  const config = readConfig(env)
  if ('faults' in config) throw new Error(config.faults.join('\n'))
  return config
}

const faultsOf = (env: Record<string, string>): readonly string[] => {
  const config = readConfig(env)
  return 'faults' in config ? config.faults : []
}

const external = {
  DATABASE_URL: 'postgres://handslag_app:x@db.example/handslag',
  DATABASE_OWNER_URL: 'postgres://handslag_owner:x@db.example/handslag',
}

test('without settings it runs for this computer only, with its own database and demo data', () => {
  expect(settled({})).toEqual({
    data: `${process.cwd()}/data`,
    database: { kind: 'embedded' },
    host: '127.0.0.1',
    port: 3000,
    url: undefined,
    demo: true,
    smtpUrl: undefined,
    keyPassphrase: undefined,
    timestampUrl: undefined,
  })
})

test.for([
  [{}, true],
  [{ HOST: 'localhost' }, true],
  [{ HOST: '::1' }, true],
  [{ HOST: '0.0.0.0' }, false],
  [{ HOST: '192.0.2.7' }, false],
  [{ HANDSLAG_DEMO: '0' }, false],
  [{ HOST: '0.0.0.0', HANDSLAG_DEMO: '1' }, true],
  [external, false],
  [{ ...external, HANDSLAG_DEMO: '1' }, true],
] as const)('with %o, demo data and demo sign-ins are on: %s', ([env, demo]) => {
  expect(settled(env).demo).toBe(demo)
})

test('an empty setting counts as not set', () => {
  expect(settled({ PORT: '', HOST: ' ', DATABASE_URL: '' })).toEqual(settled({}))
})

test.for([
  [{ PORT: '-1' }, 'PORT=-1'],
  [{ PORT: '65536' }, 'PORT=65536'],
  [{ PORT: '80.5' }, 'PORT=80.5'],
  [{ HOST: 'a b' }, 'HOST=a b'],
  [{ HOST: '127.0.0.1:3000' }, 'HOST=127.0.0.1:3000'],
  [{ HANDSLAG_DEMO: 'true' }, 'HANDSLAG_DEMO=true'],
  [{ HANDSLAG_URL: 'https://x.example/handslag' }, 'HANDSLAG_URL=https://x.example/handslag'],
  [{ HANDSLAG_URL: 'x.example' }, 'HANDSLAG_URL=x.example'],
  [{ SMTP_URL: 'mail.example' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtp://' }, 'SMTP_URL'],
  [{ HANDSLAG_KEY_PASSPHRASE: 'kort' }, 'HANDSLAG_KEY_PASSPHRASE: ange minst 12 tecken'],
  [{ HANDSLAG_TSA_URL: 'tid.example' }, 'HANDSLAG_TSA_URL'],
  [{ HANDSLAG_DATA: '/dev/null/x' }, '/dev/null är en fil'],
  // Where there is none, only root could make one.
  ...(existsSync('/proc/self') ? ([[{ HANDSLAG_DATA: '/proc/x' }, 'det går inte att skriva i /proc.']] as const) : []),
  [{ HANDSLAG_PORT: '80' }, 'HANDSLAG_PORT: inställningen finns inte'],
  [{ DATABASE_URL: external.DATABASE_URL }, 'DATABASE_OWNER_URL saknas'],
  [{ DATABASE_OWNER_URL: external.DATABASE_OWNER_URL }, 'DATABASE_URL saknas'],
  [{ ...external, DATABASE_OWNER_URL: external.DATABASE_URL }, 'samma roll'],
  [{ ...external, DATABASE_URL: 'postgres://db.example/x' }, 'skriv ut rollen'],
  [{ ...external, DATABASE_URL: 'nonsense' }, 'DATABASE_URL: ange en adress'],
] as const)('%o is a fault that says %s', ([env, words]) => {
  const faults = faultsOf(env)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toContain(words)
})

test('a fault in a database address never repeats its password', () => {
  expect(faultsOf({ DATABASE_URL: 'mysql://a:hemligt@b/c' }).join(' ')).not.toContain('hemligt')
})

test.for(['127.0.0.1', '127.8.8.8', '::1', 'localhost'])('%s is reached from this computer only', (host) => {
  expect(isLoopback(host)).toBe(true)
})

test.for(['0.0.0.0', '::', '127.0.0.1.example', '10.0.0.1'])('%s is reached from elsewhere', (host) => {
  expect(isLoopback(host)).toBe(false)
})
