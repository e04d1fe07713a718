import { expect, test } from 'vitest'
import { day } from '../platform/time.ts'
import { type Decision, forceOn } from './decisions.ts'

const decided = (appealType: Decision['item']['appealType']): Decision => ({
  item: {
    ...{ meetingItemId: 'item', meetingId: 'meeting', title: 'Avgift', outcome: 'decision', appealType },
    ...{ background: '', decisionPath: '', points: [], motions: [], votes: [], reservations: [] },
  },
  meeting: {
    ...{ meetingId: 'meeting', bodyId: 'board', bodyName: 'Kommunstyrelsen', bodyKind: 'executiveBoard', place: '' },
    ...{ heldOn: day('2023-12-05'), state: 'closed' },
  },
  takingPart: { deciding: [], recused: [], serving: [], absent: [] },
  elsewhere: [],
  force: { appeals: [] },
  notice: { noticeId: 'notice', minutesId: 'minutes', postedOn: day('2023-12-08'), keptAt: '', postedBy: '' },
})

test('three weeks on the board end the time of a legality review, never that of a party who appeals', () => {
  expect(forceOn(decided('legalityReview'), day('2023-12-29'))).toBe('running')
  expect(forceOn(decided('legalityReview'), day('2023-12-30'))).toBe('expired_presumed')
  const party = decided('administrativeAppeal')
  expect(forceOn(party, day('2024-06-01'))).toBe('running')
  const appeal = { appealId: '1', receivedOn: day('2023-12-20'), isInTime: true, courtCaseNumber: '' }
  expect(forceOn({ ...party, force: { appeals: [appeal] } }, day('2024-06-01'))).toBe('appealed')
  expect(forceOn(decided('preparatory'), day('2024-06-01'))).toBe('notAppealable')
})

test('a gap in the display, an appeal and a ruling each stop a decision from being said to have force', () => {
  const stand = (force: Decision['force']) => forceOn({ ...decided('legalityReview'), force }, day('2024-02-01'))
  const appeal = { appealId: 'a', receivedOn: day('2023-12-20'), isInTime: true, courtCaseNumber: '' }
  const confirmed = { gainedOn: day('2023-12-30'), confirmedOn: day('2024-01-10') }
  expect(stand({ appeals: [] })).toBe('expired_presumed')
  expect(stand({ appeals: [], display: 'toAssess' })).toBe('toAssess')
  expect(stand({ appeals: [], display: 'interrupted' })).toBe('interrupted')
  expect(stand({ appeals: [appeal] })).toBe('appealed')
  expect(stand({ appeals: [{ ...appeal, outcome: 'quashed', finalOn: day('2024-01-30') }] })).toBe('quashed')
  expect(stand({ appeals: [{ ...appeal, outcome: 'rejected', finalOn: day('2024-01-30') }] })).toBe('expired_presumed')
  expect(stand({ appeals: [], confirmed })).toBe('confirmed')
})
