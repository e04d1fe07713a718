import type { Attendance } from '../meetings/index.ts'
import { frontContent, itemContent, type Minutes, namedContent } from '../minutes/index.ts'
import { noticeInMinutes } from '../notices/index.ts'
import {
  defaultWording,
  type MinutesExtractContent,
  minutesExtractKind,
  type Person,
  type Wording,
} from '../papers/index.ts'
import type { Document } from '../platform/documents/document.ts'
import type { Decision } from './decisions.ts'

/** Whose extract it is, the case number that it carries, and what the authority calls things. */
type Around = { readonly authority: string; readonly caseNumber?: string | undefined; readonly wording?: Wording }

/** Protokollsutdrag (R-MIN-4): one paragraph with body, day, number and text, and where its approval and notice stand. */
export const extractDocument = (decision: Decision, { wording = defaultWording, ...around }: Around): Document =>
  minutesExtractKind.document(minutesExtractKind.schema.parse(extractContent(decision, around)), wording)

const extractContent = (
  { item, meeting, minutes, notice, takingPart }: Decision,
  { authority, caseNumber }: Omit<Around, 'wording'>,
): MinutesExtractContent => {
  const own: Minutes = { ...noMinutes, meetingId: meeting.meetingId, ...minutes, paragraphs: [] }
  const chairs = takingPart.chair ? [takingPart.chair] : []
  const around = { people: [], chairs: [], caseNumbers: new Map<string, string>(), assignments: new Map() }
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
