import { appendFile, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createTexts } from '../../platform/texts/texts.ts'
import { instantInWords, systemClock } from '../../platform/time.ts'
import { noticesTexts } from '../texts.ts'
import { checkProof } from './certificate.ts'
import { entryLeaf, entryText } from './entry.ts'
import { completedBy, type Hash, nodeHash, rangeHash } from './merkle.ts'
import { probeBoard } from './probe.ts'

// `npm run --silent notice:verify -- FILE.json`: checks a certificate of display without a running Handslag. Exit status 0 when the notice
// was shown without a break, 1 when not, 2 when the certificate does not hold or cannot be read.
// `npm run --silent notice:probe -- URL [FILE]`: looks once at a board from another host, as anyone would, and adds what it saw to a log.

const t = createTexts([noticesTexts])('sv')

/** What a certificate says, in lines for a person at a keyboard, with the exit status. */
export const checkedInLines = (raw: unknown): { readonly lines: readonly string[]; readonly status: 0 | 1 | 2 } => {
  const checked = checkProof(raw)
  if (checked.fault) return { lines: [t(`notices.verify.fault.${checked.fault}`)], status: 2 }
  const { display, looks, size, key, notice } = checked
  return {
    lines: [
      t(`notices.watch.state.${display.state}`),
      t('notices.verify.between', {
        from: instantInWords(Temporal.Instant.from(notice.postedAt)),
        until: instantInWords(Temporal.Instant.from(notice.until)),
      }),
      t('notices.watch.looks', { count: looks }),
      ...display.gaps.map(
        ({ from, until, why, minutes }) =>
          `${t(`notices.watch.why.${why}`)}, ${t('notices.watch.minutes', { count: minutes })}: ${instantInWords(from)} – ${instantInWords(until)}`,
      ),
      t('notices.verify.log', { size }),
      `${t('notices.verify.key')}: ${key}`,
      notice.address,
    ],
    status: display.state === 'unbroken' ? 0 : 1,
  }
}

const verify = async (file: string): Promise<number> => {
  const raw = await jsonIn(file)
  if (raw === undefined) {
    console.error(t('notices.verify.unreadable'))
    return 2
  }
  const { lines, status } = checkedInLines(raw)
  console.log(lines.join('\n'))
  return status
}

const jsonIn = async (file: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(resolve(process.env.INIT_CWD ?? '.', file), 'utf8'))
  } catch {
    return undefined
  }
}

/** The notices on a board; undefined when the page does not answer. */
const idsAt = async (board: string): Promise<readonly string[] | undefined> => {
  try {
    return idsIn(await (await fetch(board, { signal: AbortSignal.timeout(15_000) })).text())
  } catch {
    return undefined
  }
}

const idsIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/id="anslag-([0-9a-f-]{36})"/g)].map(([, id = '']) => id)),
]

/** The root of a log in a file: one entry a line. */
export const rootOf = (entries: readonly string[]): Hash => {
  const kept = new Map<string, Hash>()
  entries.forEach((entry, at) => {
    for (const { level, index } of completedBy(at)) {
      const below = (side: number) => kept.get(`${level - 1}/${index * 2 + side}`) ?? ''
      kept.set(`${level}/${index}`, level === 0 ? entryLeaf(entry) : nodeHash(below(0), below(1)))
    }
  })
  return rangeHash({ from: 0, until: entries.length }, ({ level, index }) => kept.get(`${level}/${index}`) ?? '')
}

const probe = async (url: string, file: string | undefined): Promise<number> => {
  const board = url.replace(/\/$/, '')
  const known = file === undefined ? [] : await linesIn(file)
  const ids = await idsAt(board)
  if (ids === undefined) console.error(t('notices.watch.why.unreachable'))
  // What was on the board the last time is looked for again, so that a notice that is gone is noticed.
  const before = known.flatMap((line) => /"notice":"([0-9a-f-]{36})"/.exec(line)?.slice(1) ?? [])
  const noticeIds = [...new Set([...(ids ?? []), ...before])]
  if (noticeIds.length === 0) {
    if (ids !== undefined) console.error(t('notices.verify.noNotices'))
    return 2
  }
  const sightings = await probeBoard({ board, noticeIds, now: systemClock.now, fetch })
  const lines = sightings.map(entryText)
  for (const line of lines) console.log(line)
  if (file !== undefined && lines.length > 0) {
    await appendFile(resolve(process.env.INIT_CWD ?? '.', file), `${lines.join('\n')}\n`)
    const entries = [...known, ...lines]
    console.log(t('notices.verify.ownLog', { size: entries.length, root: rootOf(entries) }))
  }
  return sightings.every(({ result }) => result === 'seen') ? 0 : 1
}

const linesIn = async (file: string): Promise<readonly string[]> => {
  try {
    const text = await readFile(resolve(process.env.INIT_CWD ?? '.', file), 'utf8')
    return text.split('\n').filter((line) => line !== '')
  } catch {
    return []
  }
}

const main = async ([verb, subject, file]: readonly string[]): Promise<number> => {
  if (verb === 'verify' && subject) return verify(subject)
  if (verb === 'probe' && subject && URL.canParse(subject)) return probe(subject, file)
  console.error(t('notices.verify.usage'))
  return 2
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2))
