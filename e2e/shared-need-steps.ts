import { expect } from 'vitest'
import { agreementContents } from '../test/agreement-contents.ts'
import type { Visitor } from '../test/app.ts'
import { finish } from '../test/drafted-paper.ts'
import { holdMeeting, planMeeting } from '../test/meeting-drive.ts'
import { move, saveClause, sent, text, untilTrue } from '../test/shared-need.ts'
import { type openHouse, openWindow } from './browser.ts'
import { askDemo, type Person, press, wordsOf } from './people.ts'

/** Who takes part: three associations, the officer, a secretary of each body, and the chair of the board. */
export const names = ['Leyla', 'Noor', 'Ronja', 'Kristina', 'Alma', 'Moa', 'Birgitta'] as const
type Name = (typeof names)[number]

/** The shared need as it stands: its house and people, and where it is found. */
export type Story = {
  readonly house: Awaited<ReturnType<typeof openHouse>>
  /** Everyone, signed in on the day of the clock. */
  readonly people: () => Readonly<Record<Name, Person>>
  /** Moves the clock to noon on a day, and signs everyone in anew. */
  readonly onDay: (day: string) => Promise<void>
  readonly needId: string
  readonly caseId: string
  /** The page of the partnership. */
  readonly path: string
}

/** Who signs, and for which party. */
export const signing = [
  ['Leyla Demir', 'Föreningen Språkhamnen'],
  ['Noor Lindqvist', 'Kvällsöppet i Björkvik'],
  ['Ronja Ekwall', 'Kvinnojouren Lyktan'],
  ['Birgitta Alm', 'Björkviks kommun'],
] as const

/** The associations of the story, by requests. */
export const associationsOf = ({ people }: Story): readonly Visitor[] =>
  [people().Leyla, people().Noor, people().Ronja].map(({ requests }) => requests)

/** The officer, by requests. */
export const officerOf = ({ people }: Story): Visitor => people().Kristina.requests

const bodyNamed = async ({ house }: Story, name: string): Promise<string> =>
  (await askDemo(house, 'select body_id as id from body where name = $1', [name]))[0].id

/** The state that the partnership has come to. */
export const stateOf = async ({ house, needId }: Pick<Story, 'house' | 'needId'>): Promise<string> =>
  (await askDemo(house, 'select state from partnership where partnership_id = $1', [needId]))[0].state

/** Opens the case where the idea is registered; its id. */
export const openCaseFor = async (story: Pick<Story, 'house' | 'people'>): Promise<string> => {
  const [{ id: bodyId }] = await askDemo(story.house, `select body_id as id from body where name = 'Kommunstyrelsen'`)
  const opened = await sent(story.people().Kristina.requests, '/bjorkvik/arenden/nytt', {
    ...{ bodyId, caseNumber: '2026/KS 0901', title: 'Kvällar på biblioteket', summary: '', stage: 'need' },
    ...{ openedOn: '2026-11-23', authorityIsParty: 'true', 'associationIds.0': '', otherParties: '' },
  })
  return /[0-9a-f-]{36}/.exec(opened)?.[0] ?? ''
}

const answers = {
  ...{ municipal: 'yes', publicPower: 'none', counterpart: 'association', specifiedBy: 'jointly', payment: 'lumpSum' },
  ...{ enforceable: 'no', wouldOtherwiseProvide: 'no', marketExists: 'no', ordinaryByGeneralRules: 'no' },
  ...{ sharedNeedJointGoalBothContribute: 'yes', moneyOrValueMoves: 'yes', economicActivity: 'no' },
  ...{ individualBusiness: 'no', equalTreatment: 'ok', handsOverWholeMatter: 'no' },
}
const knockOuts = { K02: 'yes', K08: 'no', K12: 'yes', K14: 'no' }

