import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day } from '../platform/time.ts'
import { announcementDeadline, earliestRemoval } from './announcement.ts'
import { lastAppealDay } from './appeal.ts'
import { approvalDeadline } from './approval.ts'
import { citationText, cite, isInForce } from './citation.ts'
import { findRule, rules } from './index.ts'
import { longestInput } from './inputs.ts'
import { recusal } from './recusal.ts'
import { applyRule, type RuleCard, versionOn } from './rule.ts'

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => day('1985-01-01').add({ days }))

/** An example of the rule moved to one day: every day it takes is that day. */
const onDay = (rule: RuleCard, given: Readonly<Record<string, string>>, on: Day): Record<string, string> => {
  const days = Object.keys(rule.inputs).filter((name) => rule.inputs[name]?.kind === 'day')
  return { ...given, ...Object.fromEntries(days.map((name) => [name, on.toString()])) }
}

const citedBy = (answer: {
  readonly citations: Parameters<typeof citationText>[0][] | readonly Parameters<typeof citationText>[0][]
}) => answer.citations.map((citation) => citationText(citation).replaceAll('\u00a0', ' '))

describe('the versions of a rule', () => {
  test.each(rules.map((rule) => ({ rule, id: rule.id })))(
    '$id never cites a statute that was not in force',
    ({ rule }) => {
      fc.assert(
        fc.property(anyDay, fc.constantFrom(...rule.examples), (on, example) => {
          const version = versionOn(rule, on)
          for (const citation of version?.citations ?? []) {
            expect(isInForce(citation, on)).toBe(true)
            // An amending act is of the year it bears or of an earlier one, never of a later.
            if (citation.amendedBy) expect(Number(citation.amendedBy.split(':')[0])).toBeLessThanOrEqual(on.year)
          }
          const isDayless = Object.values(rule.inputs).some(
            ({ kind }) => kind === 'signatures' || kind === 'datedAmounts',
          )
          if (isDayless) return
          const applied = applyRule(rule, onDay(rule, example.given, on))
          if ('faults' in applied) expect(version).toBeUndefined()
          else {
            expect(applied.answer.citations).toEqual(version?.citations)
            expect(applied.answer.citations.length).toBeGreaterThan(0)
          }
        }),
        { numRuns: 200 },
      )
    },
  )

  test.each(rules.map((rule) => ({ rule, id: rule.id })))('$id has versions that follow each other', ({ rule }) => {
    expect(rule.versions.length).toBeGreaterThan(0)
    rule.versions.forEach((version, index) => {
      const next = rule.versions[index + 1]
      expect(version.until?.toString()).toBe(next?.from.toString())
      expect(version.says.length).toBeGreaterThan(20)
    })
  })

  test('meetings before 2018 are judged by the older act, with the same days', () => {
    const old = approvalDeadline.decide({ meetingOn: day('2017-12-31') })
    expect(citedBy(old)).toEqual(['5 kap. 61 § kommunallagen (1991:900)'])
    expect(citedBy(approvalDeadline.decide({ meetingOn: day('2018-01-01') }))).toEqual(['5 kap. 69 § kommunallagen'])
    const meetingOn = day('2017-12-20')
    expect(citedBy(announcementDeadline.decide({ approvedOn: day('2018-01-02'), meetingOn }))).toEqual([
      '5 kap. 62 § kommunallagen (1991:900)',
    ])
    const appeal = lastAppealDay.decide({ announcedOn: day('2018-01-02'), meetingOn })
    expect(citedBy(appeal)[0]).toBe('10 kap. 6 § kommunallagen (1991:900)')
    expect(appeal.value.toString()).toBe('2018-01-23')
  })

  test('recusal is judged by the grounds of the day: new ones from July 2022', () => {
    const conduct = { body: 'board', tookPart: false, wasPresent: false } as const
    const amended = '6 kap. 28 § kommunallagen i lydelsen enligt SFS 2022:638'
    expect(citedBy(recusal.decide({ ...conduct, on: day('2022-06-30') }))).not.toContain(amended)
    expect(citedBy(recusal.decide({ ...conduct, on: day('2022-07-01') }))).toContain(amended)
    expect(citedBy(recusal.decide({ ...conduct, on: day('2017-06-30') }))[0]).toBe(
      '6 kap. 24 § kommunallagen (1991:900)',
    )
  })

  test('a day before every version is refused in words, and cites nothing where types are at hand', () => {
    const rule = findRule('kl-13-5')
    expect(rule && applyRule(rule, { announcedOn: '1990-03-01' })).toEqual({
      faults: [{ input: 'announcedOn', message: 'Regeln finns här för dagar från och med 1992-01-01.' }],
    })
    expect(lastAppealDay.decide({ announcedOn: day('1990-03-01') }).citations).toEqual([])
  })

  test('a citation keeps its numbers and signs together', () => {
    expect(citationText(lastAppealDay.decide({ announcedOn: day('2023-12-08') }).citations[0] ?? never())).toBe(
      '13\u00a0kap.\u00a05\u00a0§ kommunallagen',
    )
  })
})

test('a statute is in force from its first day to the day before it was repealed', () => {
  const older = cite('kl1991', { chapter: 5, section: '61' })
  expect(['1991-12-31', '1992-01-01', '2017-12-31', '2018-01-01'].map((iso) => isInForce(older, day(iso)))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isInForce({ ...older, sfs: '1600:1' }, day('2020-01-01'))).toBe(false)
})

