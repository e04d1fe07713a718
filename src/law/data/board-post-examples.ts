import type { Example } from '../rule.ts'

export const boardPostExamples: readonly Example[] = [
  { title: 'Öppet hus på lördag', kind: 'boundary', given: { post: 'other' }, value: false, level: 'block' },
  {
    title: 'Handlingar till nästa sammanträde med styrelsen',
    kind: 'boundary',
    given: { post: 'meetingPapers' },
    value: true,
    level: 'ok',
  },
  { title: 'Ett protokoll har justerats', kind: 'plain', given: { post: 'approvedMinutes' }, value: true, level: 'ok' },
]

export const delegationExamples: readonly Example[] = [
  {
    title: 'Förvaltningschefen får teckna partnerskap under en halv miljon',
    kind: 'plain',
    given: { to: 'employee', subject: 'ordinary' },
    value: true,
    level: 'ok',
  },
  {
    title: 'Till partnerskapets styrgrupp, där föreningen sitter med',
    kind: 'boundary',
    given: { to: 'steeringGroup', subject: 'ordinary' },
    value: false,
    level: 'block',
  },
  {
    title: 'Ett nytt partnerskap som anger inriktningen',
    kind: 'boundary',
    given: { to: 'employee', subject: 'direction' },
    value: false,
    level: 'block',
  },
  {
    title: 'Förvaltningschefen ger vidare när nämnden har tillåtit det',
    kind: 'plain',
    given: {
      to: 'employee',
      subject: 'ordinary',
      isSubDelegation: 'ja',
      from: 'headOfAdministration',
      boardAllows: 'ja',
    },
    value: true,
    level: 'ok',
  },
  {
    title: 'En enhetschef ger vidare',
    kind: 'boundary',
    given: { to: 'employee', subject: 'ordinary', isSubDelegation: 'ja', from: 'other', boardAllows: 'ja' },
    value: false,
    level: 'block',
  },
]

export const delegationReportExamples: readonly Example[] = [
  {
    title: 'Brådskande beslut i juli: anmäls på nästa sammanträde',
    kind: 'plain',
    given: { isUrgentMandate: 'ja', isReported: 'nej', isAppealable: 'ja' },
    value: 'nextMeeting',
    level: 'warn',
  },
  {
    title: 'Ska inte anmälas och kan överklagas: eget protokoll och eget anslag',
    kind: 'boundary',
    given: { isUrgentMandate: 'nej', mustBeReported: 'nej', isAppealable: 'ja', isReported: 'nej' },
    value: 'ownNotice',
    level: 'warn',
  },
  {
    title: 'Ska inte anmälas och kan inte överklagas',
    kind: 'boundary',
    given: { isUrgentMandate: 'nej', mustBeReported: 'nej', isAppealable: 'nej', isReported: 'nej' },
    value: 'nothing',
    level: 'ok',
  },
  {
    title: 'Är anmält: tiden räknas från anslaget av det protokollet',
    kind: 'plain',
    given: { isUrgentMandate: 'nej', mustBeReported: 'ja', isAppealable: 'ja', isReported: 'ja' },
    value: 'withMinutes',
    level: 'ok',
  },
]
