import fc from 'fast-check'
import type {
  Item,
  MinutesContent,
  MinutesExtractContent,
  Named,
  NoticeCertificateContent,
  NoticeContent,
  Person,
  SummonsContent,
} from '../src/papers/index.ts'
import {
  authorities,
  bodies,
  clock,
  day,
  matter,
  maybe,
  name,
  names,
  oneOf,
  parties,
  person,
  posts,
  sentence,
  text,
  titles,
  units,
  without,
} from './paper-parts.ts'

/** Contents for papers of meetings as they may be: names of many kinds, long lists, several chairs, jäv, votes, and empty parts. */

/** Paragraph ranges inside the minutes, in order and apart from each other. */
const within = (from: number, to: number) =>
  fc
    .uniqueArray(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: 4 })
    .map((numbers) => numbers.sort((a, b) => a - b))
    .map((numbers) =>
      numbers.flatMap((low, index) => {
        const next = numbers[index + 1]
        if (index % 2 === 1) return []
        return [{ from: low, to: next ?? low }]
      }),
    )

const attendee = (given: string, from: number, to: number): fc.Arbitrary<Person> =>
  fc
    .record({
      role: oneOf([
        'deciding',
        'deciding',
        'deciding',
        'servingSubstitute',
        'substitute',
        'official',
        'absent',
      ] as const),
      party: oneOf(parties),
      title: oneOf(posts),
      unit: oneOf(units),
      recused: maybe(within(from, to)),
      absent: maybe(within(from, to)),
      present: maybe(within(from, to)),
      serves: maybe(within(from, to)),
      isQuiet: fc.boolean(),
    })
    .map(({ role, party, title, unit, isQuiet, ...said }) => {
      const ranges = isQuiet ? {} : { recused: said.recused, absent: said.absent, present: said.present }
      const isOfficial = role === 'official'
      return without({
        name: given,
        role,
        party: isOfficial ? undefined : party,
        title: isOfficial ? title : undefined,
        unit: isOfficial ? unit : undefined,
        ...(role === 'absent' ? {} : ranges),
        serves: role === 'servingSubstitute' ? said.serves : undefined,
      })
    })

const shared = fc
  .record({
    authority: oneOf(authorities),
    body: oneOf(bodies),
    meeting: fc
      .record({
        date: day,
        start: maybe(clock),
        end: maybe(clock),
        place: maybe(oneOf(['Strandsalen', 'Stora salen, plan 6', 'Via länk'])),
      })
      .map(({ start, end, ...rest }) => {
        const [first, last] = start !== undefined && end !== undefined ? [start, end].sort() : [start, undefined]
        return { ...rest, start: first, end: last }
      }),
    secretary: maybe(name),
    approvers: names({ maxLength: 3 }).map((list) => list.map((one): Named => ({ name: one }))),
    approval: fc.record({
      date: maybe(day),
      place: maybe(oneOf(['Kommunkansliet', 'Rådhuset, plan 2'])),
      isDigital: fc.boolean(),
    }),
    notice: maybe(
      fc.record({
        postedOn: maybe(day),
        removedOn: maybe(day),
        lastAppealDay: maybe(day),
        keptAt: maybe(oneOf(['Kommunkansliets arkiv, Strandgatan 2', 'Kommunarkivet plan 6'])),
        by: maybe(name),
      }),
    ),
  })
  .map((given) => without(given))

const start = fc.integer({ min: 1, max: 400 })

/** Minutes of a meeting. */
export const minutesContents: fc.Arbitrary<MinutesContent> = fc
  .record({
    shared,
    first: start,
    matters: fc.array(matter, { minLength: 1, maxLength: 6 }),
    people: names({ maxLength: 40 }),
    chairs: names({ maxLength: 2 }),
  })
  .chain(({ first, matters, people, chairs, ...rest }) => {
    const last = first + matters.length - 1
    const attendance = fc.tuple(...people.map((one) => attendee(one, first, last)))
    const led = chairs.length < 2 ? fc.constant([]) : fc.tuple(within(first, last), within(first, last))
    return fc.tuple(attendance, led).map(([attended, paragraphs]) => ({
      ...rest.shared,
      paragraphs: [{ from: first, to: last }],
      attendance: attended,
      chairs: chairs.map((one, index) => without({ name: one, paragraphs: paragraphs[index] })),
      items: matters.map((one, index): Item => ({ ...one, paragraph: first + index })),
    }))
  })

