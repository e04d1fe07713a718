import { z } from 'zod'
import { caseNumbersOf } from '../cases/index.ts'
import { extractDocument, getDecision } from '../decisions/index.ts'
import { recordPaper } from '../drafts/index.ts'
import { holds } from '../law/paragraphs.ts'
import { meetingsWith } from '../meetings/index.ts'
import { notesOf, recordNote } from '../minutes/index.ts'
import { houseStyle } from '../papers/index.ts'
import { action } from '../platform/action.ts'
import type { Document } from '../platform/documents/document.ts'
import { idInput, lineInput, optionalCountInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import { type Day, dayInWords } from '../platform/time.ts'
import { keepsMinutes, stateOf } from './approval.ts'
import { minutesCaseFor } from './minutes-paper.ts'
import { lockedApproval } from './round-actions.ts'
import { certification } from './texts.ts'

/** Notes a correction beside approved minutes; the signed file stays as it is. Refused before approval: then the text can be mended. */
export const noteCorrection = action({
  name: 'approval.note',
  input: z.object({ minutesId: idInput, paragraph: optionalCountInput(1, 100_000), text: lineInput(4000) }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, paragraph, text }, approval) => {
    if (stateOf(approval) !== 'approved') return refuse('approval.noteTooEarly')
    if (paragraph !== undefined && !holds(approval.minutes.paragraphs, paragraph))
      return refuse('approval.noSuchParagraph')
    await recordNote(doing, { minutesId, paragraph, text })
    return { minutesId }
  },
  journal: ({ minutesId, paragraph }) => ({
    subjectId: minutesId,
    details: paragraph === undefined ? {} : { paragraph },
  }),
})

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

/**
 * Certifies an extract of one paragraph: it is filed in the case of the paragraph, set as PDF and sealed by the authority. Refuses
 * minutes that are not approved.
 */
export const certifyExtract = action({
  name: 'approval.certify',
  input: z.object({ itemId: idInput }),
  subject: ({ tx, now }, { itemId }) => getDecision(tx, itemId, now),
  permission: keepsMinutes,
  run: async (doing, _, decision) => {
    const { item, minutes } = decision
    if (!minutes?.approvedOn) return refuse('approval.extractTooEarly')
    const [meeting] = await meetingsWith(doing.tx, [item.meetingId])
    if (!meeting) return refuse('approval.extractTooEarly')
    const notes = await notesOf(doing.tx, minutes.minutesId)
    const numbers = await caseNumbersOf(doing.tx, item.caseId === undefined ? [] : [item.caseId])
    const { letterhead, wording } = await houseStyle(doing.tx, doing.authority)
    const caseNumber = item.caseId === undefined ? undefined : numbers.get(item.caseId)
    const extract = extractDocument(decision, { authority: doing.authority.name, caseNumber, wording, notes })
    const byName = 'name' in doing.actor ? doing.actor.name : doing.authority.name
    const role = certification.roles[doing.actor.kind === 'role' ? doing.actor.role : 'system']
    const tree = certifiedExtract(extract, { byName, role, on: doing.today })
    const caseId = item.caseId ?? (await minutesCaseFor(doing, meeting))
    const documentId = await recordPaper(doing, {
      ...{ caseId, kind: 'minutesExtract', content: { itemId: item.meetingItemId }, tree, letterhead, signers: [] },
      secrecyProvision: item.secrecyProvision,
    })
    return { documentId }
  },
  journal: ({ itemId }, _, { documentId }) => ({ subjectId: documentId, details: { itemId } }),
})
