import type { Child } from 'hono/jsx'

type EmptyProps = {
  readonly title: Child
  /** When something will be here, and what the person can do now. */
  readonly text: Child
  /** Buttons and links. */
  readonly children?: Child
}

/** Stands where a list would: says why it is empty and what to do. */
export const Empty = ({ title, text, children }: EmptyProps) => (
  <div class="hs-panel hs-stack">
    <h2 class="ds-heading">{title}</h2>
    <p>{text}</p>
    {children && <div class="hs-row">{children}</div>}
  </div>
)
