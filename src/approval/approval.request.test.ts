import { expect, test } from 'vitest'
import { testApp, type Visitor } from '../../test/app.ts'
import { leadsTo } from '../../test/drafted-paper.ts'
import { heldMinutesIn } from '../../test/held-minutes.ts'
import { verifyPdf } from '../platform/signing/verify-pdf.ts'
import { day } from '../platform/time.ts'

const house = await testApp({ on: '2026-03-09' })
const held = heldMinutesIn(house)
const [secretary, chair, approver, registrar, auditor] = await Promise.all(
  (['committeeSecretary', 'chair', 'politician', 'registrar', 'auditor'] as const).map(house.signInAs),
)
if (!secretary || !chair || !approver || !registrar || !auditor) throw new Error('A role is missing')

let nextDay = 1

/** Minutes of a meeting of an own day each. */
const heldMinutes = (options: Partial<Parameters<typeof held>[0]> = {}): Promise<string> => {
  const heldOn = day('2026-02-01').add({ days: nextDay }).toString()
  nextDay += 1
  return held({ heldOn, ...options })
}

const at = (minutesId: string, below = '') => `/bjorkvik/protokoll/${minutesId}${below}`
const html = async (answer: Response | Promise<Response>) => (await answer).text()

/** Sends minutes out, and has their file made. */
const sent = async (options: Parameters<typeof heldMinutes>[0] = {}): Promise<string> => {
  const minutesId = await heldMinutes(options)
  const answer = await secretary.post(at(minutesId, '/skicka'))
  expect({ status: answer.status, to: leadsTo(answer) }).toEqual({ status: 303, to: at(minutesId) })
  await house.runJobs()
  return minutesId
}

/** Asks for a code; where it is typed. */
const ask = async (who: Visitor, minutesId: string, position: number): Promise<Response> =>
  who.post(at(minutesId, '/skriv-under'), { position: String(position), hasRead: 'true', means: 'code' })
const mailedCode = () => /Koden är (\d{8})/.exec(house.mails.at(-1)?.text ?? '')?.[1] ?? ''

const sign = async (who: Visitor, minutesId: string, position: number): Promise<Response> => {
  const asked = await ask(who, minutesId, position)
  if (asked.status !== 303) return asked
  return who.post(leadsTo(asked), { code: mailedCode() })
}

const pdfOf = async (minutesId: string) => {
  const path =
    /href="(\/bjorkvik\/handlingar\/[0-9a-f-]{36})"/.exec(await html(secretary.get(at(minutesId))))?.[1] ?? ''
  return new Uint8Array(await (await secretary.get(`${path}/fil.pdf`)).arrayBuffer())
}

test('secretary, chair and approver sign in order with codes from their own mail: the last one approves and the notice goes up', async () => {
  const minutesId = await sent()
  const page = await html(secretary.get(at(minutesId)))
  expect(page).toContain('1. Test committeeSecretary')
  expect(page).toContain('Justeras senast')
  for (const [who, position, email] of [
    [secretary, 1, 'committeesecretary@bjorkvik.example'],
    [chair, 2, 'chair@bjorkvik.example'],
    [approver, 3, 'politician@bjorkvik.example'],
  ] as const) {
    expect({ position, status: (await sign(who, minutesId, position)).status }).toEqual({ position, status: 303 })
    expect(house.mails.at(-1)?.to).toBe(email)
  }
  await house.runJobs()
  const approved = await html(secretary.get(at(minutesId)))
  expect(approved).toContain('Justerat 9 mars 2026')
  const verified = verifyPdf(await pdfOf(minutesId), house.services.signing.trust())
  expect(verified.verdict).toBe('whole')
  expect(verified.signatures).toHaveLength(4)
  expect(await html(house.anyone.get('/bjorkvik/anslagstavla'))).toContain('Kommunstyrelsen')
  expect(approved).not.toContain('Anslaget är inte uppe än')
})

