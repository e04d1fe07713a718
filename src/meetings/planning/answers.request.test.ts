import type { AddressInfo } from 'node:net'
import { unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { arranging } from '../../../test/arrange.ts'
import { countStatements } from '../../../test/statements.ts'
import { addParties, openCase } from '../../cases/index.ts'
import { runJobs } from '../../platform/jobs/worker.ts'
import { createMailer } from '../../platform/mail/mail.ts'
import { inTenant } from '../../platform/perform.ts'
import { day } from '../../platform/time.ts'
import { summonedTo } from './answer-queries.ts'

const house = await testApp({ on: '2026-05-04' })
const { authority, bodies, accounts, association } = house.place
const secretary = await house.signInAs('committeeSecretary')
const administrator = await house.signInAs('administrator')
const chair = await house.signInAs('chair')
const politician = await house.signInAs('politician')
const officer = await house.signInAs('caseOfficer')
const auditor = await house.signInAs('auditor')
const arrange = arranging(house)
const performing = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }

/** Letters as a real server for mail takes them in, by receiver. */
const letters: { to: string; text: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      letters.push({
        to: session.envelope.rcptTo.map(({ address }) => address).join(),
        // quoted-printable: soft line breaks, then the octets of Swedish letters
        text: decodeURIComponent(
          Buffer.concat(chunks)
            .toString()
            .replaceAll('=\r\n', '')
            .replaceAll('%', '%25')
            .replaceAll(/=([0-9A-F]{2})/g, '%$1'),
        ),
      })
      done()
    })
  },
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
const { port } = server.server.address() as AddressInfo // a TCP server's address is never a path
const sendMail = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, baseUrl: 'http://localhost' })
const sent = async () => {
  letters.length = 0
  await runJobs(house.owner, house.jobs, { ...house.services, sendMail })
  return letters.toSorted((a, b) => a.to.localeCompare(b.to))
}

const organ = `/bjorkvik/organisation/organ/${bodies.board}`
const seat = async (newName: string, role: string, party: string, position: string) => {
  const fields = { personId: '', newName, role, party, position, fromOn: '2026-01-01', lastOn: '' }
  expect((await administrator.post(`${organ}/uppdrag/nytt`, fields)).status).toBe(303)
  return inTenant(performing, async (tx) => {
    const row = await tx.selectFrom('person').select('person_id').where('name', '=', newName).executeTakeFirstOrThrow()
    return row.person_id
  })
}
const link = (personId: string, accountId: string) =>
  administrator.post(`/bjorkvik/organisation/personer/${personId}/konto`, { accountId })

const member = await seat('Eva Sandgren', 'chair', 'S', '1')
const first = await seat('Amira Haddad', 'substitute', 'S', '1')
const second = await seat('Per Lind', 'substitute', 'M', '2')
await link(member, accounts.chair)
await link(first, accounts.politician)

const caseId = await arrange(async (doing) => {
  const id = await openCase(doing, {
    ...{ bodyId: bodies.board, caseNumber: '2026/KS 0302', caseNumberKey: 'KS-2026-302', stage: 'need' },
    ...{ title: 'Stöd till Fyren', openedOn: day('2026-02-01'), parties: [] },
  })
  await addParties(doing, id, [
    { kind: 'association', name: association.name, associationId: association.associationId },
  ])
  return id
})
const planned = await secretary.post('/bjorkvik/sammantraden/ny', {
  ...{ bodyId: bodies.board, heldOn: '2026-06-09', startsAt: '18.30', place: 'Salen' },
})
const meetingId = /sammantraden\/([0-9a-f-]{36})/.exec(planned.headers.get('location') ?? '')?.[1] ?? ''
const path = `/bjorkvik/sammantraden/${meetingId}`
await secretary.post(`${path}/arende`, { caseId })
const roll = () => inTenant(performing, (tx) => summonedTo(tx, meetingId))

test('an account is one person, and a person tells only of their own ties', async () => {
  expect((await link(second, accounts.chair)).status).toBe(409)
  const tie = { associationId: association.associationId, kind: 'leader' }
  expect((await officer.post('/bjorkvik/mina-bindningar', tie)).status).toBe(404)
  expect((await chair.post('/bjorkvik/mina-bindningar', tie)).status).toBe(303)
  expect(await (await chair.get('/bjorkvik/mina-bindningar')).text()).toContain('firmatecknare')
  expect(await (await politician.get('/bjorkvik/mina-bindningar')).text()).not.toContain(`<strong>${association.name}`)
})

test('the summons goes by mail to those with an account, and the log says who was summoned when', async () => {
  expect((await officer.post(`${path}/kalla`)).status).toBe(403)
  expect((await secretary.post(`${path}/kalla`)).status).toBe(303)
  const mails = await sent()
  expect(mails.map(({ to }) => to)).toEqual(['chair@bjorkvik.example', 'politician@bjorkvik.example'])
  expect(mails[0]?.text).toContain(`http://localhost${path}/svar`)
  expect(mails[0]?.text).toContain('9 juni 2026 kl. 18.30')
  expect((await roll()).map(({ name, summonedAt }) => [name, summonedAt?.toString()])).toEqual(
    ['Eva Sandgren', 'Amira Haddad', 'Per Lind'].map((name) => [name, house.clock.now().toString()]),
  )
})

