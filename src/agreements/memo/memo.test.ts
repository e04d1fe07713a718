import { expect, test } from 'vitest'
import { officialMemoKind } from '../../papers/index.ts'
import type { Partnership } from '../../partnerships/index.ts'
import { day } from '../../platform/time.ts'
import { contentsOf } from '../clause-contents.ts'
import { memoContent, proposedPoints } from './memo.ts'
import { sectionsOf } from './prose-of.ts'

const partnership: Partnership = {
  ...{ partnershipId: '1', hostAuthorityId: 'k', title: 'Kvällsöppet', goal: 'Unga har en plats på kvällen' },
  ...{ state: 'preparation', stateSince: Temporal.Instant.from('2026-03-02T09:00:00Z'), initiatedBy: 'jointly' },
  isPublic: false,
  parties: [
    { partyId: 'p1', kind: 'authority', organisationId: 'k', name: 'Björkviks kommun', brings: 'Lokal' },
    { partyId: 'p2', kind: 'association', organisationId: 'f', name: 'Fyren', brings: 'Värdar' },
  ],
}
const cash = { party: 'p1', type: 'cash', contribution: 'Bidrag', unitValue: '500000', period: 'perYear' }
const hours = {
  ...{ party: 'p2', type: 'voluntaryHours', contribution: 'Värdar', quantity: '1000', unitValue: '220' },
  ...{ period: 'perYear', basis: 'Leader', valuationBasis: 'Leader' },
}
const agreement = (contributions: readonly object[]) => ({
  revision: 4,
  contents: contentsOf({
    term: { startsOn: '2027-01-01', endsOn: '2028-12-31' },
    contributions: { contributions },
    activities: { activities: [{ activity: 'Öppet fyra kvällar', party: 'p2' }] },
    copies: { signers: [{ party: 'p1', name: 'Birgitta Ek', role: 'kommunstyrelsens ordförande' }] },
  }),
})
const facts = {
  ...{
    authority: 'Björkviks kommun',
    administration: 'Kulturförvaltningen',
    caseNumber: 'KS 2026/1',
    officer: 'Kristina Dahl',
  },
  ...{ preparingBody: 'Arbetsutskottet', decidingBody: 'Kommunstyrelsen', on: day('2026-04-01') },
  ...{ assessment: [], children: 'Barn berörs. Det är bra för dem.' },
}
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('the proposed decision approves the agreement with its days, sets the money aside, and names who signs', () => {
  const points = proposedPoints(agreement([cash]), partnership, 'Kommunstyrelsen').map(plain)
  expect(points).toHaveLength(4)
  expect(points[0]).toContain('”Kvällsöppet” med Fyren från och med 1 januari 2027 till och med 31 december 2028')
  expect(points[1]).toContain('1 000 000 kronor')
  expect(points[2]).toContain('kommunstyrelsens ordförande Birgitta Ek')
})

test('another authority that is a party decides for itself: its money and its signer are not in the proposal', () => {
  const granby = { partyId: 'p3', kind: 'authority', organisationId: 'g', name: 'Granby kommun', brings: '' } as const
  const three = { ...partnership, parties: [granby, ...partnership.parties] }
  const points = proposedPoints(agreement([cash, { ...cash, party: 'p3' }]), three, 'Kommunstyrelsen').map(plain)
  expect(points[0]).toContain('med Granby kommun och Fyren')
  expect(points[1]).toContain(' 1 000 000 kronor')
  expect(points[2]).toContain('Birgitta Ek')
})

test('without money nothing is set aside, and the memo says so', () => {
  const content = memoContent(agreement([]), partnership, facts)
  expect(content.points.some((point) => point.includes('avsätter'))).toBe(false)
  expect(content.economy).toContain('inga kontanta bidrag')
})

test('what the draft begins with is a whole memo already', () => {
  const content = memoContent(agreement([cash, hours]), partnership, {
    ...facts,
    assessment: [{ kind: 'heading', text: 'Prövning', blocks: [{ kind: 'paragraph', text: 'IOP är rätt form.' }] }],
  })
  expect(officialMemoKind.schema.safeParse(content).error?.issues).toBeUndefined()
  expect(content.sections.map(({ heading }) => heading)).toContain('Prövning')
  expect(plain(content.sections.map(({ text }) => text).join('\n'))).toContain('2000 timmar ideell tid')
})

test('tables and lists of the assessment become lines that the form sets as a list; headings inside become sections of their own', () => {
  const table = { kind: 'table', caption: '', headings: ['F', 'S'], rows: [['Fråga', 'Ja', '']] } as const
  const inner = { kind: 'heading', text: 'Kriterier', blocks: [table] } as const
  const sections = sectionsOf([
    { kind: 'heading', text: 'Prövning', blocks: [{ kind: 'list', items: ['ett'] }, inner] },
  ])
  expect(sections.map(({ heading, text }) => [heading, text])).toEqual([
    ['Prövning', '- ett'],
    ['Kriterier', '- Fråga: Ja'],
  ])
})
