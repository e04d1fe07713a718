import { z } from 'zod'
import { endpointActing } from '../../platform/web/api.ts'
import { setDueDate } from './assignment-actions.ts'
import { openByHand } from './case-actions.ts'

/** What other programs may do with cases: the same actions as the forms. */
export const endpoints = [
  endpointActing({
    path: '/arenden',
    summary: 'Open a case. The number is left out where the body counts its own',
    action: openByHand,
    answer: z.object({ caseId: z.string(), caseNumber: z.string() }),
    result: (result) => result,
  }),
  endpointActing({
    path: '/arenden/{caseId}/uppdrag/{assignmentId}/slutdatum',
    summary: 'Set or move the due day of an assignment',
    action: setDueDate,
    answer: z.object({ caseId: z.string(), assignmentId: z.string(), dueOn: z.string() }),
    result: (result) => result,
  }),
]
