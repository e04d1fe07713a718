import { expect, test } from 'vitest'
import { testApp, type Visitor } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { leadsTo } from '../../test/drafted-paper.ts'
import { recordAttendance, recordChairs, recordItem, recordMeeting } from '../meetings/index.ts'
import { recordMinutes } from '../minutes/index.ts'
import { verifyPdf } from '../platform/signing/verify-pdf.ts'
import { day } from '../platform/time.ts'

const house = await testApp({ on: '2026-03-09' })
const arrange = arranging(house)
const [secretary, chair, approver, registrar, auditor] = await Promise.all(
  (['committeeSecretary', 'chair', 'politician', 'registrar', 'auditor'] as const).map(house.signInAs),
)
if (!secretary || !chair || !approver || !registrar || !auditor) throw new Error('A role is missing')

const nothing = { background: '', decisionPath: '', motions: [], votes: [], reservations: [] }
let nextDay = 1

/** Minutes of a meeting of the board, of an own day each, that nobody has approved. */
const heldMinutes = async ({
  approvers = ['Test politician'],
  paragraphs = [{ from: 1, to: 2 }],
}: {
  approvers?: readonly string[]
  paragraphs?: readonly { from: number; to: number }[]
} = {}): Promise<string> => {
  const heldOn = day('2026-02-01').add({ days: nextDay })
  nextDay += 1
  return arrange(async (doing) => {
    const meetingId = await recordMeeting(doing, { bodyId: house.place.bodies.board, heldOn, place: 'Varvet' })
    const around = { present: [], absent: [], recused: [], serves: [] }
    await recordAttendance(doing, meetingId, [
      { name: 'Test chair', party: 'S', role: 'deciding', ...around },
      { name: 'Test politician', party: 'M', role: 'deciding', ...around },
      { name: 'Test registrar', party: 'C', role: 'deciding', ...around },
    ])
    await recordChairs(doing, meetingId, [{ name: 'Test chair', party: 'S' }])
    const minutesId = await recordMinutes(doing, {
      ...{ meetingId, kind: 'ordinary', isDigitallySigned: false, secretary: 'Test committeeSecretary' },
      paragraphs,
      approvers: approvers.map((name) => ({ name, party: 'M' })),
    })
    for (const paragraph of [1, 2])
      await recordItem(doing, {
        ...{ ...nothing, meetingId, minutesId, paragraph, title: `Kvällsöppet ${paragraph}` },
        ...{ outcome: 'decision', appealType: 'legalityReview', points: ['Styrelsen öppnar hamnhuset.'] },
      })
    return minutesId
  })
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
  const path = /href="(\/bjorkvik\/handlingar\/[0-9a-f-]{36})"/.exec(await html(secretary.get(at(minutesId))))?.[1] ?? ''
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
