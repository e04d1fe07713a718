import { expect } from 'vitest'
import type { Visitor } from './app.ts'
import { table } from './live-meeting.ts'
import { sent, text } from './shared-need.ts'

type Meeting = { readonly meetingId: string; readonly present: readonly string[]; readonly itemIds: readonly string[] }

/** Plans a meeting with an election of who approves the minutes; its id. */
export const planMeeting = async (
  secretary: Visitor,
  bodyId: string,
  { on, slug = 'bjorkvik' }: { readonly on: string; readonly slug?: string },
): Promise<string> => {
  const when = { bodyId, heldOn: on, startsAt: '13.00', place: 'Strandsalen' }
  const led = await sent(secretary, `/${slug}/sammantraden/ny`, when)
  const meetingId = /[0-9a-f-]{36}/.exec(led)?.[0] ?? ''
  await sent(secretary, `/${slug}/sammantraden/${meetingId}/punkt/ny`, {
    kind: 'approvers',
    title: 'Val av justerare',
  })
  return meetingId
}

/** Holds a meeting at the secretary's table: opens it, elects, approves every proposal, and closes it. */
export const holdMeeting = async (secretary: Visitor, { meetingId, present, itemIds }: Meeting): Promise<void> => {
  const at = table(secretary, meetingId)
  const taken = async (what: string, answer: Response) =>
    expect({ what, status: answer.status, said: answer.status === 303 ? '' : await text(answer) }).toEqual({
      ...{ what, status: 303, said: '' },
    })
  await taken('open', await at.open(present))
  await taken('begin', await at.takeUp(itemIds[0] ?? ''))
  for (const [index, itemId] of itemIds.entries()) {
    const elected = index === 0 ? { 'approver.1': '1' } : {}
    const verb = index === itemIds.length - 1 ? 'done' : 'next'
    await taken(`item ${index + 1}`, await at.press(itemId, verb, { finding: 'approved', ...elected }))
  }
  await taken('close', await at.close())
}
