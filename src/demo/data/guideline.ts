import type { StoryGuideline } from '../guideline-rows.ts'

/** The guidelines that Björkvik has adopted, and the criteria that it assesses by. */
export const guideline = {
  slug: 'riktlinjer-for-ideburet-offentligt-partnerskap',
  title: 'Riktlinjer för idéburet offentligt partnerskap',
  introduction:
    'Riktlinjerna säger när kommunen kan gå in i ett partnerskap, hur vi prövar det, vem som beslutar och hur vi följer upp tillsammans.',
  appliesTo: 'Alla nämnder',
  responsible: 'Samordnaren för civilsamhället',
  adopted: { weeks: 60, weekday: 3 },
  adoptedBy: 'Kommunstyrelsen',
  criteria: {
    name: 'Björkviks kriterier',
    basedOn: 'skr8',
    demands: 'all',
    reason: 'Vi prövar mot SKR:s åtta kriterier. Att målet är allmännyttigt och att båda bidrar måste vara uppfyllt.',
    list: [
      { id: 'K01', type: 'weighed' },
      { id: 'K02', type: 'knockOut' },
      { id: 'K08', type: 'knockOut' },
      { id: 'K10', type: 'weighed' },
      { id: 'K12', type: 'knockOut' },
      { id: 'K14', type: 'knockOut' },
      { id: 'K16', type: 'weighed' },
    ],
  },
  clauses: [
    {
      heading: 'Vad ett partnerskap är',
      text: 'Ett idéburet offentligt partnerskap är ett sätt att möta en samhällsutmaning tillsammans när ingen av parterna klarar det ensam. Det är inget köp, och det är inget bidrag efter allmänna regler.',
    },
    {
      heading: 'När vi prövar formen',
      text: 'Vi prövar formen när behovet är gemensamt, målet är formulerat tillsammans och båda parter lägger in resurser. Prövningen görs mot kommunens kriterier och läses av någon annan än den som skrev den.',
    },
    {
      heading: 'Öppenhet för fler',
      text: 'Ett behov öppnas för fler föreningar innan vi skriver. Den som vill vara med får veta hur länge den kan svara och får ett besked med skäl.',
    },
    {
      heading: 'Barnets bästa',
      text: 'Barnets bästa prövas i varje partnerskap. Berörs inga barn skriver vi varför.',
    },
    {
      heading: 'Beslut',
      text: 'Nämnden beslutar om partnerskap inom sitt område. Föreningens styrelse beslutar för föreningen.',
    },
    {
      heading: 'Uppföljning',
      text: 'Parterna följer upp tillsammans minst en gång om året och redovisar för nämnden.',
    },
  ],
} as const satisfies StoryGuideline
