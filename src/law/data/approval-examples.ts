import type { Example } from '../rule.ts'

export const approvalDeadlineExamples: readonly Example[] = [
  { title: 'Vanlig tisdag', kind: 'plain', given: { meetingOn: '2023-12-05' }, value: '2023-12-19' },
  {
    title: 'Justerat tre dagar efter sammanträdet',
    kind: 'plain',
    given: { meetingOn: '2023-12-05', approvedOn: '2023-12-08' },
    value: '2023-12-19',
    level: 'ok',
    marginDays: 11,
  },
  {
    title: 'Justerat fem dagar efter sammanträdet',
    kind: 'plain',
    given: { meetingOn: '2023-11-22', approvedOn: '2023-11-27' },
    value: '2023-12-06',
    level: 'ok',
    marginDays: 9,
  },
  {
    title: 'Justerat på den sista dagen',
    kind: 'boundary',
    given: { meetingOn: '2023-12-05', approvedOn: '2023-12-19' },
    value: '2023-12-19',
    level: 'ok',
    marginDays: 0,
  },
  {
    title: 'Justerat en dag för sent',
    kind: 'boundary',
    given: { meetingOn: '2023-12-05', approvedOn: '2023-12-20' },
    value: '2023-12-19',
    level: 'warn',
    isBreach: true,
    marginDays: -1,
  },
  {
    title: 'Tiden går ut på julafton',
    kind: 'holiday',
    given: { meetingOn: '2026-12-10' },
    value: '2026-12-28',
    nominal: '2026-12-24',
  },
  {
    title: 'Justerat under förlängningen',
    kind: 'holiday',
    given: { meetingOn: '2026-12-10', approvedOn: '2026-12-28' },
    value: '2026-12-28',
    nominal: '2026-12-24',
    level: 'warn',
    marginDays: -4,
  },
  {
    title: 'Hela sammanträdet justerat samma dag',
    kind: 'boundary',
    given: { meetingOn: '2018-01-18', approvedOn: '2018-01-18' },
    value: '2018-02-01',
    level: 'ok',
    marginDays: 14,
  },
  { title: 'Enligt den äldre kommunallagen', kind: 'plain', given: { meetingOn: '2017-09-05' }, value: '2017-09-19' },
]

export const approvalDayExamples: readonly Example[] = [
  {
    title: 'Tre underskrifter under två dagar',
    kind: 'plain',
    given: { signedAt: '2023-12-07T09:10, 2023-12-08T14:02, 2023-12-08T16:40' },
    value: '2023-12-08',
    level: 'ok',
  },
  {
    title: 'Sista underskriften en kvart efter midnatt svensk tid',
    kind: 'boundary',
    given: { signedAt: '2023-12-08T14:02, 2023-12-08T23:15Z' },
    value: '2023-12-09',
    level: 'ok',
  },
  {
    title: 'En underskrift saknas',
    kind: 'boundary',
    given: { signedAt: '2023-12-07T09:10, 2023-12-08T14:02', needed: '3' },
    value: null,
    level: 'info',
  },
  {
    title: 'Sista underskriften på juldagen: dagen räknas ändå',
    kind: 'holiday',
    given: { signedAt: '2026-12-23T15:00, 2026-12-25T10:00' },
    value: '2026-12-25',
    level: 'ok',
  },
]

export const digitalApprovalExamples: readonly Example[] = [
  { title: 'Avancerad underskrift', kind: 'plain', given: { signature: 'advanced' }, value: true, level: 'ok' },
  { title: 'Enkel underskrift', kind: 'boundary', given: { signature: 'simple' }, value: true, level: 'info' },
  {
    title: 'Paragraf med sekretess',
    kind: 'boundary',
    given: { signature: 'advanced', hasSecretParagraphs: 'ja' },
    value: false,
    level: 'warn',
  },
]
