import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { arranging } from '../../test/arrange.ts'
import { filePaper, showCase } from '../../test/file-paper.ts'
import { openCase } from '../cases/index.ts'
import { recordItem, recordMeeting } from '../meetings/index.ts'
import { recordMinutes } from '../minutes/index.ts'
import { day } from '../platform/time.ts'

const house = await testApp()
const { authority, bodies } = house.place
const arrange = arranging(house)
const auditor = await house.signInAs('auditor')
const secretary = await house.signInAs('committeeSecretary')
const said = (place: string) => `Grannen Bo Ek nämns i ${place}, nummer 850709-9805.`

const caseId = await arrange(async (doing) =>
  showCase(
    doing,
    await openCase(doing, {
      bodyId: bodies.board,
      caseNumber: '2026/KS 0001',
      caseNumberKey: 'KS-2026-1',
      title: 'Kvällsöppet i Varvet',
      stage: 'decision',
      openedOn: day('2026-01-12'),
      parties: [{ kind: 'authority', name: authority.name }],
    }),
  ),
)
const documentId = await arrange((doing) => filePaper(doing, caseId, { text: said('skrivelsen') }))
const itemId = await arrange(async (doing) =>
  recordItem(doing, {
    meetingId: await recordMeeting(doing, { bodyId: bodies.board, heldOn: day('2026-03-03'), place: '' }),
    caseId,
    paragraph: 12,
    title: said('rubriken'),
    outcome: 'decision',
    appealType: 'legalityReview',
    background: said('bakgrunden'),
    decisionPath: said('gången'),
    points: [said('punkten')],
    motions: [{ by: { name: 'Omar Ali', party: 'M' }, kind: 'approve', text: said('yrkandet') }],
    votes: [],
    reservations: [],
  }),
)
const paths = [
  '',
  `/beslut/${itemId}`,
  `/beslut/${itemId}/utdrag`,
  `/beslut/${itemId}/utdrag.txt`,
  `/arenden/${caseId}`,
]
const text = async (response: Promise<Response>) => (await response).text()

test('what is masked in the papers of a case stands in none of the public texts of its decisions', async () => {
  const form = await secretary.post(`/bjorkvik/arenden/${caseId}/handlingar/${documentId}/publicera`, {
    title: 'Tjänsteskrivelse',
    'own.0.words': 'Bo Ek',
    'own.0.ground': 'aboutPerson',
    'mask[]': [
      ...(await text(secretary.get(`/bjorkvik/arenden/${caseId}/handlingar/${documentId}/publicera`))).matchAll(
        /name="mask\[\]"[^>]*value="([^"]*)"/g,
      ),
    ].map(([, id]) => id ?? ''),
    steg: 'publicera',
  })
  expect(form.status).toBe(303)
  for (const path of paths) {
    const page = await text(house.anyone.get(`/bjorkvik${path}`))
    expect(page, path).toContain('[maskerat]')
    expect(page, path).not.toContain('Bo Ek')
    expect(page, path).not.toContain('850709')
  }
})

test('those who see records read every word of a decision', async () => {
  for (const path of paths.slice(1)) expect(await text(auditor.get(`/bjorkvik${path}`)), path).toContain('Bo Ek')
})

test('what a paper hid stays hidden elsewhere when it is taken off the web', async () => {
  const at = `/bjorkvik/arenden/${caseId}/handlingar/${documentId}`
  expect((await secretary.post(`${at}/avpublicera`, { reason: 'timeIsUp' })).status).toBe(303)
  expect((await house.anyone.get(at)).status).toBe(404)
  for (const path of paths) {
    const page = await text(house.anyone.get(`/bjorkvik${path}`))
    expect(page, path).not.toContain('Bo Ek')
    expect(page, path).not.toContain('850709')
  }
})

