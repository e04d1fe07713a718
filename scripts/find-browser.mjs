import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The one without windows of its own first: the journeys take a fifth less processor time in it.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]

/**
 * The browser for the journeys: CHROMIUM, else the first known one on PATH or in /usr/bin; undefined when there is none.
 * @returns {string | undefined}
 */
export const findBrowser = () => {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) return isProgram(CHROMIUM) ? CHROMIUM : undefined
  const directories = [...new Set([...PATH.split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'])]
  return names.flatMap((name) => directories.map((directory) => join(directory, name))).find(isProgram)
}

/** @param {string} path */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** Debian's own Chromium without windows, and without what it only recommends. */
const install = () => {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  const run = (...args) => spawnSync('apt-get', args, options).status === 0
  console.log('No browser for the journeys was found: installing chromium-headless-shell with apt-get.')
  return run('update', '-q') && run('install', '-q', '-y', '--no-install-recommends', names[0])
}

const make = () => {
  const { CHROMIUM } = process.env
  if (findBrowser()) return
  if (CHROMIUM) return `CHROMIUM=${CHROMIUM} is not a program. Correct it, or unset it to search for a browser.`
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (mayInstall && install() && findBrowser()) return
  return (
    'The browser journeys need Chromium. Install the package "chromium" (Debian: sudo apt-get install chromium),\n' +
    'or set CHROMIUM to the path of Chromium or Chrome. "npm run test:fast" runs everything else.'
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = make()
  if (problem) {
    console.error(problem)
    process.exit(1)
  }
}
