import type { Child } from 'hono/jsx'

type SaidProps = {
  /** Who says it: "Socialnämnden beslutar". */
  readonly label?: Child
  /** Numbered points. */
  readonly points?: readonly Child[]
  readonly children?: Child
}

/** The words of a decision, a proposal or a goal, as they were said. */
export const Said = ({ label, points = [], children }: SaidProps) => (
  <div class="hs-said">
    {label && <p class="hs-label">{label}</p>}
    {points.length > 0 && (
      <ol>
        {points.map((point) => (
          <li>{point}</li>
        ))}
      </ol>
    )}
    {children}
  </div>
)
