import { type Refusal, refuse } from './refusal.ts'

/** For each state, the verbs that may be done in it and the state each leads to. */
export type States<State extends string, Verb extends string> = {
  readonly [S in State]: { readonly [V in Verb]?: State }
}

/** Declares a table of states. The table is the documentation; nothing else decides what follows what. */
export const states = <State extends string, Verb extends string>(table: States<State, Verb>): States<State, Verb> =>
  table

/** The state after `verb`, or a refusal with the given reason when the verb does not fit the state. */
export const next = <State extends string, Verb extends string>(
  table: States<State, Verb>,
  from: State,
  verb: Verb,
  reason: string,
): State | Refusal => table[from][verb] ?? refuse(reason, { facts: { state: from, verb } })