const never = (): never => {
  throw new Error('the rule cites nothing')
}

describe('raw input', () => {
  const faults = (id: string, raw: Record<string, string>) => {
    const rule = findRule(id) ?? never()
    const applied = applyRule(rule, raw)
    return 'faults' in applied ? applied.faults : []
  }

  test('all faults are told at once, unknown names among them', () => {
    const told = faults('kl-6-27', { seats: 'femton', present: '', color: 'red' })
    expect(told.map(({ input }) => input)).toEqual(['color', 'seats', 'present'])
  })

  test.each([
    ['kl-5-69', { meetingOn: '2023-02-30' }, 'Skriv en riktig dag, till exempel 2023-12-08.'],
    ['kl-5-69', { meetingOn: '99999-01-01' }, 'Skriv en dag mellan år 1800 och 2200.'],
    ['kl-5-69', { meetingOn: '0001-01-01' }, 'Skriv en dag mellan år 1800 och 2200.'],
    ['kl-6-27', { seats: '-5', present: '3' }, 'Skriv ett heltal mellan 1 och 501.'],
    [
      'kl-5-69',
      { meetingOn: '2023-12-05', approvedOn: '2023-12-04' },
      'Protokollet kan inte vara justerat före sammanträdet.',
    ],
    [
      'kl-8-12',
      { approvedOn: '2023-12-08', announcedOn: '2023-12-07' },
      'Justeringen kan inte anslås innan protokollet är justerat.',
    ],
    [
      'kl-13-5-removal',
      { announcedOn: '2023-12-08', removedOn: '2023-12-07' },
      'Anslaget kan inte tas ned innan det sattes upp.',
    ],
    ['kl-6-27', { seats: '15', present: '16' }, 'Fler kan inte tjänstgöra än det finns platser.'],
    ['kl-6-27', { seats: '0', present: '0' }, 'Skriv ett heltal mellan 1 och 501.'],
    ['lou-5-3', { yearlyKr: '-5' }, 'Skriv ett helt belopp mellan 0 och 100000000000.'],
    ['lou-5-3', { yearlyKr: '1e9' }, 'Skriv ett helt belopp mellan 0 och 100000000000.'],
    [
      'eu-2023-2831-3',
      { on: '2026-11-22', plannedEuro: '1', declared: '2026-11-23:5' },
      'Ett stöd kan inte vara beviljat efter beslutsdagen.',
    ],
    [
      'eu-2023-2831-3',
      { on: '2026-11-22', plannedEuro: '1', declared: '2026-11-23' },
      'Skriv dag och belopp som 2025-05-02:110000, med komma emellan.',
    ],
    [
      'lou-19-25-a',
      { cpv: 'vård', purposeFits: 'ja', keepsValue: 'ja', isPubliclyControlled: 'nej' },
      'Skriv en CPV-kod som 85312000 eller 85312000-9.',
    ],
    ['kl-6-30', { body: 'board', tookPart: 'kanske', wasPresent: 'ja' }, 'Svara ja eller nej.'],
    ['kl-13-2', { body: 'court', nature: 'decision' }, 'Välj ett av: council, board.'],
    ['practice-numbering', { paragraphs: '12-' }, 'Skriv paragrafer som 146-149, 151-166.'],
    ['practice-numbering', { paragraphs: '20-12' }, 'Skriv paragrafer som 146-149, 151-166.'],
    ['practice-case-number', { printed: 'x'.repeat(longestInput + 1) }, `Skriv högst ${longestInput} tecken.`],
    ['kl-5-69-day', { signedAt: 'igår' }, 'Skriv tidpunkter som 2023-12-08T14:02, med komma emellan.'],
    [
      'kl-8-12-content',
      { states: 'keptAt, weather' },
      'Välj en eller flera av: keptAt, announcedOn, body, meetingOn, paragraphs, approvedOn, removalOn, postedBy, howToAppeal.',
    ],
    [
      'kl-6-22',
      { ableToServe: 'king' },
      'Välj en eller flera av: chair, firstViceChair, secondViceChair, appointed, nobody.',
    ],
    [
      'kl-5-67',
      { showsServing: 'ja', showsDecision: 'ja', motionsWithdrawn: '1' },
      'Fler yrkanden kan inte tas tillbaka än som lades fram.',
    ],
  ])('%s says what is wrong with %o', (id, raw, message) => {
    expect(faults(id, raw).map((fault) => fault.message)).toContain(message)
  })

  test('wild strings give an answer or faults, never a crash', () => {
    const names = rules.flatMap(({ inputs }) => Object.keys(inputs))
    const wild = fc.dictionary(
      fc.oneof(fc.constantFrom(...names), fc.string()),
      fc.oneof(fc.string(), fc.constantFrom('2023-12-08', '3', 'ja', '12-14')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...rules), wild, (rule, raw) => {
        const applied = applyRule(rule, raw)
        expect('faults' in applied ? applied.faults.length : applied.answer.steps.length).toBeGreaterThan(0)
      }),
      { numRuns: 2000 },
    )
  })

  test('a notice that vanished and was taken down early is judged by the worse of the two', () => {
    const answer = earliestRemoval.decide({
      announcedOn: day('2018-01-19'),
      removedOn: day('2018-02-02'),
      outageMinutes: 60,
    })
    expect(answer.level).toBe('block')
  })
})