/** An extract of one paragraph, with those who decided in it. */
export const minutesExtractContents: fc.Arbitrary<MinutesExtractContent> = fc
  .record({ shared, item: matter, paragraph: start, people: names({ maxLength: 20 }), chair: maybe(name) })
  .chain(({ item, paragraph, people, chair, ...rest }) =>
    fc.tuple(...people.map((one) => decider(one))).map((deciding) => ({
      ...rest.shared,
      item: { ...item, paragraph },
      deciding,
      chairs: chair === undefined ? [] : [{ name: chair }],
    })),
  )

const decider = (given: string): fc.Arbitrary<Person> =>
  fc.record({
    name: fc.constant(given),
    party: oneOf(parties),
    role: oneOf(['deciding', 'servingSubstitute'] as const),
  })

const posted = {
  authority: oneOf(authorities),
  body: oneOf(bodies),
  meetingDate: day,
  paragraphs: within(1, 300),
  approvedOn: day,
  postedOn: day,
  lastAppealDay: maybe(day),
  keptAt: oneOf(['Kommunkansliets arkiv, Strandgatan 2', 'Kommunarkivet plan 6']),
  postedBy: name,
}

/** A notice that minutes are approved. */
export const noticeContents: fc.Arbitrary<NoticeContent> = fc
  .record({
    ...posted,
    removedOn: day,
    readAt: maybe(fc.constant('bjorkvik.example/anslag/12')),
    court: maybe(fc.constant({ name: 'Förvaltningsrätten i Norrdal', address: 'Box 12, 123 45 Norrdal' })),
  })
  .map((given) => without(given))

/** The certificate of a notice that is up or has come down. */
export const noticeCertificateContents: fc.Arbitrary<NoticeCertificateContent> = fc
  .record({
    ...posted,
    earliestRemoval: maybe(day),
    removedOn: maybe(day),
    checks: maybe(
      fc.record({
        count: fc.integer({ min: 1, max: 900 }),
        gaps: fc.array(fc.constant({ from: '2026-03-02T01:00:00Z', until: '2026-03-02T03:30:00Z' }), { maxLength: 2 }),
      }),
    ),
    sha256: maybe(fc.constant('0123456789abcdef'.repeat(4))),
  })
  .map((given) => without(given))

/** A summons. */
export const summonsContents: fc.Arbitrary<SummonsContent> = fc
  .record({
    shared,
    chair: maybe(person),
    people: names({ maxLength: 30 }),
    isSubstitute: fc.boolean(),
    matters: fc.array(
      fc
        .record({
          title: oneOf(titles),
          caseNumber: maybe(oneOf(['2023/KS 0417', 'KS 2026-00123', 'SN/2025:88'])),
          type: maybe(oneOf(['decision', 'information', 'report'] as const)),
          presenter: maybe(name.map((one) => `${one}, kommundirektör`)),
          estimateMinutes: maybe(fc.integer({ min: 5, max: 60 })),
          summary: maybe(text),
          proposal: fc.array(sentence, { maxLength: 7 }),
          attachments: fc.array(oneOf(['Tjänsteskrivelse.pdf', 'Riktlinjer']), { maxLength: 2 }),
        })
        .map((given) => without(given)),
      { maxLength: 5 },
    ),
    isOpen: maybe(fc.boolean()),
    hindranceTo: maybe(fc.constant('nämndsekreteraren, 010-123 45 67')),
    approval: maybe(fc.record({ approvers: fc.array(person, { maxLength: 2 }) })),
  })
  .map(({ shared: { authority, body, meeting, secretary }, people, isSubstitute, ...rest }) =>
    without({
      ...{ authority, body, meeting, secretary },
      ...rest,
      called: people.map((one, index) => ({
        name: one,
        party: parties[index % parties.length],
        role: isSubstitute && index % 3 === 0 ? ('substitute' as const) : ('deciding' as const),
      })),
    }),
  )
