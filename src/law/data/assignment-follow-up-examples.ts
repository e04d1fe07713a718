import type { Example } from '../rule.ts'

export const assignmentReminderExamples: readonly Example[] = [
  {
    title: 'Ett halvår kvar: nästa påminnelse 90 dagar före',
    kind: 'plain',
    given: { givenOn: '2026-12-01', dueOn: '2027-06-30', today: '2026-12-20' },
    value: '2027-04-01',
    level: 'info',
    marginDays: 192,
  },
  {
    title: 'På slutdagen själv',
    kind: 'boundary',
    given: { givenOn: '2026-12-01', dueOn: '2027-06-30', today: '2027-06-30' },
    value: '2027-06-30',
    level: 'info',
    marginDays: 0,
  },
  {
    title: 'Försenat: varje månad',
    kind: 'boundary',
    given: { givenOn: '2026-12-01', dueOn: '2027-06-30', today: '2027-07-01' },
    value: '2027-07-30',
    level: 'warn',
    marginDays: -1,
  },
  {
    title: 'Utan slutdag: fråga efter ett halvår',
    kind: 'boundary',
    given: { givenOn: '2023-12-05', today: '2024-01-10' },
    value: '2024-06-05',
    level: 'warn',
  },
  {
    title: 'Slutdag på julafton: påminnelsen flyttas inte',
    kind: 'holiday',
    given: { givenOn: '2026-12-01', dueOn: '2026-12-24', today: '2026-12-02' },
    value: '2026-12-24',
    level: 'info',
    marginDays: 22,
  },
]

export const assignmentClosingExamples: readonly Example[] = [
  {
    title: 'Redovisat, noterat och avslutat',
    kind: 'plain',
    given: { toGivingBody: 'ja', isNoted: 'ja', isClosed: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Noterat men inte avslutat',
    kind: 'boundary',
    given: { toGivingBody: 'ja', isNoted: 'ja', isClosed: 'nej' },
    value: false,
    level: 'warn',
  },
  {
    title: 'Redovisat i fel organ',
    kind: 'boundary',
    given: { toGivingBody: 'nej', isNoted: 'ja', isClosed: 'ja' },
    value: false,
    level: 'warn',
  },
]

export const immediateApprovalExamples: readonly Example[] = [
  {
    title: 'Justerad och anslagen på sammanträdesdagen: tiden slutar på annandag jul och flyttas',
    kind: 'holiday',
    given: { meetingOn: '2023-12-05', textReady: 'ja', hasOwnMinutes: 'ja' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Texten fanns inte skriven vid sammanträdet',
    kind: 'boundary',
    given: { meetingOn: '2023-12-05', textReady: 'nej', hasOwnMinutes: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Ett helt sammanträde justeras samma dag',
    kind: 'plain',
    given: { meetingOn: '2018-01-18', textReady: 'ja', hasOwnMinutes: 'ja' },
    value: true,
    level: 'ok',
  },
]

export const abstainExamples: readonly Example[] = [
  {
    title: 'Femton närvarande, fjorton avstår: ordföranden måste rösta',
    kind: 'boundary',
    given: { isChair: 'ja', isNeeded: 'ja' },
    value: false,
    level: 'block',
  },
  {
    title: 'Ordföranden behövs inte för att avgöra',
    kind: 'plain',
    given: { isChair: 'ja', isNeeded: 'nej' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Nämnden beslutar om att omhänderta ett barn',
    kind: 'boundary',
    given: { isChair: 'nej', isPublicPower: 'ja' },
    value: false,
    level: 'block',
  },
]

export const orderOfPuttingExamples: readonly Example[] = [
  {
    title: 'Återremiss prövas före ärendet',
    kind: 'plain',
    given: { motions: 'approve, reject, remit' },
    value: ['remit', 'approve', 'reject'],
  },
  {
    title: 'Bordläggning och återremiss före ändring, tillägg sist',
    kind: 'boundary',
    given: { motions: 'add, amend, approve, table, remit' },
    value: ['table', 'remit', 'approve', 'amend', 'add'],
  },
  { title: 'Ett enda yrkande', kind: 'boundary', given: { motions: 'approve' }, value: ['approve'] },
]
