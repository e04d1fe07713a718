import type { Attendance, ReadDocument } from '../src/imports/output.ts'

/** A seat holder of party S who was there the whole meeting. */
export const member = (name: string, more: Partial<Attendance> = {}): Attendance => ({
  name,
  party: 'S',
  role: 'deciding',
  ...more,
})

/** Read minutes of an invented board that nothing is wrong with; a test changes only what it is about. */
export const someMinutes = (more: Partial<ReadDocument> = {}): ReadDocument => ({
  file: 'protokoll.txt',
  kind: 'minutes',
  body: 'Kulturnämnden',
  meeting: { date: '2023-12-05' },
  paragraphs: [{ from: 1, to: 5 }],
  approval: { date: '2023-12-08' },
  chairs: [{ name: 'Eva Berg', party: 'S', paragraphs: [{ from: 1, to: 5 }] }],
  approvers: [{ name: 'Omar Ali', party: 'S' }],
  notice: { postedOn: '2023-12-08', removedOn: '2023-12-30', keptAt: 'Kansliet' },
  items: [
    { paragraph: 2, outcome: 'decision', title: 'Nya stolar', points: ['Nämnden köper stolar för 5 000 kronor.'] },
  ],
  attendance: [member('Eva Berg'), member('Omar Ali'), member('Ida Ek')],
  recipients: ['Ekonomienheten'],
  spans: {},
  confidence: {},
  findings: [],
  ...more,
})

/** A read official report that nothing is wrong with. */
export const someReport = (more: Partial<ReadDocument> = {}): ReadDocument => ({
  file: 'skrivelse.txt',
  kind: 'officialReport',
  sections: [
    { heading: 'Sammanfattning', text: 'Lokalen behöver stolar.' },
    { heading: 'Ekonomi', text: 'Stolarna ryms i budget.' },
    { heading: 'Barnets bästa', text: 'Prövat.' },
  ],
  spans: {},
  confidence: {},
  findings: [],
  ...more,
})
