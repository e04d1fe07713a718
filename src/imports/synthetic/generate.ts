import { pickForms } from './forms.ts'
import { type MinutesLayout, minutesLayouts } from './layouts/minutes.ts'
import { otherLayouts } from './layouts/others.ts'
import { type MinutesPlan, planMinutes } from './minutes-plan.ts'
import { prune } from './prune.ts'
import { randomFrom } from './random.ts'
import type { SyntheticDocument, Truth } from './written.ts'
import { write } from './written.ts'

/** The names of all layouts, in the order in which seeds take turns. */
export const layoutNames: readonly string[] = [...minutesLayouts, ...otherLayouts].map(({ name }) => name)

/** Facts that the contract words loosely, or that a layout prints in passing only. */
const openInAll = [
  'documentDate',
  'attachments',
  'recipients',
  'signers',
  'items.proposalFrom',
  'items.motions.text',
  'items.assignments.text',
]

/** The document of a seed. Every layout comes in turn unless one is named; an unknown name is refused by a throw. */
export function generate(seed: number, layout?: string): SyntheticDocument {
  const wanted = layout ?? layoutNames[seed % layoutNames.length]
  const minutes = minutesLayouts.find(({ name }) => name === wanted)
  if (minutes !== undefined) return generateMinutes(seed, minutes)
  const other = otherLayouts.find(({ name }) => name === wanted)
  if (other === undefined) throw new Error(`There is no layout named ${wanted}`)
  const random = randomFrom(seed)
  const { planned, blocks, open } = other.print(random, pickForms(random))
  return finish({ seed, layout: other.name, planned, blocks, open: [...openInAll, ...open] })
}

function generateMinutes(seed: number, layout: MinutesLayout): SyntheticDocument {
  const random = randomFrom(seed)
  const plan = planMinutes(random, layout.kind)
  const blocks = layout.print({ plan, forms: pickForms(random), random })
  return finish({
    seed,
    layout: layout.name,
    planned: truthOf(plan),
    blocks,
    open: plan.kind === 'minutes' ? openInAll.concat('title') : openInAll,
  })
}

type Printed = {
  seed: number
  layout: string
  planned: Truth
  blocks: Parameters<typeof write>[0]
  open: readonly string[]
}

function finish({ seed, layout, planned, blocks, open }: Printed): SyntheticDocument {
  const written = write(blocks)
  const { truth, spans } = prune(planned, written.spans)
  return { seed, layout, text: written.text, regions: written.regions, truth, spans, open, touched: new Set() }
}

function truthOf(plan: MinutesPlan): Truth {
  const { series: _series, ...planned } = plan
  const caseNumbers = [
    ...new Set(plan.items.flatMap((item) => (item.caseNumber === undefined ? [] : [item.caseNumber]))),
  ]
  const title = plan.items[0]?.title
  return { ...planned, caseNumbers, ...(plan.kind === 'minutesExtract' && title !== undefined ? { title } : {}) }
}
