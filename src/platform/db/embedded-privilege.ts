import { spawnSync } from 'node:child_process'
import { accessSync, chownSync, constants } from 'node:fs'
import { StartFault } from '../startup/fault.ts'

/** How to run PostgreSQL, which refuses to run as root: the words before its own command line. */
export type Privilege = {
  /** `deathSignal` reaches the program when this process dies, so that no server is left behind. */
  readonly prefix: (deathSignal: 'QUIT' | 'KILL') => readonly string[]
  /** Hands a directory over to the user that PostgreSQL runs as. */
  readonly own: (directory: string) => void
  /** Whose the files of the database are, seen from outside. */
  readonly owner: number | undefined
}

const nobody = 65534

/** As an ordinary user: as is. As root: in a user namespace of its own, else (or with `namespaces: false`) as nobody. */
export const privilegeFor = (options: { binary: string; namespaces?: boolean }): Privilege => {
  const mortal = works('setpriv', '--version')
  const untilDeath = (signal: string) => (mortal ? ['setpriv', '--pdeathsig', signal] : [])
  if (process.getuid?.() !== 0) return { prefix: untilDeath, own: () => {}, owner: process.getuid?.() }
  if (options.namespaces !== false && works(...namespace, 'true')) {
    return { prefix: (signal) => [...namespace, ...untilDeath(signal)], own: () => {}, owner: 0 }
  }
  const drop = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  if (!works(...drop, 'test', '-x', options.binary)) {
    throw new StartFault('embedded.rootBlocked', { directory: options.binary })
  }
  return {
    owner: nobody,
    prefix: (signal) => [...drop, '--pdeathsig', signal],
    own: (directory) => {
      chownSync(directory, nobody, nobody)
      if (!works(...drop, 'test', '-w', directory)) throw new StartFault('embedded.rootBlocked', { directory })
    },
  }
}

/** Maps root to nobody inside; outside, the files stay root's, so it works below /root too. */
const namespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`]

const works = (...command: string[]): boolean => {
  const [program = '', ...args] = command
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** Whether this user may enter and change a directory. */
export const mayUse = (directory: string): boolean => {
  try {
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
