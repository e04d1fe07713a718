import type { Example } from '../rule.ts'

export const councilAnnouncementExamples: readonly Example[] = [
  {
    title: 'Fullmäktige måndag: på tavlan måndagen före',
    kind: 'plain',
    given: { meetingOn: '2026-06-15', announcedOn: '2026-06-08' },
    value: '2026-06-08',
    level: 'ok',
    marginDays: 0,
  },
  {
    title: 'En dag för sent',
    kind: 'boundary',
    given: { meetingOn: '2026-06-15', announcedOn: '2026-06-09' },
    value: '2026-06-08',
    level: 'block',
    isBreach: true,
    marginDays: -1,
  },
  {
    title: 'Brådskande ärende till måndag: fredagen före',
    kind: 'holiday',
    given: { meetingOn: '2026-06-15', isUrgent: 'ja', announcedOn: '2026-06-12' },
    value: '2026-06-12',
    level: 'ok',
    marginDays: 0,
  },
  {
    title: 'Brådskande ärende till dagen efter annandag påsk: skärtorsdagen',
    kind: 'holiday',
    given: { meetingOn: '2026-04-07', isUrgent: 'ja' },
    value: '2026-04-02',
  },
]

export const councilSummonsExamples: readonly Example[] = [
  {
    title: 'Kallelsen skickas på dagen en vecka före',
    kind: 'plain',
    given: { meetingOn: '2026-06-15', sentOn: '2026-06-08' },
    value: '2026-06-08',
    level: 'ok',
    marginDays: 0,
  },
  {
    title: 'Dagen efter är för sent',
    kind: 'boundary',
    given: { meetingOn: '2026-06-15', sentOn: '2026-06-09' },
    value: '2026-06-08',
    level: 'block',
    isBreach: true,
    marginDays: -1,
  },
  {
    title: 'En vecka före är en helgdag: den räknas ändå',
    kind: 'holiday',
    given: { meetingOn: '2026-05-21' },
    value: '2026-05-14',
  },
]

export const boardSummonsExamples: readonly Example[] = [
  {
    title: 'Fem arbetsdagar, nationaldagen på en lördag ändrar inget',
    kind: 'holiday',
    given: { meetingOn: '2026-06-09', days: '5', unit: 'working', sentOn: '2026-06-02' },
    value: '2026-06-02',
    level: 'ok',
    marginDays: 0,
  },
  {
    title: 'Fem dagar i följd',
    kind: 'plain',
    given: { meetingOn: '2026-06-09', days: '5', unit: 'calendar' },
    value: '2026-06-04',
  },
  {
    title: 'En dag för sent varnar, men stoppar inte',
    kind: 'boundary',
    given: { meetingOn: '2026-06-09', days: '5', unit: 'calendar', sentOn: '2026-06-05' },
    value: '2026-06-04',
    level: 'warn',
    marginDays: -1,
  },
  {
    title: 'Fem arbetsdagar över jul',
    kind: 'holiday',
    given: { meetingOn: '2026-12-29', days: '5', unit: 'working' },
    value: '2026-12-18',
  },
]

export const announcedItemsExamples: readonly Example[] = [
  {
    title: 'Alla sextio är eniga',
    kind: 'plain',
    given: { body: 'council', present: '60', agreeing: '60' },
    value: true,
    level: 'ok',
  },
  {
    title: 'En av sextio säger nej',
    kind: 'boundary',
    given: { body: 'council', present: '60', agreeing: '59' },
    value: false,
    level: 'block',
  },
  {
    title: 'En nämnd, en ledamot säger nej',
    kind: 'boundary',
    given: { body: 'board', present: '11', agreeing: '10' },
    value: true,
    level: 'info',
  },
]