test('nobody signs out of order, in another’s place, without having read, or on the page of ordinary papers', async () => {
  const minutesId = await sent()
  expect((await ask(chair, minutesId, 2)).status).toBe(409)
  expect((await ask(chair, minutesId, 1)).status).toBe(403)
  expect((await ask(registrar, minutesId, 1)).status).toBe(403)
  expect((await ask(auditor, minutesId, 1)).status).toBe(403)
  expect((await house.anyone.post(at(minutesId, '/skriv-under'), {})).headers.get('location')).toContain('/logga-in')
  const unread = await secretary.post(at(minutesId, '/skriv-under'), { position: '1', means: 'code' })
  expect(unread.status).toBe(422)
  expect(await unread.text()).toContain('Kryssa i att du har läst protokollet')
  const paper = /\/bjorkvik\/handlingar\/[0-9a-f-]{36}/.exec(await html(secretary.get(at(minutesId))))?.[0] ?? ''
  const elsewhere = await secretary.post(`${paper}/skriv-under`, { position: '1', hasRead: 'true' })
  expect(elsewhere.status).toBe(409)
  expect(await elsewhere.text()).toContain('Protokollet justeras på sin egen sida')
  for (const below of ['/avboj', '/ta-tillbaka', '/byt/1', '/ny-version'])
    expect({
      below,
      status: (await secretary.post(`${paper}${below}`, { position: '1', reason: 'x' })).status,
    }).not.toEqual({ below, status: 303 })
})

