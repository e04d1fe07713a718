import type { Gate, GateResult } from '../partnerships/index.ts'
import { childStepsLeftOf, criteriaOf, isPartnership, mayAnswer, routeOf } from './assessments.ts'
import { childAssessments, getAssessment } from './queries.ts'

const passed: GateResult = { state: 'passed' }
const open = (key: string, at: string): GateResult => ({ state: 'open', says: { key }, at })
const blocked = (key: string): GateResult => ({ state: 'blocked', says: { key }, at: '/provning' })

/** Every knock-out of the pinned criteria is answered, and none of them fails. Four statements. */
const knockOuts: Gate = {
  id: 'assessments.knockOuts',
  leaving: 'suitability',
  mayBeExcepted: true,
  side: 'together',
  check: async ({ db }, { partnershipId }) => {
    const assessment = await getAssessment(db, partnershipId)
    if (!assessment) return open('assessments.notBegun', '/provning')
    const { unanswered, failing } = criteriaOf(assessment)
    if (failing.length > 0) return blocked('assessments.knockOutsFail')
    const [first] = unanswered
    if (first === undefined) return passed
    // All parties are led there: where the association may not answer, to the list of them.
    const at = mayAnswer('association', first) ? `/kriterier/${first}` : '#kriterier'
    return open('assessments.knockOutsLeft', `/provning${at}`)
  },
}

/** The route ends at a partnership. Nobody can let another form pass: then the law asks for that one. Four statements. */
const route: Gate = {
  id: 'assessments.route',
  leaving: 'suitability',
  mayBeExcepted: false,
  side: 'authority',
  check: async ({ db, today }, { partnershipId }) => {
    const assessment = await getAssessment(db, partnershipId)
    if (!assessment) return open('assessments.notBegun', '/provning')
    const { outcome } = routeOf(assessment, today)
    if (outcome.form === undefined) return open('assessments.routeOpen', '/provning')
    if (!isPartnership(outcome.form)) return blocked('assessments.routeSaysOther')
    return assessment.form !== undefined && !isPartnership(assessment.form)
      ? blocked('assessments.concludedOther')
      : passed
  },
}

/** Another than the author has read it through and agreed. Four statements. */
const secondReader: Gate = {
  id: 'assessments.secondReader',
  leaving: 'suitability',
  mayBeExcepted: true,
  side: 'authority',
  check: async ({ db }, { partnershipId }) => {
    const assessment = await getAssessment(db, partnershipId)
    if (assessment?.state === 'approved') return passed
    return open('assessments.notRead', assessment?.state === 'proposed' ? '/provning/granska' : '/provning')
  },
}

/** The child's best interests are tried, or it is noted why no children are concerned and who judged so (R-BARN-1). One statement. */
const children: Gate = {
  id: 'assessments.children',
  leaving: 'childAssessment',
  mayBeExcepted: false,
  side: 'authority',
  check: async ({ db }, { partnershipId }) => {
    const child = (await childAssessments(db, [partnershipId])).get(partnershipId)
    return childStepsLeftOf(child).length === 0 ? passed : open('assessments.childLeft', '/provning/barn')
  },
}

/** What the assessment asks for before a partnership goes on. */
export const assessmentGates: readonly Gate[] = [knockOuts, route, secondReader, children]
