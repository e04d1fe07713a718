import type { Example } from '../rule.ts'

export const councilDisplayExamples: readonly Example[] = [
  {
    title: 'Fullmäktige måndag: ned tidigast på tisdagen',
    kind: 'plain',
    given: { meetingOn: '2026-06-15' },
    value: '2026-06-16',
  },
  {
    title: 'Fullmäktige fredag: ned tidigast på lördagen, dagen räknas inte fram till en vardag',
    kind: 'boundary',
    given: { meetingOn: '2026-06-12' },
    value: '2026-06-13',
  },
  {
    title: 'Fullmäktige dagen före midsommarafton: ned tidigast på midsommarafton',
    kind: 'holiday',
    given: { meetingOn: '2026-06-18' },
    value: '2026-06-19',
  },
]
