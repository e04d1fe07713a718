import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from '../../platform/texts/word-difference.ts'
import { day } from '../../platform/time.ts'
import { timeThere } from './attendance-time.ts'
import { secretaryLine } from './closing.ts'
import { decisionPathText } from './decision-path.ts'
import { foundByVote, whyNotAsVoted } from './found-by-vote.ts'
import type { ItemFinding, ItemKind, LiveMotion, LiveVote } from './item.ts'
import { clockOf, clockOn, type RollRow } from './meeting.ts'
import { marksOf, merge, readMarks } from './merge.ts'
import { nextRound } from './rounds.ts'
import { writtenPoints } from './written-points.ts'

test('what only I changed is mine, what only they changed is theirs, and what both changed waits for a choice', () => {
  const begun = { a: 'ett', b: 'ett', c: 'ett', d: 'ett' }
  const theirs = { a: 'ett', b: 'två', c: 'två', d: 'två', e: 'nytt' }
  const sent = { a: 'tre', b: 'ett', c: 'tre', d: 'två' }
  expect(merge({ theirs, sent, seen: marksOf(begun) })).toEqual({
    values: { a: 'tre', b: 'två', c: 'två', d: 'två', e: 'nytt' },
    collisions: [{ name: 'c', mine: 'tre', theirs: 'två' }],
  })
})

test('whatever a tampered form says it began with, nothing is taken as changed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const marks = readMarks(text)
      expect(Object.values(marks).every((mark) => typeof mark === 'string')).toBe(true)
    }),
  )
  expect(readMarks('[1]')).toEqual({})
})

test('a difference holds every word of both texts', () => {
  const words = fc.array(fc.constantFrom('nämnden', 'antar', 'planen', 'för', 'ett', 'år'), { maxLength: 30 })
  fc.assert(
    fc.property(words, words, (a, b) => {
      const told = wordDifference(a.join(' '), b.join(' '))
      const of = (kinds: readonly string[]) =>
        told
          .filter(({ kind }) => kinds.includes(kind))
          .flatMap(({ text }) => text.split(/\s+/).filter((word) => word !== ''))
      expect(of(['same', 'gone'])).toEqual(a)
      expect(of(['same', 'new'])).toEqual(b)
    }),
  )
})

const motion = (kind: LiveMotion['kind'], text = ''): LiveMotion => ({
  position: 0,
  name: 'Eva Berg',
  kind,
  text,
  isWithdrawn: false,
})
const vote = (outcome: 'yes' | 'no'): LiveVote => ({
  ...{ position: 0, method: 'open', yes: 8, no: 7, abstain: 0, yesMeans: '', noMeans: '', isElection: false, outcome },
  ...{ tellers: '', ballots: [] },
})
const words = {
  ...{ main: 'bifall', reject: 'avslag', moved: (text: string) => text },
  ...{ decideToday: 'i dag', remit: 'återremiss', table: 'bordläggning' },
}

test('two proposals take one vote; three first choose the one that meets the main proposal', () => {
  expect(nextRound([motion('approve'), motion('reject')], [], words)).toMatchObject({
    round: 1,
    rounds: 1,
    yes: 'bifall',
    no: 'avslag',
  })
  const three = [motion('amend', 'ett år'), motion('amend', 'två år')]
  expect(nextRound(three, [], words)).toMatchObject({ round: 1, rounds: 2, isMain: false, yes: 'ett år', no: 'två år' })
  expect(nextRound(three, [vote('no')], words)).toMatchObject({ round: 2, isMain: true, yes: 'bifall', no: 'två år' })
  expect(nextRound(three, [vote('yes')], words)).toMatchObject({ round: 2, isMain: true, no: 'ett år' })
})

test('what the last deciding vote gave is what may be found, by count, casting vote or lot', () => {
  const decides = { yesFinding: 'approved', noFinding: 'rejected' } as const
  const today = { ...vote('yes'), yesFinding: 'goesOn', noFinding: 'remitted' } as const
  expect(foundByVote([{ ...vote('no'), ...decides }])?.finding).toBe('rejected')
  expect(foundByVote([{ ...vote('no'), ...decides }, today])?.finding).toBe('rejected')
  expect(foundByVote([today])).toBeUndefined()
  expect(foundByVote([{ ...vote('no'), ...decides }, vote('yes')])).toBeUndefined()
  const counted = { ...vote('yes'), ...decides }
  expect(whyNotAsVoted([counted], 'approved')).toBeUndefined()
  expect(whyNotAsVoted([counted], 'rejected')?.reason).toBe('live.notAsVoted.counted.approved')
  const tie = { ...counted, yes: 7, outcome: 'no' } as const
  expect(whyNotAsVoted([tie], 'approved')?.reason).toBe('live.notAsVoted.byChair.rejected')
  const lot = { ...tie, isElection: true, outcome: 'lot', drawn: 'yes' } as const
  expect(whyNotAsVoted([lot], 'rejected')?.reason).toBe('live.notAsVoted.byLot.approved')
})

