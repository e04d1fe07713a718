import type { Child } from 'hono/jsx'
import { type FactRow, Facts } from './facts.tsx'
import { Status } from './status.tsx'
import type { View } from './view.ts'

type ConfirmationProps = {
  readonly view: View
  /** What was done, as a whole sentence. */
  readonly title: Child
  readonly facts: readonly FactRow[]
  /** Where to go now. */
  readonly children?: Child
}

/** Says that it is done, with what to keep and what happens now. */
export const Confirmation = ({ view, title, facts, children }: ConfirmationProps) => (
  <section class="hs-panel hs-stack" aria-labelledby="klart">
    <p>
      <Status state="done">{view.t('done.title')}</Status>
    </p>
    <h1 class="ds-heading" id="klart">
      {title}
    </h1>
    <Facts rows={facts} />
    {children}
  </section>
)

type ConsequencesProps = {
  /** The question: "Vill du ta ned anslaget?" */
  readonly question: Child
  /** What happens, one sentence each. */
  readonly consequences: readonly Child[]
  /** The form that asks for the reason and does it, and a link back. */
  readonly children: Child
}

/** The page before something that cannot be undone: the question and what will happen. */
export const Consequences = ({ question, consequences, children }: ConsequencesProps) => (
  <section class="hs-stack" aria-labelledby="fraga">
    <h1 class="ds-heading" id="fraga">
      {question}
    </h1>
    <ul class="ds-list">
      {consequences.map((consequence) => (
        <li>{consequence}</li>
      ))}
    </ul>
    {children}
  </section>
)
