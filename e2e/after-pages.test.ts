import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { giveAssignment, openCase } from '../src/cases/index.ts'
import type { Role } from '../src/platform/actor.ts'
import { openDb } from '../src/platform/db/connect.ts'
import { inTenant } from '../src/platform/perform.ts'
import { day } from '../src/platform/time.ts'
import { arranging } from '../test/arrange.ts'
import { heldMinutesIn } from '../test/held-minutes.ts'
import { plan } from '../test/live-meeting.ts'
import { seedAuthority, startSession } from '../test/seed.ts'
import { accessibilityFaults, openHouse, openWindow, scrollsSideways } from './browser.ts'

vi.setConfig({ testTimeout: 120_000 })
const house = await openHouse({ on: '2026-03-09' })
const owner = openDb(house.owner)
const place = await seedAuthority(owner, house.clock, 'granby')
const { authority, bodies } = place
const arrange = arranging({ ...house, place })
const tokenOf = (role: Role) => startSession(owner, house.clock, place, role)
const secretary = house.visit(await tokenOf('committeeSecretary'))
const system = { db: house.db, actor: { kind: 'system', task: 'test' } as const, authority }

/** Sends a form as the secretary and answers where it led. */
const send = async (path: string, fields: Record<string, string> = {}): Promise<string> => {
  const answer = await secretary.post(`/granby${path}`, fields)
  expect(answer.status, path).toBe(303)
  return answer.headers.get('location') ?? ''
}

const held = heldMinutesIn({ ...house, place })
const approved = await held({ heldOn: '2026-03-02' })
const waiting = await held({ heldOn: '2026-03-05', items: 4, secrecyOf2: '25 kap. 1 § OSL' })
await send(`/protokoll/${approved}/pa-papper`, { approvedOn: '2026-03-09', place: 'Kanalgatan 4' })

