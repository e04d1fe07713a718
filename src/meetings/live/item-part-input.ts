import { z } from 'zod'
import { optionalDayInput, optionalTextInput } from '../../platform/input.ts'

const motionKinds = ['approve', 'reject', 'amend', 'add', 'remit', 'table', 'other'] as const
const place = z.string().max(4).default('')

/** Fields of the form of a paragraph that add something. People are named by their place on the roll. */
export const partShape = {
  motionBy: place,
  motionKind: z.enum(motionKinds).default('approve'),
  motionText: optionalTextInput(4000),
  reserveBy: place,
  noteBy: place,
  noteKind: z.enum(['statement', 'note']).default('note'),
  noteText: optionalTextInput(20_000),
  assignTo: optionalTextInput(200),
  /** The number of the case that an assignment belongs to, where the paragraph has none. */
  assignCase: optionalTextInput(60),
  assignText: optionalTextInput(2000),
  assignDueOn: optionalDayInput,
  assignReportTo: optionalTextInput(200),
  assignForm: z.enum(['', 'oral', 'written']).default(''),
  eventBy: place,
  eventKind: z.enum(['arrived', 'left']).default('left'),
  eventClock: optionalTextInput(5),
  eventFrom: z.enum(['this', 'next']).default('next'),
} as const

const needed: Readonly<Record<string, readonly (keyof typeof partShape)[]>> = {
  motion: ['motionBy'],
  reserve: ['reserveBy'],
  note: ['noteBy', 'noteText'],
  assign: ['assignTo', 'assignText'],
  event: ['eventBy'],
}

type Refined = { readonly verb: string } & Readonly<Record<string, unknown>>

/** Asks for what the pressed button needs, and for nothing else. */
export const refinePart = (
  input: Refined,
  context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
): void => {
  const missing = (needed[input.verb] ?? []).filter((name) => input[name] === '')
  for (const name of missing) context.addIssue({ code: 'custom', path: [name], message: 'field.missing' })
  if (
    input.verb === 'motion' &&
    input.motionText === '' &&
    ['amend', 'add', 'other'].includes(String(input.motionKind))
  )
    context.addIssue({ code: 'custom', path: ['motionText'], message: 'field.missing' })
}
