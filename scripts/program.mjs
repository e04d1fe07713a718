import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const shelf = join(root, 'node_modules/.cache/handslag')

/**
 * The program as a few files of JavaScript: read from disk in a tenth of the time that the sources with their packages take. Made anew when a
 * source, a package or the way of making it has changed. Undefined when it cannot be written here; then the sources themselves are run.
 */
export const programFile = async () => {
  const made = join(shelf, keyOf(), 'server.js')
  if (existsSync(made)) return made
  try {
    await make(dirname(made))
    return made
  } catch (error) {
    if (['EACCES', 'EROFS', 'EPERM'].includes(error.code)) return undefined
    throw error
  }
}

/** Changes whenever a source file, the lock or this file does. */
const keyOf = () => {
  const hash = createHash('sha256')
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of [
    ...files.sort(),
    join(root, 'package-lock.json'),
    join(root, 'tsconfig.json'),
    import.meta.filename,
  ]) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 20)
}

const make = async (folder) => {
  mkdirSync(shelf, { recursive: true })
  const draft = `${folder}.${process.pid}`
  try {
    await bundle({ server: join(root, 'src/server.ts') }, draft)
    renameSync(draft, folder)
    forgetOld()
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another start made the same thing at the same time.
    if (existsSync(join(folder, 'server.js'))) return
    throw error
  }
}

/** Makes files of JavaScript in `folder` from sources by name; `npm run bench` makes its servers the same way. */
export const bundle = async (sources, folder) => {
  const { build } = await import('esbuild')
  await build({
    entryPoints: sources,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node26',
    tsconfig: join(root, 'tsconfig.json'),
    logLevel: 'error',
    // Read what they need from their own folders, or are large and seldom wanted.
    external: ['graphile-worker', 'nodemailer', 'pg-native', 'pdfjs-dist', 'mammoth', 'file-type', 'yauzl'],
    banner: {
      js: "import { createRequire as createRequireHere } from 'node:module'; const require = createRequireHere(import.meta.url);",
    },
    plugins: [{ name: 'places', setup: keepPlaces }],
  })
}

/** Keeps the last three: a program that still runs may read more of its own. */
const forgetOld = () => {
  const madeAt = (name) => statSync(join(shelf, name)).mtimeMs
  const latestFirst = readdirSync(shelf).sort((a, b) => madeAt(b) - madeAt(a))
  for (const name of latestFirst.slice(3)) rmSync(join(shelf, name), { recursive: true, force: true })
}

/** A source that asks where it lies is told where its source lies. */
const keepPlaces = (bundler) => {
  bundler.onLoad({ filter: /\/src\/.*\.tsx?$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8')
    if (!text.includes('import.meta.')) return undefined
    const contents = text
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
      .replaceAll('import.meta.filename', JSON.stringify(path))
      .replaceAll(
        'import.meta.url',
        JSON.stringify(new URL(`file://${path.split('/').map(encodeURIComponent).join('/')}`).href),
      )
    return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
  })
}
