import { recordAttendance, recordChairs, recordItem, recordMeeting } from '../src/meetings/index.ts'
import { recordMinutes } from '../src/minutes/index.ts'
import { day } from '../src/platform/time.ts'
import type { TestApp } from './app.ts'
import { arranging } from './arrange.ts'

type Held = {
  readonly heldOn: string
  readonly approvers?: readonly string[]
  readonly paragraphs?: readonly { readonly from: number; readonly to: number }[]
  /** How many paragraphs were handled; two when left out. */
  readonly items?: number
  readonly state?: 'open' | 'closed'
  /** The provision that paragraph 2 is secret by. */
  readonly secrecyOf2?: string
  readonly immediateOf2?: boolean
}

const nothing = { background: '', decisionPath: '', motions: [], votes: [], reservations: [] }
const around = { present: [], absent: [], recused: [], serves: [] }

/** Minutes of a meeting of the board that nobody has approved: kept, led and to be approved by accounts of the house. */
export const heldMinutesIn =
  (house: Pick<TestApp, 'db' | 'clock' | 'place'>) =>
  ({ heldOn, items = 2, state = 'closed', approvers = ['Test politician'], ...held }: Held): Promise<string> =>
    arranging(house)(async (doing) => {
      const { bodies } = house.place
      const meetingId = await recordMeeting(doing, { bodyId: bodies.board, heldOn: day(heldOn), place: 'Varvet' })
      await recordAttendance(doing, meetingId, [
        { name: 'Test chair', party: 'S', role: 'deciding', ...around },
        { name: 'Test politician', party: 'M', role: 'deciding', ...around },
        { name: 'Test registrar', party: 'C', role: 'deciding', ...around },
      ])
      await recordChairs(doing, meetingId, [{ name: 'Test chair', party: 'S' }])
      const minutesId = await recordMinutes(doing, {
        ...{ meetingId, kind: 'ordinary', isDigitallySigned: false, secretary: 'Test committeeSecretary' },
        paragraphs: held.paragraphs ?? [{ from: 1, to: items }],
        approvers: approvers.map((name) => ({ name, party: 'M' })),
      })
      for (let paragraph = 1; paragraph <= items; paragraph += 1)
        await recordItem(doing, {
          ...{ ...nothing, meetingId, minutesId, paragraph, title: `Kvällsöppet ${paragraph}` },
          ...{ outcome: 'decision', appealType: 'legalityReview', points: ['Styrelsen öppnar hamnhuset.'] },
        })
      await doing.tx.updateTable('meeting').set({ state }).where('meeting_id', '=', meetingId).execute()
      await doing.tx
        .updateTable('meeting_item')
        .set({ secrecy_provision: held.secrecyOf2 ?? null, is_immediate: held.immediateOf2 ?? false })
        .where('meeting_id', '=', meetingId)
        .where('paragraph', '=', 2)
        .execute()
      return minutesId
    })
