import { expect, test } from 'vitest'
import { texts as approval } from '../src/approval/texts.ts'
import { texts as drafts } from '../src/drafts/texts.ts'
import { texts as installation } from '../src/installation/texts.ts'
import { journalWords } from '../src/organisations/data/journal-words.ts'
import { texts as organisations } from '../src/organisations/texts.ts'
import { flatten } from '../src/platform/texts/texts.ts'
import { type SourceFile, sourceFiles } from './source-files.ts'

/** Capabilities from the first to the last: each may import only those before it. */
const capabilities = [
  'organisations',
  'papers',
  'cases',
  'meetings',
  'minutes',
  'notices',
  'decisions',
  'drafts',
  'approval',
  'guidelines',
  'partnerships',
  'needs',
  'assessments',
  'agreements',
  'imports',
  'verification',
  'archive',
  'demo',
  'start',
  'installation',
  'lawbook',
]

const all = await sourceFiles('src', 'test', 'e2e', 'bench')
const src = all.filter(({ path }) => path.startsWith('src/'))
const isTest = (path: string) => /\.test\.tsx?$|\/test-/.test(path)
const code = src.filter(({ path }) => !isTest(path))
const folderOf = (path: string): string => path.split('/')[1] ?? ''
const own = ({ running }: SourceFile) => running.filter((name) => name.startsWith('src/'))
const offending = (files: readonly SourceFile[], isWrong: (file: SourceFile, imported: string) => boolean) =>
  files.flatMap((file) =>
    file.imports.filter((imported) => isWrong(file, imported)).map((imported) => `${file.path} imports ${imported}`),
  )

test('the imports of every file are read', () => {
  expect(code.length).toBeGreaterThan(200)
  expect(code.filter(({ imports }) => imports.length > 0).length).toBeGreaterThan(code.length / 2)
})

test('a file has at most 250 lines; only pure data and texts may be longer', () => {
  const long = all
    .filter(({ path }) => !/\/data\/[^/]+\.ts$|texts\.ts$/.test(path))
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 250)
  expect(long).toEqual([])
})

test('data and texts hold no functions', () => {
  const withFunctions = all.filter(
    ({ path, text }) =>
      /\/data\/[^/]+\.ts$|(^|\/)(?:[a-z-]+-)?texts\.ts$/.test(path) &&
      path !== 'src/platform/texts/texts.ts' &&
      /=>|\bfunction\b/.test(withoutStrings(text)),
  )
  expect(withFunctions.map(({ path }) => path)).toEqual([])
})

const withoutStrings = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/gm, '')

test('nobody asks the computer what time it is', () => {
  const asking = code.filter(
    ({ path, text }) =>
      path !== 'src/platform/time.ts' && /new Date\(|Date\.now\(|Temporal\.Now/.test(withoutStrings(text)),
  )
  expect(asking.map(({ path }) => path)).toEqual([])
})

test('the law knows nothing but days and money', () => {
  const wrong = offending(
    code.filter(({ path }) => path.startsWith('src/law/')),
    (_, imported) =>
      !imported.startsWith('src/law/') && !['src/platform/time.ts', 'src/platform/money.ts'].includes(imported),
  )
  expect(wrong).toEqual([])
})

test('the platform knows neither the law nor any capability', () => {
  const wrong = offending(
    code.filter(({ path }) => path.startsWith('src/platform/')),
    (_, imported) => imported.startsWith('src/') && !imported.startsWith('src/platform/'),
  )
  expect(wrong).toEqual([])
})

test('a capability reaches another only through its index, and only one that comes before it', () => {
  const wrong = offending(
    code.filter(({ path }) => capabilities.includes(folderOf(path))),
    ({ path }, imported) => {
      const other = folderOf(imported)
      if (!imported.startsWith('src/') || other === folderOf(path) || !capabilities.includes(other)) return false
      return (
        !imported.endsWith(`src/${other}/index.ts`) ||
        capabilities.indexOf(other) > capabilities.indexOf(folderOf(path))
      )
    },
  )
  expect(wrong).toEqual([])
})

test('every folder of src is a storey or a capability in the table', () => {
  const folders = new Set(src.filter(({ path }) => path.split('/').length > 2).map(({ path }) => folderOf(path)))
  expect([...folders].filter((folder) => !['law', 'platform', ...capabilities].includes(folder))).toEqual([])
})

test('the web framework stays in pages, the web layer, components and the composition root', () => {
  const mayUse =
    /src\/(app\.tsx|platform\/(web|ui|capability)|[a-z]+\/([a-z-]+\/)*(index\.ts|[a-z-]*\.tsx|[a-z-]*(pages|api|route|routes|download|csv)[a-z-]*\.tsx?))/
  const wrong = offending(
    code.filter(({ path }) => !mayUse.test(path)),
    (_, imported) => imported === 'hono' || (imported.startsWith('hono/') && imported !== 'hono/jsx'),
  )
  expect(wrong).toEqual([])
})

test('SQL is written in queries and in the platform only', () => {
  const mayUse = /src\/platform\/|quer|recording|filing|list\.ts|numbering|load|confirm/
  const wrong = offending(
    code.filter(({ path }) => !mayUse.test(path)),
    (_, imported) => imported === 'kysely' || imported === 'pg',
  )
  expect(wrong).toEqual([])
})

test('no file imports itself by a detour', () => {
  const byPath = new Map(code.map((file) => [file.path, own(file)]))
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, above: readonly string[]) => {
    if (above.includes(path)) {
      cycles.push([...above.slice(above.indexOf(path)), path].join(' → '))
      return
    }
    if (done.has(path)) return
    for (const next of byPath.get(path) ?? []) visit(next, [...above, path])
    done.add(path)
  }
  for (const path of byPath.keys()) visit(path, [])
  expect(cycles).toEqual([])
})

test('nothing waits to be written later', () => {
  const waiting = all.filter(
    ({ path, text }) => path !== 'test/architecture.test.ts' && /\b(TODO|FIXME|XXX)\b|\.(only|skip)\(/.test(text),
  )
  expect(waiting.map(({ path }) => path)).toEqual([])
})

test('the journal has words for every action, in both languages', () => {
  const names = code.flatMap(({ text }) =>
    [...text.matchAll(/\baction\(\{\s+name: '(\w+\.\w+)'/g)].map(([, name]) => name),
  )
  expect(names.length).toBeGreaterThan(150)
  const [sv, en] = [flatten(journalWords.sv), flatten(journalWords.en)].map((words) => words.map(([key]) => key))
  expect(en).toEqual(sv)
  const own = [organisations, drafts, approval, installation].flatMap((bundle) =>
    flatten(bundle.sv).map(([key]) => key.replace('.did.', '.')),
  )
  const known = new Set([...(sv ?? []), ...own])
  expect(names.filter((name) => !known.has(name ?? ''))).toEqual([])
})
