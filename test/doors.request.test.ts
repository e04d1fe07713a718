import { expect, test } from 'vitest'
import { openCase } from '../src/cases/index.ts'
import { recordPaper } from '../src/drafts/index.ts'
import { reservedSlugs } from '../src/installation/founding.ts'
import { recordItem, recordMeeting } from '../src/meetings/index.ts'
import { recordMinutes } from '../src/minutes/index.ts'
import { savePerson } from '../src/organisations/index.ts'
import { plainLetterhead } from '../src/papers/index.ts'
import { recordPartnership } from '../src/partnerships/index.ts'
import { openDb } from '../src/platform/db/connect.ts'
import { day } from '../src/platform/time.ts'
import { testApp, type Visitor } from './app.ts'
import { arranging } from './arrange.ts'
import { doors } from './data/doors.ts'
import { begin } from './drafted-paper.ts'
import { someReviewedImport } from './reviewed-import.ts'
import { seedAuthority, sessionFor } from './seed.ts'

const house = await testApp()
const owner = openDb(house.owner)
const granby = await seedAuthority(owner, house.clock, 'granby')
const arrange = arranging(house)
const { association, bodies, accounts, authority } = house.place

const caseId = await arrange((doing) =>
  openCase(doing, {
    bodyId: bodies.board,
    caseNumber: '2026/KS 0001',
    caseNumberKey: 'KS-2026-1',
    title: 'Kvastfening i hamnen',
    stage: 'need',
    openedOn: day('2026-01-12'),
    parties: [{ kind: 'authority', name: authority.name }],
  }),
)
const kvast = { language: 'sv', title: 'Kvastfeningsskrivelse', header: [], blocks: [] } as const
const documentId = await arrange((doing) =>
  recordPaper(doing, {
    ...{ caseId, kind: 'officialReport', content: {}, tree: kvast, letterhead: plainLetterhead(authority) },
    signers: [{ accountId: accounts.chair, name: 'Test chair', role: 'Ordförande' }],
  }),
)
const draftId = (await begin(await house.signInAs('registrar'), caseId)).split('/').at(-1) ?? ''
const meetingId = await arrange((doing) => recordMeeting(doing, { bodyId: bodies.board, heldOn: day('2026-02-03') }))
const nothing = { background: '', decisionPath: '', points: [], motions: [], votes: [], reservations: [] }
const itemId = await arrange((doing) =>
  recordItem(doing, {
    ...{ ...nothing, meetingId, caseId, paragraph: 1, title: 'Kvastfeningspunkt' },
    ...{ outcome: 'decision', appealType: 'legalityReview' },
  }),
)
const partnershipId = await arrange((doing) =>
  recordPartnership(doing, {
    ...{ caseId, title: 'Kvastfeningspartnerskap', goal: '', state: 'needSpotted' },
    parties: [{ authorityId: authority.authorityId, brings: 'Kvastfeningar' }],
  }),
)
const minutesId = await arrange((doing) =>
  recordMinutes(doing, {
    ...{ meetingId, kind: 'ordinary', approvedOn: day('2026-02-05'), isDigitallySigned: true },
    ...{ paragraphs: [{ from: 1, to: 1 }], approvers: [] },
  }),
)
const secretary = await house.signInAs('committeeSecretary')
await secretary.post(`/bjorkvik/anslag/nytt/${minutesId}`, { keptAt: 'Kansliet' })
const board = await (await house.anyone.get('/bjorkvik/anslagstavla')).text()
const noticeId = /id="anslag-([0-9a-f-]{36})"/.exec(board)?.[1] ?? ''
const personId = await arrange(async ({ tx, newId }) => {
  const person = { personId: newId(), name: 'Kvastfening Person' }
  await savePerson(tx, authority.authorityId, person)
  return person.personId
})
const importId = await someReviewedImport(house, [{ name: 'kvastfening.txt', text: 'Kvastfening' }])
const { rows } = await house.owner.query<{ import_document_id: string; party_id: string; role_id: string }>(
  `select set_config('handslag.authority', $1, false),
    (select import_document_id from import_document), (select partnership_party_id as party_id from partnership_party),
    (select authority_role_id as role_id from authority_role where account_id = $2)`,
  [authority.authorityId, accounts.registrar],
)

