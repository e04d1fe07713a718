import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { init, parse } from 'es-module-lexer'
import { transform } from 'esbuild'

/** A file of the project: its path from the root with slashes, its text, and what it imports as it is written. */
export type SourceFile = {
  readonly path: string
  readonly text: string
  /** Everything imported, types too. */
  readonly imports: readonly string[]
  /** What is imported when the program runs. */
  readonly running: readonly string[]
}

const root = join(import.meta.dirname, '..')

const walk = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory()) return walk(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })

/** The text of every TypeScript file below the folders. */
export const sourceTexts = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap(walk).map((path) => readFileSync(join(root, path), 'utf8'))

/** Every TypeScript file below the folders, with its imports resolved to paths from the root. Imports of types count too. */
export const sourceFiles = async (...folders: readonly string[]): Promise<SourceFile[]> => {
  await init
  return Promise.all(
    folders.flatMap(walk).map(async (path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const named = (name: string) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)
      const running = (await importsOf(path, text)).map(named)
      return { path, text, imports: [...running, ...typesFrom(text).map(named)], running }
    }),
  )
}

// esbuild takes away what is only a type.
const typesFrom = (text: string): string[] =>
  [...text.matchAll(/^(?:import|export) type (?:\{[^}]*\}|\*[^'\n]*) from '([^']+)'/gm)]
    .map(([, name = '']) => name)
    .filter(isWritten)

// What our own markup becomes imports this by itself.
const isWritten = (name: string): boolean => !name.endsWith('/jsx-runtime')

const importsOf = async (path: string, text: string): Promise<string[]> => {
  const { code } = await transform(text, {
    loader: path.endsWith('x') ? 'tsx' : 'ts',
    jsx: 'automatic',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    sourcefile: path,
  })
  return parse(code)[0].flatMap((found) =>
    'specifier' in found && typeof found.specifier === 'string' && isWritten(found.specifier) ? [found.specifier] : [],
  )
}