test('what is masked in minutes is hidden in the decisions of every case that stands in them, wherever the minutes are filed', async () => {
  const some = async (serial: number) =>
    arrange(async (doing) =>
      showCase(
        doing,
        await openCase(doing, {
          ...{ bodyId: bodies.board, caseNumber: `2026/KS 1${serial}`, caseNumberKey: `KS-2026-1${serial}` },
          ...{ title: 'Protokoll', stage: 'decision', openedOn: day('2026-01-12'), parties: [] },
        }),
      ),
    )
  const [matter, ofMinutes] = [await some(1), await some(2)]
  const minutes = await arrange((doing) => filePaper(doing, ofMinutes, { text: 'Grannen Siv Rud yttrade sig.' }))
  const meetingId = await arrange((doing) => recordMeeting(doing, { bodyId: bodies.board, heldOn: day('2026-04-07') }))
  await arrange((doing) =>
    recordMinutes(doing, {
      ...{ meetingId, documentId: minutes, kind: 'ordinary', isDigitallySigned: false },
      ...{ paragraphs: [], approvers: [] },
    }),
  )
  const item = await arrange((doing) =>
    recordItem(doing, {
      ...{ meetingId, caseId: matter, title: 'Kvällsöppet', outcome: 'decision', appealType: 'legalityReview' },
      ...{
        background: 'Siv Ruds yttrande. Eli Ask nås på 070-123 45 67. Per Alm höll med.',
        decisionPath: '',
        points: [],
        motions: [],
        votes: [],
        reservations: [],
      },
    }),
  )
  await arrange(async ({ tx, newId }) => {
    const people = [
      { name: 'Eli Ask', role: 'official', title: 'Åhörare, granne' },
      { name: 'Per Alm', role: 'other' },
      { name: 'Per ALM', role: 'other', party: 'S' },
    ] as const
    const { authorityId: authority_id } = authority
    const at = (position: number) => ({ authority_id, attendance_id: newId(), meeting_id: meetingId, position })
    await tx
      .insertInto('attendance')
      .values(people.map((person, index) => ({ ...at(index + 1), ...person })))
      .execute()
    return ''
  })
  expect(await text(house.anyone.get(`/bjorkvik/beslut/${item}`))).toContain(
    'Siv Ruds yttrande. [maskerat] nås på [maskerat]. Per Alm höll med.',
  )
  const sent = await secretary.post(`/bjorkvik/arenden/${ofMinutes}/handlingar/${minutes}/publicera`, {
    ...{ title: 'Protokoll', 'own.0.words': 'Siv Rud', 'own.0.ground': 'aboutPerson', steg: 'publicera' },
  })
  expect(sent.status).toBe(303)
  expect(await text(house.anyone.get(`/bjorkvik/beslut/${item}`))).toContain('[maskerat] yttrande')
  expect(await text(auditor.get(`/bjorkvik/beslut/${item}`))).toContain('Siv Ruds yttrande')
})

test('what is decided in a meeting that is held here is for those who see records until its minutes are approved (TF 2:10)', async () => {
  const meetingId = await arrange((doing) => recordMeeting(doing, { bodyId: bodies.board, heldOn: day('2026-05-05') }))
  const held = await arrange((doing) =>
    recordItem(doing, {
      ...{ meetingId, caseId, paragraph: 31, title: 'Kvällsöppet får en ny hyra', outcome: 'decision' },
      ...{ appealType: 'legalityReview', background: 'Ett utkast.', decisionPath: '', points: ['Hyran ändras.'] },
      ...{ motions: [], votes: [], reservations: [] },
    }),
  )
  const isShown = async () => {
    const pages = ['', `/arenden/${caseId}`].map((path) => text(house.anyone.get(`/bjorkvik${path}`)))
    const named = (await Promise.all(pages)).map((page) => page.includes(held))
    return [(await house.anyone.get(`/bjorkvik/beslut/${held}`)).status, ...named]
  }
  const moved = (state: 'planned' | 'open' | 'closed') =>
    arrange(async ({ tx, now }) => {
      const opened_at = state === 'planned' ? null : now
      await tx.updateTable('meeting').set({ state, opened_at }).where('meeting_id', '=', meetingId).execute()
      return ''
    })
  for (const state of ['planned', 'open', 'closed'] as const) {
    await moved(state)
    expect(await isShown(), state).toEqual([404, false, false])
    expect(await text(auditor.get(`/bjorkvik/beslut/${held}`)), state).toContain('Hyran ändras.')
  }
  await arrange(async (doing) => {
    const minutes_id = await recordMinutes(doing, {
      ...{ meetingId, kind: 'ordinary', isDigitallySigned: true, approvedOn: day('2026-05-08'), approvers: [] },
      paragraphs: [{ from: 30, to: 32 }],
    })
    await doing.tx.updateTable('meeting_item').set({ minutes_id }).where('meeting_item_id', '=', held).execute()
    return ''
  })
  expect(await isShown()).toEqual([200, true, true])
})
