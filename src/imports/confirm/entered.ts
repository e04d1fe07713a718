import { z } from 'zod'
import { isId } from '../../platform/id.ts'

const short = z.string().trim().max(2000).default('')

/** What the form sends. Almost everything is judged later, against the records; here only the shape is. */
export const enteredShape = z.object({
  importId: z.string().refine(isId),
  position: z.coerce.number().int().min(0).max(100_000),
  /** The documents that the person saw, by id, so that a page that has become old saves nothing else. */
  documents: z.string().max(100_000).default(''),
  /** The known case that the person saw the documents join; empty for a new one. */
  caseId: short,
  caseNumber: short,
  title: short,
  bodyId: short,
  bodies: z.record(z.string(), z.object({ choice: short, name: short, kind: short }).partial()).default({}),
  choices: z.record(z.string(), z.enum(['known', 'read'])).default({}),
  hasSeenFindings: z.string().optional(),
})

/** The form as it was sent. */
export type Entered = z.output<typeof enteredShape>

/** Puts the dotted names of the fields into their places: `bodies.0.choice`, `choices.<key>`, `choices.all`. */
export const enteredFrom = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const bodies: Record<string, Record<string, string>> = {}
  const choices: Record<string, string> = {}
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== 'string') continue
    const body = /^bodies\.(\d{1,3})\.(choice|name|kind)$/.exec(name)
    const choice = /^choices\.([0-9a-f]{16}|all)$/.exec(name)?.[1]
    if (body?.[1] && body[2]) {
      const at = bodies[body[1]] ?? {}
      at[body[2]] = value
      bodies[body[1]] = at
    } else if (choice) choices[choice] = value
    else plain[name] = value
  }
  return { ...plain, bodies, choices }
}
