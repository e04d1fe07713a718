import { z } from 'zod'
import { holds } from '../law/paragraphs.ts'
import { recordNote } from '../minutes/index.ts'
import { action } from '../platform/action.ts'
import { idInput, optionalCountInput, textInput } from '../platform/input.ts'
import { refuse } from '../platform/refusal.ts'
import { keepsMinutes, stateOf } from './approval.ts'
import { extractsTask } from './extracts.ts'
import { lockedApproval } from './round-actions.ts'

/** Notes a correction beside approved minutes; the signed file stays as it is, extracts tell of it. Refused before approval: then the text can be mended. */
export const noteCorrection = action({
  name: 'approval.note',
  input: z.object({ minutesId: idInput, paragraph: optionalCountInput(1, 100_000), text: textInput(4000) }),
  subject: lockedApproval,
  permission: keepsMinutes,
  run: async (doing, { minutesId, paragraph, text }, approval) => {
    if (stateOf(approval) !== 'approved') return refuse('approval.noteTooEarly')
    if (paragraph !== undefined && !holds(approval.minutes.paragraphs, paragraph))
      return refuse('approval.noSuchParagraph')
    await recordNote(doing, { minutesId, paragraph, text })
    await doing.enqueue(extractsTask, { minutesId, ...(paragraph === undefined ? {} : { paragraph: `${paragraph}` }) })
    return { minutesId }
  },
  journal: ({ minutesId, paragraph }) => ({
    subjectId: minutesId,
    details: paragraph === undefined ? {} : { paragraph },
  }),
})
