import type { Attendance, ParagraphRange } from '../meetings/index.ts'
import type { Document } from '../platform/documents/document.ts'
import type { Translate } from '../platform/texts/texts.ts'
import { listInWords, paragraphSign } from '../platform/texts/words.ts'
import { dayInWords } from '../platform/time.ts'
import type { Decision } from './decisions.ts'

/** Who asks for the extract: its words, the authority and the case number it carries. */
type Around = { readonly t: Translate; readonly authority: string; readonly caseNumber?: string | undefined }

/** Protokollsutdrag (R-MIN-4): one paragraph with body, day, number and text, and where its approval and notice stand. */
export const extractDocument = (decision: Decision, { t, authority, caseNumber }: Around): Document => {
  const { item, meeting, minutes, notice, takingPart } = decision
  const sign = item.paragraph === undefined ? '' : paragraphSign(item.paragraph)
  const decides =
    item.outcome === 'proposal'
      ? t('decisions.proposes', { body: meeting.bodyName })
      : t('decisions.decides', { body: meeting.bodyName })
  const cover = [
    { label: t('decisions.body'), value: meeting.bodyName },
    { label: t('decisions.day'), value: dayInWords(meeting.heldOn) },
    { label: t('decisions.secretary'), value: minutes?.secretary ?? '' },
    { label: t('decisions.role.chair'), value: takingPart.chair ? withParty(takingPart.chair) : '' },
    { label: t('decisions.approver'), value: listInWords((minutes?.approvers ?? []).map(withParty)) },
    { label: t('decisions.approvedOn'), value: minutes?.approvedOn ? dayInWords(minutes.approvedOn) : '' },
    { label: t('decisions.postedOn'), value: notice ? dayInWords(notice.postedOn) : '' },
    { label: t('decisions.keptAt'), value: notice?.keptAt ?? '' },
  ].filter(({ value }) => value !== '')
  return {
    language: 'sv',
    title: item.title,
    header: [authority, `${meeting.bodyName} ${sign}`.trim(), ...(caseNumber === undefined ? [] : [caseNumber])],
    blocks: [
      { kind: 'heading', text: decides, blocks: [{ kind: 'points', points: item.points }] },
      ...(item.background === ''
        ? []
        : [{ kind: 'heading' as const, text: t('decisions.why'), blocks: paragraphs(item.background) }]),
      ...(item.decisionPath === ''
        ? []
        : [{ kind: 'heading' as const, text: t('decisions.path'), blocks: paragraphs(item.decisionPath) }]),
      ...(takingPart.deciding.length === 0
        ? []
        : [
            {
              kind: 'heading' as const,
              text: t('decisions.whoDecided'),
              blocks: [{ kind: 'list' as const, items: takingPart.deciding.map((person) => inList(t, person)) }],
            },
          ]),
      { kind: 'heading', text: t('decisions.minutes'), blocks: [{ kind: 'terms', terms: cover }] },
    ],
  }
}

const paragraphs = (text: string) => text.split('\n\n').map((each) => ({ kind: 'paragraph' as const, text: each }))

const withParty = ({
  name,
  party,
}: {
  name: string
  party?: string | undefined
  paragraphs?: ParagraphRange
}): string => (party === undefined ? name : `${name} (${party})`)

const inList = (t: Translate, person: Attendance): string =>
  person.role === 'servingSubstitute'
    ? `${withParty(person)}, ${t('decisions.role.servingSubstitute').toLocaleLowerCase('sv')}`
    : withParty(person)
