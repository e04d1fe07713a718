import { agreementPaper } from '../src/demo/data/papers-agreement.ts'
import { answerPaper } from '../src/demo/data/papers-answer.ts'
import { followUpPaper } from '../src/demo/data/papers-follow-up.ts'
import { guidelinesPaper } from '../src/demo/data/papers-guidelines.ts'
import { memoPaper } from '../src/demo/data/papers-memo.ts'
import { paperKinds } from '../src/papers/kinds.ts'
import { defaultWording } from '../src/papers/wording.ts'
import type { Document } from '../src/platform/documents/document.ts'

const meeting = {
  authority: 'Björkviks kommun',
  body: 'Socialnämnden',
  meeting: { date: '2026-11-18', start: '13:00', end: '16:40', place: 'Kommunhuset, sal Varvet' },
  secretary: 'Omar Ali',
  chairs: [{ name: 'Eva Berg', party: 'S' }],
  approvers: [{ name: 'Karin Holm', party: 'M' }],
  approval: { date: '2026-11-25', place: 'Kommunkansliet' },
  signed: [{ name: 'Omar Ali', detail: 'Undertecknat den 24 november 2026 kl. 10.14' }],
  notice: {
    postedOn: '2026-11-26',
    removedOn: '2026-12-18',
    lastAppealDay: '2026-12-17',
    keptAt: 'Kommunkansliets arkiv',
    by: 'Omar Ali',
  },
}

const agreed = {
  caseNumber: 'SN 2026/154',
  title: 'Överenskommelse om idéburet offentligt partnerskap för mötesplatsen Varvet',
  outcome: 'decision',
  points: [
    'Socialnämnden ingår överenskommelsen med Föreningen Fyren enligt bilaga 1.',
    'Överenskommelsen gäller från den 1 januari 2027 till och med den 31 december 2029.',
    'Förvaltningschefen får i uppdrag att underteckna för nämnden.',
  ],
  background:
    'Mötesplatsen Varvet har sedan 2021 samlat människor som lever i ensamhet. Fyren bidrar med ideell tid, kunskap om orten och egna medel. Kommunen bidrar med 1 250 000 kronor per år och en samordnare.\n\nFörvaltningen bedömer att båda parter bestämmer och att ingen köper något av den andra.',
  motions: [{ by: { name: 'Saga Lind', party: 'V' }, kind: 'approve', text: 'bifall till förslaget' }],
  ballots: [
    {
      yes: 2,
      no: 1,
      votes: [
        { name: 'Eva Berg', party: 'S', vote: 'yes' },
        { name: 'Saga Lind', party: 'V', vote: 'yes' },
        { name: 'Karin Holm', party: 'M', vote: 'no' },
      ],
    },
  ],
  reservations: [{ name: 'Karin Holm', party: 'M' }],
  takingPart: { recused: [{ name: 'Leif Ros', party: 'C' }], serving: [], absent: [] },
  dispatchTo: ['Föreningen Fyren', 'Socialförvaltningen'],
}

const opened = {
  title: 'Upprop och val av justerare',
  points: ['Karin Holm (M) väljs att justera protokollet.'],
  motions: [],
  ballots: [],
  reservations: [],
}

const attendance = [
  { name: 'Eva Berg', party: 'S', role: 'deciding', title: 'ordförande' },
  { name: 'Karin Holm', party: 'M', role: 'deciding' },
  { name: 'Leif Ros', party: 'C', role: 'deciding', recused: [{ from: 154, to: 154 }] },
  { name: 'Saga Lind', party: 'V', role: 'deciding' },
  { name: 'Rut Ek', party: 'C', role: 'servingSubstitute', serves: [{ from: 154, to: 154 }] },
  { name: 'Åsa Sjö', role: 'official', title: 'förvaltningschef' },
]

const posted = {
  authority: meeting.authority,
  body: meeting.body,
  meetingDate: '2026-11-18',
  paragraphs: [{ from: 153, to: 154 }],
  approvedOn: '2026-11-25',
  postedOn: '2026-11-26',
  lastAppealDay: '2026-12-17',
  keptAt: 'Kommunkansliets arkiv',
  postedBy: 'Omar Ali',
}

const contents: Readonly<Record<string, unknown>> = {
  officialReport: memoPaper,
  referralResponse: answerPaper,
  guidelines: guidelinesPaper,
  agreement: agreementPaper,
  followUpReport: followUpPaper,
  minutes: {
    ...meeting,
    paragraphs: [{ from: 153, to: 154 }],
    attendance,
    items: [
      { ...opened, paragraph: 153 },
      { ...agreed, paragraph: 154 },
    ],
  },
  minutesExtract: {
    ...meeting,
    item: { ...agreed, paragraph: 154 },
    deciding: attendance.filter(({ role }) => role === 'deciding' || role === 'servingSubstitute'),
  },
  summons: {
    ...meeting,
    approval: { approvers: meeting.approvers, when: '25 november 2026' },
    chair: { name: 'Eva Berg', party: 'S' },
    called: attendance.filter(({ role }) => role === 'deciding'),
    matters: [
      { title: opened.title },
      {
        title: agreed.title,
        caseNumber: agreed.caseNumber,
        type: 'decision',
        proposal: agreed.points,
        summary: 'Nämnden prövar om överenskommelsen ska ingås.',
      },
    ],
    isOpen: true,
  },
  notice: { ...posted, removedOn: '2026-12-18', readAt: 'bjorkvik.example/anslag/12' },
  noticeCertificate: { ...posted, removedOn: '2026-12-18', checks: { count: 447, gaps: [] } },
}

/** One finished paper of each kind that has an example here, by the name of its kind. */
export const goldenPapers: Readonly<Record<string, Document>> = Object.fromEntries(
  Object.entries(contents).map(([name, content]) => {
    const composed = paperKinds.find(({ kind }) => kind === name)?.compose(content, defaultWording)
    if (!composed?.document) throw new Error(`${name}: ${JSON.stringify(composed?.issues)}`)
    return [name, composed.document]
  }),
)
