import type { Child } from 'hono/jsx'

/** A label and its value. Rows whose value is undefined are left out. */
export type FactRow = { readonly label: Child; readonly value: Child | undefined }

/** Labels and values. `isNarrow` puts the value below its label, for a side column. */
export const Facts = ({ rows, isNarrow }: { rows: readonly FactRow[]; isNarrow?: boolean }) => (
  <dl class="hs-facts" data-cols={isNarrow ? '1' : undefined}>
    {rows
      .filter((row) => row.value !== undefined && row.value !== null)
      .map((row) => (
        <>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </>
      ))}
  </dl>
)
