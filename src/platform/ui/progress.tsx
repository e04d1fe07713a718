import type { Child } from 'hono/jsx'
import type { View } from './view.ts'

type ProgressProps = {
  readonly view: View
  /** In words: "Två av fem filer är lästa". */
  readonly what: Child
  readonly done: number
  readonly total: number
}

/**
 * How far long work has come. The page shows it as long as the work goes on; the link reads it again, and with client script that
 * happens by itself every other second until the page no longer holds it.
 */
export const Progress = ({ view, what, done, total }: ProgressProps) => (
  <section class="hs-progress hs-stack" id="arbete" data-again-seconds="2" aria-live="polite">
    <p id="arbete-text">{what}</p>
    <progress max={Math.max(total, 1)} value={done} aria-labelledby="arbete-text"></progress>
    <p>
      <a href={view.path}>{view.t('progress.again')}</a>
    </p>
  </section>
)
