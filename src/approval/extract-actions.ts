import { z } from 'zod'
import { type Decision, decisionsOfMeeting, type FiledExtract, filedExtracts, getDecision } from '../decisions/index.ts'
import { getPaper, recordOtherWords, recordPaper } from '../drafts/index.ts'
import { meetingsWith } from '../meetings/index.ts'
import { action, type Doing } from '../platform/action.ts'
import type { Id } from '../platform/id.ts'
import { idInput } from '../platform/input.ts'
import { systemOnly } from '../platform/permission.ts'
import { refuse } from '../platform/refusal.ts'
import { keepsMinutes, standingRound } from './approval.ts'
import {
  type AroundExtracts,
  aroundExtracts,
  caseExtract,
  certifiedExtract,
  fullExtract,
  saysTheSame,
} from './extracts.ts'
import { minutesCaseFor } from './minutes-paper.ts'
import { lockedApproval } from './round-actions.ts'
import { certification } from './texts.ts'

/**
 * Files an extract of each paragraph of the minutes in its case, or brings one that nobody has certified up to date. A certified one that
 * says something else by now is replaced. An extract tells when its minutes were announced (R-MIN-4): none is filed before.
 */
export const fileExtracts = action({
  name: 'approval.fileExtracts',
  input: z.object({ minutesId: idInput, paragraph: z.number().int().optional() }),
  subject: lockedApproval,
  permission: systemOnly,
  run: async (doing, { minutesId, paragraph }, approval) => {
    // Minutes that were read in have their own papers.
    if (standingRound(approval)?.state !== 'approved') return { minutesId, count: 0 }
    const all = await decisionsOfMeeting(doing.tx, approval.meeting.meetingId, doing.now)
    const own = all.filter(({ item, minutes, notice }) => minutes?.minutesId === minutesId && notice && item.caseId)
    const asked = own.filter(
      ({ item }) => item.paragraph !== undefined && (paragraph ?? item.paragraph) === item.paragraph,
    )
    const standing = await filedExtracts(doing.tx, asked.map(itemOf))
    const around = await aroundExtracts(
      doing,
      minutesId,
      asked.map(({ item }) => item),
    )
    let count = 0
    for (const decision of asked)
      if (await fileOne(doing, decision, { around, standing: standing.get(itemOf(decision)) ?? [] })) count += 1
    return { minutesId, count }
  },
  journal: ({ minutesId }, _, { count }) => ({ subjectId: minutesId, details: { count } }),
})

const itemOf = ({ item }: Decision): Id => item.meetingItemId

const fileOne = async (
  doing: Doing,
  decision: Decision,
  { around, standing }: { around: AroundExtracts; standing: readonly FiledExtract[] },
): Promise<boolean> => {
  const { caseId, meetingItemId: itemId, secrecyProvision } = decision.item
  if (caseId === undefined) return false
  const isOpen = secrecyProvision !== undefined
  const tree = caseExtract(decision, around)
  const { letterhead } = around
  const before = standing.find(({ isOpenVersion }) => isOpenVersion === isOpen)
  if (before && saysTheSame(before, tree)) return false
  if (before && !before.isCertified) {
    await recordOtherWords(doing, before.documentId, { tree, letterhead })
    return true
  }
  await recordPaper(doing, {
    ...{ caseId, kind: 'minutesExtract', tree, letterhead, signers: [], awaitsCertification: true },
    content: { itemId, ...(isOpen ? { isOpen: 'true' } : {}) },
    ...(before ? { replaces: before.documentId } : {}),
  })
  return true
}

/**
 * Certifies the extract of one paragraph, and the authority seals it. What stands in the case gets the words that certify it; where
 * nothing stands, or the paragraph is under secrecy, an extract in full is filed. Refuses minutes that are not approved, and twice.
 */
export const certifyExtract = action({
  name: 'approval.certify',
  input: z.object({ itemId: idInput }),
  subject: ({ tx, now }, { itemId }) => getDecision(tx, itemId, now),
  permission: keepsMinutes,
  run: async (doing, { itemId }, decision) => {
    const { item, minutes } = decision
    const [meeting] = await meetingsWith(doing.tx, [item.meetingId])
    if (!minutes?.approvedOn || !meeting) return refuse('approval.extractTooEarly')
    const around = await aroundExtracts(doing, minutes.minutesId, [item])
    const extract = fullExtract(decision, around)
    const byName = 'name' in doing.actor ? doing.actor.name : doing.authority.name
    const role = certification.roles[doing.actor.kind === 'role' ? doing.actor.role : 'system']
    const tree = certifiedExtract(extract, { byName, role, on: doing.today })
    const { letterhead } = around
    const before = await standingInFull(doing, itemId)
    if (before?.isCertified && saysTheSame(before, extract)) return refuse('approval.certifiedAlready')
    if (before && !before.isCertified) {
      await recordOtherWords(doing, before.documentId, { tree, letterhead, isCertified: true })
      return { documentId: before.documentId }
    }
    const documentId = await recordPaper(doing, {
      ...{ kind: 'minutesExtract', content: { itemId }, tree, letterhead, signers: [] },
      caseId: item.caseId ?? (await minutesCaseFor(doing, meeting)),
      secrecyProvision: item.secrecyProvision,
      ...(before ? { replaces: before.documentId } : {}),
    })
    return { documentId }
  },
  journal: ({ itemId }, _, { documentId }) => ({ subjectId: documentId, details: { itemId } }),
})

/** The extract in full that stands for a paragraph, held until commit; another may have certified it meanwhile. */
const standingInFull = async ({ tx }: Doing, itemId: Id): Promise<FiledExtract | undefined> => {
  const found = (await filedExtracts(tx, [itemId])).get(itemId)?.find(({ isOpenVersion }) => !isOpenVersion)
  const paper = found && (await getPaper(tx, found.documentId, { lock: true }))
  return found && paper && { ...found, isCertified: !paper.awaitsCertification }
}
