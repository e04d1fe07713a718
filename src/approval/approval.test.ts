import { expect, test } from 'vitest'
import type { Minutes } from '../minutes/index.ts'
import { type Act, actLimits, codeHash, fitsCode, newCode, usableAct } from './acts.ts'
import { signatoriesOf } from './approval.ts'
import { accountsOf, roleInFile, signersFor } from './signer-choice.ts'

const minutes: Minutes = {
  ...{ minutesId: 'm', meetingId: 's', kind: 'ordinary', isDigitallySigned: false, secretary: 'Alma Bergström' },
  paragraphs: [
    { from: 146, to: 149 },
    { from: 151, to: 166 },
  ],
  approvers: [{ name: 'Henrik Palm', party: 'M' }],
}
const chairs = [
  { name: 'Birgitta Alm', party: 'S', paragraphs: { from: 146, to: 154 } },
  { name: 'Torsten Ek', party: 'L', paragraphs: { from: 155, to: 155 } },
  { name: 'Birgitta Alm', party: 'S', paragraphs: { from: 156, to: 166 } },
]
const account = (name: string, email: string, personName?: string) => ({
  ...{ accountId: email, name, email, role: 'politician' },
  ...(personName === undefined ? {} : { personName }),
})

test('the secretary, each chair for own paragraphs and the approver sign, in that order', () => {
  const signatories = signatoriesOf({ minutes, chairs, secretaries: [] })
  expect(signatories.map((one) => `${one.name}: ${roleInFile(one)}`.replaceAll('\u00a0', ' '))).toEqual([
    'Alma Bergström: Sekreterare',
    'Birgitta Alm: Ordförande §§ 146–149, 151–154, 156–166',
    'Torsten Ek: Ordförande § 155',
    'Henrik Palm: Justerare',
  ])
})

test('a vice chair who also approves signs once, and two secretaries sign for their own paragraphs', () => {
  const secretaries = [
    { name: 'Alma Bergström', fromParagraph: 146 },
    { name: 'Nils Åkerman', fromParagraph: 160 },
  ]
  const approvers = [{ name: 'Torsten Ek', party: 'L' }]
  const signatories = signatoriesOf({ minutes: { ...minutes, approvers }, chairs, secretaries })
  expect(signatories.map((one) => `${one.name}: ${roleInFile(one)}`.replaceAll('\u00a0', ' '))).toEqual([
    'Alma Bergström: Sekreterare §§ 146–149, 151–159',
    'Nils Åkerman: Sekreterare §§ 160–166',
    'Birgitta Alm: Ordförande §§ 146–149, 151–154, 156–166',
    'Torsten Ek: Ordförande § 155, justerare',
  ])
})

test('a name finds its accounts by the account or the person; several are chosen among, none is refused', () => {
  const accounts = [
    account('Anna Ek', 'anna.1@bjorkvik.example'),
    account('anna  ek', 'anna.2@bjorkvik.example'),
    account('A. Palm', 'palm@bjorkvik.example', 'Henrik Palm'),
  ]
  expect(accountsOf('Anna Ek', accounts)).toHaveLength(2)
  const [approver] = signatoriesOf({ minutes, chairs, secretaries: [] }).slice(-1)
  if (!approver) throw new Error('Nobody approves')
  expect(signersFor([approver], accounts, {})).toMatchObject([{ accountId: 'palm@bjorkvik.example' }])
  const anna = { ...approver, name: 'Anna Ek' }
  expect(signersFor([anna], accounts, {})).toMatchObject({ reason: 'approval.chooseAccount' })
  const chosen = { 0: 'anna.2@bjorkvik.example' }
  expect(signersFor([anna], accounts, chosen)).toMatchObject([{ accountId: 'anna.2@bjorkvik.example' }])
  expect(signersFor([anna], accounts, { 0: 'palm@bjorkvik.example' })).toMatchObject({
    reason: 'approval.chooseAccount',
  })
  expect(signersFor([{ ...approver, name: 'Ingen Här' }], accounts, {})).toMatchObject({
    reason: 'approval.noAccount',
  })
})

const at = (time: string) => Temporal.Instant.from(`2026-03-09T${time}:00Z`)
const act = (more: Partial<Act> = {}): Act => ({
  ...{ actId: 'a', documentId: 'd', position: 1, accountId: 'x', sha256: 'f'.repeat(64), means: 'code', secret: '' },
  ...{ madeAt: at('11:00'), expiresAt: at('11:10'), attempts: 0 },
  ...more,
})

test('a code has eight digits and fits only its own act and file', () => {
  const code = newCode()
  expect(code).toMatch(/^\d{8}$/)
  const own = act({ secret: codeHash(code, act()) })
  expect(fitsCode(` ${code.slice(0, 4)} ${code.slice(4)} `, own)).toBe(true)
  expect(fitsCode(code, { ...own, sha256: 'e'.repeat(64) })).toBe(false)
  expect(fitsCode(code, { ...own, actId: 'b' })).toBe(false)
  expect(own.secret).not.toContain(code)
})

test('an act holds for ten minutes, five tries and one use, and never before it was made', () => {
  expect(usableAct(act(), at('11:09'))).toBe(true)
  expect(usableAct(act(), at('11:10'))).toMatchObject({ reason: 'approval.actExpired' })
  expect(usableAct(act(), at('10:59'))).toMatchObject({ reason: 'approval.clockSetBack' })
  expect(usableAct(act({ attempts: actLimits.attempts }), at('11:01'))).toMatchObject({
    reason: 'approval.actTriedTooOften',
  })
  expect(usableAct(act({ confirmedAt: at('11:01'), usedAt: at('11:01') }), at('11:02'))).toMatchObject({
    reason: 'approval.actUsed',
  })
})
