import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementPaper } from '../src/demo/data/papers-agreement.ts'
import { answerPaper } from '../src/demo/data/papers-answer.ts'
import { followUpPaper } from '../src/demo/data/papers-follow-up.ts'
import { guidelinesPaper } from '../src/demo/data/papers-guidelines.ts'
import { memoPaper } from '../src/demo/data/papers-memo.ts'
import {
  agreementKind,
  defaultWording,
  followUpKind,
  guidelinesKind,
  officialMemoKind,
  type PaperKind,
  referralAnswerKind,
} from '../src/papers/index.ts'
import { dataOf, onOneLine, readBack, readBackFromWord } from './read-written.ts'
import { agreementContents, answerContents, guidelinesContents, memoContents } from './written-contents.ts'

const said = <Content>(kind: PaperKind<Content>, content: unknown) =>
  kind.document(kind.schema.parse(content), defaultWording)

test.each([
  ['memo', said(officialMemoKind, memoPaper)],
  ['answer to a referral', said(referralAnswerKind, answerPaper)],
  ['guidelines', said(guidelinesKind, guidelinesPaper)],
  ['agreement', said(agreementKind, agreementPaper)],
  ['follow-up report', said(followUpKind, followUpPaper)],
])("Björkvik's %s reads back to what it was made of", (_, document) => {
  expect(readBack(document)).toEqual(dataOf(document))
})

const alwaysReadsBack = <Content>(kind: PaperKind<Content>, contents: fc.Arbitrary<unknown>) =>
  fc.assert(
    fc.property(contents, (content) => {
      const document = said(kind, content)
      expect(readBack(document)).toEqual(dataOf(document))
    }),
    { numRuns: 40 },
  )

test('a memo with any names and empty parts reads back', () => alwaysReadsBack(officialMemoKind, memoContents))

test('an answer with any stance, and with no day to answer by, reads back', () =>
  alwaysReadsBack(referralAnswerKind, answerContents))

test('guidelines with and without criteria, notes and an introduction read back', () =>
  alwaysReadsBack(guidelinesKind, guidelinesContents))

test('an agreement with any clauses left out reads back', () => alwaysReadsBack(agreementKind, agreementContents))

const readsBackFromWord = <Content>(kind: PaperKind<Content>, contents: fc.Arbitrary<unknown>) =>
  fc.assert(
    fc.asyncProperty(contents, async (content) => {
      const document = said(kind, content)
      expect(await readBackFromWord(document)).toEqual(onOneLine(dataOf(document)))
    }),
    { numRuns: 5 },
  )

test('a memo reads back from Word', () => readsBackFromWord(officialMemoKind, memoContents))

test('an answer reads back from Word', () => readsBackFromWord(referralAnswerKind, answerContents))

test('guidelines read back from Word', () => readsBackFromWord(guidelinesKind, guidelinesContents))

test('an agreement reads back from Word', () => readsBackFromWord(agreementKind, agreementContents))
