import { accessSync, constants, statfsSync, statSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { say } from './startup/fault.ts'

/** Where the data is: our own server in the data directory, or one the operator runs. */
export type DatabaseSetting =
  | { readonly kind: 'embedded' }
  | { readonly kind: 'external'; readonly appUrl: string; readonly ownerUrl: string }

/** All settings of a running Handslag, checked. */
export type Config = {
  /** Absolute. Holds the embedded database and the lock. */
  readonly data: string
  readonly database: DatabaseSetting
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** The public address without a final slash, for links in mail; undefined means the address listened on. */
  readonly url: string | undefined
  /** Demo data when the database is empty, demo sign-ins, and a note about it on every page. */
  readonly demo: boolean
  readonly smtpUrl: string | undefined
  /** Opens the keys that sign documents; without it only a demo signs. Never shown and never logged. */
  readonly keyPassphrase: string | undefined
  /** An external time stamp service (RFC 3161); without it the installation stamps the time itself. */
  readonly timestampUrl: string | undefined
}

/** The settings, or every fault at once in plain Swedish. An empty setting counts as not set. */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config | { faults: string[] } => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''))
  const unknown = Object.keys(set).filter((name) => name.startsWith('HANDSLAG_') && !known.includes(name))
  const faults = unknown.map((name) => say('setting.unknown', { name, known: known.join(', ') }))
  const parsed = settings.safeParse(set)
  if (!parsed.success) faults.push(...parsed.error.issues.map((issue) => issue.message))
  faults.push(...databaseFaults(set), ...dataFaults(set.HANDSLAG_DATA ?? defaultData))
  if (!parsed.success || faults.length > 0) return { faults }
  return settle(parsed.data)
}

/** Whether only this computer can reach the host. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)

const defaultData = './data'

const hasRole = (url: string): boolean => URL.canParse(url) && new URL(url).username !== ''
const isPostgres = (url: string): boolean =>
  URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol)
const isMail = (url: string): boolean =>
  /^smtps?:\/\/[^/]/.test(url) && URL.canParse(url) && new URL(url).hostname !== ''
const isWeb = (url: string): boolean => URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
const isOrigin = (url: string): boolean => {
  if (!URL.canParse(url)) return false
  const { protocol, pathname, search, hash, username } = new URL(url)
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' && username === ''
}

const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, '$1')

const databaseUrl = (name: string) =>
  z
    .string()
    .refine(isPostgres, { error: () => say('setting.databaseUrl', { name }) })
    .refine((url) => !isPostgres(url) || hasRole(url), { error: () => say('setting.databaseUser', { name }) })
    .optional()

const settings = z.object({
  HANDSLAG_DATA: z.string().default(defaultData),
  DATABASE_URL: databaseUrl('DATABASE_URL'),
  DATABASE_OWNER_URL: databaseUrl('DATABASE_OWNER_URL'),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, {
      error: (issue) => say('setting.port', { value: String(issue.input) }),
    })
    .transform(Number)
    .default(3000),
  HOST: z
    .string()
    .refine((host) => /^[A-Za-z0-9.-]+$/.test(host) || isIPv6(withoutBrackets(host)), {
      error: (issue) => say('setting.host', { value: String(issue.input) }),
    })
    .default('127.0.0.1'),
  HANDSLAG_DEMO: z
    .enum(['0', '1'], { error: (issue) => say('setting.demo', { value: String(issue.input) }) })
    .optional(),
  HANDSLAG_URL: z
    .string()
    .refine(isOrigin, { error: (issue) => say('setting.url', { value: String(issue.input) }) })
    .optional(),
  SMTP_URL: z
    .string()
    .refine(isMail, { error: () => say('setting.smtp') })
    .optional(),
  HANDSLAG_KEY_PASSPHRASE: z
    .string()
    .min(12, { error: () => say('setting.keyPassphrase') })
    .optional(),
  HANDSLAG_TSA_URL: z
    .string()
    .refine(isWeb, { error: () => say('setting.timestamp') })
    .optional(),
})

const known = Object.keys(settings.shape).filter((name) => name.startsWith('HANDSLAG_'))

const settle = (set: z.output<typeof settings>): Config => {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, HANDSLAG_DEMO: demo } = set
  const database: DatabaseSetting = appUrl && ownerUrl ? { kind: 'external', appUrl, ownerUrl } : { kind: 'embedded' }
  const host = withoutBrackets(set.HOST)
  return {
    data: resolve(set.HANDSLAG_DATA),
    database,
    host,
    port: set.PORT,
    url: set.HANDSLAG_URL?.replace(/\/$/, ''),
    demo: demo === undefined ? database.kind === 'embedded' && isLoopback(host) : demo === '1',
    smtpUrl: set.SMTP_URL,
    keyPassphrase: set.HANDSLAG_KEY_PASSPHRASE,
    timestampUrl: set.HANDSLAG_TSA_URL,
  }
}

const databaseFaults = ({ DATABASE_URL: app, DATABASE_OWNER_URL: owner }: Record<string, string | undefined>) => {
  if (app && !owner) return [say('setting.ownerMissing')]
  if (owner && !app) return [say('setting.appMissing')]
  if (!app || !owner || !hasRole(app) || !hasRole(owner)) return []
  return new URL(app).username === new URL(owner).username ? [say('setting.sameRole')] : []
}

/** What Linux calls the file system of `/proc` (statfs(2)). */
const processesType = 0x9fa0

/** The data directory need not exist, but the nearest directory above it must let us make it. */
const dataFaults = (value: string): string[] => {
  for (let at = resolve(value); ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false })
    if (!found && at !== dirname(at)) continue
    if (!found?.isDirectory()) return [say('setting.dataNotDirectory', { value, at })]
    return mayWriteIn(at) ? [] : [say('setting.dataNotWritable', { value, at })]
  }
}

const mayWriteIn = (directory: string): boolean => {
  try {
    // Root is told that it may write there too, and making a directory would be tried for good.
    if (statfsSync(directory).type === processesType) return false
    accessSync(directory, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