const parts: Readonly<Record<string, string>> = {
  ...{
    slug: 'bjorkvik',
    caseId,
    documentId,
    draftId,
    itemId,
    meetingId,
    minutesId,
    noticeId,
    partnershipId,
    personId,
    importId,
    position: '0',
  },
  ...{ bodyId: bodies.board, associationId: association.associationId, rule: 'kl-13-5', token: 'x'.repeat(43) },
  importDocumentId: rows[0]?.import_document_id ?? '',
  file: 'fil.txt',
  paper: 'kallelse',
  partyId: rows[0]?.party_id ?? '',
  roleId: rows[0]?.role_id ?? '',
  representativeId: association.representativeId,
}

/** The address of a route with what is really there in its place. */
const addressOf = (path: string): string =>
  path.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (_, name: string) => parts[name] ?? '019cd240-0000-7000-8000-000000000000')

const routes = house.app.routes
  .filter(({ method, path }) => method !== 'ALL' && path !== '/*' && !path.startsWith('/look/'))
  .map(({ method, path }) => ({ method, path, name: `${method} ${path}` }))
  // Whoever has signed out finds every door shut.
  .toSorted((a, b) => Number(a.path === '/logga-ut') - Number(b.path === '/logga-ut'))

/** What a program sends that knows what an endpoint wants: a fault in it would be answered before who asks is looked at. */
const bodiesOf: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'POST /api/:slug/arenden': {
    ...{ bodyId: bodies.board, title: 'Nytt', summary: '', stage: 'need' },
    ...{ caseNumber: '2026/KS 0002', openedOn: '2026-03-01' },
  },
  'POST /api/:slug/arenden/:caseId/uppdrag/:assignmentId/slutdatum': { dueOn: '2026-06-01' },
  'POST /api/:slug/foreningar': { name: 'Ny förening' },
}

const visitors: Readonly<Record<'anyone' | 'association' | 'stranger' | 'auditor', Visitor>> = {
  anyone: house.anyone,
  association: house.visit(await sessionFor(owner, house.clock, association.accountId, association.representativeId)),
  stranger: house.visit(await sessionFor(owner, house.clock, granby.accounts.administrator)),
  auditor: await house.signInAs('auditor'),
}

/** Knocks at a door: whether it opened, and what was said inside. */
const knock = async (visitor: Visitor, { method, path, name }: (typeof routes)[number]) => {
  const address = addressOf(path)
  const isApi = path.startsWith('/api/')
  const answer = await (method === 'GET'
    ? visitor.get(address)
    : isApi
      ? visitor.postJson(address, bodiesOf[name] ?? {})
      : visitor.post(address))
  const location = answer.headers.get('location') ?? ''
  const isShut = [403, 404].includes(answer.status) || (answer.status === 303 && location.startsWith('/logga-in?till='))
  return { status: answer.status, isShut, said: await answer.text() }
}

test('every route has a line in the list of doors, and every line a route', () => {
  expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(doors).sort())
})

test('no authority can take the first word of an address of the installation', () => {
  const words = house.app.routes.map(({ path }) => path.split('/')[1] ?? '').filter((word) => /^[a-z]/.test(word))
  expect(words.filter((word) => !reservedSlugs.has(word))).toEqual([])
})

test('nobody but those in the list opens a door, and behind an open one lies nothing that is not public', {
  timeout: 120_000,
}, async () => {
  const wrong: string[] = []
  for (const route of routes)
    for (const who of ['anyone', 'association', 'stranger', 'auditor'] as const) {
      const opens = doors[route.name] ?? ''
      const { status, isShut, said } = await knock(visitors[who], route)
      const mayOpen = opens === 'anyone' || opens.split(' ').includes(who)
      if (status >= 500) wrong.push(`${route.name} fails for ${who}`)
      if (isShut === mayOpen) wrong.push(`${route.name} is ${isShut ? 'shut' : 'open'} for ${who} (${status})`)
      if (who !== 'auditor' && /kvastfening/i.test(said)) wrong.push(`${route.name} tells ${who} too much`)
    }
  expect(wrong).toEqual([])
})
