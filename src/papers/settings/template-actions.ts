import { z } from 'zod'
import { action, type Doing } from '../../platform/action.ts'
import { accountOf } from '../../platform/actor.ts'
import { checkTemplate, type TemplateFault } from '../../platform/documents/word-template.ts'
import { refuse } from '../../platform/refusal.ts'
import { keepsLetterhead } from './letterhead-actions.ts'
import { addTemplate, templateAt } from './template-queries.ts'

/** The most faults that are named at once: a document of another kind may have hundreds. */
const mostFaults = 20

/** A placeholder as it is written in a template, in braces; nothing longer than can be read. */
const inBraces = (placeholder: string): string => `{${placeholder.slice(0, 60)}}`

const issueOf = (fault: TemplateFault) => ({
  code: 'custom' as const,
  message: `paperSettings.wrong.template.${fault.fault}`,
  params: 'placeholder' in fault ? { placeholder: inBraces(fault.placeholder) } : {},
})

const templateFile = z.instanceof(File).transform(async (file, context) => {
  if (file.size === 0) {
    context.addIssue({ code: 'custom', message: 'paperSettings.wrong.template.choose' })
    return z.NEVER
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const faults = checkTemplate(bytes).slice(0, mostFaults)
  // Each fault gets a place of its own, so that all of them are told.
  for (const [index, fault] of faults.entries())
    context.addIssue({ ...issueOf(fault), path: index === 0 ? [] : [`${index}`] })
  return { name: file.name.replace(/[\p{C}/\\]/gu, '').slice(-200) || 'mall.docx', bytes }
})

const base = z.coerce.number().int().min(0).max(1_000_000)

const newest = async ({ tx }: Doing) => ({ version: 0, fileName: '', ...(await templateAt(tx)) })

/** Takes a Word file as the template for memos from now on. Refuses `paperSettings.changedMeanwhile` when somebody else was first. */
export const useTemplate = action({
  name: 'paperSettings.useTemplate',
  input: z.object({ base, templateFile }),
  subject: newest,
  permission: keepsLetterhead,
  run: async (doing, input, { version }) => {
    if (version !== input.base) return refuse('paperSettings.templateChanged')
    const isAdded = await addTemplate(doing, { base: version, file: input.templateFile }, accountOf(doing.actor))
    return isAdded ? { version: version + 1 } : refuse('paperSettings.templateChanged')
  },
  journal: (_, { version }) => ({ details: { version: version + 1 } }),
})

/** From now on memos are made without a template. Refuses `paperSettings.nothingToStop` when there is none. */
export const stopTemplate = action({
  name: 'paperSettings.stopTemplate',
  input: z.object({ base }),
  subject: newest,
  permission: keepsLetterhead,
  run: async (doing, input, template) => {
    if (template.version !== input.base) return refuse('paperSettings.templateChanged')
    if (!('sha256' in template)) return refuse('paperSettings.nothingToStop')
    const isAdded = await addTemplate(doing, { base: template.version }, accountOf(doing.actor))
    return isAdded ? { version: template.version + 1 } : refuse('paperSettings.templateChanged')
  },
  journal: (_, { version }) => ({ details: { version: version + 1 } }),
})