/** Answers the questions of the assessment and the criteria that must be met: what concerns the association, it says itself. */
export const answerAssessment = async (story: Story): Promise<void> => {
  const [at, officer] = [`${story.path}/provning`, officerOf(story)]
  await sent(officer, `${at}/borja`)
  await sent(story.people().Leyla.requests, `${at}/fragor/ownShare`, { answer: '47', reason: 'Värdarnas timmar' })
  for (const [question, answer] of Object.entries(answers))
    await sent(officer, `${at}/fragor/${question}`, { answer, reason: '' })
  for (const [criterion, answer] of Object.entries(knockOuts))
    await sent(officer, `${at}/kriterier/${criterion}`, { answer, reason: 'Prövat tillsammans.' })
}

/** Each association declares what aid it has had, the officer concludes that this is none, and says who decides. */
export const settleAid = async (story: Story): Promise<void> => {
  const [{ path }, officer] = [story, officerOf(story)]
  for (const who of associationsOf(story))
    await sent(who, `${path}/stod/intyg`, { title: 'Ordförande', isSure: 'true' })
  const given = { isAdvantage: 'yes', isSelective: 'yes', isPublic: 'yes', affectsTrade: 'no', isEconomic: 'no' }
  const measured = { marketKr: '', paidKr: '0', years: '2', rate: '11,0000', decidesOn: '2026-12-10' }
  const concluded = { ...given, ...measured, way: 'notEconomic', reason: 'Öppen fritid utan avgift.' }
  const found = await askDemo(
    story.house,
    'select association_id as id from partnership_party where partnership_id = $1 and association_id is not null',
    [story.needId],
  )
  for (const { id } of found) await sent(officer, `${path}/stod/slutsats/${id}`, concluded)
  await move(path, 'draft', [officer])
  const level = { isOfPrinciple: 'no', isWholeMatter: 'no', isBeyondBudget: 'no', boards: '1', isPublicPower: 'no' }
  await sent(officer, `${path}/niva`, level)
}

/** The parties begin the agreement, and the officer writes down what they have agreed on in every clause. */
export const writeAgreement = async (story: Story): Promise<void> => {
  const [{ path }, officer] = [story, officerOf(story)]
  const rows = await askDemo(
    story.house,
    `select partnership_party_id as id, coalesce(a.name, 'Björkviks kommun') as name
      from partnership_party left join association a using (association_id) where partnership_id = $1`,
    [story.needId],
  )
  const idOf = (name: string): string => rows.find((row) => row.name === name)?.id ?? ''
  const authority = idOf('Björkviks kommun')
  await sent(officer, `${path}/bidrag/${authority}`, { brings: 'Biblioteket och en samordnare' })
  await sent(story.people().Leyla.requests, `${path}/overenskommelse`)
  const concerns = { hasMoney: 'yes', usesPremises: 'no', concernsChildren: 'yes', meetsIndividuals: 'no' }
  await sent(officer, `${path}/overenskommelse/galler`, { ...concerns, isEconomic: 'no' })
  const contents = agreementContents({
    authority,
    associations: signing.slice(0, 3).map(([, party]) => idOf(party)),
    signers: signing.map(([name, party]) => ({ party: idOf(party), name, role: 'ordförande' })),
    ...{ startsOn: '2027-02-01', endsOn: '2029-01-31' },
  })
  for (const [clause, written] of Object.entries(contents)) await saveClause(officer, path, clause, written)
}

/** Writes the memo from what the parties have written, files it, and hands the matter over. */
export const handOver = async (story: Story): Promise<void> => {
  const officer = officerOf(story)
  const [board, subcommittee] = [
    await bodyNamed(story, 'Kommunstyrelsen'),
    await bodyNamed(story, 'Kommunledningsutskottet'),
  ]
  const draft = await sent(officer, `${story.path}/tjansteskrivelse`, {
    ...{ administration: 'Kommunstyrelseförvaltningen', decidingBodyId: board, preparingBodyId: subcommittee },
  })
  await finish(officer, draft)
  const filed = `select 1 from document where case_id = $1 and kind = 'officialReport' and text <> ''`
  await untilTrue(story.house, async () => (await askDemo(story.house, filed, [story.caseId])).length > 0)
  await move(story.path, 'handOver', [officer])
}

