/**
 * `npm run --silent assess -- FIL.json` prints the outcome of the route as one JSON line. Exit status 2 and a message on
 * standard error when the file cannot be read or its answers make no sense.
 */
import { readFile, stat } from 'node:fs/promises'
import { readRouteInput } from './answers.ts'
import { assess } from './assess.ts'

const mostBytes = 1_000_000

const fail = (...lines: readonly string[]): never => {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(2)
}

const howTo = ['Så här: npm run --silent assess -- FIL.json', 'Filen har en dag (on) och svar (answers).']

const textOf = async (file: string): Promise<string> => {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return fail(`Filen finns inte: ${file}`, ...howTo)
  if (found.size > mostBytes) return fail(`Filen är för stor: högst ${mostBytes} byte.`)
  return readFile(file, 'utf8').catch(() => fail(`Filen går inte att läsa: ${file}`))
}

const parsed = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return fail(`Filen är inte JSON: ${file}`, ...howTo)
  }
}

const [file, ...more] = process.argv.slice(2)
if (file === undefined || more.length > 0) fail('Ange en fil.', ...howTo)
const read = readRouteInput(parsed(await textOf(file ?? ''), file ?? ''))
if ('faults' in read) fail(...read.faults)
else process.stdout.write(`${JSON.stringify(assess(read.input))}\n`)
