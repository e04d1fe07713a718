import { createHash } from 'node:crypto'
import { z } from 'zod'
import { displayCertificate, noticeCertificateKind, type Wording } from '../../papers/index.ts'
import type { Read } from '../../platform/db/db.ts'
import type { Document } from '../../platform/documents/document.ts'
import { type BoardNotice, noticeDocument, removalRule } from '../board/board.ts'
import { checkpointText, openNote, readCheckpoint, readVerifierKey } from './checkpoint.ts'
import { entryLeaf, readEntry } from './entry.ts'
import { type Display, judgeDisplay } from './judge.ts'
import { logSize, rangeHashes, sightingsOf } from './log-queries.ts'
import { inclusionRanges, type LeafRange, provesInclusion } from './merkle.ts'
import type { Watched } from './watch-queries.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The form of a certificate of display, so that anyone can check it without us: the words, every look, its proof, and the signed log. */
export const proofForm = z.strictObject({
  format: z.literal('handslag-anslag/1'),
  notice: z.strictObject({
    id: z.uuid(),
    address: z.string().max(2000),
    text: z.string().max(1_000_000),
    sha256: hash,
    postedAt: z.string(),
    until: z.string(),
  }),
  longestUnseenMinutes: z.number().int().min(1).max(100_000),
  looks: z
    .array(
      z.strictObject({ index: z.number().int().min(0), entry: z.string().max(2000), proof: z.array(hash).max(64) }),
    )
    .max(200_000),
  checkpoint: z.string().max(10_000),
  key: z.string().max(1000),
})

/** A certificate of display as it is downloaded. */
export type DisplayProof = z.infer<typeof proofForm>

type Signed = { readonly note: string; readonly key: string }

/** Signs what the log says of itself now. */
export type SignCheckpoint = (text: string) => Promise<Signed>

/** Everything that proves how a notice was displayed. Three statements, however many looks. */
export const displayProof = async (
  db: Read,
  asked: {
    readonly notice: BoardNotice
    readonly watched: Watched
    readonly address: string
    readonly origin: string
    readonly longestMinutes: number
    readonly sign: SignCheckpoint
  },
): Promise<DisplayProof> => {
  const { notice, watched, address, origin, longestMinutes, sign } = asked
  const size = await logSize(db)
  const sightings = await sightingsOf(db, notice.noticeId)
  const paths = sightings.map(({ index }) => inclusionRanges(index, size))
  const distinct = new Map<string, LeafRange>(
    [...paths.flat(), { from: 0, until: size }].map((range) => [`${range.from}-${range.until}`, range]),
  )
  const hashes = await rangeHashes(db, [...distinct.values()])
  const hashOf = new Map([...distinct.keys()].map((key, index) => [key, hashes[index] ?? '']))
  const root = hashOf.get(`0-${size}`) ?? ''
  const { note, key } = await sign(checkpointText({ origin, size, root }))
  return {
    format: 'handslag-anslag/1',
    notice: {
      id: notice.noticeId,
      address,
      text: notice.text,
      sha256: notice.contentSha256,
      postedAt: notice.postedAt.toString(),
      until: watched.until.toString(),
    },
    longestUnseenMinutes: longestMinutes,
    looks: sightings.map(({ index, entry }, at) => ({
      index,
      entry,
      proof: (paths[at] ?? []).map(({ from, until }) => hashOf.get(`${from}-${until}`) ?? ''),
    })),
    checkpoint: note,
    key,
  }
}

/** What checking a certificate came to. `fault` says what does not hold; then nothing else in it may be believed. */
export type Checked =
  | { readonly fault: 'form' | 'key' | 'signature' | 'words' | 'entry' | 'proof' }
  | {
      readonly fault?: never
      readonly display: Display
      readonly looks: number
      readonly size: number
      readonly key: string
      readonly notice: DisplayProof['notice']
    }

/** Checks a certificate offline: the signature of the log, every look in it, and what the looks say together. */
export const checkProof = (raw: unknown): Checked => {
  const parsed = proofForm.safeParse(raw)
  if (!parsed.success) return { fault: 'form' }
  const { notice, looks, checkpoint, key, longestUnseenMinutes } = parsed.data
  const verifier = readVerifierKey(key)
  if (!verifier) return { fault: 'key' }
  const text = openNote(checkpoint, verifier)
  const log = text === undefined ? undefined : readCheckpoint(text)
  if (!log) return { fault: 'signature' }
  if (createHash('sha256').update(notice.text).digest('hex') !== notice.sha256) return { fault: 'words' }
  const probes = []
  for (const { index, entry, proof } of looks) {
    const seen = readEntry(entry)
    if (!seen || seen.noticeId !== notice.id) return { fault: 'entry' }
    if (!provesInclusion({ leaf: entryLeaf(entry), index, size: log.size, root: log.root }, proof))
      return { fault: 'proof' }
    probes.push(seen)
  }
  const display = judgeDisplay({
    probes,
    from: Temporal.Instant.from(notice.postedAt),
    until: Temporal.Instant.from(notice.until),
    longestMinutes: longestUnseenMinutes,
    contentSha256: notice.sha256,
    outages: [],
    judged: [],
  })
  return { display, looks: looks.length, size: log.size, key, notice }
}

/** The certificate as a paper, in the words of the authority when the notice was posted. */
export const certificateDocument = (notice: BoardNotice, watched: Watched, wording: Wording): Document => {
  const told = presenceOf(notice, watched)
  if (notice.kind === 'approvedMinutes') {
    const { removedOn: _, readAt: _readAt, court: _court, ...said } = notice.content
    return noticeCertificateKind.document({ ...said, ...told }, wording)
  }
  const meetingDate = (notice.kind === 'councilMeeting' ? notice.meetingOn : notice.postedOn).toString()
  const removal = removalRule(notice)
  return displayCertificate(noticeDocument(notice, wording), { ...told, meetingDate }, { wording, removal })
}

const presenceOf = (notice: BoardNotice, { looks, judgements, display: { gaps, state } }: Watched) => ({
  earliestRemoval: notice.earliestRemovalOn.toString(),
  ...(notice.removedAt
    ? { removedOn: notice.removedAt.toZonedDateTimeISO('Europe/Stockholm').toPlainDate().toString() }
    : {}),
  ...(looks > 0 || gaps.length > 0
    ? {
        checks: {
          count: looks,
          gaps: gaps
            .slice(0, 500)
            .map(({ from, until, ...told }) => ({ from: from.toString(), until: until.toString(), ...told })),
          judged: judgements.slice(0, 100).map(({ brokeThePeriod, reason }) => ({ brokeThePeriod, reason })),
          isSettled: state !== 'toAssess',
        },
      }
    : {}),
  sha256: notice.contentSha256,
})