test('who may be disqualified is asked alone; the secretary and the chair see it, nobody else, and no paper or mail tells', async () => {
  const own = await (await chair.get(`${path}/svar`)).text()
  expect(own).toContain('Du är troligen jävig i: Stöd till Fyren')
  expect(await (await politician.get(`${path}/svar`)).text()).not.toContain('jävig')
  for (const visitor of [secretary, chair]) {
    const list = await visitor.get(`${path}/jav`)
    expect([list.status, await list.text()]).toEqual([200, expect.stringContaining('Bör lämna rummet')])
  }
  for (const visitor of [politician, officer, auditor, administrator])
    expect((await visitor.get(`${path}/jav`)).status).toBe(403)
  expect(await (await officer.get(`${path}/kallelse`)).text()).not.toMatch(/jäv|firmatecknare/i)
  expect(await (await officer.get(`${path}/planera`)).text()).not.toMatch(/jävig|firmatecknare/i)
  const told = await inTenant(performing, (tx) =>
    tx.selectFrom('journal').select(['subject_id', 'details']).where('action', '=', 'organisations.tellTie').execute(),
  )
  expect(
    told.filter(
      ({ subject_id, details }) =>
        subject_id !== null || !['{}', '{"reason":"missing"}'].includes(JSON.stringify(details)),
    ),
  ).toEqual([])
})

test('a member declines, the next substitute is called and told; when that one declines too the turn goes on', async () => {
  expect((await officer.post(`${path}/svar`, { answer: 'comes' })).status).toBe(403)
  const remote = await chair.post(`${path}/svar`, { answer: 'remote' })
  expect([remote.status, await remote.text()]).toEqual([409, expect.stringMatching(/KL 6\skap\.\s24\s§/)])
  expect((await chair.post(`${path}/svar`, { answer: 'declines' })).status).toBe(303)
  expect((await roll()).find(({ personId }) => personId === first)?.calledFor).toBe(member)
  const [mail, ...others] = await sent()
  expect([mail?.to, others]).toEqual(['politician@bjorkvik.example', []])
  expect(mail?.text).toContain('du står i tur att tjänstgöra')
  expect(await (await politician.get('/bjorkvik/mina-sammantraden')).text()).toContain('Inkallad som ersättare')
  expect((await politician.post(`${path}/svar`, { answer: 'declines' })).status).toBe(303)
  expect((await roll()).map(({ name, calledFor }) => [name, calledFor])).toEqual([
    ['Eva Sandgren', undefined],
    ['Amira Haddad', undefined],
    ['Per Lind', member],
  ])
  const answer = await secretary.post(`${path}/svarslista`, { personId: member, answer: 'comes' })
  expect(answer.status).toBe(303)
  expect((await roll()).some(({ calledFor }) => calledFor !== undefined)).toBe(false)
  expect(await (await secretary.get(`${path}/svarslista`)).text()).toContain('utan konto, kallas på annat sätt')
  expect((await politician.post(`${path}/svarslista`, { personId: member, answer: 'declines' })).status).toBe(403)
})

test('a person follows their own calendar by a secret address until a new one is made', async () => {
  const addressIn = async (answer: Response) =>
    /href="http:\/\/localhost(\/bjorkvik\/kalender\/[\w-]+\.ics)"/.exec(await answer.text())?.[1] ?? ''
  const address = await addressIn(await politician.post('/bjorkvik/min-kalender'))
  const events = async (at: string) =>
    new ICAL.Component(ICAL.parse(await (await house.anyone.get(at)).text())).getAllSubcomponents('vevent')
  expect((await events(address)).length).toBe(1)
  expect(await (await politician.get('/bjorkvik/min-kalender')).text()).not.toContain(address)
  const newer = await addressIn(await politician.post('/bjorkvik/min-kalender'))
  expect((await house.anyone.get(address)).status).toBe(404)
  expect((await events(newer)).length).toBe(1)
  const ending = (until_on: Temporal.PlainDate | null) =>
    inTenant(performing, (tx) => tx.updateTable('term_of_office').set({ until_on }).execute())
  await ending(day('2026-05-05'))
  expect((await events(newer)).length).toBe(0)
  await ending(null)
  expect((await officer.post('/bjorkvik/min-kalender')).status).toBe(404)
})

test('the pack holds the summons and the papers, and the page of a meeting asks as much whatever it handles', async () => {
  const pack = await politician.get(`${path}/handlingar.zip`)
  expect(pack.headers.get('content-type')).toBe('application/zip')
  const files = Object.keys(unzipSync(new Uint8Array(await pack.arrayBuffer())))
  expect(files).toEqual([expect.stringMatching(/^00-kallelse\.(pdf|html)$/)])
  const before = await countStatements(() => secretary.get(`${path}/planera`))
  for (let n = 0; n < 5; n += 1) await secretary.post(`${path}/punkt/ny`, { kind: 'information', title: `Läget ${n}` })
  expect(await countStatements(() => secretary.get(`${path}/planera`))).toBeLessThanOrEqual(before)
  expect(before).toBeLessThanOrEqual(16)
})

test('a summoned meeting that is moved or cancelled is told to those who were summoned', async () => {
  await sent()
  await secretary.post(`${path}/andra`, { heldOn: '2026-06-10', startsAt: '18.30', place: 'Salen' })
  expect((await sent()).map(({ text }) => text.includes('Det är en ändring'))).toEqual([true, true])
  await secretary.post(`${path}/stall-in`, { because: 'För få ärenden' })
  expect((await sent()).map(({ text }) => text.includes('Skäl: För få ärenden'))).toEqual([true, true])
  const late = await chair.post(`${path}/svar`, { answer: 'comes' })
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('är inställt')])
})
