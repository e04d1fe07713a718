import { z } from 'zod'
import {
  assessmentSection,
  childStepsLeftOf,
  commentsSection,
  criteriaOf,
  differencesSection,
  getAssessment,
  knownOf,
  saidByAssociations,
} from '../../assessments/index.ts'
import { getCase } from '../../cases/index.ts'
import { addDraft } from '../../drafts/index.ts'
import { getBody } from '../../organisations/index.ts'
import { getPartnership, type Partnership } from '../../partnerships/index.ts'
import { action, type Doing } from '../../platform/action.ts'
import { idInput, lineInput, optionalIdInput } from '../../platform/input.ts'
import { roleIn } from '../../platform/permission.ts'
import { refuse } from '../../platform/refusal.ts'
import { put } from '../printed-parts.ts'
import { agreementOfPartnership } from '../queries.ts'
import { agreementSums as sumsOf } from '../sums-queries.ts'
import { memoWords as words } from './data/memo-words.ts'
import { memoContent } from './memo.ts'

/** Who writes the memo: those who keep the records of the host. */
export const writesMemo = roleIn('records', 'registrar', 'committeeSecretary', 'caseOfficer')

type Assessed = NonNullable<Awaited<ReturnType<typeof getAssessment>>>

const childrenText = ({ child }: Assessed): string => {
  if (!child) return ''
  return child.isAffected
    ? put(words.childrenAffected, { assessment: child.assessment })
    : put(words.childrenNot, { reason: child.reason, by: child.by })
}

/** The assessment, what places still say differently, and what the associations have said of it. */
const assessedBlocks = async ({ tx, authority, today }: Doing, partnership: Partnership, assessment: Assessed) => {
  const { authorityId } = authority
  const asking = { partnership, authorityId, side: 'authority', sumsOf, answers: assessment.answers } as const
  return [
    ...assessmentSection(assessment, today),
    ...differencesSection(await knownOf(tx, asking), today),
    ...commentsSection(await saidByAssociations(tx, partnership.partnershipId)),
  ]
}

/**
 * Begins the official memo as a draft that says what the agreement and the assessment say. Refuses one without an open case, with an
 * unanswered or failing knock-out, without the child test (R-BARN-1), and bodies that are not here.
 */
export const writeMemo = action({
  name: 'agreementMemo.write',
  input: z.object({
    partnershipId: idInput,
    administration: lineInput(200),
    decidingBodyId: idInput,
    preparingBodyId: optionalIdInput,
  }),
  subject: ({ tx }, { partnershipId }): Promise<Partnership | undefined> =>
    getPartnership(tx, partnershipId, { lock: true }),
  permission: writesMemo,
  run: async (doing, { partnershipId, administration, decidingBodyId, preparingBodyId }, partnership) => {
    const { tx, authority, actor, today } = doing
    if (partnership.hostAuthorityId !== authority.authorityId) return refuse('partnerships.onlyHost')
    const matter = partnership.caseId ? await getCase(tx, partnership.caseId, { lock: true }) : undefined
    if (!matter || matter.state === 'closed') return refuse('agreementMemo.caseMissing')
    const agreement = await agreementOfPartnership(tx, partnershipId)
    if (!agreement) return refuse('agreementMemo.noAgreement')
    const assessment = await getAssessment(tx, partnershipId)
    if (!assessment) return refuse('agreementMemo.notAssessed')
    const { failing, unanswered } = criteriaOf(assessment)
    const [open] = [...failing, ...unanswered]
    if (open) return refuse('agreementMemo.knockOut', { facts: { criterion: open } })
    if (childStepsLeftOf(assessment.child).length > 0)
      return refuse('agreementMemo.childMissing', { provision: 'Barnkonventionen art. 3' })
    const [deciding, preparing] = [
      await getBody(tx, decidingBodyId),
      preparingBodyId ? await getBody(tx, preparingBodyId) : undefined,
    ]
    if (!deciding || (preparingBodyId && !preparing)) return refuse('organisations.bodyMissing')
    const content = memoContent(agreement, partnership, {
      ...{ authority: authority.name, administration, caseNumber: matter.caseNumber, on: today },
      officer: 'name' in actor ? actor.name : '',
      ...{ decidingBody: deciding.name, preparingBody: preparing?.name ?? '' },
      ...{ assessment: await assessedBlocks(doing, partnership, assessment), children: childrenText(assessment) },
    })
    const draftId = await addDraft(doing, {
      ...{ caseId: matter.caseId, kind: 'officialReport', content },
      title: content.title.slice(0, 300),
    })
    return { partnershipId, draftId }
  },
  journal: ({ partnershipId }, _, { draftId }) => ({ subjectId: partnershipId, details: { draftId } }),
})
