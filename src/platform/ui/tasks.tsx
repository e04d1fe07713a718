import type { Child } from 'hono/jsx'
import { Status, type StatusState } from './status.tsx'

/** One of the steps of a thing. A locked step is no link, and `meta` says what it waits for. */
export type Task = {
  readonly title: Child
  readonly href?: string | undefined
  readonly state: StatusState
  /** The state in a word: "Klar", "Pågår", "Kan inte påbörjas än". */
  readonly word: Child
  readonly meta?: Child
}

/** The steps in order, each with its state. The whole row is the link. */
export const Tasks = ({ tasks }: { tasks: readonly Task[] }) => (
  <ol class="hs-tasks">
    {tasks.map((task) => (
      <li>
        {task.href === undefined || task.state === 'locked' ? (
          <span>{task.title}</span>
        ) : (
          <a href={task.href}>{task.title}</a>
        )}
        <Status state={task.state}>{task.word}</Status>
        {task.meta && <p class="hs-meta">{task.meta}</p>}
      </li>
    ))}
  </ol>
)
