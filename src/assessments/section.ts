import { guidelinesTexts } from '../guidelines/index.ts'
import { childSteps } from '../law/child.ts'
import { citationText } from '../law/citation.ts'
import { signed } from '../law/contract-test.ts'
import type { Block } from '../platform/documents/document.ts'
import { createTexts } from '../platform/texts/texts.ts'
import type { Day } from '../platform/time.ts'
import { type Assessment, childStepsLeftOf, routeOf, routeTexts } from './assessments.ts'
import { answerInWords, criterionInWords, formWord, paragraphsOf, titleOf, type Words } from './frame.tsx'
import { missInWords, otherForms, outcomeLead, outcomeTitle, weight } from './outcome-parts.tsx'
import type { ShownRoute } from './route-view.ts'
import { assessmentsTexts } from './texts.ts'

// An official memo is written in Swedish, whoever reads the page.
const words: Words = { t: createTexts([assessmentsTexts, guidelinesTexts])('sv') }

const routeTable = (route: ShownRoute, assessment: Assessment): Block => {
  const { t } = words
  const texts = routeTexts(assessment)
  const { contractScore } = route.outcome
  const rows = route.rows.map(({ question, points, law }) => {
    const text = texts[question]
    return [
      titleOf(words, question),
      text === undefined ? t('assessments.table.unanswered') : answerInWords(words, question, text),
      points === undefined ? weight(words, route, question, text) : signed(points),
      citationText(law),
    ]
  })
  const sum = contractScore === undefined ? [] : [[t('assessments.table.sum'), '', signed(contractScore), '']]
  return {
    kind: 'table',
    caption: t('assessments.table.caption'),
    headings: [
      t('assessments.table.question'),
      t('assessments.table.answer'),
      t('assessments.table.weighs'),
      t('assessments.table.law'),
    ],
    rows: [...rows, ...sum],
  }
}

const criteriaTable = ({ profile, answers }: Assessment): Block => {
  const { t } = words
  const given = new Map(answers.map((answer) => [answer.question, answer]))
  return {
    kind: 'table',
    caption: t('assessments.section.criteria'),
    headings: [
      t('assessments.criterion.heading'),
      t('assessments.criterion.counts'),
      t('assessments.table.answer'),
      t('assessments.section.reason'),
    ],
    rows: profile.criteria.map(({ id, type }) => {
      const answer = given.get(id)
      return [
        `${id} ${t(`guidelines.criteria.${id}.name`)}`,
        t(`guidelines.profile.type.${type}`),
        answer ? criterionInWords(words, answer.answer) : t('assessments.table.unanswered'),
        answer?.reason ?? '',
      ]
    }),
  }
}

const missBlocks = ({ outcome: { nearestMiss } }: ShownRoute): Block[] => {
  if (!nearestMiss) return []
  const { t } = words
  const { changes, outcome } = missInWords(words, nearestMiss)
  const said = changes.map(
    ({ question, answer }, index) =>
      `${t(index === 0 ? 'assessments.miss.if' : 'assessments.miss.and')} ”${question}” ${t('assessments.miss.were')} ”${answer}”`,
  )
  const text = `${said.join(' ')}. ${t('assessments.miss.leads', { outcome })}`
  return [{ kind: 'heading', text: t('assessments.section.miss'), blocks: [{ kind: 'paragraph', text }] }]
}

const childBlocks = ({ child }: Assessment): Block[] => {
  if (!child || childStepsLeftOf(child).length > 0) return []
  const parts = child.isAffected
    ? (['scope', 'children', 'knowledge', 'rules', 'heard', 'assessment'] as const)
    : (['reason', 'by'] as const)
  const terms = parts.map((part) => ({ label: childSteps[part], value: child[part] }))
  return [{ kind: 'heading', text: words.t('assessments.section.child'), blocks: [{ kind: 'terms', terms }] }]
}

const byBlock = ({ profile, proposedByName, approvedByName }: Assessment): Block[] => {
  if (proposedByName === '') return []
  const facts = {
    name: proposedByName,
    profile: words.t('assessments.profile', { name: profile.name, number: profile.number }),
  }
  const text =
    approvedByName === ''
      ? words.t('assessments.section.byOne', facts)
      : words.t('assessments.section.by', { ...facts, reader: approvedByName })
  return [{ kind: 'paragraph', text }]
}

/**
 * The assessment as a section of the official memo: outcome, conclusion, the questions with their law, the nearest miss, the criteria, the
 * other forms and the child's best interests. In Swedish. One heading with everything below it.
 */
export const assessmentSection = (assessment: Assessment, today: Day): readonly Block[] => {
  const { t } = words
  const route = routeOf(assessment, today)
  const others = otherForms(route.outcome).map(
    (form) => `${formWord(words, form, 'name')}: ${formWord(words, form, 'when')}`,
  )
  const paragraphs = [
    `${outcomeTitle(words, route.outcome)}. ${outcomeLead(words, route.outcome)}`,
    ...paragraphsOf(assessment.reason),
  ]
  const blocks: Block[] = [
    ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    routeTable(route, assessment),
    { kind: 'paragraph', text: t('assessments.weighing') },
    ...missBlocks(route),
    { kind: 'heading', text: t('assessments.section.criteria'), blocks: [criteriaTable(assessment)] },
    ...(others.length > 0
      ? [
          {
            kind: 'heading' as const,
            text: t('assessments.alternatives'),
            blocks: [{ kind: 'list' as const, items: others }],
          },
        ]
      : []),
    ...childBlocks(assessment),
    ...byBlock(assessment),
  ]
  return [{ kind: 'heading', text: t('assessments.section.title'), blocks }]
}