const decided = await inTenant(system, (tx) =>
  tx.selectFrom('meeting_item').select('meeting_item_id').where('minutes_id', '=', approved).executeTakeFirstOrThrow(),
)
const rule = {
  ...{ bodyId: bodies.board, subject: 'ordinary', receiver: 'employee', toRole: 'enhetschefen för kultur och fritid' },
  ...{ provision: 'KL 6 kap. 37 §', isAppealable: 'true', fromOn: '2026-01-01' },
}
const taken = { bodyId: bodies.board, decidedBy: 'Eva Berg, enhetschef', decidedOn: '2026-03-06', caseNumber: '' }
const enter = async (number: string, title: string, fields: Record<string, string>, text: string) => {
  await send('/delegering/regler/ny', { ...rule, number, title, ...fields })
  const { delegation_rule_id: ruleId } = await inTenant(system, (tx) =>
    tx
      .selectFrom('delegation_rule')
      .select('delegation_rule_id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow(),
  )
  await send('/delegering/nytt', { ...taken, ruleId, text })
}
await enter('2.4', 'Lån av lokal till förening, högst ett år', { mustBeReported: 'true' }, 'Föreningen lånar Varvet.')
await enter('3.1', 'Avtal om lokal', {}, 'Avtalet om Varvet ingås.')
await send('/delegering/nytt', {
  ...taken,
  isUrgent: 'true',
  isAppealable: 'true',
  ruleId: '',
  text: 'Taket lagas nu.',
})

const council = await plan({ ...house, place }, { bodyId: bodies.council, heldOn: '2026-03-30', startsAt: '18:30' }, [
  { title: 'Partnerskap om hamnmagasinet', kind: 'case' },
])
await send(`/anslag/fullmaktige/${council.meetingId}`)
const coming = await plan({ ...house, place }, { bodyId: bodies.board, heldOn: '2026-03-24', startsAt: '13:00' }, [
  { title: 'Delegationsbeslut', kind: 'delegated' },
])
const promised = await arrange(async (doing) =>
  giveAssignment(doing, {
    ...{ fromBodyId: bodies.board, toRole: 'skolchefen', text: 'redovisa läxhjälpen', dueOn: day('2026-02-01') },
    caseId: await openCase(doing, {
      ...{ bodyId: bodies.board, caseNumber: '2026/KS 0700', caseNumberKey: 'KS-2026-700', title: 'Läxhjälp på ön' },
      ...{ stage: 'decision', openedOn: day('2025-11-03'), parties: [] },
    }),
  }),
)
await inTenant(system, async (tx) => {
  await tx.updateTable('meeting').set({ state: 'summoned' }).where('meeting_id', '=', coming.meetingId).execute()
  await tx
    .insertInto('person')
    .values({
      authority_id: authority.authorityId,
      ...{ person_id: promised, name: 'Test politician', account_id: place.accounts.politician },
    })
    .execute()
  await tx
    .insertInto('summons_answer')
    .values({
      authority_id: authority.authorityId,
      ...{ meeting_id: coming.meetingId, person_id: promised, role: 'member' },
    })
    .execute()
})

/** What is wrong with a page; whether it fits on a phone too. */
const faultsOf = async (page: Page, path: string): Promise<string[]> => {
  await page.setViewportSize({ width: 1280, height: 900 })
  const faults = (await accessibilityFaults(page)).map((fault) => `${path}: ${fault}`)
  if (await scrollsSideways(page)) faults.push(`${path} scrolls sideways`)
  await page.setViewportSize({ width: 390, height: 900 })
  if (await scrollsSideways(page)) faults.push(`${path} scrolls sideways on a phone`)
  return faults
}

const looked = async (role: Role | undefined, paths: readonly string[]): Promise<string[]> => {
  const options = role === undefined ? {} : { token: await tokenOf(role) }
  const page = await openWindow(house.browser, house.address, options)
  const faults: string[] = []
  for (const path of paths) {
    const answer = await page.goto(`/granby${path}`)
    if (answer?.status() !== 200) faults.push(`${path} answers ${answer?.status()}`)
    faults.push(...(await faultsOf(page, path)))
  }
  return faults
}

const rulesFile = `/delegering/regler/las-in/${bodies.board}`

test('what follows a meeting can be used by the secretary, wide and on a phone', async () => {
  await house.runJobs()
  const faults = await looked('committeeSecretary', [
    ...['/anslag', '/att-justera', `/protokoll/${waiting}`, `/protokoll/${approved}`],
    ...[`/beslut/${decided.meeting_item_id}/expediera`, `/beslut/${decided.meeting_item_id}/laga-kraft`],
    ...['/delegering', `/delegering/regler?organ=${bodies.board}`, rulesFile, '/delegering/nytt'],
    ...[`/sammantraden/${coming.meetingId}/planera`, `/sammantraden/${coming.meetingId}/delegationsbeslut`],
    ...['/uppdrag', `/uppdrag/${promised}`],
  ])
  expect(faults).toEqual([])
})

test('rules that are read from a file are shown line by line with what is wrong', async () => {
  const page = await openWindow(house.browser, house.address, { token: await tokenOf('committeeSecretary') })
  await page.goto(`/granby${rulesFile}`)
  await page
    .getByLabel('Raderna')
    .fill('4.1;Lån av buss;Anställd;enhetschefen;;ja;ja;2026-01-01\n4.2;Allt;Styrgrupp;alla;;ja;ja;2026')
  await page.getByRole('button', { name: 'Granska raderna' }).click()
  expect(await page.locator('main').textContent()).toContain('En rad måste rättas')
  expect(await faultsOf(page, 'granskning')).toEqual([])
})

test('the board holds notices of all three kinds, and a politician reads the papers of a meeting', async () => {
  expect(await looked(undefined, ['/anslagstavla', '/delegering/regler', '/uppdrag'])).toEqual([])
  expect(await looked('politician', ['/lasplats', `/lasplats/${coming.meetingId}`])).toEqual([])
})
