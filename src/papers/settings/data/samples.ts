import type { MinutesContent } from '../../kinds/minutes.ts'
import type { NoticeContent } from '../../kinds/notice.ts'
import type { OfficialMemo } from '../../kinds/official-memo.ts'
import type { ReferralAnswer } from '../../kinds/referral-answer.ts'
import type { SummonsContent } from '../../kinds/summons.ts'

/** Papers that a letterhead is tried on. The people and the matter are invented; the name of the authority is put in. */
export const sampleMemo: OfficialMemo = {
  title: 'Partnerskap om en öppen mötesplats i Kulturhuset Varvet',
  authority: '',
  administration: 'Socialförvaltningen',
  caseNumber: '2026/SN 0148',
  writtenOn: '2026-11-09',
  officer: 'Eva Berg',
  preparingBody: '',
  decidingBody: 'Socialnämnden',
  points: [
    'Socialnämnden går in i ett idéburet offentligt partnerskap med föreningen Språkhamnen under tre år.',
    'Förvaltningen redovisar hur partnerskapet går senast den 30 november 2027.',
  ],
  signers: [
    { name: 'Eva Berg', role: 'Handläggare' },
    { name: 'Omar Ali', role: 'Socialchef' },
  ],
  summary:
    'Många nyanlända och äldre saknar någon att tala svenska med. Varken kommunen eller föreningen når dem ensam.\n\nFörslaget är att båda öppnar en mötesplats tillsammans.',
  sections: [
    {
      heading: 'Det gemensamma behovet',
      text: 'Föreningen har volontärer och förtroende. Kommunen har lokal, pengar och kontakt med skolan.',
      provisions: '2 kap. 1 § kommunallagen',
    },
  ],
  economy: 'Kommunen bidrar med 480 000 kronor per år. Pengarna ryms i nämndens budget.',
  children: 'Mötesplatsen är öppen för barn efter skolan. Barnen har själva önskat det.',
  equality: '',
  environment: '',
  accessibility: '',
  basis: ['Förslag till överenskommelse', 'Föreningens stadgar'],
  dispatch: ['Föreningen Språkhamnen', 'Ekonomiavdelningen'],
}

/** Two paragraphs: one with a vote, one that was only heard. */
export const sampleMinutes: MinutesContent = {
  authority: '',
  body: 'Socialnämnden',
  series: 'Sn',
  meeting: { date: '2026-11-24', start: '13:00', end: '15:20', place: 'Sammanträdesrummet Kanalen' },
  secretary: 'Mona Lund',
  chairs: [{ name: 'Nils Öberg', party: 'C' }],
  approvers: [{ name: 'Amira Haddad', party: 'S' }],
  approval: { date: '2026-12-02', isDigital: true },
  notice: { postedOn: '2026-12-03', removedOn: '2026-12-29', lastAppealDay: '2026-12-28', keptAt: 'Stadshuset' },
  paragraphs: [{ from: 112, to: 113 }],
  attendance: [
    { name: 'Nils Öberg', party: 'C', role: 'deciding' },
    { name: 'Amira Haddad', party: 'S', role: 'deciding' },
    { name: 'Roger Fält', party: 'BL', role: 'deciding' },
    { name: 'Omar Ali', role: 'official', title: 'Socialchef' },
  ],
  items: [
    {
      paragraph: 112,
      caseNumber: '2026/SN 0148',
      title: 'Partnerskap om en öppen mötesplats',
      outcome: 'decision',
      points: ['Socialnämnden går in i partnerskapet enligt förslaget till överenskommelse.'],
      background: 'Många nyanlända och äldre saknar någon att tala svenska med.',
      motions: [
        { by: { name: 'Amira Haddad', party: 'S' }, kind: 'approve', text: '' },
        { by: { name: 'Roger Fält', party: 'BL' }, kind: 'reject', text: '' },
      ],
      path: 'Ordföranden frågar om nämnden bifaller eller avslår förslaget och finner att nämnden bifaller det.',
      ballots: [],
      reservations: [{ name: 'Roger Fält', party: 'BL' }],
      attachments: ['Förslag till överenskommelse'],
      dispatchTo: ['Föreningen Språkhamnen'],
    },
    {
      paragraph: 113,
      title: 'Information om vinterns öppettider',
      outcome: 'information',
      points: [],
      motions: [],
      ballots: [],
      reservations: [],
    },
  ],
}

export const sampleNotice: NoticeContent = {
  authority: '',
  body: 'Socialnämnden',
  meetingDate: '2026-11-24',
  paragraphs: [{ from: 112, to: 113 }],
  approvedOn: '2026-12-02',
  postedOn: '2026-12-03',
  lastAppealDay: '2026-12-28',
  removedOn: '2026-12-29',
  keptAt: 'Stadshuset',
  postedBy: 'Mona Lund',
}

export const sampleSummons: SummonsContent = {
  authority: '',
  body: 'Socialnämnden',
  meeting: { date: '2026-11-24', start: '13:00', end: '16:00', place: 'Sammanträdesrummet Kanalen' },
  secretary: 'Mona Lund',
  chair: { name: 'Nils Öberg', party: 'C' },
  called: [
    { name: 'Nils Öberg', party: 'C', role: 'deciding' },
    { name: 'Amira Haddad', party: 'S', role: 'deciding' },
    { name: 'Roger Fält', party: 'BL', role: 'deciding' },
    { name: 'Karin Wallin', party: 'S', role: 'substitute' },
  ],
  matters: [
    {
      title: 'Partnerskap om en öppen mötesplats',
      caseNumber: '2026/SN 0148',
      type: 'decision',
      presenter: 'Eva Berg',
      estimateMinutes: 20,
      summary: 'Förslaget är att kommunen och föreningen Språkhamnen öppnar en mötesplats tillsammans.',
      proposal: ['Socialnämnden går in i partnerskapet enligt förslaget till överenskommelse.'],
    },
  ],
  isOpen: true,
  hindranceTo: 'Mona Lund',
}

export const sampleAnswer: ReferralAnswer = {
  title: 'Yttrande över riktlinjer för partnerskap',
  authority: '',
  administration: 'Socialförvaltningen',
  caseNumber: '2026/SN 0171',
  writtenOn: '2026-11-09',
  askedBy: 'Kommunstyrelsen',
  theirNumber: '2026/KS 0402',
  answeringBody: 'Socialnämnden',
  dueOn: '2026-11-30',
  stance: 'supportsWithViews',
  summary: 'Riktlinjerna gör det lättare att börja ett partnerskap på lika villkor.',
  background: '',
  matter: 'Förslaget beskriver när ett partnerskap passar och hur parterna delar på ansvaret.',
  preparation: 'Förvaltningen har talat med fyra föreningar.',
  views: 'Nämnden vill att uppföljningen görs av parterna tillsammans.',
  answers: [],
  dissent: '',
  signers: [{ name: 'Omar Ali', role: 'Socialchef' }],
  attachments: [],
}
