/**
 * What the papers of a meeting call their headings and labels. An authority may put its own words in their place;
 * `{body}` and the like are filled in. The reader of documents knows these words.
 */
export const meetingWords = {
  // The front page
  'meeting.body': 'Beslutande organ',
  'meeting.date': 'Datum',
  'meeting.time': 'Tid',
  'meeting.place': 'Plats',
  'meeting.present': 'Närvarande',
  'meeting.presentSeeList': 'Se närvarolista',
  'meeting.paragraphs': 'Paragrafer',
  'meeting.secretary': 'Sekreterare',
  'meeting.chair': 'Ordförande',
  'meeting.approvers': 'Justerande',
  'meeting.approvedOn': 'Justeringsdatum',
  'meeting.approvalPlace': 'Justeringens plats',
  'meeting.signatures': 'Underskrifter',
  'meeting.caseNumber': 'Diarienummer',
} as const
