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
    heldOn: day('2023-12-05'),
  },
  takingPart: { deciding: [], recused: [], serving: [], absent: [] },
  elsewhere: [],
  notice: { noticeId: 'notice', minutesId: 'minutes', postedOn: day('2023-12-08'), keptAt: '', postedBy: '' },
})

test('three weeks on the board end the time of a legality review, never that of a party who appeals', () => {
  expect(forceOn(decided('legalityReview'), day('2023-12-29'))).toBe('running')
  expect(forceOn(decided('legalityReview'), day('2023-12-30'))).toBe('expired_presumed')
  expect(forceOn(decided('administrativeAppeal'), day('2024-06-01'))).toBe('running')
  expect(forceOn(decided('preparatory'), day('2024-06-01'))).toBe('notAppealable')
})
