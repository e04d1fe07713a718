import { expect, test } from 'vitest'
import { documentText } from '../../platform/documents/text.ts'
import { defaultWording, wordingChoiceSchema, wordingOf } from '../wording.ts'
import { noticeKind } from './notice.ts'

const notice = {
  ...{ authority: 'Björkviks kommun', body: 'Kommunstyrelsen', meetingDate: '2023-12-05' },
  ...{ paragraphs: [{ from: 146, to: 149 }], approvedOn: '2023-12-08', postedOn: '2023-12-08' },
  ...{ removedOn: '2023-12-30', lastAppealDay: '2023-12-29', keptAt: 'Kommunarkivet', postedBy: 'Alma Bergström' },
}
const textOf = (content: unknown, wording = defaultWording) =>
  documentText(noticeKind.document(noticeKind.schema.parse(content), wording))

test('a notice says where the minutes are, how to appeal and to whom, and that its own time is another', () => {
  const text = textOf({ ...notice, court: { name: 'Förvaltningsrätten i Norrdal', address: 'Box 1, Norrdal' } })
  expect(text).toContain('Protokollet förvaras\tKommunarkivet')
  expect(text).toContain(
    'Skicka överklagandet till Förvaltningsrätten i Norrdal. Det ska ha kommit in senast den 29 december 2023.',
  )
  expect(text).toContain('Tiden på anslagstavlan är inte tiden för att överklaga.')
  expect(text.replaceAll('\u00a0', ' ')).toContain('13 kap. 5 § kommunallagen')
})

test('nothing but what may stand on the board is taken into a notice', () => {
  expect(noticeKind.schema.safeParse({ ...notice, news: 'Välkommen på julkonsert!' }).success).toBe(false)
  expect(noticeKind.schema.safeParse({ ...notice, keptAt: '' }).success).toBe(false)
})

test('minutes that hold only proposals are posted without a time to appeal', () => {
  const { lastAppealDay: _, ...proposals } = notice
  const text = textOf(proposals)
  expect(text).not.toContain('Sista dag att överklaga')
  expect(text).toContain('bara förslag och annat som inte går att överklaga')
})

test('an authority may use its own words, and an order that names an unknown part is refused', () => {
  const wording = wordingOf({ words: { 'notice.keptAt': 'Protokollet finns hos' } })
  expect(textOf(notice, wording)).toContain('Protokollet finns hos\tKommunarkivet')
  expect(wordingChoiceSchema.safeParse({ order: { minutes: ['notice', 'front'] } }).success).toBe(true)
  expect(wordingChoiceSchema.safeParse({ order: { minutes: ['adverts'] } }).success).toBe(false)
  expect(wordingChoiceSchema.safeParse({ words: { nonsense: 'x' } }).success).toBe(false)
})
