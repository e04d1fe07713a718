import { readFileSync, writeFileSync } from 'node:fs'

// npm leaves a package for another platform out of the lock when the registry at hand does not have it, and `npm ci`
// then refuses the lock. Such a package is never fetched here; this writes what `npm ci` needs to know about it.
// Run after every change of a dependency: node scripts/complete-lock.mjs. A test says when it is needed.
const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))

const systems = ['android', 'darwin', 'freebsd', 'linux', 'win32', 'openbsd', 'netbsd']
const processors = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  riscv64: 'riscv64',
  ppc64: 'ppc64',
  s390x: 's390x',
}

/** What the name of a platform's package says about the platform. */
const platformOf = (name) => {
  const words = name.split(/[-/]/)
  const os = words.find((word) => systems.includes(word))
  const cpu = words.map((word) => processors[word]).find(Boolean)
  if (!os || !cpu) throw new Error(`${name} is missing in the lock and does not name its platform: run npm install`)
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : undefined
  return { os: [os], cpu: [cpu], ...(libc ? { libc } : {}) }
}

for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const at = `node_modules/${name}`
    if (lock.packages[at] || lock.packages[`${path}/${at}`]) continue
    lock.packages[at] = { version, ...platformOf(name), ...(dev ? { dev: true } : {}), optional: true }
  }
}

const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'))
lock.packages = Object.fromEntries(sorted)
writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`)
