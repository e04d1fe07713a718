import { houseStyle, summonsKind } from '../../papers/index.ts'
import type { Block, Document, Letterhead } from '../../platform/documents/document.ts'
import { TypesettingFault } from '../../platform/documents/pdf/typesetting-fault.ts'
import { inTenant, type Performing } from '../../platform/perform.ts'
import type { Translate } from '../../platform/texts/texts.ts'
import { dayInWords } from '../../platform/time.ts'
import type { Services } from '../../platform/web/env.ts'
import { summonsContent } from '../documents.ts'
import { agendaOf } from '../planning/agenda-queries.ts'
import { getPlan } from '../planning/plan-queries.ts'
import { joinInThread } from './joining.ts'
import type { Bookmark } from './joining-protocol.ts'
import { agendaHash, type LeftOut, type LeftOutReason } from './pack.ts'
import { type MadePack, type PackedPaper, packedPapers } from './pack-queries.ts'

type At = { readonly services: Services; readonly performing: Performing }

/** Everything that a pack is made from, as it stood at one moment. */
type Source = {
  readonly title: string
  readonly summons: Document
  readonly letterhead: Letterhead
  readonly items: readonly { readonly title: string }[]
  readonly papers: readonly PackedPaper[]
  readonly agendaSha256: string
}

const sourceOf = ({ performing }: At, meetingId: string): Promise<Source | undefined> =>
  inTenant(performing, async (tx) => {
    const { authority } = performing
    const plan = await getPlan(tx, meetingId)
    const content = await summonsContent(tx, meetingId, authority.name)
    if (!plan || !content) return undefined
    const { letterhead, wording } = await houseStyle(tx, authority)
    const items = await agendaOf(tx, meetingId)
    return {
      title: `${plan.bodyName} ${dayInWords(plan.heldOn)}`,
      summons: summonsKind.document(summonsKind.schema.parse(content), wording),
      letterhead,
      items,
      papers: await packedPapers(tx, meetingId),
      agendaSha256: agendaHash(items),
    }
  })

/** A paper in the pack: its pages, or the sheet that says why they are not there. */
type Sheet = { readonly bytes: Uint8Array; readonly reason?: LeftOutReason }

/**
 * The agenda and all papers of a meeting as one PDF: PDFs as they are, others set from their words. A paper that cannot be put in leaves a
 * sheet that says so, and the others are there. `tell` hears how many papers are done. Throws `TypesettingFault` where the agenda cannot be set.
 */
export const madePack = async (
  at: At,
  meetingId: string,
  tell: (papersDone: number) => Promise<void>,
): Promise<MadePack | undefined> => {
  const source = await sourceOf(at, meetingId)
  if (!source) return undefined
  const front = await at.services.typesetter.pdf(source.summons, source.letterhead)
  const sheets: Sheet[] = []
  for (const [index, paper] of source.papers.entries()) {
    sheets.push(await sheetOf(at, source, paper))
    if (isTold(index + 1, source.papers.length)) await tell(index + 1)
  }
  for (;;) {
    const joined = await joinInThread({
      files: [front, ...sheets.map(({ bytes }) => bytes)],
      bookmarks: bookmarksOf(source, at.services.texts('sv')('packs.summons')),
      title: source.title,
    })
    if (joined.kind === 'joined') {
      const { agendaSha256 } = source
      return { pdf: joined.pdf, pages: joined.pages, agendaSha256, leftOut: leftOutOf(source, sheets) }
    }
    for (const { index, fault } of joined.faults) {
      const paper = source.papers[index - 1]
      // Our own sheets cannot be at fault twice: then something else is.
      if (!paper || sheets[index - 1]?.reason !== undefined)
        throw new Error(`A sheet of a pack could not be joined: ${fault}`)
      sheets[index - 1] = await leftOutSheet(at, source, { paper, reason: fault })
    }
  }
}

/** Told at every tenth of the way: more would fill the journal. */
const isTold = (done: number, of: number): boolean => Math.floor((done * 10) / of) > Math.floor(((done - 1) * 10) / of)

const leftOutOf = ({ papers }: Source, sheets: readonly Sheet[]): readonly LeftOut[] =>
  papers.flatMap(({ documentId }, index) => {
    const reason = sheets[index]?.reason
    return reason === undefined ? [] : [{ documentId, reason }]
  })

/** The agenda, then every item with its papers below it. An item without papers leads to the agenda. */
const bookmarksOf = ({ items, papers }: Source, summons: string): readonly Bookmark[] => [
  { title: summons, level: 1, file: 0 },
  ...items.flatMap(({ title }, place): Bookmark[] => {
    const own = papers.flatMap((paper, index) => (paper.number === place + 1 ? [{ paper, file: index + 1 }] : []))
    return [
      { title: `${place + 1}. ${title}`, level: 1, file: own[0]?.file ?? 0 },
      ...own.map(({ paper, file }): Bookmark => ({ title: paper.title, level: 2, file })),
    ]
  }),
]

const sheetOf = async (at: At, source: Source, paper: PackedPaper): Promise<Sheet> => {
  if (paper.mediaType === 'application/pdf') return { bytes: paper.bytes }
  if (paper.text.trim() === '') return leftOutSheet(at, source, { paper, reason: 'noText' })
  const t = at.services.texts('sv')
  const note: Block = {
    kind: 'box',
    title: t('packs.setFromWords'),
    blocks: [{ kind: 'paragraph', text: t('packs.setFromWordsText', { file: paper.fileName }) }],
  }
  try {
    return { bytes: await typeset(at, source, { paper, blocks: [note, ...paragraphs(paper.text)] }) }
  } catch (error) {
    if (!(error instanceof TypesettingFault) || error.reason === 'stopped' || error.reason === 'busy') throw error
    return leftOutSheet(at, source, { paper, reason: error.reason === 'tooLong' ? 'tooLong' : 'notTypeset' })
  }
}

const leftOutSheet = async (
  at: At,
  source: Source,
  { paper, reason }: { paper: PackedPaper; reason: LeftOutReason },
): Promise<Sheet> => {
  const t: Translate = at.services.texts('sv')
  const blocks: Block[] = [
    { kind: 'paragraph', text: t('packs.leftOutText', { file: paper.fileName }) },
    { kind: 'paragraph', text: t(`packs.reason.${reason}`) },
    { kind: 'paragraph', text: t('packs.leftOutWhere') },
  ]
  return { bytes: await typeset(at, source, { paper, blocks }), reason }
}

const typeset = (
  { services, performing }: At,
  { title, letterhead }: Source,
  { paper, blocks }: { paper: PackedPaper; blocks: readonly Block[] },
): Promise<Uint8Array> => {
  const name = paper.title.trim() === '' ? paper.fileName : paper.title
  return services.typesetter.pdf(
    { language: 'sv', title: name, header: [performing.authority.name, title], blocks },
    letterhead,
  )
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }))
