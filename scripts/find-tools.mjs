import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Programs of others that judge our documents in the tests, and the Debian package of each. The product itself needs none of them. */
const judges = {
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  certutil: 'libnss3-tools',
  openssl: 'openssl',
}

/**
 * Where a program is, or undefined.
 * @param {string} name
 * @returns {string | undefined}
 */
export const findTool = (name) =>
  [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin']
    .map((directory) => join(directory, name))
    .find((path) => existsSync(path))

const missing = () => Object.keys(judges).filter((name) => !findTool(name))

const install = (packages) => {
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  console.log(`Installing ${packages.join(', ')} with apt-get, to let others judge our documents.`)
  for (const args of [
    ['update', '-q'],
    ['install', '-q', '-y', '--no-install-recommends', ...packages],
  ])
    spawnSync('apt-get', args, options)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = [...new Set(missing().map((name) => judges[name]))]
  if (packages.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) install(packages)
  const still = missing()
  if (still.length > 0)
    console.warn(
      `Not found: ${still.join(', ')}. The tests that let these programs judge our documents are skipped.\n` +
        `Debian: sudo apt-get install ${[...new Set(still.map((name) => judges[name]))].join(' ')}`,
    )
}
