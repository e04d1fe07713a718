import { z } from 'zod'
import { lineInput, optionalTextInput } from '../../platform/input.ts'
import { contrastToWhite, leastContrast, ratioTold, readable } from './contrast.ts'
import type { LetterheadVersion } from './letterhead.ts'
import { judgeLogo } from './logo-file.ts'
import { orderInput, wordingFields, wordsInput } from './wording-form.ts'

/** The most lines that stand at the foot, and the most letters on each. */
export const footerBounds = { lines: 5, letters: 120 } as const

/** A colour as people write it: with or without "#", three signs or six. It must stand out against white paper. */
export const accentInput = z
  .string()
  .trim()
  .transform((text, context): string => {
    const [, short, long] = /^#?(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(text) ?? []
    const signs = long ?? short?.replaceAll(/./g, '$&$&')
    if (signs === undefined) {
      context.addIssue({ code: 'custom', message: text === '' ? 'field.missing' : 'paperSettings.wrong.colour' })
      return z.NEVER
    }
    const colour = `#${signs.toLowerCase()}`
    if (contrastToWhite(colour) < leastContrast) {
      const params = { ratio: ratioTold(colour), least: leastContrast, darker: readable(colour) }
      context.addIssue({ code: 'custom', message: 'paperSettings.wrong.contrast', params })
    }
    return colour
  })

const footerInput = z
  .string()
  .default('')
  .transform((text, context): string[] => {
    const lines = text
      .split(/\r?\n/)
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((line) => line !== '')
    const long = lines.findIndex((line) => line.length > footerBounds.letters)
    if (lines.length > footerBounds.lines)
      context.addIssue({
        code: 'custom',
        message: 'papers.wrong.tooManyLines',
        params: { most: footerBounds.lines },
      })
    else if (long >= 0)
      context.addIssue({
        code: 'custom',
        message: 'papers.wrong.lineTooLong',
        params: { line: long + 1, longest: footerBounds.letters },
      })
    return lines
  })

/** What the form of a letterhead sends. `base` is the version that the person began from. */
export const letterheadInput = z
  .object({
    base: z.coerce.number().int().min(0).max(1_000_000),
    sender: lineInput(120).transform((text) => text.replace(/\s+/gu, ' ')),
    footer: footerInput,
    accent: accentInput,
    typeface: z.enum(['serif', 'sans']),
    /** Hash of a picture that was sent in; empty for none. */
    logo: z
      .string()
      .regex(/^(?:[\da-f]{64})?$/)
      .default(''),
    logoDescription: optionalTextInput(200),
    paragraphStyle: z.enum(['sign', 'series']).default('sign'),
    words: wordsInput,
    order: orderInput,
  })
  .superRefine(({ logo, logoDescription }, context) => {
    if (logo !== '' && logoDescription === '')
      context.addIssue({ code: 'custom', message: 'paperSettings.wrong.description', path: ['logoDescription'] })
  })

export type LetterheadInput = z.output<typeof letterheadInput>

/** The version that the form describes. */
export const versionIn = ({ base, ...input }: LetterheadInput): Omit<LetterheadVersion, 'madeAt' | 'madeBy'> => ({
  version: base + 1,
  sender: input.sender,
  footer: input.footer,
  accent: input.accent,
  typeface: input.typeface,
  ...(input.logo === '' ? {} : { logo: { sha256: input.logo, description: input.logoDescription } }),
  wording: { words: input.words, order: input.order, paragraphStyle: input.paragraphStyle },
})

/** The fields that a version fills the form with, by their names. */
export const letterheadFields = (of: LetterheadVersion): Readonly<Record<string, string>> => ({
  base: `${of.version}`,
  sender: of.sender,
  footer: of.footer.join('\n'),
  accent: of.accent,
  typeface: of.typeface,
  logo: of.logo?.sha256 ?? '',
  logoDescription: of.logo?.description ?? '',
  paragraphStyle: of.wording.paragraphStyle ?? 'sign',
  ...wordingFields(of.wording),
})

/** Fields with dots in their names as the schema takes them: `words.memo.label`, `order.memo.front`. Anything else of the kind is left out. */
export const letterheadSent = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => {
  const words: Record<string, unknown> = {}
  const order: Record<string, Record<string, unknown>> = {}
  const plain: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(fields)) {
    const [head = '', paper = '', part = ''] = name.split('.')
    if (head === 'words' && paper !== '') words[name.slice('words.'.length)] = value
    else if (head === 'order' && part !== '') order[paper] = { ...order[paper], [part]: value }
    else plain[name] = value
  }
  return { ...plain, words, order }
}

/**
 * What is typed so far as it can be shown: a field with a fault shows what held before. Never refuses; for looking, not for saving.
 */
export const letterheadShown = (
  fields: Readonly<Record<string, string>>,
  known: LetterheadVersion,
): LetterheadVersion => {
  const shape = letterheadInput.shape
  const sent = letterheadSent(fields)
  const as = <T>(schema: z.ZodType<T>, value: unknown, otherwise: T): T => {
    const parsed = schema.safeParse(value)
    return parsed.success ? parsed.data : otherwise
  }
  const logo = as(shape.logo, sent.logo, '')
  return {
    version: known.version,
    sender: as(shape.sender, sent.sender, known.sender),
    footer: as(shape.footer, sent.footer, [...known.footer]),
    accent: as(shape.accent, sent.accent, known.accent),
    typeface: as(shape.typeface, sent.typeface, known.typeface),
    ...(logo === '' ? {} : { logo: { sha256: logo, description: fields.logoDescription?.trim() ?? '' } }),
    wording: {
      words: as(shape.words, sent.words, known.wording.words ?? {}),
      order: as(shape.order, sent.order, known.wording.order ?? {}),
      paragraphStyle: as(shape.paragraphStyle, sent.paragraphStyle, known.wording.paragraphStyle ?? 'sign'),
    },
  }
}

/** A picture that is sent in, judged by what it holds. */
export const logoInput = z.object({
  logoFile: z.instanceof(File).transform(async (file, context) => {
    const judged = await judgeLogo(new Uint8Array(await file.arrayBuffer()))
    if (typeof judged !== 'string') return judged
    context.addIssue({ code: 'custom', message: `paperSettings.wrong.logo.${judged}` })
    return z.NEVER
  }),
})
