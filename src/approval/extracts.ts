import { caseNumbersOf } from '../cases/index.ts'
import {
  type BesideDecision,
  besideDecisions,
  type Decision,
  extractDocument,
  openDecision,
} from '../decisions/index.ts'
import { type MinutesNote, notesOf } from '../minutes/index.ts'
import { type HouseStyle, houseStyle } from '../papers/index.ts'
import type { Doing } from '../platform/action.ts'
import type { Document } from '../platform/documents/document.ts'
import { documentText } from '../platform/documents/text.ts'
import { type Day, dayInWords } from '../platform/time.ts'
import { certification } from './texts.ts'

/** The task that files the extracts of minutes. Caused when their notice is posted, and by a correction. */
export const extractsTask = 'approval.extracts'

/** What extracts of the same minutes share. */
export type AroundExtracts = HouseStyle & {
  readonly authority: string
  readonly notes: readonly MinutesNote[]
  readonly numbers: ReadonlyMap<string, string>
  readonly beside: BesideDecision
}

/** What extracts of some paragraphs of the same minutes share, as of now. */
export const aroundExtracts = async (
  { tx, authority }: Doing,
  minutesId: string,
  items: readonly Decision['item'][],
): Promise<AroundExtracts> => {
  const [style, notes, numbers, beside] = await Promise.all([
    houseStyle(tx, authority),
    notesOf(tx, minutesId),
    caseNumbersOf(
      tx,
      items.flatMap(({ caseId }) => caseId ?? []),
    ),
    besideDecisions(
      tx,
      items.map(({ meetingItemId }) => meetingItemId),
    ),
  ])
  return { ...style, authority: authority.name, notes, numbers, beside }
}

/** The extract of a paragraph in full, with what has been corrected since. */
export const fullExtract = (
  decision: Decision,
  { authority, wording, notes, numbers, beside }: AroundExtracts,
): Document => {
  const { caseId } = decision.item
  const caseNumber = caseId === undefined ? undefined : numbers.get(caseId)
  return extractDocument(decision, { authority, caseNumber, wording, notes, beside })
}

/** The extract that stands in a case: of a paragraph under secrecy without its words, and without corrections of them. */
export const caseExtract = (decision: Decision, around: AroundExtracts): Document =>
  decision.item.secrecyProvision === undefined
    ? fullExtract(decision, around)
    : fullExtract(openDecision(decision), {
        ...around,
        notes: [],
        beside: { assignments: new Map(), extras: new Map() },
      })

/** Whether a filed extract, certified or not, says what the extract says now. */
export const saysTheSame = (filed: { readonly text: string }, now: Document): boolean =>
  filed.text.startsWith(documentText(now).trimEnd())

/** An extract with the words that certify it, who did and when. */
export const certifiedExtract = (
  extract: Document,
  { byName, role, on }: { byName: string; role: string; on: Day },
): Document => ({
  ...extract,
  blocks: [
    ...extract.blocks,
    {
      kind: 'heading',
      text: certification.title,
      blocks: [
        {
          kind: 'terms',
          terms: [
            { label: certification.by, value: `${byName}, ${role}` },
            { label: certification.on, value: dayInWords(on) },
            { label: certification.how, value: certification.seal },
          ],
        },
      ],
    },
  ],
})
