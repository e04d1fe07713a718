import { expect, test } from 'vitest'
import type { Signatory } from '../../organisations/index.ts'
import { isRefusal } from '../../platform/refusal.ts'
import { day } from '../../platform/time.ts'
import { signersOf } from './resolving.ts'
import { ableNamed, hasExpired, isReminderDue, type Named } from './signing.ts'

const today = day('2026-05-04')
const signatory: Signatory = {
  ...{ signatoryId: 's1', name: 'Elsa Moberg', title: 'ordförande', signs: 'alone', jointlyCount: 2, accountId: 'a1' },
  ...{ evidenceId: 'e', evidenceTitle: 'Protokoll', evidenceSays: '§ 4', fromOn: day('2026-01-01') },
}
const partnership = {
  hostAuthorityId: 'k',
  parties: [
    { partyId: 'p1', kind: 'authority', organisationId: 'k', name: 'Björkviks kommun', brings: '' },
    { partyId: 'p2', kind: 'association', organisationId: 'f', name: 'Fyren', brings: '' },
  ],
} as const
const elsa: Named = {
  partyId: 'p2',
  name: 'Elsa Moberg',
  role: 'ordförande',
  accountId: 'a1',
  associationId: 'f',
  signatoryId: 's1',
}
const chair: Named = { partyId: 'p1', name: 'Birgitta Ek', role: 'ordförande', accountId: 'a2' }
const ables = (rights: readonly Signatory[]) => ({ here: [], authorities: [], signatories: new Map([['f', rights]]) })
const reason = (named: readonly Named[], rights: readonly Signatory[] = [signatory]) => {
  const found = signersOf(partnership, named, ables(rights), today)
  return isRefusal(found) ? found.reason : found.map(({ accountId }) => accountId)
}

test('everyone who is named signs in the order of the agreement, when they can bind their party', () => {
  expect(reason([elsa, chair])).toEqual(['a1', 'a2'])
})

test('a party without a signer, a name that nobody bears, and one person in two places are refused', () => {
  expect(reason([elsa])).toBe('agreementSigning.partyWithoutSigner')
  expect(reason([elsa, { ...chair, accountId: undefined }])).toBe('agreementSigning.nobodyByName')
  expect(reason([elsa, { ...chair, accountId: 'a1' }])).toBe('agreementSigning.sameTwice')
})

test('a signatory without mandate on the day is refused: ended, or one of two who must sign together', () => {
  expect(reason([elsa, chair], [{ ...signatory, untilOn: today }])).toBe('agreementSigning.noMandate')
  expect(reason([elsa, chair], [{ ...signatory, signs: 'jointly' }])).toBe('agreementSigning.noMandate')
})

test('a name means one person, however it is written, and nobody when two bear it', () => {
  const able = [{ name: 'Elsa  Moberg', accountId: 'a1' }]
  expect(ableNamed('elsa moberg', able)?.accountId).toBe('a1')
  expect(ableNamed('Elsa Moberg', [...able, { name: 'Elsa Moberg', accountId: 'a3' }])).toBeUndefined()
})

test('whoever is next is reminded seven days and one day before the last day, and the paper lapses the day after it', () => {
  const issue = { expiresOn: day('2026-05-31') }
  expect(isReminderDue(issue, day('2026-05-23'))).toBe(false)
  expect(isReminderDue(issue, day('2026-05-24'))).toBe(true)
  expect(isReminderDue({ ...issue, remindedOn: day('2026-05-24') }, day('2026-05-29'))).toBe(false)
  expect(isReminderDue({ ...issue, remindedOn: day('2026-05-24') }, day('2026-05-30'))).toBe(true)
  expect(isReminderDue(issue, day('2026-06-01'))).toBe(false)
  expect(hasExpired(issue, day('2026-05-31'))).toBe(false)
  expect(hasExpired(issue, day('2026-06-01'))).toBe(true)
})
