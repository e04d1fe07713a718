import type { Id } from '../../platform/id.ts'
import { roleIn } from '../../platform/permission.ts'
import { type Refusal, refuse } from '../../platform/refusal.ts'
import type { Instant } from '../../platform/time.ts'
import type { Decision } from '../decisions.ts'

/** The task that sends one extract. Its payload is the id of the row, never the address. */
export const dispatchTask = 'decisions.dispatch'

/** Somebody to send an extract to. */
export type Recipient = { readonly name: string; readonly email: string }

/** Expediering: an extract on its way or sent to one address. */
export type Dispatch = Recipient & {
  readonly dispatchId: Id
  readonly askedAt: Instant
  readonly sentAt?: Instant
  readonly failedAt?: Instant
}

/** Who sends extracts. */
export const dispatches = roleIn('registrar', 'registrar', 'committeeSecretary')

const line = /^(?:(?<name>[^<>]*)<)?\s*(?<email>[^\s<>@,;]{1,64}@[^\s<>@,;]{1,190}\.[^\s<>@,;.]{2,60})\s*>?$/

/** The recipients of a text with one on each line, "Eva Berg <eva@example.se>" or the address alone; undefined when a line is no address. */
export const recipientsIn = (text: string): readonly Recipient[] | undefined => {
  const lines = text.split(/[\n;,]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  const found = new Map<string, Recipient>()
  for (const one of lines) {
    const { name = '', email } = line.exec(one)?.groups ?? {}
    if (email === undefined || one.includes('<') !== one.includes('>')) return undefined
    found.set(email.toLowerCase(), { name: name.trim().slice(0, 200), email })
  }
  return [...found.values()]
}

/** Whether the extract may be sent. Refuses before the minutes are approved, and what is under secrecy: mail is open to others. */
export const mayDispatch = ({ minutes }: Decision, { isSecret }: { isSecret: boolean }): Refusal | undefined => {
  if (isSecret) return refuse('dispatch.isSecret')
  return minutes?.approvedOn ? undefined : refuse('dispatch.notApproved')
}
