import type { Example } from '../rule.ts'

export const announcementDeadlineExamples: readonly Example[] = [
  {
    title: 'Justerat en måndag, anslaget dagen efter',
    kind: 'plain',
    given: { approvedOn: '2023-11-27', announcedOn: '2023-11-28' },
    value: '2023-11-29',
    level: 'ok',
    marginDays: 1,
  },
  {
    title: 'Andra dagen är en söndag',
    kind: 'holiday',
    given: { approvedOn: '2023-12-08' },
    value: '2023-12-11',
    nominal: '2023-12-10',
  },
  {
    title: 'Justerat och anslaget samma fredag',
    kind: 'plain',
    given: { approvedOn: '2023-12-08', announcedOn: '2023-12-08' },
    value: '2023-12-11',
    nominal: '2023-12-10',
    level: 'ok',
    marginDays: 2,
  },
  {
    title: 'Andra dagen är en lördag, anslaget på måndagen',
    kind: 'holiday',
    given: { approvedOn: '2023-12-07', announcedOn: '2023-12-11' },
    value: '2023-12-11',
    nominal: '2023-12-09',
    level: 'warn',
    marginDays: -2,
  },
  {
    title: 'Anslaget dagen efter den förlängda tiden',
    kind: 'boundary',
    given: { approvedOn: '2023-12-07', announcedOn: '2023-12-12' },
    value: '2023-12-11',
    nominal: '2023-12-09',
    level: 'warn',
    isBreach: true,
    marginDays: -3,
  },
  {
    title: 'Justerat samma dag som sammanträdet, anslaget dagen efter',
    kind: 'boundary',
    given: { approvedOn: '2018-01-18', announcedOn: '2018-01-19' },
    value: '2018-01-22',
    nominal: '2018-01-20',
    level: 'ok',
    marginDays: 1,
  },
]

const allParts = 'keptAt, announcedOn, body, meetingOn, paragraphs, approvedOn, removalOn, postedBy, howToAppeal'

export const noticeContentExamples: readonly Example[] = [
  { title: 'Fullständigt anslag', kind: 'plain', given: { states: allParts }, value: [], level: 'ok' },
  {
    title: 'Anslaget säger inte var protokollet finns',
    kind: 'boundary',
    given: { states: 'announcedOn, body, meetingOn, paragraphs, approvedOn, removalOn, postedBy, howToAppeal' },
    value: ['keptAt'],
    level: 'block',
  },
  {
    title: 'Anslaget nämner inga paragrafer',
    kind: 'boundary',
    given: { states: 'keptAt, announcedOn, body, meetingOn, approvedOn, removalOn, postedBy, howToAppeal' },
    value: ['paragraphs'],
    level: 'warn',
  },
]

export const removalExamples: readonly Example[] = [
  { title: 'Dagen efter en fredag', kind: 'plain', given: { announcedOn: '2023-12-08' }, value: '2023-12-30' },
  {
    title: 'Togs ned två dagar efter sista dagen, 23 dagar på tavlan',
    kind: 'plain',
    given: { announcedOn: '2023-11-28', removedOn: '2023-12-21' },
    value: '2023-12-20',
    level: 'ok',
    marginDays: 2,
  },
  {
    title: 'Togs ned på nyårsdagen, 24 dagar på tavlan',
    kind: 'holiday',
    given: { announcedOn: '2023-12-08', removedOn: '2024-01-01' },
    value: '2023-12-30',
    level: 'ok',
    marginDays: 3,
  },
  {
    title: 'Togs ned klockan nio på den sista dagen',
    kind: 'boundary',
    given: { announcedOn: '2026-12-03', removedOn: '2026-12-28' },
    value: '2026-12-29',
    nominal: '2026-12-25',
    level: 'block',
    isBreach: true,
    marginDays: 0,
  },
  {
    title: 'Togs ned efter fjorton dagar, en vecka för tidigt',
    kind: 'boundary',
    given: { announcedOn: '2018-01-19', removedOn: '2018-02-02' },
    value: '2018-02-10',
    level: 'block',
    isBreach: true,
    marginDays: -7,
  },
  {
    title: 'Satt uppe till och med dagen efter sista dagen',
    kind: 'boundary',
    given: { announcedOn: '2018-04-03', removedOn: '2018-04-26' },
    value: '2018-04-25',
    level: 'ok',
    marginDays: 2,
  },
  {
    title: 'Webbplatsen låg nere i tre timmar',
    kind: 'boundary',
    given: { announcedOn: '2026-12-03', outageMinutes: '180' },
    value: '2026-12-29',
    nominal: '2026-12-25',
    level: 'warn',
    status: 'interrupted',
  },
]