test('a code is the person’s own, fits one act, ends after five wrong tries and after ten minutes, and signs once', async () => {
  const minutesId = await sent()
  const act = leadsTo(await ask(secretary, minutesId, 1))
  const code = mailedCode()
  expect((await chair.post(act, { code })).status).toBe(404)
  const other = leadsTo(await ask(secretary, minutesId, 1))
  expect((await secretary.post(other, { code })).status).toBe(422)
  for (const left of [4, 3, 2, 1]) {
    const wrong = await secretary.post(act, { code: code === '00000000' ? '11111111' : '00000000' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain(left === 1 ? 'ett försök kvar' : `${left} försök kvar`)
  }
  await secretary.post(act, { code: '1' })
  expect((await secretary.post(act, { code })).status).toBe(409)
  const late = leadsTo(await ask(secretary, minutesId, 1))
  const lateCode = mailedCode()
  house.at('2026-03-10')
  const next = await house.signInAs('committeeSecretary')
  expect(await html(next.post(late, { code: lateCode }))).toContain('Tiden gick ut')
  house.at('2026-03-09')
  const right = leadsTo(await ask(secretary, minutesId, 1))
  const typed = { code: mailedCode() }
  const both = await Promise.all([secretary.post(right, typed), secretary.post(right, typed)])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
})

test('a clock that was set back and a file that was tampered with sign nothing', async () => {
  const minutesId = await sent()
  const act = leadsTo(await ask(secretary, minutesId, 1))
  const code = mailedCode()
  house.at('2026-03-08')
  expect(await html((await house.signInAs('committeeSecretary')).post(act, { code }))).toContain(
    'klocka har ställts tillbaka',
  )
  house.at('2026-03-09')
  await house.owner.query(
    `select set_config('handslag.authority', $1, false); `.replace('$1', `'${house.place.authority.authorityId}'`) +
      `update stored_file set bytes = set_byte(bytes, 200, 65) where sha256 = (select pdf_sha256 from issued_paper where minutes_id = '${minutesId}')`,
  )
  const damaged = await secretary.post(act, { code })
  expect(damaged.status).toBe(500)
  expect(await html(secretary.get(at(minutesId)))).toContain('Står på tur')
})

test('minutes lack nothing that stops, and a gap is explained, before they are sent; editing and sending twice are refused after', async () => {
  const noApprover = await heldMinutes({ approvers: [] })
  const refused = await secretary.post(at(noApprover, '/skicka'))
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('Ingen justerare är vald')
  const gap = await heldMinutes({
    paragraphs: [
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ],
  })
  expect(await html(secretary.post(at(gap, '/skicka')))).toContain('Skriv varför')
  expect((await secretary.post(at(gap, '/skicka'), { gapBecause: 'Numret gavs inte.' })).status).toBe(303)
  const nameless = await heldMinutes({ approvers: ['Kim Utan Konto'] })
  expect(await html(secretary.post(at(nameless, '/skicka')))).toContain('har inget konto här')
  const minutesId = await sent()
  expect((await secretary.post(at(minutesId, '/skicka'))).status).toBe(409)
  expect((await auditor.post(at(minutesId, '/ta-tillbaka'), { reason: 'x' })).status).toBe(403)
  expect((await secretary.get(at(minutesId, '/byt/0'))).status).toBe(409)
})

test('an approver who cannot is replaced, with the reason, by someone who took part', async () => {
  const minutesId = await heldMinutes()
  const form = await html(secretary.get(at(minutesId, '/byt/0')))
  expect(form).toContain('Test registrar (C)')
  expect(form).not.toMatch(/Test politician \(M\)|Test chair \(S\)/)
  expect((await secretary.post(at(minutesId, '/byt/0'), { position: '0', who: '0', reason: 'Sjuk' })).status).toBe(409)
  expect((await secretary.post(at(minutesId, '/byt/0'), { position: '0', who: '2', reason: '' })).status).toBe(422)
  expect((await secretary.post(at(minutesId, '/byt/0'), { position: '0', who: '2', reason: 'Sjuk' })).status).toBe(303)
  const page = await html(secretary.get(at(minutesId)))
  expect(page).toContain('I stället för Test politician: Sjuk')
  expect(page).toContain('registrar@bjorkvik.example')
})

test('whoever declines says why; the minutes are taken back, mended and sent again', async () => {
  const minutesId = await sent()
  await sign(secretary, minutesId, 1)
  expect((await approver.post(at(minutesId, '/avboj'), { position: '3', reason: 'Fel' })).status).toBe(409)
  expect((await chair.post(at(minutesId, '/avboj'), { position: '2', reason: ' ' })).status).toBe(422)
  const declined = { position: '2', reason: 'Beslutet är ett annat.', touchesDecision: 'true' }
  expect((await chair.post(at(minutesId, '/avboj'), declined)).status).toBe(303)
  const page = await html(secretary.get(at(minutesId)))
  expect(page).toContain('Test chair avböjde: Beslutet är ett annat.')
  expect(page).toContain('organet självt justera')
  expect((await ask(approver, minutesId, 3)).status).toBe(409)
  expect((await secretary.post(at(minutesId, '/skicka'))).status).toBe(409)
  expect((await secretary.post(at(minutesId, '/pa-papper'), { approvedOn: '2026-03-09', place: 'Här' })).status).toBe(
    409,
  )
  expect((await secretary.post(at(minutesId, '/ta-tillbaka'), { reason: 'Rättas' })).status).toBe(303)
  expect((await secretary.post(at(minutesId, '/skicka'))).status).toBe(303)
  await house.runJobs()
  expect((await sign(secretary, minutesId, 1)).status).toBe(303)
})

test('whoever’s turn it is gets one reminder a day, at the registered address', async () => {
  const minutesId = await sent()
  expect((await secretary.post(at(minutesId, '/paminn'))).status).toBe(303)
  await house.runJobs()
  expect(house.mails.at(-1)?.to).toBe('committeesecretary@bjorkvik.example')
  expect(house.mails.at(-1)?.text).toContain(at(minutesId))
  expect((await secretary.post(at(minutesId, '/paminn'))).status).toBe(409)
  expect(await html(secretary.get('/bjorkvik/att-justera'))).toContain('Väntar på Test committeeSecretary')
})

test('a person who asks for code after code is told to wait', async () => {
  const minutesId = await sent()
  for (let n = 0; n < 5; n += 1) expect((await ask(secretary, minutesId, 1)).status).toBe(303)
  expect(await html(ask(secretary, minutesId, 1))).toContain('Vänta tio minuter')
})

test('a passkey that is not the person’s own confirms nothing, and one is not added without what the device answers', async () => {
  const minutesId = await sent()
  const read = { position: '1', hasRead: 'true', means: 'passkey' }
  const act = leadsTo(await secretary.post(at(minutesId, '/skriv-under'), read))
  expect(await html(secretary.get(act))).toContain('data-passkey')
  const forged = { id: 'x', rawId: 'x', type: 'public-key', response: {}, clientExtensionResults: {} }
  expect((await secretary.post(act, { assertion: JSON.stringify(forged) })).status).toBe(422)
  expect((await secretary.post(act, { assertion: '{' })).status).toBe(422)
  expect((await secretary.get('/bjorkvik/passkeys/ny')).status).toBe(404)
  expect((await secretary.post('/bjorkvik/passkeys/fraga')).status).toBe(303)
  expect((await secretary.get('/bjorkvik/passkeys/ny')).status).toBe(200)
  const added = await secretary.post('/bjorkvik/passkeys/ny', { label: 'Min', assertion: JSON.stringify(forged) })
  expect(added.status).toBe(409)
  expect((await secretary.post('/bjorkvik/passkeys/ta-bort', { credentialId: 'x' })).status).toBe(404)
})
