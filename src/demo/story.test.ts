import { describe, expect, it } from 'vitest'
import { readText } from '../imports/grammar/read-text.ts'
import { announcementDeadline, earliestRemoval } from '../law/announcement.ts'
import { lastAppealDay } from '../law/appeal.ts'
import { approvalDeadline } from '../law/approval.ts'
import { reasonToWait } from '../law/calendar.ts'
import { parseCaseNumber } from '../law/case-number.ts'
import { quorate } from '../law/quorum.ts'
import { takingPart } from '../meetings/index.ts'
import { caseNumberKey, checkCaseNumber } from '../organisations/numbering.ts'
import { organisationNumber } from '../organisations/organisation-number.ts'
import { day, isBefore } from '../platform/time.ts'
import { openingOf } from './case-rows.ts'
import { cases } from './data/cases.ts'
import { associations } from './data/people.ts'
import { heldMeetings } from './held-meetings.ts'
import { papersOf, papersOfMeeting } from './papers.ts'
import { bodyOf, rangesOf } from './presence.ts'

const loadDays = ['2026-11-23', '2026-12-27', '2027-01-02', '2027-04-05', '2028-06-24'].map(day)

describe.each(loadDays.map((today) => ({ today })))('the demo loaded on $today', ({ today }) => {
  const held = heldMeetings(today)
  const numbers = new Map(cases.map((story) => [story.key, openingOf(story, today).number.printed] as const))

  it('has met twelve times in two years, always on a working day', () => {
    expect(held).toHaveLength(12)
    expect(held.filter(({ heldOn }) => reasonToWait(heldOn) !== undefined)).toEqual([])
    expect(held.filter(({ heldOn }) => isBefore(heldOn, today.subtract({ years: 2 })))).toEqual([])
  })

  it('approves and announces in time, and takes one notice down too early', () => {
    const early: string[] = []
    for (const { minutes } of held) {
      for (const { key, days } of minutes) {
        const { heldOn, approvedOn, postedOn, comesDownOn } = days
        if (!approvedOn || !postedOn || !comesDownOn) throw new Error(`${key} is not on the board yet`)
        expect(approvalDeadline.decide({ meetingOn: heldOn, approvedOn }).level).toBe('ok')
        expect(announcementDeadline.decide({ approvedOn, announcedOn: postedOn }).level).toBe('ok')
        if (isBefore(comesDownOn, earliestRemoval.decide({ announcedOn: postedOn }).value)) early.push(key)
      }
    }
    expect(early).toEqual(['sn1-ordinary'])
  })

  it('lets two appeal periods run', () => {
    const running = held.filter(({ minutes }) =>
      minutes.some(({ days }) => {
        const { postedOn } = days
        return postedOn && !isBefore(lastAppealDay.decide({ announcedOn: postedOn }).value, today)
      }),
    )
    expect(running.map(({ story }) => story.key)).toEqual(['sn4', 'ks4'])
  })

  it('fills every seat in every paragraph, under a chair who takes part, and the votes add up', () => {
    for (const { attendance, body, chairs, minutes } of held) {
      const people = attendance.map((person) => ({ ...person, attendanceId: person.name }))
      const led = chairs.flatMap(({ name, party, paragraphs }) =>
        paragraphs.map((range) => ({ name, party, paragraphs: range })),
      )
      for (const { story, paragraph } of minutes.flatMap(({ items }) => items)) {
        const { chair, deciding, recused, serving } = takingPart(people, led, paragraph)
        expect(deciding).toHaveLength(body.seats)
        expect(quorate({ seats: body.seats, present: deciding.length })).toBe(true)
        expect(deciding.map(({ name }) => name)).toContain(chair?.name)
        const away = attendance.filter(({ role }) => role === 'absent').length
        const late = attendance.filter(
          ({ role, present }) => role === 'deciding' && present.some(({ from }) => from > paragraph),
        )
        expect(serving).toHaveLength(away + recused.length + late.length)
        if (story.vote) expect(story.vote.yes + story.vote.no).toBe(deciding.length)
      }
    }
  })

  it('numbers the paragraphs of a body upwards through the year, without using one twice', () => {
    for (const key of ['ks', 'klu', 'sn', 'kfn']) {
      const used = held
        .filter(({ body }) => body.key === key)
        .flatMap(({ heldOn, minutes }) =>
          minutes.flatMap(({ items }) => items.map(({ paragraph }) => `${heldOn.year} § ${paragraph}`)),
        )
      expect(new Set(used).size).toBe(used.length)
    }
  })

  it('prints minutes that the reader reads to the same facts at the same places', () => {
    for (const { paper } of held.flatMap((meeting) => papersOfMeeting(meeting, numbers, () => 'id'))) {
      expect(paper.reading).toEqual(readText(paper.text, paper.fileName))
    }
  })

  it('holds the facts of its other papers at their places', () => {
    for (const story of cases) {
      for (const { reading, text } of papersOf(story, openingOf(story, today).opened, today, () => 'id')) {
        const { title, documentDate, spans } = reading
        expect(text.slice(...(spans['/title'] ?? [0, 0]))).toBe(title)
        expect(text.slice(...(spans['/documentDate'] ?? [0, 0]))).toBe(documentDate)
      }
    }
  })

  it('gives every case a number of its own, in the form of its body and free of those in the papers to try', () => {
    const keys = cases.map((story) => {
      const { number } = openingOf(story, today)
      const { pattern } = bodyOf(story.body).numbering
      expect(checkCaseNumber(pattern, number.printed)).toMatchObject({ key: number.key, serial: number.serial })
      expect(caseNumberKey(number.printed)).toBe(number.key)
      return number.key
    })
    expect(new Set([...keys, caseNumberKey('2023/KS 0417'), caseNumberKey('2023/KS 0352')]).size).toBe(cases.length + 2)
    expect(parseCaseNumber('2023/KS 0417')?.series).toBe('KS')
  })
})

it('associations have organisation numbers with right check digits', () => {
  for (const { organisationNumber: printed } of associations) expect(organisationNumber(printed)).toBe(printed)
})

it('paragraphs become ranges that leave out what is missing', () => {
  expect(rangesOf([4, 5, 7])).toEqual([
    { from: 4, to: 5 },
    { from: 7, to: 7 },
  ])
})
