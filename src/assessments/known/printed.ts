import { guidelinesTexts } from '../../guidelines/index.ts'
import type { Block } from '../../platform/documents/document.ts'
import { createTexts } from '../../platform/texts/texts.ts'
import { type Day, dayOf } from '../../platform/time.ts'
import { aidTexts } from '../aid/texts.ts'
import type { Comment } from '../assessments.ts'
import type { Words } from '../frame.tsx'
import { assessmentsTexts } from '../texts.ts'
import { differences } from './differences.ts'
import type { Known } from './known.ts'
import { differenceInWords } from './words.ts'

// An official memo is written in Swedish, whoever reads the page.
const words: Words = { t: createTexts([assessmentsTexts, guidelinesTexts, aidTexts])('sv') }

/** What answers, value, aid and agreement still say differently, as a section of the official memo: who decides reads it there. Nothing where they agree. */
export const differencesSection = (known: Known, today: Day): readonly Block[] => {
  const found = differences(known, today)
  if (found.length === 0) return []
  const lead = words.t('assessments.known.printed', { count: found.length })
  return [
    {
      kind: 'heading',
      text: words.t('assessments.known.title'),
      blocks: [
        { kind: 'paragraph', text: lead },
        { kind: 'list', items: found.map((one) => differenceInWords(words, one)) },
      ],
    },
  ]
}

const longest = 2000

/** What the associations have said of the assessment, so that who decides reads both sides. Nothing where they have said nothing. */
export const commentsSection = (comments: readonly Pick<Comment, 'text' | 'at'>[]): readonly Block[] => {
  if (comments.length === 0) return []
  const items = comments.map(({ text, at }) => {
    const line = text.replaceAll(/\s+/g, ' ').trim()
    return words.t('assessments.known.said', {
      day: dayOf(at),
      text: line.length > longest ? `${line.slice(0, longest)} …` : line,
    })
  })
  return [{ kind: 'heading', text: words.t('assessments.known.saidTitle'), blocks: [{ kind: 'list', items }] }]
}
