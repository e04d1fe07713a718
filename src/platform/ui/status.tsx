import type { Child } from 'hono/jsx'

/** What a status says, as a shape. The word beside it says it in full. */
export type StatusState = 'todo' | 'active' | 'done' | 'wait' | 'late' | 'locked' | 'stop'

/** A shape and a word. One for each thing, never beside a button. */
export const Status = ({ state, children }: { state: StatusState; children: Child }) => (
  <span class="hs-status" data-state={state}>
    {children}
  </span>
)