test('where all that is moved is to put the matter off, that is asked, and what is then found is told after the vote', () => {
  const asked = nextRound([motion('remit')], [], words)
  expect(asked).toMatchObject({ yes: 'i dag', no: 'återremiss', yesFinding: 'goesOn', noFinding: 'remitted' })
  const today = {
    ...vote('yes'),
    yesMeans: 'avgöra ärendet i dag',
    yesFinding: 'goesOn',
    noFinding: 'remitted',
  } as const
  expect(nextRound([motion('remit')], [today], words)).toMatchObject({ yes: 'bifall', yesFinding: 'approved' })
  const path = { motions: [motion('remit')], votes: [today], finding: 'approved', foundBy: 'acclamation' } as const
  expect(decisionPathText(path, 'Nämnden', [])).toMatch(
    /avgöra ärendet i dag\.\n\nOrdföranden frågar om nämnden bifaller/,
  )
})

test('the clock is Swedish, in winter and in summer, and nonsense is no time', () => {
  expect(clockOn(day('2026-01-12'), '13.02')?.toString()).toBe('2026-01-12T12:02:00Z')
  const summer = clockOn(day('2026-07-06'), '9:05')
  expect(summer && clockOf(summer)).toBe('09.05')
  expect(['24.00', '7', '13.60', 'snart', ''].map((text) => clockOn(day('2026-01-12'), text))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('time out because of jäv is time at the meeting; time away is not', () => {
  const at = (clock: string) => clockOn(day('2026-01-12'), clock) ?? Temporal.Instant.fromEpochMilliseconds(0)
  const event = (kind: 'arrived' | 'left' | 'returned', clock: string, cause?: 'recusal' | 'other') => ({
    ...{ attendanceId: 'eva', kind, at: at(clock) },
    ...(cause ? { cause } : {}),
  })
  const events = [
    event('arrived', '13.00'),
    event('left', '13.20', 'recusal'),
    event('returned', '13.30', 'recusal'),
    event('left', '14.00', 'other'),
    event('returned', '14.30', 'other'),
  ]
  expect(timeThere({ attendanceId: 'eva' }, events, at('15.00'))).toMatchObject({ minutes: 90, left: at('15.00') })
  expect(timeThere({ attendanceId: 'bo' }, events, at('15.00'))).toEqual({ minutes: 0 })
})

test('minutes name a second secretary only where there was one', () => {
  const paragraphs = [{ from: 146, to: 166 }]
  expect(secretaryLine([{ name: 'Alma Berg', fromParagraph: 146 }], paragraphs)).toBe('Alma Berg')
  const two = [
    { name: 'Alma Berg', fromParagraph: 146 },
    { name: 'Bo Ek', fromParagraph: 160 },
  ]
  expect(secretaryLine(two, paragraphs)).toBe('Alma Berg §§ 146–159, Bo Ek §§ 160–166')
  expect(secretaryLine(two, [{ from: 150, to: 150 }])).toBe('Alma Berg')
})

test('what is rejected, remitted or tabled never stands as it was proposed, and a lone proposal is put in its own words', () => {
  const written = (kind: ItemKind, finding: ItemFinding, proposals: readonly string[] = ['Kommunen går med.']) =>
    writtenPoints({ kind, proposals }, { finding, elected: {} }, [])
  expect(written('case', 'approved')).toEqual(['Kommunen går med.'])
  expect(written('case', 'rejected')).toEqual(['Förslaget avslås.'])
  expect(written('case', 'remitted')).toEqual(['Ärendet återremitteras.'])
  expect(written('case', 'tabled')).toEqual(['Ärendet bordläggs.'])
  expect(written('motion', 'approved', [])).toEqual(['Motionen bifalls.'])
  expect(written('interpellation', 'noted', [])).toEqual(['Interpellationen är besvarad.'])
  expect(written('case', 'noted')).toEqual([])
})

test('whoever is elected to approve stands in the decision', () => {
  const row = (position: number, name: string): RollRow => ({
    ...{ attendanceId: `${position}`, name, role: 'deciding', orderPosition: 1, position },
    ...{ isPresent: true, isRemote: false },
  })
  const elected = { 'approver.1': '1', 'approver.2': '', approverSubstitute: '2' }
  expect(
    writtenPoints({ kind: 'approvers', proposals: [] }, { finding: 'approved', elected }, [
      row(1, 'Eva Berg'),
      row(2, 'Omar Ali'),
    ]),
  ).toEqual(['Eva Berg väljs att justera protokollet.', 'Ersättare är Omar Ali.'])
})
