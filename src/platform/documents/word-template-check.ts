import Docxtemplater from 'docxtemplater'
import { unzipSync, zipSync } from 'fflate'
import PizZip from 'pizzip'
import { z } from 'zod'
import { templatePlaceholders } from './data/template-placeholders.ts'
import type { TemplateFileFault, TemplateFiles } from './word-template-zip.ts'

/** What is wrong with a template; a fault of a placeholder names it. */
export type TemplateFault =
  | { readonly fault: TemplateFileFault }
  | { readonly fault: 'unknownPlaceholder' | 'missingPlaceholder' | 'brokenPlaceholder'; readonly placeholder: string }

/** The template of these files. Throws when its placeholders are broken. `listen` hears what it was parsed into. */
export const opened = (files: TemplateFiles, listen?: (told: unknown) => void): Docxtemplater =>
  // Packed anew from what was counted, so that nothing but these files is ever unpacked.
  new Docxtemplater(new PizZip(zipSync({ ...files }, { level: 0 })), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => '',
    ...(listen ? { modules: [{ name: 'placeholders', set: listen }] } : {}),
  })

/** The bytes of a filled template, without the computer's clock. */
export const repacked = (template: Docxtemplater): Uint8Array => {
  const files = unzipSync(template.getZip().generate({ type: 'uint8array', compression: 'STORE' }))
  return zipSync(files, { level: 6, mtime: '1980-01-01T00:00:00' })
}

/** The faults of a template that could be unpacked. */
export const faultsIn = (files: TemplateFiles): TemplateFault[] => {
  const tags: Tag[] = []
  try {
    opened(files, (told) => tags.push(...tagsIn(parsed.safeParse(told).data?.inspect.postparsed ?? [])))
  } catch (error) {
    return brokenIn(error)
  }
  return unique([...unknownIn(tags, []), ...missingIn(tags, templatePlaceholders)])
}

/** A placeholder in a template, and those that stand within it. */
type Tag = {
  readonly name: string
  readonly isRepeated: boolean
  readonly isRaw: boolean
  readonly within: readonly Tag[]
}

type Part = { type: string; value?: string | undefined; module?: string | undefined; subparsed?: Part[] | undefined }

const part: z.ZodType<Part> = z.lazy(() =>
  z.object({
    type: z.string(),
    value: z.string().optional(),
    module: z.string().optional(),
    subparsed: z.array(part).optional(),
  }),
)
const parsed = z.object({ inspect: z.object({ postparsed: z.array(part) }) })

const tagsIn = (parts: readonly Part[]): Tag[] =>
  parts
    .filter(({ type }) => type === 'placeholder')
    .map(({ value = '', module, subparsed = [] }) => ({
      name: value,
      isRepeated: module === 'loop',
      isRaw: module === 'rawxml',
      within: tagsIn(subparsed),
    }))

type Placeholder = { readonly says: string; readonly isRequired?: boolean; readonly each?: Placeholders }
type Placeholders = Readonly<Record<string, Placeholder>>

const own = (placeholders: Placeholders, name: string): Placeholder | undefined =>
  Object.hasOwn(placeholders, name) ? placeholders[name] : undefined

/** Within a repetition its own placeholders can be used, and those around it. */
const unknownIn = (tags: readonly Tag[], around: readonly Placeholders[]): TemplateFault[] => {
  const known: readonly Placeholders[] = [templatePlaceholders, ...around]
  return tags.flatMap(({ name, isRepeated, isRaw, within }): TemplateFault[] => {
    // A raw placeholder puts markup in, which no value ever is.
    if (isRaw) return [{ fault: 'unknownPlaceholder', placeholder: `@${name}` }]
    const found = known.map((some) => own(some, name)).find((some) => some !== undefined)
    if (!found) return [{ fault: 'unknownPlaceholder', placeholder: name }]
    if (found.each && !isRepeated) return [{ fault: 'brokenPlaceholder', placeholder: name }]
    return unknownIn(within, found.each ? [...around, found.each] : around)
  })
}

const missingIn = (tags: readonly Tag[], placeholders: Placeholders): TemplateFault[] =>
  Object.entries(placeholders).flatMap(([name, { isRequired, each }]): TemplateFault[] => {
    const places = allNamed(tags, name)
    if (places.length === 0) return isRequired ? [{ fault: 'missingPlaceholder', placeholder: name }] : []
    return each
      ? missingIn(
          places.flatMap(({ within }) => within),
          each,
        )
      : []
  })

const allNamed = (tags: readonly Tag[], name: string): Tag[] =>
  tags.flatMap((tag) => [...(tag.name === name ? [tag] : []), ...allNamed(tag.within, name)])

const unique = (faults: readonly TemplateFault[]): TemplateFault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
]

const thrown = z.object({
  properties: z.object({
    errors: z.array(z.object({ properties: z.object({ xtag: z.string().optional(), id: z.string().optional() }) })),
  }),
})

/** A single fault, or several that the library found in one go. What it cannot name is a damaged file. */
const brokenIn = (error: unknown): TemplateFault[] => {
  const several = thrown.safeParse(error)
  const named = several.success ? several.data.properties.errors : []
  if (named.length === 0) return [{ fault: 'damaged' }]
  return unique(named.map(({ properties }) => ({ fault: 'brokenPlaceholder', placeholder: properties.xtag ?? '' })))
}
