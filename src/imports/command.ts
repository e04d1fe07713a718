import { readFile, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { NamedFile } from './extraction/extracted.ts'
import { failureOf } from './extraction/failure.ts'
import { readingLimits } from './extraction/limits.ts'
import { progressSays, type TroubleReason, usage } from './extraction/texts.ts'
import type { Failure } from './output.ts'
import { readFiles } from './read-files.ts'

// `npm run --silent read -- FILE...`: one JSON object on standard output and nothing else there. Exit status 0 when
// all was read, 1 when some file failed, 2 when used the wrong way.

type Opened = { files: NamedFile[]; failures: Failure[] }

const main = async (args: string[]): Promise<number> => {
  const paths = args[0] === '--' ? args.slice(1) : args
  if (paths.length === 0 || paths.some((path) => path === '' || (args[0] !== '--' && path.startsWith('-')))) {
    process.stderr.write(usage)
    return 2
  }
  const { files, failures } = await open(paths)
  const result = await readFiles(files, { onFile: tell })
  const all = { ...result, failures: [...failures, ...result.failures] }
  await write(`${JSON.stringify(all, undefined, 2)}\n`)
  return all.failures.length > 0 ? 1 : 0
}

const open = async (paths: string[]): Promise<Opened> => {
  const opened: Opened = { files: [], failures: [] }
  const names = namesOf(paths)
  for (const [index, path] of paths.entries()) {
    const name = names[index] ?? path
    const content = await contentOf(path)
    if (typeof content === 'string') opened.failures.push(failureOf(name, content, readingLimits))
    else opened.files.push({ name, bytes: content })
  }
  return opened
}

// A file is called by its own name; two of the same name are told apart by the paths that were given.
const namesOf = (paths: string[]): string[] =>
  paths.map((path) => (paths.filter((other) => basename(other) === basename(path)).length > 1 ? path : basename(path)))

const contentOf = async (path: string): Promise<Uint8Array | TroubleReason> => {
  for (const place of placesOf(path)) {
    try {
      const { isFolder, sizeBytes } = await statOf(place)
      if (isFolder) return 'folder'
      return sizeBytes > readingLimits.fileBytes ? 'fileTooLarge' : await readFile(place)
    } catch (error) {
      if (!isMissing(error)) return 'unreadable'
    }
  }
  return 'notFound'
}

const statOf = async (place: string): Promise<{ isFolder: boolean; sizeBytes: number }> => {
  const found = await stat(place)
  return { isFolder: found.isDirectory(), sizeBytes: found.size }
}

// npm runs a script at the root of the project and keeps the place where the person stands in INIT_CWD.
const placesOf = (path: string): string[] => {
  const stands = process.env.INIT_CWD
  return stands === undefined ? [resolve(path)] : [resolve(stands, path), resolve(path)]
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

const tell = ({ name, number, total }: { name: string; number: number; total: number }): void => {
  const facts: Record<string, string | number> = { name, number, total }
  process.stderr.write(progressSays.replace(/\{(\w+)\}/g, (whole, key: string) => String(facts[key] ?? whole)))
}

// A pipe takes what it has room for; the program may not end before the rest is out.
const write = (text: string): Promise<void> =>
  new Promise((done, fail) => process.stdout.write(text, (error) => (error ? fail(error) : done())))

process.exitCode = await main(process.argv.slice(2))
