import { assignmentsGivenIn } from '../cases/index.ts'
import type { Attendance } from '../meetings/index.ts'
import {
  extrasOf,
  frontContent,
  itemContent,
  type Minutes,
  type MinutesNote,
  type MinutesParts,
  namedContent,
} from '../minutes/index.ts'
import { noticeInMinutes } from '../notices/index.ts'
import {
  defaultWording,
  type MinutesExtractContent,
  minutesExtractKind,
  type Person,
  type Wording,
} from '../papers/index.ts'
import type { Read } from '../platform/db/db.ts'
import type { Block, Document } from '../platform/documents/document.ts'
import type { Id } from '../platform/id.ts'
import { paragraphSign } from '../platform/texts/words.ts'
import { dayInWords } from '../platform/time.ts'
import type { Decision } from './decisions.ts'
import { correctionsHeading } from './texts.ts'

/** Whose extract it is, the case number that it carries, and what the authority calls things. */
type Around = {
  readonly authority: string
  readonly caseNumber?: string | undefined
  readonly wording?: Wording
  readonly notes?: readonly MinutesNote[]
  readonly beside?: BesideDecision
}

/** What a paragraph has beside its decision: tasks, notes, words of reservations, to whom it is sent. */
export type BesideDecision = Pick<MinutesParts, 'assignments'> & Required<Pick<MinutesParts, 'extras'>>

/** What paragraphs have beside their decisions. Two statements. */
export const besideDecisions = async (db: Read, itemIds: readonly Id[]): Promise<BesideDecision> => {
  const [assignments, extras] = await Promise.all([assignmentsGivenIn(db, itemIds), extrasOf(db, itemIds)])
  return { assignments, extras }
}

/** Protokollsutdrag (R-MIN-4): one paragraph with body, day, number and text, where its approval and notice stand, and what was corrected since. */
export const extractDocument = (
  decision: Decision,
  { wording = defaultWording, notes = [], ...around }: Around,
): Document => {
  const document = minutesExtractKind.document(
    minutesExtractKind.schema.parse(extractContent(decision, around)),
    wording,
  )
  const about = notes.filter(({ paragraph }) => paragraph === undefined || paragraph === decision.item.paragraph)
  return withCorrections(document, about)
}

/** A document with what was corrected after its approval, dated, at the end. */
export const withCorrections = (document: Document, notes: readonly MinutesNote[]): Document => ({
  ...document,
  blocks: [...document.blocks, ...noted(notes)],
})

const noted = (notes: readonly MinutesNote[]): readonly Block[] =>
  notes.length === 0
    ? []
    : [
        {
          kind: 'heading',
          text: correctionsHeading,
          blocks: notes.map(({ text, notedOn, byName, paragraph }) => ({
            kind: 'paragraph',
            text: `${dayInWords(notedOn)}${paragraph === undefined ? '' : `, ${paragraphSign(paragraph)}`}: ${text} (${byName})`,
          })),
        },
      ]

const extractContent = (
  { item, meeting, minutes, notice, takingPart }: Decision,
  { authority, caseNumber, beside = { assignments: new Map(), extras: new Map() } }: Omit<Around, 'wording' | 'notes'>,
): MinutesExtractContent => {
  const own: Minutes = { ...noMinutes, meetingId: meeting.meetingId, ...minutes, paragraphs: [] }
  const chairs = takingPart.chair ? [takingPart.chair] : []
  const around = { people: [], chairs: [], caseNumbers: new Map<string, string>(), ...beside }
  return {
    ...frontContent(
      { authority, meeting, minutes: own, chairs },
      notice && noticeInMinutes(notice, { meeting, items: [item] }),
    ),
    item: {
      ...itemContent(item, around),
      caseNumber,
      takingPart: {
        recused: takingPart.recused.map(({ person }) => namedContent(person)),
        serving: [],
        absent: takingPart.absent.map(namedContent),
      },
    },
    deciding: takingPart.deciding.map(inThisParagraph),
  }
}

/** What is known of minutes that are not here. */
const noMinutes: Omit<Minutes, 'meetingId'> = {
  ...{ minutesId: '', kind: 'ordinary', isDigitallySigned: false, paragraphs: [], approvers: [] },
}

/** A person as one paragraph saw them: where else they were is of no matter. */
const inThisParagraph = (person: Attendance): Person => ({ ...namedContent(person), role: person.role })