type Sitting = { readonly secretary: 'Moa' | 'Alma'; readonly body: string; readonly on: string }

/** Plans a meeting, puts the case on its agenda in the browser, and holds it on its day. */
export const decideIn = async (story: Story, { secretary, body, on }: Sitting): Promise<void> => {
  const { house, people } = story
  const bodyId = await bodyNamed(story, body)
  const meetingId = await planMeeting(people()[secretary].requests, bodyId, { on })
  const agenda = await people()[secretary].window(`/bjorkvik/sammantraden/${meetingId}/planera`)
  await press(agenda, /Sätt upp.*Kvällar på biblioteket/)
  await story.onDay(on)
  const seats = await askDemo(
    house,
    `select person_id as id from term_of_office where body_id = $1 and role <> 'substitute' and from_on <= $2
      and (until_on is null or until_on > $2)`,
    [bodyId, on],
  )
  const items = await askDemo(
    house,
    'select meeting_item_id as id from meeting_item where meeting_id = $1 order by position',
    [meetingId],
  )
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)
  await holdMeeting(people()[secretary].requests, { meetingId, present: ids(seats), itemIds: ids(items) })
}

/** The minutes are approved by hand, the notice goes up by itself, and anyone reads it. */
export const announce = async (story: Story, on: string): Promise<{ noticeId: string; itemId: string }> => {
  const { house } = story
  const [decision] = await askDemo(
    house,
    `select i.minutes_id, i.meeting_item_id as id, (select string_agg(text, ' ') from decision_point p
        where p.meeting_item_id = i.meeting_item_id) as said
      from meeting_item i where i.case_id = $1 and i.outcome = 'decision'`,
    [story.caseId],
  )
  expect(decision.said).toContain('Kvällar på biblioteket')
  await story.onDay(on)
  const approved = { approvedOn: on, place: 'Strandgatan 2' }
  await sent(story.people().Alma.requests, `/bjorkvik/protokoll/${decision.minutes_id}/pa-papper`, approved)
  const posted = () =>
    askDemo(house, 'select notice_id as id from notice where minutes_id = $1 and posted_on is not null', [
      decision.minutes_id,
    ])
  await untilTrue(house, async () => (await posted()).length > 0)
  const anyone = await openWindow(house.browser, house.address)
  await anyone.goto('/bjorkvik/anslagstavla')
  expect(await wordsOf(anyone)).toMatch(/Kommunstyrelsen.*10 december/)
  return { noticeId: (await posted())[0].id, itemId: decision.id }
}

/** The time to appeal has run out. The watch stood still, so somebody judges the gap before the court is asked. */
export const waitForForce = async (story: Story, { noticeId, itemId }: { noticeId: string; itemId: string }) => {
  await story.onDay('2027-01-11')
  const alma = story.people().Alma.requests
  const proof = await text(alma.get(`/bjorkvik/anslagstavla/${noticeId}/bevis`))
  const [, from = '', until = ''] = /avbrott\?fran=([^&"]+)&(?:amp;)?till=([^"]+)"/.exec(proof) ?? []
  const gap = { fromAt: decodeURIComponent(from), untilAt: decodeURIComponent(until) }
  const judged = { ...gap, brokeThePeriod: 'no', reason: 'Tavlan visades hela tiden.' }
  await sent(alma, `/bjorkvik/anslag/${noticeId}/avbrott`, judged)
  await sent(alma, `/bjorkvik/beslut/${itemId}/laga-kraft/bekrafta`, { note: 'Förvaltningsrätten har svarat.' })
  await sent(officerOf(story), `${story.path}/uppdatera`)
  expect(await stateOf(story)).toBe('legalForce')
}
